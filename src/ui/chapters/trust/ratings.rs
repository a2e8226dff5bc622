//! How far each ally is trusted, and what it says of us: private. The table compares the allies; the
//! chosen one opens below it.

mod walk;

use egui::{Frame, Margin, Ui, vec2};

use super::{counted, told};
use crate::plan::{Chapter, Feedback, Form, PartyId, Plan, TrustRating};
use crate::ui::Context;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::called;
use crate::ui::per_party::edited;
use crate::ui::ratings::{Ratings, rating_cell};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    CellMark, Field, Matrix, MatrixDeed, StatusIcon, divider, empty_state, heading, led_to, pending_jump,
    private_frame, row,
};
use crate::words::Words;

pub(super) use walk::go_through;

/// Width of a rating's label.
const LABEL: f32 = 116.0;
/// Least width of a column of the table: pips, number and word.
const COLUMN: f32 = 122.0;
/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 130.0;

/// An ally in the table.
pub(super) struct Ally {
    id: PartyId,
    name: String,
    /// The name that it goes by in full.
    whole: String,
}

/// The allies that are rated: those that are in, and others of which something is noted.
fn allies(plan: &Plan, words: &Words) -> Vec<Ally> {
    let trust = &plan.trust;
    let noted = trust.ratings.keys().chain(trust.feedback.keys()).filter_map(|id| plan.party(*id));
    let mut allies: Vec<_> = plan.committed().filter(|party| party.id != plan.ourselves).collect();
    for party in noted.filter(|party| !party.is_committed()) {
        if allies.iter().all(|ally| ally.id != party.id) {
            allies.push(party);
        }
    }
    let whole = |party: &crate::plan::Party| match party.name.trim() {
        "" => called(words, plan.ourselves, party).into_owned(),
        name => name.to_owned(),
    };
    let ally = |party: &crate::plan::Party| Ally {
        id: party.id,
        name: called(words, plan.ourselves, party).into_owned(),
        whole: whole(party),
    };
    allies.into_iter().map(ally).collect()
}

/// What is noted of each ally.
pub(super) const FIELDS: &[crate::plan::Field] = &[
    TrustRating::reliability,
    TrustRating::openness,
    TrustRating::shared_mission,
    TrustRating::repair,
    Feedback::rating,
    Feedback::on,
    Feedback::words,
];

/// Draws the tab.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let allies = allies(plan, cx.words);
    let form = cx.overview.checklist.form;
    let fold = Fold {
        id: "trust-stakes",
        from: Form::Charter,
        form,
        entered: !plan.trust.ratings.is_empty() || !plan.trust.feedback.is_empty(),
        fields: &[FIELDS],
    };
    if form < Form::Charter {
        told::show(ui, plan, cx);
    }
    when_stakes_rise(ui, cx, fold, |ui, cx| rated(ui, plan, cx, &allies));
    if form >= Form::Charter {
        ui.add_space(space::XS);
        told::show(ui, plan, cx);
    }
}

/// The private part.
fn rated(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>, allies: &[Ally]) {
    let words = cx.words;
    if allies.is_empty() {
        let say = |part| words.attribute("trust-private", part).unwrap_or_default();
        let _ = empty_state(ui, &say("empty"), &say("first"), Vec::new());
        return;
    }
    let line = words.attribute("trust-private", "hint").unwrap_or_default();
    private_frame(ui, &words.text("trust-private"), &line, |ui| {
        if walk::show(ui, plan, cx, allies) {
            return;
        }
        let chosen = chosen(ui, plan, cx, allies);
        table(ui, plan, cx, allies, chosen);
        if let Some(ally) = allies.get(chosen) {
            Frame::NONE.inner_margin(Margin::symmetric(space::CARD, 12)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                details(ui, plan, cx, ally);
            });
        }
    });
}

/// The ally that is open below the table: the one that a jump leads to, or was chosen; else the
/// first about whom something is missing.
fn chosen(ui: &Ui, plan: &Plan, cx: &mut Context<'_>, allies: &[Ally]) -> usize {
    let at = |id: PartyId| allies.iter().position(|ally| ally.id == id);
    let led = pending_jump(ui).filter(|place| place.chapter == Chapter::Trust);
    if let Some(row) = led.and_then(|place| place.party).and_then(at) {
        choose(cx, allies, row);
        return row;
    }
    let open = cx.view.open.get(&Chapter::Trust).and_then(|open| at((*open).into()));
    open.unwrap_or_else(|| {
        let rated = |ally: &Ally| plan.trust.ratings.get(&ally.id).is_some_and(TrustRating::is_evidenced);
        let first = allies.iter().position(|ally| !rated(ally)).unwrap_or_default();
        // It stays open while it is filled in.
        choose(cx, allies, first);
        first
    })
}

fn choose(cx: &mut Context<'_>, allies: &[Ally], row: usize) {
    if let Some(ally) = allies.get(row) {
        cx.view.open.insert(Chapter::Trust, ally.id.uuid());
    }
}

/// The columns of the table.
const COLUMNS: [&str; 4] = [
    TrustRating::reliability.id,
    TrustRating::openness.id,
    TrustRating::shared_mission.id,
    TrustRating::repair.id,
];

