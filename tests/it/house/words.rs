//! The language files against the code that uses them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;

/// Literals that look like message ids and are none; so are the names of the samples.
const NO_IDS: &[&str] = &["alliance-plan", "alliance-workbook", "xdg-open"];

/// What is a list, a line each: the steps of the coach, and what a day can be called.
const LISTS: [&str; 2] = ["how", "date-said-"];

/// Language files, and what is wrong with them on their own.
#[derive(Default)]
pub struct Messages {
    /// Each message with the file that it is in.
    pub ids: BTreeMap<String, String>,
    /// Each name of an attribute, with the message that has it first.
    attributes: BTreeMap<String, String>,
    /// What each message speaks of: the variables of its text, and of each attribute as `id.name`.
    variables: BTreeMap<String, BTreeSet<String>>,
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
        let spoken_of = message.value.as_ref().map(variables_of).unwrap_or_default();
        self.variables.insert(id.to_owned(), spoken_of);
        if value.trim().is_empty() {
            self.complaints.push(format!("{file}: {id} has no text"));
        }
        self.check_lines(file, id, id, &value);
        let is_label = !message.attributes.is_empty() || value.split_whitespace().count() <= 4;
        if is_label && value.trim_end().ends_with('.') {
            self.complaints.push(format!("{file}: {id} is a label and ends with a full stop: {value}"));
        }
        let mut seen = BTreeSet::new();
        for attribute in &message.attributes {
            let name = attribute.id.name;
            self.attributes.entry(name.to_owned()).or_insert_with(|| format!("{file}: {id}"));
            self.variables.insert(format!("{id}.{name}"), variables_of(&attribute.value));
            if !seen.insert(name) {
                self.complaints.push(format!("{file}: {id}.{name} is there twice"));
            }
            let value = self.read_pattern(&attribute.value);
            self.check_lines(file, &format!("{id}.{name}"), name, &value);
            if value.trim().is_empty() {
                self.complaints.push(format!("{file}: {id}.{name} has no text"));
            }
        }
    }

    /// A line that ends in the file ends on the screen, too, wherever it then stands.
    fn check_lines(&mut self, file: &str, whole: &str, name: &str, text: &str) {
        if text.trim().contains('\n') && !LISTS.iter().any(|list| name.starts_with(list)) {
            self.complaints.push(format!("{file}: {whole} is no list and has several lines"));
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

/// The variables of a pattern.
fn variables_of(pattern: &Pattern<&str>) -> BTreeSet<String> {
    fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
            InlineExpression::Placeable { expression } => of_expression(expression, found),
            _ => {}
        }
    }
    fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inline) => of_inline(inline, found),
            Expression::Select { selector, variants } => {
                of_inline(selector, found);
                for variant in variants {
                    of_pattern(&variant.value, found);
                }
            }
        }
    }
    fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                of_expression(expression, found);
            }
        }
    }
    let mut found = BTreeSet::new();
    of_pattern(pattern, &mut found);
    found
}

/// What is wrong with how a source looks messages up, a sentence each: `.text("id")` and
/// `.attribute("id", "name")` fill nothing in, `.with("id", &[("name", …)])` fills in what it names.
pub fn check_lookups(messages: &Messages, path: &str, source: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut lookups = |call: &str, check: &mut dyn FnMut(&str, &str) -> Option<String>| {
        for (at, _) in source.match_indices(call) {
            let rest = source[at + call.len()..].trim_start();
            let Some((id, rest)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) else {
                continue;
            };
            complaints.extend(check(id, rest).map(|what| format!("{path}: {call}{id:?}…) {what}")));
        }
    };
    let lacks = |id: &str| messages.variables.get(id).filter(|names| !names.is_empty()).cloned();
    lookups(".text(", &mut |id, _| lacks(id).map(|names| format!("says nothing of {names:?}")));
    lookups(".attribute(", &mut |id, rest| {
        let name = rest.trim_start_matches([',', ' ', '\n']).strip_prefix('"')?.split('"').next()?;
        lacks(&format!("{id}.{name}")).map(|names| format!("says nothing of {names:?}"))
    });
    lookups(".with(", &mut |id, rest| {
        // Arguments that are made elsewhere are seen where pages are walked through.
        let inline = rest.trim_start_matches([',', ' ', '\n']).strip_prefix("&[")?;
        let mut depth = 1;
        let end = inline.find(|c| {
            depth += match c {
                '[' => 1,
                ']' => -1,
                _ => 0,
            };
            depth == 0
        })?;
        let given = &inline[..end];
        if !given.is_empty() && !given.trim_start().starts_with('(') {
            return None;
        }
        let missing: Vec<_> =
            lacks(id)?.into_iter().filter(|name| !given.contains(&format!("(\"{name}\","))).collect();
        (!missing.is_empty()).then(|| format!("says nothing of {missing:?}"))
    });
    complaints
}

/// Fields, choices and criteria are looked up by ids that are not written out: their messages speak
/// of nothing that would have to be filled in.
pub fn check_labels<'i>(messages: &Messages, ids: impl Iterator<Item = &'i str>) -> Vec<String> {
    let speaks = |id: &&str| messages.variables.get(*id).is_some_and(|names| !names.is_empty());
    ids.filter(speaks).map(|id| format!("{id} is a label, and cannot speak of anything")).collect()
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
            ("ally-name = Name\n    .why =\n        one\n        two\n", "ally-name.why is no list"),
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

    #[test]
    fn each_look_up_that_leaves_a_variable_open_is_named() {
        let mut messages = Messages::default();
        messages.add(
            "a.ftl",
            "ally-count = { $count ->\n    [one] one\n   *[other] { $count } of { $all }\n}\nally-name = Name\n    .of = Name of { $ally }\n",
        );
        for (source, expected) in [
            ("words.text(\"ally-count\")", Some("{\"all\", \"count\"}")),
            ("words.text(\n    \"ally-count\")", Some("all")),
            ("words.text(\"ally-name\")", None),
            ("words.attribute(\"ally-name\", \"of\")", Some("ally")),
            ("words.with(\"ally-count\", &[(\"count\", list[0].into())])", Some("[\"all\"]")),
            ("words.with(\"ally-count\", &[(\"count\", 1.into()), (\"all\", 2.into())])", None),
            ("words.with(\"ally-count\", &[])", Some("count")),
            ("words.with(\"ally-count\", &args)", None),
        ] {
            let found = check_lookups(&messages, "x.rs", source).join("\n");
            match expected {
                Some(expected) => assert!(found.contains(expected), "{source}: {found:?}"),
                None => assert_eq!(found, "", "{source}"),
            }
        }
        assert_eq!(check_labels(&messages, ["ally-name", "ally-count"].into_iter()).len(), 1);
    }
}
