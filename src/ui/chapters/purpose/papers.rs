//! The papers that the alliance needs, and how far each of them has come.

use egui::Ui;

use super::NARROWEST;
use crate::plan::{Chapter, Paper, PaperKind, PaperState, Plan};
use crate::ui::Context;
use crate::ui::none_found;
use crate::ui::note::note;
use crate::ui::parties::Parties;
use crate::ui::person::{person, person_name};
use crate::ui::records::{Open, Records};
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Field, Icon, ItemCard, StatusIcon, heading, row};
use crate::words::Words;

/// Draws the list under its title.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let Plan { purpose, allies, ourselves, .. } = plan;
    let parties = Parties::new(words, allies, *ourselves);
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        heading(ui, theme::h3(words.text("papers-section")), 2);
        let remark = words.attribute("papers-section", "remark").unwrap_or_default();
        ui.label(theme::body(remark).color(tokens(ui).ink2));
    });
    Records::new("papers-list", Chapter::Purpose, "paper-name").show(
        ui,
        cx,
        &mut purpose.papers,
        Paper::new,
        |paper, _| face(words, &parties, paper),
        |_, _| {},
        |ui, paper, cx, open| fields(ui, paper, cx, open, &parties),
    );
    if purpose.papers.is_empty() {
        none_found::show(ui, words, cx.today(), "papers-none", &mut purpose.no_papers);
    }
}

/// The closed card of a paper.
fn face<'w>(words: &'w Words, parties: &Parties<'_>, paper: &Paper) -> ItemCard<'w> {
    let name = match paper.name.trim() {
        "" => words.attribute("papers-list", "unnamed").unwrap_or_default(),
        name => name.to_owned().into(),
    };
    let kind = words.text(paper.kind.map_or("paper-no-kind", PaperKind::message_id));
    let owner =
        person_name(parties, &paper.owner).unwrap_or_else(|| words.text("paper-no-owner").into_owned());
    let mut args = vec![("kind", kind.as_ref().into()), ("owner", owner.into())];
    let caption = match paper.due.filter(|_| paper.state != Some(PaperState::Signed)) {
        Some(due) => {
            args.push(("date", words.date(due).into()));
            words.with("paper-caption-due", &args)
        }
        None => words.with("paper-caption", &args),
    };
    let state = words.text(paper.state.map_or("paper-no-state", PaperState::message_id));
    ItemCard::new(words, name)
        .caption(caption.into_owned())
        .icon(Icon::Document)
        .badge(mark(paper.state), state)
}

/// The mark of how far a paper has come.
fn mark(state: Option<PaperState>) -> StatusIcon {
    match state {
        None => StatusIcon::Unknown,
        Some(PaperState::NotNeeded) => StatusIcon::NotApplicable,
        Some(PaperState::Needed) => StatusIcon::Open,
        Some(PaperState::Drafting) => StatusIcon::Partly,
        Some(PaperState::InReview) => StatusIcon::Proposed,
        Some(PaperState::Signed) => StatusIcon::Met,
    }
}

/// The open card of a paper.
fn fields(
    ui: &mut Ui,
    paper: &mut Paper,
    cx: &mut Context<'_>,
    open: &mut Open<'_, '_>,
    parties: &Parties<'_>,
) {
    let words = cx.words;
    let id = paper.id.uuid();
    let field = |name| Field::new(words, name).record(id);
    open.head(
        ui,
        |_| {},
        |ui| {
            field("paper-name").hide_label().title().text(ui, &mut paper.name);
        },
    );
    row(ui, &[5.0, 4.0, 4.0], NARROWEST, |ui, column| {
        match column {
            0 => {
                let kinds = PaperKind::ALL.iter().map(|kind| (*kind, kind.message_id())).collect::<Vec<_>>();
                field("paper-kind").option(ui, &mut paper.kind, &kinds)
            }
            1 => {
                let states =
                    PaperState::ALL.iter().map(|state| (*state, state.message_id())).collect::<Vec<_>>();
                field("paper-state").option(ui, &mut paper.state, &states)
            }
            _ => field("paper-due").date(ui, &mut paper.due),
        };
    });
    person(ui, parties, field("paper-owner"), &mut paper.owner);
    note(ui, words, id, &mut paper.note);
}
