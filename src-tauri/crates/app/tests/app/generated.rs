//! The page's types follow the program's list of commands.

use std::path::Path;

#[test]
fn the_types_of_the_page_are_those_of_the_commands() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/generated.ts");
    let expected = tenken_app::api::typescript();
    if std::env::var_os("TENKEN_GENERATE").is_some() {
        std::fs::write(&file, expected).unwrap();
        return;
    }
    let found = std::fs::read_to_string(&file).unwrap();
    assert!(found == expected, "{} is stale: run `cargo xtask generate`", file.display());
}
