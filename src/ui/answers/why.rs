//! Whose yes is missing, and why: what stands between an agreement and green.

use jiff::civil::Date;

use super::Asked;
use crate::plan::{Agreement, Answer};
use crate::words::{Words, list};

/// What is missing until all have agreed, in sentences; empty where nothing is.
#[must_use]
pub fn missing(words: &Words, parties: &[Asked], agreement: &Agreement, today: Date) -> String {
    let (mut objecting, mut waiting, mut unasked) = (Vec::new(), Vec::new(), Vec::new());
    for party in parties {
        let since = |on| {
            let args = [("party", party.name.as_str().into()), ("date", words.near(on, today).into())];
            words.with("answers-since", &args).into_owned()
        };
        if let Some(Answer::Objects { on, .. }) = agreement.standing_objection(party.id) {
            objecting.push(since(*on));
        } else if party.committed {
            match agreement.of(party.id) {
                Answer::NotAsked => unasked.push(party.name.clone()),
                Answer::Proposed { on } | Answer::Objects { on, .. } => waiting.push(since(*on)),
                Answer::Agreed { .. } | Answer::NotTheirs => {}
            }
        }
    }
    let groups =
        [("answers-object", objecting), ("answers-not-asked", unasked), ("answers-waiting", waiting)];
    let said = groups.into_iter().filter(|(_, parties)| !parties.is_empty());
    let mut said: Vec<_> = said
        .map(|(id, parties)| words.with(id, &[("parties", list(parties, ", ").into())]).into_owned())
        .collect();
    let agreed = parties.iter().filter(|party| party.committed && agreement.of(party.id).is_agreed());
    if said.is_empty() && agreed.count() < 2 {
        said.push(words.text("answers-too-few").into_owned());
    }
    said.join(". ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::PartyId;

    #[test]
    fn whoever_is_missing_is_named_with_what_they_said() {
        const TODAY: Date = date(2026, 11, 23);
        let words = Words::english();
        let asked = |name: &str, committed| {
            let contact = String::new();
            Asked { id: PartyId::unique(), name: name.into(), committed, contact }
        };
        let parties =
            [asked("Club", true), asked("School", true), asked("Firm", true), asked("Scouts", false)];
        let on = date(2026, 11, 9);
        let yes = || Answer::Agreed { on, by: String::new() };
        let no = || Answer::Objects { on, reason: "Parking".into(), reply: None };
        let cases: [([Answer; 4], &str); 6] = [
            ([yes(), yes(), yes(), Answer::NotAsked], ""),
            ([yes(), yes(), Answer::NotTheirs, Answer::NotAsked], ""),
            ([yes(), Answer::NotTheirs, Answer::NotTheirs, Answer::NotAsked], "Two parties have to agree"),
            ([yes(), Answer::Proposed { on }, yes(), Answer::NotAsked], "No answer yet: School (9 Nov)"),
            (
                [no(), Answer::Proposed { on: date(2025, 3, 1) }, Answer::NotAsked, Answer::NotAsked],
                "Objects: Club (9 Nov). Not asked yet: Firm. No answer yet: School (1 Mar 2025)",
            ),
            ([yes(), yes(), yes(), no()], "Objects: Scouts (9 Nov)"),
        ];
        for (answers, expected) in cases {
            let mut agreement = Agreement::default();
            for (party, answer) in parties.iter().zip(answers.clone()) {
                agreement.set(party.id, answer);
            }
            assert_eq!(missing(&words, &parties, &agreement, TODAY), expected, "{answers:?}");
        }
    }
}
