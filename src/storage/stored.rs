//! The readiness checklist as a plan file keeps it: what the plan came to when it was saved, for
//! whoever reads the file without the program.

use std::fmt;

use jiff::civil::Date;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::plan::{Gate, Percent};
use crate::readiness::{Checklist, State, Verdict};

/// A checklist of the past. It is never computed with: opening a plan draws up a new one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Checklist", deny_unknown_fields)]
pub struct StoredChecklist {
    /// The day that it speaks of.
    pub as_of: Date,
    /// The point that it was drawn up for.
    pub gate: Gate,
    /// What it came to.
    pub verdict: Verdict,
    /// How much of the gate was met, in percent; none where nothing was assessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Percent>,
    /// The ids of the criteria that stopped the gate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blockers: Vec<String>,
    /// The id and state of every criterion, those of the other gates included, in the order of the
    /// chapters.
    #[serde(serialize_with = "as_map", deserialize_with = "from_map")]
    pub criteria: Vec<(String, State)>,
}

impl From<&Checklist> for StoredChecklist {
    fn from(checklist: &Checklist) -> Self {
        Self {
            as_of: checklist.as_of,
            gate: checklist.gate,
            verdict: checklist.verdict,
            score: checklist.score.map(|score| Percent::clamped(score.into())),
            blockers: checklist.blockers().map(|judged| judged.criterion.id.to_owned()).collect(),
            criteria: checklist
                .judged
                .iter()
                .map(|judged| (judged.criterion.id.to_owned(), judged.state))
                .collect(),
        }
    }
}

/// Writes pairs as a map that keeps their order.
fn as_map<S: Serializer>(pairs: &[(String, State)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(id, state)| (id, state)))
}

/// Reads a map in the order in which it is written.
fn from_map<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, State)>, D::Error> {
    struct Pairs;
    impl<'de> Visitor<'de> for Pairs {
        type Value = Vec<(String, State)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map from criteria to their states")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut pairs = Vec::new();
            while let Some(pair) = map.next_entry()? {
                pairs.push(pair);
            }
            Ok(pairs)
        }
    }
    deserializer.deserialize_map(Pairs)
}
