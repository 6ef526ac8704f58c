//! Every error can be said in every language.

use tenken_app::{Code, Error};
use tenken_i18n::{Locale, find_by_key};

#[test]
fn every_code_has_words_for_what_happened_and_what_to_do() {
    for &locale in Locale::ALL {
        for code in Code::ALL {
            let key = format!("error-{}", code.as_str().replace('_', "-"));
            for key in [key.clone(), format!("{key}-hint")] {
                let words = find_by_key::<&str>(locale, &key, &[]);
                assert!(words.is_some(), "{key} is missing in {}", locale.code());
            }
        }
    }
}

#[test]
fn an_error_crosses_with_its_facts_in_words() {
    let error = Error::new(Code::UnknownItem).with("item", "ORG-99");
    let wire = error.to_wire(Locale::Ja);
    assert_eq!(wire.code, "unknown_item");
    assert!(wire.message.contains("ORG-99"), "the words name the fact: {}", wire.message);
    assert!(!wire.hint.is_empty(), "and say what to do");
}
