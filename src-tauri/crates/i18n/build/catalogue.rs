//! What the files of all languages agree on: keys, and the variables of each.
//!
//! Whatever differs is a fault with file and key, because a missing word shows itself only on the
//! one screen that nobody opened.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// One `.ftl` file.
pub struct Source {
    /// The language, `ja` or `en`.
    pub locale: &'static str,
    /// The file's name without its folder.
    pub file: String,
    /// Its content.
    pub text: String,
}

/// One message as all languages have it.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// The file that holds it, in every language.
    pub file: String,
    /// The names of its variables, sorted.
    pub variables: BTreeSet<String>,
    /// The text of the original as it stands in the file, for the docstring.
    pub original: String,
}

/// Every message by its key.
pub type Messages = BTreeMap<String, Message>;

/// The messages, or every fault as one line each. The first locale is the original.
pub fn check(locales: &[&'static str], sources: &[Source]) -> Result<Messages, Vec<String>> {
    let mut faults = Vec::new();
    let mut by_locale: BTreeMap<&str, Messages> = BTreeMap::new();
    for locale in locales {
        let own = sources.iter().filter(|source| source.locale == *locale);
        by_locale.insert(locale, gather(own, &mut faults));
    }
    let original = by_locale.remove(locales[0]).unwrap_or_default();
    for (locale, messages) in &by_locale {
        compare((locales[0], &original), (locale, messages), &mut faults);
    }
    if faults.is_empty() { Ok(original) } else { Err(faults) }
}

/// The messages of one language.
fn gather<'a>(sources: impl Iterator<Item = &'a Source>, faults: &mut Vec<String>) -> Messages {
    let mut messages = Messages::new();
    let mut referenced = Vec::new();
    for source in sources {
        let at = format!("locales/{}/{}", source.locale, source.file);
        let resource = match parser::parse(source.text.as_str()) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                for error in errors {
                    let line = 1 + source.text[..error.pos.start].matches('\n').count();
                    faults.push(format!("{at}:{line}: {error}"));
                }
                continue;
            }
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                if let Entry::Term(term) = entry {
                    faults.push(format!(
                        "{at}: -{}: terms are not used, write the words",
                        term.id.name
                    ));
                }
                continue;
            };
            let key = message.id.name;
            if !is_kebab(key) {
                faults.push(format!("{at}: {key}: a key is written in kebab-case"));
            }
            if !message.attributes.is_empty() {
                faults.push(format!(
                    "{at}: {key}: attributes are not used, make it a key of its own"
                ));
            }
            let Some(pattern) = message.value else { continue };
            let mut found = Found::default();
            found.pattern(&pattern);
            for wrong in &found.wrong {
                faults.push(format!("{at}: {key}: {wrong}"));
            }
            for target in found.references {
                referenced.push((format!("{at}: {key}"), target));
            }
            let new = Message {
                file: source.file.clone(),
                variables: found.variables,
                original: found.text,
            };
            if let Some(other) = messages.insert(key.to_owned(), new) {
                faults.push(format!("{at}: {key}: stands already in {}", other.file));
            }
        }
    }
    for (at, target) in referenced {
        if !messages.contains_key(&target) {
            faults.push(format!("{at}: refers to {target}, which does not exist"));
        }
    }
    messages
}

fn compare(original: (&str, &Messages), other: (&str, &Messages), faults: &mut Vec<String>) {
    for (key, message) in original.1 {
        let file = &message.file;
        match other.1.get(key) {
            None => faults.push(format!(
                "locales/{}/{file}: {key} is missing, locales/{}/{file} has it",
                other.0, original.0
            )),
            Some(translated) if translated.file != *file => faults.push(format!(
                "locales/{}/{}: {key} stands in {file} in {}",
                other.0, translated.file, original.0
            )),
            Some(translated) if translated.variables != message.variables => faults.push(format!(
                "locales/{}/{file}: {key} has the variables {:?}, in {} {:?}",
                other.0, translated.variables, original.0, message.variables
            )),
            Some(_) => {}
        }
    }
    for (key, message) in other.1.iter().filter(|(key, _)| !original.1.contains_key(*key)) {
        let file = &message.file;
        faults.push(format!(
            "locales/{}/{file}: {key} is missing, locales/{}/{file} has it",
            original.0, other.0
        ));
    }
}

/// What one message is made of.
#[derive(Default)]
struct Found {
    variables: BTreeSet<String>,
    references: Vec<String>,
    wrong: Vec<String>,
    text: String,
}

impl Found {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.plain(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn plain(&mut self, text: &str) {
        self.text.push_str(text);
        let mut rest = text;
        while let Some(at) = rest.find('<') {
            rest = &rest[at + 1..];
            if rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
                self.wrong.push("words hold no HTML".to_owned());
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.text.push('|');
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                if !is_snake(id.name) {
                    self.wrong.push(format!("${}: a variable is written in snake_case", id.name));
                }
                self.text.push_str(&format!("{{${}}}", id.name));
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.push(id.name.to_owned())
            }
            InlineExpression::FunctionReference { id, arguments } => {
                if id.name != "NUMBER" {
                    self.wrong.push(format!("{}: only NUMBER is known on both sides", id.name));
                }
                for argument in &arguments.positional {
                    self.inline(argument);
                }
            }
            InlineExpression::TermReference { id, .. } => {
                self.wrong.push(format!("-{}: terms are not used", id.name));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } => self.text.push_str(value),
            InlineExpression::NumberLiteral { value } => self.text.push_str(value),
        }
    }
}

fn is_kebab(key: &str) -> bool {
    is_words(key, '-')
}

fn is_snake(name: &str) -> bool {
    is_words(name, '_')
}

/// Whether a name is lower-case words with single separators between them, beginning with a letter.
fn is_words(name: &str, separator: char) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.split(separator).all(|word| {
            !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        })
}
