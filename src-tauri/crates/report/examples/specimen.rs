//! Writes a document with every kind of block, to be looked at: `cargo run --example specimen -- OUT.pdf`.

#[path = "../tests/report/support.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod support;

use std::time::Instant;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().unwrap_or_else(|| "specimen.pdf".to_owned());
    let mut document = support::specimen();
    let more: usize = arguments.next().and_then(|rows| rows.parse().ok()).unwrap_or(0);
    if more > 0 {
        document.push(support::answer_table(more));
    }
    let start = Instant::now();
    let fonts = support::fonts();
    let loaded = start.elapsed();
    let rendered = support::render(&document, &fonts);
    println!("{} pages, fonts {loaded:?}, all {:?}", rendered.pages, start.elapsed());
    println!("warnings {:?}, substituted {:?}", rendered.warnings, rendered.substituted);
    std::fs::write(path, rendered.bytes).expect("the file can be written");
}
