//! What an act of a user is called, and how undo and redo are read off these names.
//!
//! An act that takes back another carries its id behind its own, `<own>~<other>`. So nothing but
//! the records themselves is needed to know what can be taken back next, also after a restart or on
//! another PC; and an act that takes back is taken back like any other, which is what redo is.

/// Stands between the id of an act and that of the act it takes back.
const TAKES_BACK: char = '~';

/// What the user can take back, and what was taken back and can be done again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Operations to take back, the latest last.
    pub undo: Vec<String>,
    /// Operations whose taking back does again what they took back, the latest last.
    pub redo: Vec<String>,
}

/// The operation of an act that takes back another.
pub fn taking_back(id: &str, other: &str) -> String {
    format!("{id}{TAKES_BACK}{}", id_of(other))
}

/// The id of an act, without what it takes back.
pub fn id_of(operation: &str) -> &str {
    operation.split_once(TAKES_BACK).map_or(operation, |(id, _)| id)
}

/// The id of the act that an operation takes back, if it takes back one.
pub fn taken_back(operation: &str) -> Option<&str> {
    operation.split_once(TAKES_BACK).map(|(_, other)| other)
}

/// Where undo and redo stand after operations in the order in which they were done. Something new
/// ends what could be done again, as everywhere else.
pub fn standing<'a>(operations: impl IntoIterator<Item = &'a str>) -> Standing {
    let mut standing = Standing::default();
    for operation in operations {
        let known = |list: &[String]| {
            let other = taken_back(operation)?;
            list.iter().position(|known| id_of(known) == other)
        };
        if let Some(at) = known(&standing.undo) {
            standing.undo.remove(at);
            standing.redo.push(operation.to_owned());
        } else if let Some(at) = known(&standing.redo) {
            standing.redo.remove(at);
            standing.undo.push(operation.to_owned());
        } else {
            standing.undo.push(operation.to_owned());
            standing.redo.clear();
        }
    }
    standing
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn after(operations: &[&str]) -> (String, String) {
        let Standing { undo, redo } = standing(operations.iter().copied());
        (undo.join(" "), redo.join(" "))
    }

    #[test]
    fn what_was_done_is_taken_back_and_done_again() {
        for (operations, undo, redo) in [
            (&[][..], "", ""),
            (&["a", "b"][..], "a b", ""),
            (&["a", "b", "c~b"][..], "a", "c~b"),
            (&["a", "b", "c~b", "d~a"][..], "", "c~b d~a"),
            (&["a", "b", "c~b", "d~c"][..], "a d~c", ""),
            (&["a", "b", "c~b", "d~c", "e~d"][..], "a", "e~d"),
            (&["a", "b", "c~b", "d"][..], "a d", ""),
            // What it took back is not known here: it came from elsewhere, and is an act like any.
            (&["a", "c~elsewhere"][..], "a c~elsewhere", ""),
        ] {
            assert_eq!(after(operations), (undo.into(), redo.into()), "{operations:?}");
        }
    }

    #[test]
    fn an_act_that_takes_back_names_the_bare_id() {
        assert_eq!(taking_back("c", "b~a"), "c~b", "names do not grow with every undo");
        assert_eq!(taken_back("c~b"), Some("b"));
        assert_eq!(taken_back("c"), None);
    }

    proptest! {
        #[test]
        fn everything_can_be_taken_back_and_done_again_in_turn(count in 1_usize..20) {
            let mut done: Vec<String> = (0..count).map(|n| format!("act{n}")).collect();
            let whole = done.clone();
            let mut next = count;
            for stack in [0, 1] {
                for _ in 0..count {
                    let standing = standing(done.iter().map(String::as_str));
                    let last = [&standing.undo, &standing.redo][stack].last().cloned().unwrap();
                    done.push(taking_back(&format!("act{next}"), &last));
                    next += 1;
                }
            }
            let end = standing(done.iter().map(String::as_str));
            prop_assert_eq!(end.undo.len(), whole.len(), "as many to take back as in the beginning");
            prop_assert!(end.redo.is_empty());
        }
    }
}
