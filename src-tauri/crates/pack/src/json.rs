//! Strict JSON: no name twice in an object, no deep nesting.
//!
//! JSON lets a name stand twice, and readers differ in which they take. Something that is signed
//! must mean one thing to everybody.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::error::LineFault;

/// Deeper than any body of ours, shallower than any stack.
const DEPTH: u32 = 24;

/// The value of a text, or what is wrong with it.
pub(crate) fn strict(text: &[u8]) -> Result<Value, LineFault> {
    if std::str::from_utf8(text).is_err() {
        return Err(LineFault::NotText);
    }
    let fault = Cell::new(LineFault::NotJson);
    let mut reader = serde_json::Deserializer::from_slice(text);
    let value = Strict { depth: 0, fault: &fault }
        .deserialize(&mut reader)
        .and_then(|value| reader.end().map(|()| value));
    value.map_err(|_| fault.get())
}

#[derive(Clone, Copy)]
struct Strict<'a> {
    depth: u32,
    fault: &'a Cell<LineFault>,
}

impl Strict<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth == DEPTH {
            self.fault.set(LineFault::TooDeep);
            return Err(E::custom("too deep"));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut values = Vec::new();
        while let Some(value) = from.next_element_seed(inner)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut map = serde_json::Map::new();
        while let Some(name) = from.next_key::<String>()? {
            if map.contains_key(&name) {
                self.fault.set(LineFault::DuplicateKey);
                return Err(A::Error::custom("a name stands twice"));
            }
            map.insert(name, from.next_value_seed(inner)?);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_means_one_thing_is_read() {
        let deep = |depth| "[".repeat(depth) + &"]".repeat(depth);
        for (text, expected) in [
            (r#"{"a":1,"b":[{"a":2}],"c":null,"d":1.5,"e":-1,"f":true}"#.to_owned(), None),
            (deep(24), None),
            (deep(25), Some(LineFault::TooDeep)),
            (deep(100_000), Some(LineFault::TooDeep)),
            (r#"{"a":1,"a":1}"#.to_owned(), Some(LineFault::DuplicateKey)),
            (r#"{"x":[{"a":1,"\u0061":2}]}"#.to_owned(), Some(LineFault::DuplicateKey)),
            ("NaN".to_owned(), Some(LineFault::NotJson)),
            (r#"{"a":Infinity}"#.to_owned(), Some(LineFault::NotJson)),
            ("1e999".to_owned(), Some(LineFault::NotJson)),
            ("{} {}".to_owned(), Some(LineFault::NotJson)),
            ("\u{feff}{}".to_owned(), Some(LineFault::NotJson)),
            (r#""\ud800""#.to_owned(), Some(LineFault::NotJson)),
            (String::new(), Some(LineFault::NotJson)),
        ] {
            assert_eq!(strict(text.as_bytes()).err(), expected, "{text:.40}");
        }
        assert_eq!(strict(b"\"\xff\""), Err(LineFault::NotText));
    }
}
