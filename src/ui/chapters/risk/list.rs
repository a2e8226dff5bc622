//! The risks: how large each is, who watches it, what is done about it, and who bears it.

use egui::{Align, Label, Layout, Ui, vec2};

use crate::plan::{self, Chapter, Form, Plan, Risk, Risks};
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::person::{person, person_name};
use crate::ui::records::{self, Open, Records, Sort, by_date, title_of};
use crate::ui::shares::shares;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Field, ItemCard, StatusIcon, jump_to, pending_jump, row};
use crate::ui::{Context, none_found, note};
use crate::words::Words;

/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 190.0;
/// The same for a rating with its word.
const RATING: f32 = 270.0;
/// Width of the size of a risk in a closed card.
const SIZE: f32 = 86.0;
/// Width of what shows that a risk is happening, in a closed card.
const TRIGGER: f32 = 170.0;
/// A closed card shows that only where so much is left for the rest, and the size where so much is.
const REST: f32 = 320.0;
const LEAST: f32 = 200.0;

/// The words of the likelihoods and of the impacts, from 1 to 5.
const LIKELIHOODS: [&str; 5] =
    ["likelihood-1", "likelihood-2", "likelihood-3", "likelihood-4", "likelihood-5"];
const IMPACTS: [&str; 5] = ["impact-1", "impact-2", "impact-3", "impact-4", "impact-5"];

/// The orders of the list, beside that of the names: the largest first.
const SORTS: &[Sort<Risk>] = &[Sort {
    id: "sort-by-size",
    order: |one, other| by_date(one.size().map(|size| -size), other.size().map(|size| -size)),
}];

/// What a large risk is without. Whoever owns it has to be of a party that is in.
pub(super) fn lacks(risk: &Risk, parties: &Parties<'_>) -> Option<&'static str> {
    if !risk.is_large() {
        return None;
    }
    let owned = risk.owner.is_named() && parties.is_in(risk.owner.party);
    match (owned, !risk.response.trim().is_empty()) {
        (true, true) => None,
        (false, false) => Some("risk-lacks-both"),
        (false, true) => Some("risk-lacks-owner"),
        (true, false) => Some("risk-lacks-response"),
    }
}

/// The button of the page that adds a risk, where there are some: an empty list offers it itself.
pub(super) fn add_risk(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let Risks { list, no_risks, .. } = &mut plan.risk;
    if list.is_empty() {
        return;
    }
    if records::add_button(ui, cx.words, Risks::list.id).clicked() {
        *no_risks = None;
        records::add(ui, cx, Risk::what, list, Risk::new());
    }
}

/// Draws the list.
pub(super) fn show(ui: &mut Ui, risks: &mut Risks, cx: &mut Context<'_>, parties: &Parties<'_>, form: Form) {
    let words = cx.words;
    let Risks { list, no_risks, .. } = risks;
    // That nobody says who bears the risks is no fault of one of them: any of them will do.
    if pending_jump(ui) == Some(Risk::shares.place())
        && let Some(first) = list.at(0).map(|risk| risk.id.uuid())
    {
        cx.view.open.insert(Chapter::Risk, first);
        jump_to(ui, Risk::shares.of(first));
    }
    let before = list.len();
    Records::new(Risks::list, Risk::what).main().sorts(SORTS).show(
        ui,
        cx,
        list,
        Risk::new,
        |risk, index| face(words, parties, risk, index),
        |ui, risk| columns(ui, words, risk),
        |ui, risk, cx, card| fields(ui, risk, cx, card, parties, form),
    );
    if list.len() > before {
        *no_risks = None;
    }
    if list.is_empty() {
        none_found::show(ui, cx, Risks::no_risks, parties, no_risks);
    }
}

/// How large a risk is: `3 × 4 = 12`.
fn size<'w>(words: &'w Words, risk: &Risk) -> std::borrow::Cow<'w, str> {
    match (risk.likelihood, risk.impact, risk.size()) {
        (Some(likelihood), Some(impact), Some(size)) => {
            let args = [
                ("likelihood", likelihood.get().into()),
                ("impact", impact.get().into()),
                ("size", size.into()),
            ];
            words.with("risk-size", &args)
        }
        _ => words.text("risk-unrated"),
    }
}

/// What a risk is called.
pub(super) fn title(words: &Words, risk: &Risk) -> String {
    title_of(words, Risks::list.id, risk)
}

