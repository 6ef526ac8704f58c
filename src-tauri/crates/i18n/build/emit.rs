//! The Rust that the crate includes: one method of `Words` per message, and the files themselves.

use std::fmt::Write as _;
use std::path::Path;

use crate::catalogue::{Messages, Source};

/// Names that a method or parameter cannot have as they are.
const RESERVED: [&str; 12] =
    ["as", "const", "final", "for", "in", "loop", "match", "move", "ref", "type", "use", "where"];

/// The text of the generated file.
pub fn rust(locales: &[&str], folder: &Path, sources: &[Source], messages: &Messages) -> String {
    let mut text = String::new();
    text.push_str("/// The files of each language, in the order of the languages.\n");
    text.push_str("static FILES: &[&[&str]] = &[\n");
    for locale in locales {
        text.push_str("    &[\n");
        for source in sources.iter().filter(|source| source.locale == *locale) {
            let path = folder.join(locale).join(&source.file);
            writeln!(text, "        include_str!({:?}),", path.display().to_string())
                .expect("a string takes all");
        }
        text.push_str("    ],\n");
    }
    text.push_str("];\n\n/// Every key, sorted.\nstatic KEYS: &[&str] = &[\n");
    for key in messages.keys() {
        writeln!(text, "    {key:?},").expect("a string takes all");
    }
    text.push_str("];\n\n#[allow(clippy::too_many_arguments)]\nimpl Words {\n");
    for (key, message) in messages {
        let name = rust_name(&key.replace('-', "_"));
        let generic = if message.variables.is_empty() { "" } else { "<'a>" };
        let (mut parameters, mut values) = (String::new(), String::new());
        for variable in &message.variables {
            let parameter = rust_name(variable);
            write!(parameters, ", {parameter}: impl Into<crate::Arg<'a>>")
                .expect("a string takes all");
            write!(values, "({variable:?}, {parameter}.into()), ").expect("a string takes all");
        }
        let values = values.trim_end_matches([',', ' ']);
        let doc = message.original.split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(
            text,
            "    #[doc = {doc:?}]\n    pub fn {name}{generic}(self{parameters}) -> String {{\n        \
             format(self.locale, {key:?}, &[{values}])\n    }}\n"
        )
        .expect("a string takes all");
    }
    text.push_str("}\n");
    text
}

fn rust_name(name: &str) -> String {
    if RESERVED.contains(&name) { format!("r#{name}") } else { name.to_owned() }
}
