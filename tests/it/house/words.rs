//! The language files against the code that uses them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;

/// Literals that look like message ids and are none; so are the names of the samples.
const NO_IDS: &[&str] = &["alliance-plan", "alliance-workbook", "xdg-open"];

/// Language files, and what is wrong with them on their own.
#[derive(Default)]
pub struct Messages {
    /// Each message with the file that it is in.
    pub ids: BTreeMap<String, String>,
    /// Each name of an attribute, with the message that has it first.
    attributes: BTreeMap<String, String>,
    /// The messages that other messages make use of.
    referred_to: BTreeSet<String>,
    /// What is wrong, a sentence each.
    pub complaints: Vec<String>,
}

impl Messages {
    /// Reads one language file.
    pub fn add(&mut self, file: &str, text: &str) {
        let resource = parser::parse(text).unwrap_or_else(|(partial, errors)| {
            for error in errors {
                let line = text.get(..error.pos.start).unwrap_or_default().lines().count();
                self.complaints.push(format!("{file}, line {line}: {}", error.kind));
            }
            partial
        });
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                self.add_message(file, message);
            }
        }
    }

    fn add_message(&mut self, file: &str, message: &Message<&str>) {
        let id = message.id.name;
        if let Some(other) = self.ids.insert(id.to_owned(), file.to_owned()) {
            self.complaints.push(format!("{id} is in {other} and in {file}"));
        }
        if !is_id(id) {
            self.complaints
                .push(format!("{file}: {id} is not two or more lower-case words joined by hyphens"));
        }
        let value = message.value.as_ref().map(|value| self.read_pattern(value)).unwrap_or_default();
        if value.trim().is_empty() {
            self.complaints.push(format!("{file}: {id} has no text"));
        }
        let is_label = !message.attributes.is_empty() || value.split_whitespace().count() <= 4;
        if is_label && value.trim_end().ends_with('.') {
            self.complaints.push(format!("{file}: {id} is a label and ends with a full stop: {value}"));
        }
        let mut seen = BTreeSet::new();
        for attribute in &message.attributes {
            let name = attribute.id.name;
            self.attributes.entry(name.to_owned()).or_insert_with(|| format!("{file}: {id}"));
            if !seen.insert(name) {
                self.complaints.push(format!("{file}: {id}.{name} is there twice"));
            }
            if self.read_pattern(&attribute.value).trim().is_empty() {
                self.complaints.push(format!("{file}: {id}.{name} has no text"));
            }
        }
    }

    /// The text of a pattern, with a dot-free mark for each thing filled in.
    fn read_pattern(&mut self, pattern: &Pattern<&str>) -> String {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => {
                    text.push('{');
                    self.read_expression(expression);
                }
            }
        }
        text
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        let selector = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                for variant in variants {
                    self.read_pattern(&variant.value);
                }
                selector
            }
        };
        match selector {
            InlineExpression::MessageReference { id, .. } => {
                self.referred_to.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            _ => {}
        }
    }
}

/// What is wrong between the messages and the literals of the code, a sentence each.
pub fn compare(messages: &Messages, literals: &BTreeMap<String, String>, samples: &[String]) -> Vec<String> {
    let missing = literals
        .iter()
        .filter(|(literal, _)| {
            is_id(literal) && !NO_IDS.contains(&literal.as_str()) && !samples.contains(literal)
        })
        .filter(|(literal, _)| !messages.ids.contains_key(*literal))
        .map(|(literal, file)| format!("{file} uses {literal:?}, which no language file has"));
    let unused = messages
        .ids
        .iter()
        .filter(|(id, _)| !literals.contains_key(*id) && !messages.referred_to.contains(*id))
        .map(|(id, file)| format!("{file}: {id} is used nowhere in src"));
    let unshown = messages
        .attributes
        .iter()
        .filter(|(name, _)| !literals.contains_key(*name))
        .map(|(name, message)| format!("{message}.{name}: nothing in src asks for .{name}"));
    missing.chain(unused).chain(unshown).collect()
}

/// Two or more words of lower-case letters and digits, joined by hyphens.
fn is_id(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit())
    };
    text.contains('-')
        && text.split('-').all(is_word)
        && text.starts_with(|char: char| char.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(text: &str) -> String {
        let mut messages = Messages::default();
        messages.add("a.ftl", text);
        messages.complaints.join("\n")
    }

    fn literals(ids: &[&str]) -> BTreeMap<String, String> {
        ids.iter().map(|&id| (id.to_owned(), "x.rs".to_owned())).collect()
    }

    #[test]
    fn a_good_file_has_no_complaints() {
        let text = "ally-name = Name\n    .hint = Their own name, as they write it.\n\
                    save-failed = The plan could not be saved. Save it elsewhere.\nallies-of = { $count ->\n    [one] one ally\n   *[other] { $count } allies\n}\n";
        assert_eq!(complaints(text), "");
    }

    #[test]
    fn each_rule_of_a_file_can_fail() {
        for (text, expected) in [
            ("ally-name = Name\nally-name = Name\n", "ally-name is in a.ftl and in a.ftl"),
            ("name = Name\n", "not two or more lower-case words"),
            ("Ally-name = Name\n", "not two or more lower-case words"),
            ("ally-name =\n    .hint = Their name\n", "ally-name has no text"),
            ("ally-name = Name.\n", "ends with a full stop"),
            ("ally-name = The name of the ally as they write it.\n    .hint = x\n", "ends with a full stop"),
            ("ally-name = Name\n    .why = x\n    .why = y\n", "there twice"),
            ("ally-name = Name\n???\n", "line 1"),
        ] {
            let found = complaints(text);
            assert!(found.contains(expected), "{text:?}: {found:?}");
        }
    }

    #[test]
    fn missing_and_unused_messages_are_named() {
        let mut messages = Messages::default();
        messages.add(
            "a.ftl",
            "ally-name = Name\n    .why = x\n    .tooltip = x\nally-gone = Gone\napp-name = Workbook\nally-of = Of { app-name }\n",
        );
        let found = compare(
            &messages,
            &literals(&["ally-name", "ally-new", "ally-of", "Not-an-id", "why", "a-sample"]),
            &["a-sample".to_owned()],
        );
        assert_eq!(
            found,
            [
                "x.rs uses \"ally-new\", which no language file has",
                "a.ftl: ally-gone is used nowhere in src",
                "a.ftl: ally-name.tooltip: nothing in src asks for .tooltip"
            ]
        );
    }
}
