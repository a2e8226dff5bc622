//! Written is not accepted: two badges, whoever has not been asked, and, unfolded, each answer.

use std::borrow::Cow;

use egui::{Align, Label, Layout, Response, Ui};

use crate::plan::{Agreement, Answer};
use crate::ui::Context;
use crate::ui::answers::{self, Asked};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Button, Icon, IconButton, StatusIcon, badge, pending_jump};

/// Draws who has accepted. `field` names the answers; `written` says whether there is something to
/// accept.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    field: &'static str,
    written: bool,
    parties: &[Asked],
    agreement: &mut Agreement,
) {
    if pending_jump(ui).is_some_and(|key| key.field == field || key.field.starts_with("answer-")) {
        cx.view.unfolded.insert(field);
    }
    let open = cx.view.unfolded.contains(field);
    if bar(ui, cx, field, written, parties, agreement, open).clicked() {
        if open {
            cx.view.unfolded.remove(field);
        } else {
            cx.view.unfolded.insert(field);
        }
    }
    if !open {
        return;
    }
    ui.push_id(field, |ui| answers::rows(ui, cx, field, None, parties, agreement, None));
    let waiting: Vec<_> = not_asked(parties, agreement).map(|party| party.id).collect();
    if waiting.len() > 1 {
        let text = cx.words.with("answers-ask-all", &[("count", waiting.len().into())]);
        if ui.add(Button::secondary(text).small().icon(Icon::Send)).clicked() {
            let on = cx.today();
            for party in waiting {
                agreement.set(party, Answer::Proposed { on });
            }
        }
    }
    ui.add_space(space::XS);
}

fn not_asked<'p>(parties: &'p [Asked], agreement: &Agreement) -> impl Iterator<Item = &'p Asked> {
    parties.iter().filter(|party| party.committed && *agreement.of(party.id) == Answer::NotAsked)
}

/// The row that folds and unfolds the answers.
fn bar(
    ui: &mut Ui,
    cx: &Context<'_>,
    field: &'static str,
    written: bool,
    parties: &[Asked],
    agreement: &Agreement,
    open: bool,
) -> Response {
    let words = cx.words;
    let t = tokens(ui);
    let (agreed, of) = answers::counts(agreement, parties);
    let objects = names(parties.iter().filter(|party| agreement.of(party.id).is_standing_objection()));
    let unasked = names(not_asked(parties, agreement));
    let waiting = |party: &&Asked| matches!(agreement.of(party.id), Answer::Proposed { .. });
    let waiting = names(parties.iter().filter(waiting));
    let accepted = words.with("answers-accepted-by", &[("accepted", agreed.into()), ("of", of.into())]);
    let mark = match agreed {
        _ if agreed == of && agreed >= 2 && objects.is_empty() => StatusIcon::Agreed,
        0 => StatusIcon::NotAsked,
        _ => StatusIcon::Partly,
    };
    let (written_mark, written) = if written {
        (StatusIcon::Written, words.text(StatusIcon::Written.message_id()))
    } else {
        (StatusIcon::NotStarted, words.text("answers-not-written"))
    };
    let (remark, ink) = match (objects.as_str(), unasked.as_str(), waiting.as_str()) {
        ("", "", "") => (Cow::Borrowed(""), t.ink2),
        ("", "", waiting) => (words.with("answers-waiting", &[("parties", waiting.into())]), t.ink2),
        ("", unasked, _) => (words.with("answers-not-asked", &[("parties", unasked.into())]), t.ink2),
        (objects, ..) => (words.with("answers-object", &[("parties", objects.into())]), t.stop.ink),
    };
    ui.horizontal(|ui| {
        ui.set_min_height(size::CONTROL);
        ui.spacing_mut().item_spacing.x = space::M;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = words.text(field);
            let icon = if open { Icon::ChevronUp } else { Icon::ChevronDown };
            let button = ui.add(IconButton::new(icon, name).expanded(open));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                badge(ui, written_mark, &written);
                badge(ui, mark, &accepted);
                if !remark.is_empty() {
                    ui.add(Label::new(theme::body(remark).color(ink)).truncate());
                }
            });
            button
        })
        .inner
    })
    .inner
}

fn names<'p>(parties: impl Iterator<Item = &'p Asked>) -> String {
    parties.map(|party| party.name.as_str()).collect::<Vec<_>>().join(", ")
}
