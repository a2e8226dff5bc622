//! The page of readiness: the verdict, what stops it, and every criterion with what was found.

mod actions;
mod chapters;
mod criterion;
mod lenses;
mod verdict;

use egui::{Align, Layout, Ui, vec2};
use jiff::civil::Date;

use super::page;
use crate::plan::{Chapter, Gate, Person, Plan, Review};
use crate::readiness::{READY, READY_IN_CHAPTER, WITH_CONDITIONS};
use crate::ui::Context;
use crate::ui::actions::proposed_person;
use crate::ui::parties::Parties;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{self, Choice, Field, heading, paragraph};

/// From this width on the lenses stand beside the criteria.
const WIDE: f32 = 820.0;
/// Width of the lenses beside the criteria.
const LENSES: f32 = 326.0;
/// Between criteria and lenses.
const BETWEEN: f32 = 22.0;
/// Width of the field that chooses the gate.
const GATE: f32 = 290.0;

/// What the page edits, and whom it names.
struct Sheet<'p> {
    review: &'p mut Review,
    parties: Parties<'p>,
    stage_gate: Gate,
    /// Who is proposed for an action: the convenor, else whoever keeps the plan.
    proposed: Person,
    /// When the work starts.
    start: Option<Date>,
}

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let chosen = plan.review.gate.take();
    let stage_gate = plan.gate();
    plan.review.gate = chosen;
    let start = plan.purpose.start;
    let Plan { review, purpose, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let proposed = proposed_person(purpose, &parties);
    let mut sheet = Sheet { review, parties, stage_gate, proposed, start };
    page(ui, cx, Chapter::Readiness, &mut sheet, gate, |_, _, _| {}, body);
}

/// The gate: the one that the stage offers, or any other.
fn gate(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>) {
    let words = cx.words;
    let offered = words.text(sheet.stage_gate.message_id());
    let by_stage = words.with("gate-by-stage", &[("gate", offered.into())]).into_owned();
    let mut rows = vec![Choice::new(None, by_stage)];
    rows.extend(Gate::ALL.iter().map(|gate| Choice::new(Some(*gate), words.text(gate.message_id()))));
    let width = GATE.min(ui.available_width());
    Field::new(cx, Review::gate).hide_label().width(width).pick(ui, &mut sheet.review.gate, &rows);
}

fn body(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>) {
    verdict::banner(ui, cx);
    ui.add_space(space::M);
    let whole = ui.available_width();
    if whole < WIDE {
        criteria(ui, sheet, cx);
        ui.add_space(space::M);
        lenses::show(ui, cx);
        ui.add_space(space::M);
        how(ui, cx);
        return;
    }
    let left = whole - LENSES - BETWEEN;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        column(ui, left, |ui| {
            criteria(ui, sheet, cx);
            ui.add_space(space::M);
            how(ui, cx);
        });
        column(ui, LENSES, |ui| lenses::show(ui, cx));
    });
}

fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        add(ui);
    });
}

fn criteria(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>) {
    criterion::settle_jump(ui, cx);
    chapters::blockers(ui, sheet, cx);
    chapters::conditions(ui, sheet, cx);
    chapters::by_chapter(ui, sheet, cx);
    ui.add_space(space::M);
    actions::list(ui, sheet, cx);
}

/// How verdict and score are worked out, and what they rest on.
fn how(ui: &mut Ui, cx: &Context<'_>) {
    let words = cx.words;
    let checklist = &cx.overview.checklist;
    let title = words.text("verdict-how");
    widgets::section(ui, &title, None, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let numbers = [
            ("ready", READY.into()),
            ("conditions", WITH_CONDITIONS.into()),
            ("chapter", READY_IN_CHAPTER.into()),
            ("form", words.text(checklist.form.message_id()).into()),
        ];
        paragraph(ui, words.with("verdict-how-states", &numbers));
        paragraph(ui, words.with("verdict-how-score", &numbers));
        paragraph(ui, words.with("verdict-how-verdict", &numbers));
        paragraph(ui, words.with("verdict-how-form", &numbers));
        let ink = tokens(ui).ink;
        ui.add(egui::Label::new(theme::strong(words.text("verdict-weights")).color(ink)).wrap());
    });
}

/// A title over a group of cards, with a remark beside it.
fn group(ui: &mut Ui, title: &str, remark: &str) {
    let ink = tokens(ui).ink2;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
        heading(ui, theme::h2(title), 2);
        if !remark.is_empty() {
            ui.label(theme::body(remark).color(ink));
        }
    });
}
