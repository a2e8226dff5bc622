//! What is needed: how far each need is covered, and the chosen one with what is brought to it.

use std::sync::Arc;

use egui::Ui;

use super::amount;
use super::contribution::{self, Known, need_title, numbered};
use super::sorted::Sorted;
use super::table::Table;
use crate::plan::{self, Contribution, Form, Goal, List, Need, NeedId, NeedKind, Plan, Resources};
use crate::ui::chapters::goals;
use crate::ui::command::Command;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::records::{Open, Records, tools};
use crate::ui::several::Several;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{
    Button, Field, Icon, ItemCard, MenuItem, StatusIcon, arrive, divider, focus_field, keyed, led_to,
    more_menu, prose, row,
};
use crate::ui::{Context, none_found, note};

/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 112.0;

/// Draws the list.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let Plan { resources, goals, allies, ourselves, purpose, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let Resources { needs, no_needs, no_critical_expertise, contributions, .. } = resources;
    let sorted = Sorted::of(ui, contributions);
    let found = tools(ui, cx, Resources::needs, needs, 0, Some(&[]));
    let rows: Arc<[usize]> = found.unwrap_or_else(|| (0..needs.len()).collect());
    let before = needs.len();
    if !rows.is_empty() {
        let table = Table { words, parties: &parties, sorted: &sorted, currency: &purpose.currency };
        table.show(ui, cx, needs, contributions, &goals.list, &rows);
        ui.add_space(space::XS);
    }
    let all = needs.clone();
    let known = Known { parties: &parties, needs: &all, currency: &purpose.currency };
    if !rows.is_empty() || needs.is_empty() {
        Records::new(Resources::needs, Need::what).shown(Some(&rows)).only_open().main().show(
            ui,
            cx,
            needs,
            Need::new,
            |need, index| ItemCard::new(words, need_title(words, need)).number(index + 1),
            |_, _| {},
            |ui, need, cx, open| body(ui, cx, need, open, contributions, &goals.list, &known, &sorted),
        );
    }
    if needs.len() > before {
        *no_needs = None;
    }
    if needs.is_empty() {
        ui.add_space(space::XS);
        none_found::show(ui, cx, Resources::no_needs, &parties, no_needs);
    }
    if !needs.iter().any(Need::is_critical_expertise) {
        let fold = Fold {
            id: "resources-expertise",
            from: Form::Charter,
            form: purpose.formality.in_force(),
            entered: no_critical_expertise.is_some(),
            fields: &[&[Resources::no_critical_expertise]],
        };
        when_stakes_rise(ui, cx, fold, |ui, cx| {
            ui.add_space(space::XS);
            none_found::show(ui, cx, Resources::no_critical_expertise, &parties, no_critical_expertise);
        });
    }
}

/// The open card of a need.
#[expect(clippy::too_many_arguments, reason = "a need, and what is known of the rest of the plan")]
fn body(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    need: &mut Need,
    open: &mut Open<'_, '_>,
    contributions: &mut List<Contribution>,
    goals: &List<Goal>,
    known: &Known<'_>,
    sorted: &Sorted,
) {
    let record = need.id.uuid();
    open.head(
        ui,
        |_| {},
        |ui| {
            Field::new(cx, Need::what.of(record)).title().hide_label().text(ui, &mut need.what);
        },
    );
    what(ui, cx, need, goals, known.currency);
    let given: Vec<_> = sorted.of_need(need.id).iter().filter_map(|at| contributions.at(*at)).collect();
    let given: Vec<_> = given.into_iter().map(|given| given.id).collect();
    for id in given {
        divider(ui);
        ui.push_id(id.uuid(), |ui| {
            contributions.edit(id, |given| contribution(ui, cx, given, known));
        });
    }
    add(ui, cx, contributions, need.id);
    gap(ui, cx, need, known.parties);
    note::note(ui, cx, Need::note.of(record), &mut need.note);
}