/// The table that compares the allies.
fn table(ui: &mut Ui, plan: &Plan, cx: &mut Context<'_>, allies: &[Ally], chosen: usize) {
    let words = cx.words;
    let titles: Vec<String> = allies.iter().map(|ally| ally.name.clone()).collect();
    let columns: Vec<String> = COLUMNS.iter().map(|id| words.text(id).into_owned()).collect();
    let head = words.text("trust-ally");
    let matrix = Matrix {
        columns: &columns,
        chosen: Some(chosen),
        movable: None,
        bare: true,
        least: COLUMN,
        ..Matrix::new(words, "trust", &head)
    };
    let nothing = TrustRating::default();
    let of = |row: usize| {
        let ally = allies.get(row);
        ally.and_then(|ally| plan.trust.ratings.get(&ally.id)).unwrap_or(&nothing)
    };
    let mut clicked = None;
    let deed = matrix.show(
        ui,
        &titles,
        |row, column| {
            let trust = of(row);
            match trust.ratings().get(column) {
                Some(rating) => rating_cell(words, rating),
                None => repair_cell(words, trust),
            }
        },
        |_, cell, (row, _)| {
            if cell.clicked() {
                clicked = Some(row);
            }
        },
    );
    let chosen = match deed {
        Some(MatrixDeed::Choose(row)) => Some(row),
        Some(MatrixDeed::Up(_) | MatrixDeed::Down(_) | MatrixDeed::Remove(_) | MatrixDeed::Add) | None => {
            None
        }
    };
    if let Some(row) = clicked.or(chosen) {
        choose(cx, allies, row);
    }
}

/// What is done where trust is low.
fn repair_cell<'w>(words: &'w Words, trust: &TrustRating) -> (CellMark, std::borrow::Cow<'w, str>) {
    let unreliable = trust.reliability.level.is_some_and(|level| level.get() == 0);
    match (unreliable, trust.is_low(), trust.repair.trim().is_empty()) {
        (true, ..) => (StatusIcon::Blocker.into(), words.text("trust-blocker")),
        (false, true, true) => (StatusIcon::NeedsAttention.into(), words.text("trust-repair-missing")),
        (false, _, false) => (StatusIcon::Met.into(), words.text("trust-repair-set")),
        (false, false, true) => (CellMark::None, "".into()),
    }
}

/// What is noted of an ally: how far it is trusted and why, what is done about it, what it says of us.
fn details(ui: &mut Ui, plan: &mut Plan, cx: &Context<'_>, ally: &Ally) {
    let words = cx.words;
    ui.push_id(ally.id.uuid(), |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let ink = tokens(ui).ink2;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            heading(ui, theme::h3(ally.whole.as_str()), 3);
            ui.label(theme::body(words.text("trust-scale")).color(ink));
        });
        edited(&mut plan.trust.ratings, ally.id, TrustRating::is_blank, |trust| {
            trust_fields(ui, cx, ally.id, trust);
        });
        divider(ui);
        edited(&mut plan.trust.feedback, ally.id, Feedback::is_blank, |feedback| {
            feedback_fields(ui, cx, ally.id, feedback);
        });
    });
}

fn trust_fields(ui: &mut Ui, cx: &Context<'_>, party: PartyId, trust: &mut TrustRating) {
    let place = |field: crate::plan::Field| field.party(party);
    let rows = [
        (place(TrustRating::reliability), "trust-reliability-evidence", &mut trust.reliability),
        (place(TrustRating::openness), "trust-openness-evidence", &mut trust.openness),
        (place(TrustRating::shared_mission), "trust-shared-mission-evidence", &mut trust.shared_mission),
    ];
    Ratings { label: LABEL, heads: None }.show(ui, cx, rows);
    let repair = Field::new(cx, place(TrustRating::repair));
    let jumped = led_to(ui).any(|led| led == repair.place());
    let low = trust.is_low();
    if low || jumped || !trust.repair.is_empty() {
        let asked = low && trust.repair.trim().is_empty();
        repair.missing(asked).rows(2).text(ui, &mut trust.repair);
    }
}

fn feedback_fields(ui: &mut Ui, cx: &Context<'_>, party: PartyId, feedback: &mut Feedback) {
    let words = cx.words;
    let ink = tokens(ui).ink2;
    let field = |field: crate::plan::Field| Field::new(cx, field.party(party));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
        heading(ui, theme::strong(words.text("feedback-section")), 3);
        let hint = words.attribute("feedback-section", "hint").unwrap_or_default();
        ui.label(theme::body(hint).color(ink));
    });
    row(ui, &[1.0, 1.2], NARROWEST.max(size::DATE), |ui, column| match column {
        0 => drop(field(Feedback::on).date(ui, &mut feedback.on)),
        _ => drop(field(Feedback::rating).say_value().rating(ui, &mut feedback.rating)),
    });
    field(Feedback::words).rows(2).text(ui, &mut feedback.words);
}

/// How many allies are rated.
pub(super) fn summary(ui: &mut Ui, plan: &Plan, cx: &Context<'_>) {
    let allies: Vec<_> = plan.committed().filter(|party| party.id != plan.ourselves).collect();
    let rated =
        allies.iter().filter(|ally| plan.trust.ratings.get(&ally.id).is_some_and(TrustRating::is_evidenced));
    let rated = rated.count();
    if !allies.is_empty() {
        let args = [("count", rated.into()), ("of", allies.len().into())];
        let ink = tokens(ui).ink2;
        ui.label(theme::body(cx.words.with("trust-rated-of", &args)).color(ink));
    }
    let low = allies.iter().filter(|ally| {
        plan.trust.ratings.get(&ally.id).is_some_and(|trust| trust.is_low() && trust.repair.trim().is_empty())
    });
    let part = tokens(ui).part.ink;
    counted(ui, cx, "trust-repairs-missing", low.count(), Some(part));
}
