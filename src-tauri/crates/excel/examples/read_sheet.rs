//! Prints what is read of a file, as JSON.

fn main() {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).expect("a readable file");
        match tenken_excel::read::read(&bytes, path.rsplit('/').next().unwrap_or(&path)) {
            Ok(reading) => {
                println!("{}", serde_json::to_string_pretty(&reading).expect("plain data"))
            }
            Err(refusal) => println!("{refusal:?}"),
        }
    }
}
