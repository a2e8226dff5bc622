//! Purpose & fit: why together, how much paper that needs, who leads, and whether all say go.
//!
//! What every alliance needs comes first; what a handshake does without is folded.

mod formality;
mod papers;
mod people;

use egui::Ui;

use super::page;
use crate::plan::{AllianceKind, Chapter, Form, Leadership, Paper, Plan, Purpose, Stage};
use crate::ui::Context;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Field, keyed, prose, row, section};

/// Fields stand one below the other where one of them would become narrower than this.
const NARROWEST: f32 = 136.0;

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    page(
        ui,
        cx,
        Chapter::Purpose,
        plan,
        |_, _, _| {},
        |_, _, _| {},
        |ui, plan, cx| {
            ui.spacing_mut().item_spacing.y = space::M;
            essentials(ui, &mut plan.purpose, cx);
            context(ui, &mut plan.purpose, cx);
            formality::show(ui, &mut plan.purpose.formality, cx);
            leading_and_papers(ui, plan, cx);
            people::go(ui, plan, cx);
        },
    );
}

/// Who leads, and the papers: what a handshake does without.
fn leading_and_papers(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let purpose = &plan.purpose;
    let fold = Fold {
        id: "leadership-and-papers",
        from: Form::Charter,
        form: purpose.formality.in_force(),
        entered: !purpose.leadership.is_blank() || !purpose.papers.is_empty() || purpose.no_papers.is_some(),
        fields: &[&[
            Leadership::convenor,
            Leadership::deputy,
            Leadership::agreement,
            Purpose::papers,
            Purpose::no_papers,
            Paper::name,
            Paper::kind,
            Paper::state,
            Paper::reason,
            Paper::owner,
            Paper::due,
            Paper::signed,
            Paper::expires,
        ]],
    };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        people::leadership(ui, plan, cx);
        papers::show(ui, plan, cx);
    });
}

/// Name, purpose, kind, stage, dates.
fn essentials(ui: &mut Ui, purpose: &mut Purpose, cx: &Context<'_>) {
    let words = cx.words;
    section(ui, &words.text("purpose-essentials"), None, |ui| {
        Field::new(cx, Purpose::title).title().text(ui, &mut purpose.title);
        Field::new(cx, Purpose::purpose).rows(3).text(ui, &mut purpose.purpose);
        row(ui, &[3.0, 2.0], 190.0, |ui, column| {
            if column == 0 {
                let kinds = keyed(AllianceKind::ALL, AllianceKind::message_id);
                Field::new(cx, Purpose::kind).segments(ui, &mut purpose.kind, &kinds);
                if let Some(hint) = purpose.kind.and_then(|kind| words.attribute(kind.message_id(), "hint")) {
                    ui.add_space(space::XS);
                    prose(ui, theme::body(hint).color(tokens(ui).ink2));
                }
            } else {
                let stages = keyed(Stage::ALL, Stage::message_id);
                Field::new(cx, Purpose::stage).option(ui, &mut purpose.stage, &stages);
            }
        });
        dates(ui, purpose, cx);
    });
}

fn dates(ui: &mut Ui, purpose: &mut Purpose, cx: &Context<'_>) {
    row(ui, &[1.0, 1.0, 1.0, 0.8], 112.0, |ui, column| {
        match column {
            0 => Field::new(cx, Purpose::start).date(ui, &mut purpose.start),
            1 => Field::new(cx, Purpose::review).date(ui, &mut purpose.review),
            2 => Field::new(cx, Purpose::end).date(ui, &mut purpose.end),
            _ => Field::new(cx, Purpose::currency).text(ui, &mut purpose.currency),
        };
    });
}

/// What none can do alone, what exists already, and what all of them face.
fn context(ui: &mut Ui, purpose: &mut Purpose, cx: &Context<'_>) {
    section(ui, &cx.words.text("purpose-context"), None, |ui| {
        row(ui, &[1.0, 1.0], NARROWEST + 64.0, |ui, column| {
            match column {
                0 => Field::new(cx, Purpose::alone).rows(4).text(ui, &mut purpose.alone),
                _ => Field::new(cx, Purpose::landscape).rows(4).text(ui, &mut purpose.landscape),
            };
        });
        Field::new(cx, Purpose::facing).rows(2).text(ui, &mut purpose.facing);
    });
}
