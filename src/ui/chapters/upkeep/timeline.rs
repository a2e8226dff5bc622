//! What has a date, as a picture: the keyboard goes along it, and what it stands at is said below.

use egui::{Label, Ui};

use crate::ui::Context;
use crate::ui::command::Command;
use crate::ui::pictures::{self, along::along, timeline::Timeline};
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Button, card, empty_state, heading, link};

/// Draws the timeline.
pub(super) fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    let words = cx.words;
    let moments = &cx.overview.timeline;
    let Some(timeline) = Timeline::of(moments, cx.today()) else {
        let say = |part| words.attribute("timeline-empty", part).unwrap_or_default();
        let set = Button::secondary(say("set"));
        if empty_state(ui, &words.text("timeline-empty"), &say("line"), vec![set]).is_some() {
            cx.send(Command::Jump(crate::plan::Purpose::start.place()));
        }
        return;
    };
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        heading(ui, theme::h2(words.text("timeline-picture")), 2);
        let drawn = pictures::show(ui, cx, &timeline);
        let marks = timeline.marks(drawn.rect);
        let said = |at| timeline.moment_said(words, at);
        let gone = along(ui, drawn.id.with("along"), drawn.rect, &marks, said);
        let ink = tokens(ui).ink2;
        let Some((at, moment)) = gone.at.and_then(|at| Some((at, moments.get(at)?))) else {
            ui.add(Label::new(theme::body(words.text("timeline-hint")).color(ink)).wrap());
            return;
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let text = ui.add(Label::new(theme::body(said(at))).wrap());
            ui.accesskit_node_builder(text.id, |node| node.set_live(egui::accesskit::Live::Polite));
            if link(ui, &words.text("timeline-open")).clicked() || gone.opened {
                cx.send(Command::Jump(moment.place));
            }
        });
    });
}