/// The closed card.
fn face<'w>(words: &'w Words, parties: &Parties<'_>, risk: &Risk, index: usize) -> ItemCard<'w> {
    let title = title(words, risk);
    let owner = person_name(parties, &risk.owner).unwrap_or_else(|| words.text("risk-nobody").into_owned());
    let response = match risk.response.trim() {
        "" => words.text("risk-no-response").into_owned(),
        response => response.lines().next().unwrap_or_default().to_owned(),
    };
    let caption =
        words.with("risk-caption", &[("owner", owner.into()), ("response", response.into())]).into_owned();
    let lacks = lacks(risk, parties).map(|id| words.text(id));
    let said = words.with(
        "risk-said",
        &[
            ("number", (index + 1).into()),
            ("title", title.as_str().into()),
            ("size", size(words, risk).into_owned().into()),
            ("caption", caption.as_str().into()),
        ],
    );
    let said = match &lacks {
        Some(state) => {
            words.with("risk-said-lacking", &[("said", said.into()), ("state", state.as_ref().into())])
        }
        None => said,
    };
    let said = said.into_owned();
    let card = ItemCard::new(words, title).caption(caption).number(index + 1).said(said);
    match lacks {
        Some(lacks) => card.badge(StatusIcon::NeedsAttention, lacks),
        None => card,
    }
}

/// How large it is, and what shows that it is happening, in a closed card. Drawn from the right.
fn columns(ui: &mut Ui, words: &Words, risk: &Risk) {
    let t = tokens(ui);
    let room = ui.available_width();
    if room < SIZE + LEAST {
        return;
    }
    let column = |ui: &mut Ui, width: f32, text: egui::RichText| {
        let size = vec2(width, theme::BODY_LINE);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.add(Label::new(text).truncate());
        });
    };
    let shown = size(words, risk);
    let shown = match (risk.is_large(), risk.size()) {
        (true, _) => theme::strong(shown).color(t.ink),
        (false, Some(_)) => theme::body(shown).color(t.ink2),
        (false, None) => theme::body(shown).color(t.part.ink),
    };
    column(ui, SIZE, shown);
    if room > SIZE + TRIGGER + REST {
        column(ui, TRIGGER, theme::body(risk.trigger.as_str()).color(t.ink2));
    }
}

/// The open card.
fn fields(
    ui: &mut Ui,
    risk: &mut Risk,
    cx: &mut Context<'_>,
    card: &mut Open<'_, '_>,
    parties: &Parties<'_>,
    form: Form,
) {
    let id = risk.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    card.head(
        ui,
        |_| {},
        |ui| {
            field(Risk::what).hide_label().title().text(ui, &mut risk.what);
        },
    );
    row(ui, &[1.0, 1.0], RATING, |ui, column| {
        match column {
            0 => field(Risk::likelihood).say_value().scale(ui, &mut risk.likelihood, &LIKELIHOODS),
            _ => field(Risk::impact).say_value().scale(ui, &mut risk.impact, &IMPACTS),
        };
    });
    how_large(ui, cx.words, risk);
    person(ui, parties, field(Risk::owner), &mut risk.owner);
    row(ui, &[1.0, 1.0], NARROWEST, |ui, column| {
        match column {
            0 => field(Risk::response).rows(2).text(ui, &mut risk.response),
            _ => field(Risk::trigger).rows(2).text(ui, &mut risk.trigger),
        };
    });
    shares(ui, cx, parties, Risk::shares.of(id), &mut risk.shares, false);
    let fold = Fold {
        id: "risk-stakes",
        from: Form::Memorandum,
        form,
        entered: risk.stand_in.is_named(),
        fields: &[&[Risk::stand_in]],
    };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        person(ui, parties, Field::new(cx, Risk::stand_in.of(id)), &mut risk.stand_in);
    });
    note::note(ui, cx, Risk::note.of(id), &mut risk.note);
}

/// How large the risk is, and what that asks for.
fn how_large(ui: &mut Ui, words: &Words, risk: &Risk) {
    let Some(size) = risk.size() else { return };
    let id = if risk.is_large() { "risk-is-large" } else { "risk-is-small" };
    let ink = tokens(ui).ink2;
    let text = words.with(id, &[("size", size.into())]);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.add(Label::new(theme::body(text).color(ink)).wrap());
    });
}
