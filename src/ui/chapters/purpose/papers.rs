//! The papers that the alliance needs, and how far each of them has come.

use egui::Ui;

use crate::plan::{self, Paper, PaperKind, PaperState, Party, Plan, Purpose};
use crate::ui::Context;
use crate::ui::none_found;
use crate::ui::note::note;
use crate::ui::parties::Parties;
use crate::ui::per_party::per_party;
use crate::ui::person::{person, person_name};
use crate::ui::records::{Open, Records, Sort, by_date, title_of};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Field, Icon, ItemCard, StatusIcon, heading, jump_to, keyed, pending_jump, row};
use crate::words::Words;

/// Width of the name of a party beside the day on which it signed.
const SIGNER: f32 = 130.0;

/// The orders of the list, beside that of the names.
const SORTS: &[Sort<Paper>] = &[Sort { id: "sort-by-date", order: |one, other| by_date(one.due, other.due) }];

/// Draws the list under its title.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let Plan { purpose, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        heading(ui, theme::h3(words.text("papers-section")), 2);
        let remark = words.attribute("papers-section", "remark").unwrap_or_default();
        ui.label(theme::body(remark).color(tokens(ui).ink2));
    });
    Records::new(Purpose::papers, Paper::name).sorts(SORTS).show(
        ui,
        cx,
        &mut purpose.papers,
        Paper::new,
        |paper, _| face(words, &parties, paper),
        |_, _| {},
        |ui, paper, cx, open| fields(ui, paper, cx, open, &parties),
    );
    if purpose.papers.is_empty() {
        none_found::show(ui, cx, Purpose::no_papers, &parties, &mut purpose.no_papers);
    }
}

/// The closed card of a paper.
fn face<'w>(words: &'w Words, parties: &Parties<'_>, paper: &Paper) -> ItemCard<'w> {
    let name = title_of(words, Purpose::papers.id, paper);
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
    let id = paper.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    open.head(
        ui,
        |_| {},
        |ui| {
            field(Paper::name).hide_label().title().text(ui, &mut paper.name);
        },
    );
    row(ui, &[5.0, 4.0, 4.0, 4.0], size::DATE, |ui, column| {
        match column {
            0 => {
                let kinds = keyed(PaperKind::ALL, PaperKind::message_id);
                field(Paper::kind).option(ui, &mut paper.kind, &kinds)
            }
            1 => {
                let states = keyed(PaperState::ALL, PaperState::message_id);
                field(Paper::state).option(ui, &mut paper.state, &states)
            }
            2 => field(Paper::due).date(ui, &mut paper.due),
            _ => field(Paper::expires).date(ui, &mut paper.expires),
        };
    });
    let jump = pending_jump(ui).filter(|place| place.record == Some(id)).map(|place| place.field);
    let unneeded = paper.state == Some(PaperState::NotNeeded);
    if unneeded || !paper.reason.is_empty() || jump == Some(Paper::reason.id) {
        let asked = unneeded && paper.reason.trim().is_empty();
        field(Paper::reason).missing(asked).rows(2).text(ui, &mut paper.reason);
    }
    person(ui, parties, field(Paper::owner), &mut paper.owner);
    let signing = matches!(paper.state, Some(PaperState::InReview | PaperState::Signed));
    if signing || !paper.signed.is_empty() || jump == Some(Paper::signed.id) {
        signatures(ui, paper, cx, parties);
    }
    note(ui, cx, Paper::note.of(id), &mut paper.note);
}

/// When each party signed: those that are in, and whoever did before it left.
fn signatures(ui: &mut Ui, paper: &mut Paper, cx: &Context<'_>, parties: &Parties<'_>) {
    let place = Paper::signed.of(paper.id.uuid());
    let signs = |party: &&Party| party.is_committed() || paper.signed.contains_key(&party.id);
    let signers: Vec<_> = parties.all().filter(signs).map(|party| party.id).collect();
    if pending_jump(ui) == Some(place)
        && let Some(first) =
            signers.iter().find(|party| !paper.signed.contains_key(party)).or(signers.first())
    {
        jump_to(ui, place.party(*first));
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.label(theme::label(cx.words.text(Paper::signed.id)));
        per_party(ui, place, &signers, |ui, party| {
            let mut on = paper.signed.get(&party).copied();
            let field = Field::new(cx, place.party(party)).label(parties.name(party)).beside(SIGNER);
            if field.date(ui, &mut on).changed() {
                match on {
                    Some(on) => drop(paper.signed.insert(party, on)),
                    None => drop(paper.signed.remove(&party)),
                }
            }
        });
    });
}