/// Draws what is needed, of which kind, how much of it, and what for.
fn what(ui: &mut Ui, cx: &Context<'_>, need: &mut Need, goals: &List<Goal>, currency: &str) {
    let record = need.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(record));
    row(ui, &[1.2, 1.2, 1.1, 1.2], NARROWEST, |ui, column| match column {
        0 => {
            let kinds = keyed(NeedKind::ALL, NeedKind::message_id);
            field(Need::kind).option(ui, &mut need.kind, &kinds);
        }
        1 => {
            let money = need.is_in_money().then_some(currency);
            amount::field(ui, field(Need::amount), &mut need.amount, money);
        }
        2 => amount::keep(
            need,
            Need::is_in_money,
            |need| &mut need.amount,
            |need| {
                field(Need::unit).text(ui, &mut need.unit);
            },
        ),
        _ => {
            ui.add_space(theme::BODY_LINE + space::S);
            field(Need::critical).tick(ui, &mut need.critical);
        }
    });
    if !goals.is_empty() {
        let named = |at: usize, goal: &Goal| numbered(at, &goals::title(cx.words, goal));
        Several::new(cx.words, goals, &named, "need-goals-more").show(
            ui,
            field(Need::goals),
            &mut need.goals,
        );
    }
}

/// Draws one contribution to the need, with the menu of what can be done to it.
fn contribution(ui: &mut Ui, cx: &mut Context<'_>, given: &mut Contribution, known: &Known<'_>) {
    let words = cx.words;
    let title = contribution::title(words, given).into_owned();
    let wide = ui.available_width() - MENU - space::S;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let layout = egui::Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(egui::vec2(wide, 0.0), layout, |ui| {
            ui.set_width(wide);
            contribution::fields(ui, cx, given, known, true);
        });
        let name = words.with("list-more", &[("title", title.as_str().into())]);
        let items = [
            MenuItem::new(words.text("contribution-open"), true),
            MenuItem::new(words.text("list-remove"), true),
        ];
        match more_menu(ui, &name, &items) {
            Some(0) => cx.send(Command::Jump(Contribution::what.of(given.id.uuid()))),
            Some(_) => cx.send(Command::Remove { id: given.id.uuid(), title }),
            None => {}
        }
    });
}

/// Width of the button “…”.
const MENU: f32 = 32.0;

/// The button that adds a contribution to the need.
fn add(ui: &mut Ui, cx: &Context<'_>, contributions: &mut List<Contribution>, need: NeedId) {
    let add = cx.words.attribute(Resources::contributions.id, "add").unwrap_or_default();
    let button = ui.add(Button::quiet(add).small().icon(Icon::Plus));
    arrive(ui, Resources::contributions.of(need.uuid()), &button);
    if button.clicked() {
        let given = Contribution { meets: vec![need], ..Contribution::new() };
        focus_field(ui, Contribution::party.of(given.id.uuid()));
        contributions.push(given);
    }
}

/// Draws what is lacking, and the second way out: that the gap is accepted, and why.
fn gap(ui: &mut Ui, cx: &Context<'_>, need: &mut Need, parties: &Parties<'_>) {
    let place = Need::gap_accepted.of(need.id.uuid());
    let coverage = cx.overview.coverage(need.id);
    let holder = coverage.and_then(|coverage| coverage.single_holder);
    if let Some(holder) = holder {
        let t = tokens(ui);
        let holder = parties.name(holder);
        let said = cx.words.with("need-single-holder", &[("party", holder.as_ref().into())]);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            StatusIcon::NeedsAttention.show(ui);
            prose(ui, theme::body(said).color(t.part.ink));
        });
    }
    let lacks = holder.is_some() || coverage.is_none_or(|coverage| !coverage.is_met());
    if lacks || !need.gap_accepted.trim().is_empty() || led_to(ui).any(|led| led == place) {
        Field::new(cx, place).text(ui, &mut need.gap_accepted);
    }
}
