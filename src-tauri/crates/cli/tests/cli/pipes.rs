//! `tenken … | head`: whoever reads may have seen enough.

use std::process::{Command, Stdio};

/// Starts the program with one of its outputs going to nobody.
fn unheard(arguments: &[&str], stream: Stream) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tenken"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // Closed before a byte of it is written: a checklist is read and checked first.
    let heard = match stream {
        Stream::Out => {
            drop(child.stdout.take());
            std::io::read_to_string(child.stderr.take().unwrap()).unwrap()
        }
        Stream::Error => {
            drop(child.stderr.take());
            std::io::read_to_string(child.stdout.take().unwrap()).unwrap()
        }
    };
    (child.wait().unwrap().code(), heard)
}

enum Stream {
    Out,
    Error,
}

#[test]
fn a_reader_who_has_seen_enough_ends_the_printing_and_nothing_else() {
    for arguments in [
        &["checklist", "show", "setagaya"][..],
        &["checklist", "show", "setagaya", "--json"],
        &["checklist", "diff", "setagaya", "kani"],
    ] {
        let (status, said) = unheard(arguments, Stream::Out);
        assert_eq!((status, said.as_str()), (Some(0), ""), "{arguments:?}: no panic, no word");
    }
    let (status, said) = unheard(&["checklist", "show", "nowhere"], Stream::Error);
    assert_eq!((status, said.as_str()), (Some(2), ""), "an error nobody hears has its status");
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_not_passed_over() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_tenken"))
        .args(["checklist", "list", "--json"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "a script must not take half a document for whole");
    assert!(String::from_utf8_lossy(&output.stderr).contains("stdout"), "and it is said");
}
