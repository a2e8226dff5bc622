//! The closed card of a party.

use super::is_undecided;
use crate::plan::{Party, PartyDecision, PartyKind};
use crate::ui::widgets::{Icon, ItemCard, StatusIcon};
use crate::words::Words;

/// What the card of a party shows.
pub(super) fn of<'w>(words: &'w Words, party: &Party, ourselves: bool) -> ItemCard<'w> {
    let name = match party.name.trim() {
        "" if ourselves => words.text("unnamed-ourselves"),
        "" => words.text("unnamed-party"),
        name => name.to_owned().into(),
    };
    let face = ItemCard::new(words, name).icon(icon(party.kind)).caption(caption(words, party, ourselves));
    match badge(party) {
        Some(mark) if !ourselves => {
            let why = if party.decision.is_some() { party.decision_reason.trim() } else { "" };
            face.badge(mark, words.text(mark.message_id())).why(why.to_owned())
        }
        _ => face,
    }
}

/// What it is and how far it has come: “Club, committed”.
fn caption(words: &Words, party: &Party, ourselves: bool) -> String {
    if ourselves && party.name.trim().is_empty() {
        return words.text("party-caption-start").into_owned();
    }
    let status = words.text(party.status.message_id()).to_lowercase();
    let what = match (party.kind, party.sector.trim()) {
        (Some(kind), _) => words.text(kind.message_id()),
        (None, sector) if !sector.is_empty() => sector.to_owned().into(),
        (None, _) => words.text("party-kind-unsaid"),
    };
    let args = [("what", what.as_ref().into()), ("status", status.into())];
    words.with(if ourselves { "party-caption-ourselves" } else { "party-caption" }, &args).into_owned()
}

fn badge(party: &Party) -> Option<StatusIcon> {
    match party.decision {
        Some(PartyDecision::Pursue) => Some(StatusIcon::Pursue),
        Some(PartyDecision::Hold) => Some(StatusIcon::Hold),
        Some(PartyDecision::Decline) => Some(StatusIcon::Decline),
        None => is_undecided(party).then_some(StatusIcon::Undecided),
    }
}

/// The icon of a kind of party.
fn icon(kind: Option<PartyKind>) -> Icon {
    match kind {
        Some(PartyKind::Person) => Icon::Person,
        Some(PartyKind::Business) => Icon::Business,
        Some(PartyKind::Nonprofit) => Icon::Nonprofit,
        Some(PartyKind::PublicBody) => Icon::PublicBody,
        Some(PartyKind::CommunityGroup) => Icon::CommunityGroup,
        Some(PartyKind::Other) | None => Icon::OtherParty,
    }
}
