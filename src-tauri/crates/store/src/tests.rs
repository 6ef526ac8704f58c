//! What only the inside can show: disks that fail at a chosen moment, and projections compared
//! with a model of what was lived.

mod failing;
mod lived;
mod pouring;

use tempfile::TempDir;

use crate::book::Book;

fn new_book() -> (TempDir, Book) {
    let folder = tempfile::tempdir().unwrap();
    let book = Book::create(&folder.path().join("台帳"), "device-1").unwrap();
    (folder, book)
}
