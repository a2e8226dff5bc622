//! Who does what: every area and goal beside every party.

use std::collections::HashSet;

use egui::{Label, Response, Ui};

use super::{AREAS, areas};
use crate::plan::{Chapter, Goal, Goals, Id, Party, PartyId, Person, Plan, Role, Roles};
use crate::ui::Context;
use crate::ui::command::Command;
use crate::ui::parties::{self, Parties};
use crate::ui::person::{initials, person_name};
use crate::ui::records::{self, title_of};
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{
    Button, CellMark, CellMenu, Choice, Field, Icon, Matrix, MatrixDeed, StatusIcon, Suggestion, card,
    empty_list, row_with_end, state,
};
use crate::words::{self, Words};

/// The part that a party has in an area, in the order in which a menu offers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Owns,
    Helps,
    IsAsked,
    Approves,
}

impl Part {
    const ALL: [Self; 4] = [Self::Owns, Self::Helps, Self::IsAsked, Self::Approves];

    const fn mark(self) -> StatusIcon {
        match self {
            Self::Owns => StatusIcon::Owns,
            Self::Helps => StatusIcon::Helps,
            Self::IsAsked => StatusIcon::IsAsked,
            Self::Approves => StatusIcon::Approves,
        }
    }

    fn is_of(self, role: &Role, party: PartyId) -> bool {
        match self {
            Self::Owns => role.owner.party == Some(party),
            Self::Helps => role.helpers.contains(&party),
            Self::IsAsked => role.consulted.contains(&party),
            Self::Approves => role.approver.party == Some(party),
        }
    }
}

/// The parts of a party in an area: none, one, or that it approves and another one.
fn parts(role: &Role, party: PartyId) -> impl Iterator<Item = Part> {
    Part::ALL.into_iter().filter(move |part| part.is_of(role, party))
}

/// Gives a party this part in an area, spoken for by `name`; none takes every part from it. Whoever
/// owns an area has no other part in it, and whoever helps need not be asked.
fn give(role: &mut Role, party: PartyId, part: Option<Part>, name: &str) {
    let leaves = |person: &mut Person| {
        if person.party == Some(party) {
            *person = Person::default();
        }
    };
    leaves(&mut role.owner);
    if part != Some(Part::Approves) {
        role.helpers.retain(|helper| *helper != party);
        role.consulted.retain(|consulted| *consulted != party);
    }
    if matches!(part, None | Some(Part::Owns)) {
        leaves(&mut role.approver);
    }
    let somebody = Person { name: name.to_owned(), party: Some(party) };
    match part {
        None => {}
        Some(Part::Owns) => role.owner = somebody,
        Some(Part::Helps) => role.helpers.push(party),
        Some(Part::IsAsked) => role.consulted.push(party),
        Some(Part::Approves) => role.approver = somebody,
    }
}

/// So many parties without a part are named.
const NAMED: usize = 20;

/// The parties that have a part in an area or own a goal of today.
fn taking_part(plan: &Plan) -> HashSet<PartyId> {
    let of_role = |role: &Role| {
        let people = [role.owner.party, role.approver.party].into_iter().flatten();
        people.chain(role.helpers.iter().chain(&role.consulted).copied()).collect::<Vec<_>>()
    };
    let goals = plan.goals.list.iter().filter(|goal| goal.is_current());
    plan.roles.list.iter().flat_map(of_role).chain(goals.filter_map(|goal| goal.owner.party)).collect()
}

/// How many areas have no owner, and which parties have no part.
pub(super) fn summary(ui: &mut Ui, plan: &Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    areas::summary(ui, plan, cx);
    let taking_part = taking_part(plan);
    let idle: Vec<_> = plan.committed().filter(|party| !taking_part.contains(&party.id)).collect();
    if plan.roles.list.is_empty() || idle.is_empty() {
        return;
    }
    let named = || idle.iter().take(NAMED).map(|party| parties::called(words, plan.ourselves, party));
    let said = words.with("roles-without-part", &[("count", idle.len().into())]);
    let ink = tokens(ui).part.ink;
    ui.label(theme::body(said).color(ink)).on_hover_ui(|ui| {
        let more = (idle.len() > NAMED).then(|| "…".into());
        ui.label(words::list(named().chain(more), ", "));
    });
}

/// A row of the table.
#[derive(Clone, Copy)]
enum Row<'p> {
    Area(&'p Role),
    Goal(&'p Goal),
}

/// Draws the legend, the table and the chosen row in words.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    if plan.roles.list.is_empty() {
        let say = |part| words.attribute(Roles::list.id, part).unwrap_or_default();
        let add = vec![Button::primary(say("add")).icon(Icon::Plus)];
        if empty_list(ui, Roles::list.place().part("roles-matrix"), &say("empty"), &say("first"), add)
            .is_some()
        {
            add_role(ui, plan, cx);
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for part in Part::ALL {
            state(ui, part.mark(), &words.text(part.mark().message_id()));
        }
    });
    let asked = table(ui, plan, cx);
    match asked {
        Some(Asked::Give(role, party, part, name)) => {
            plan.roles.list.edit(role, |role| give(role, party, part, &name));
        }
        Some(Asked::Move(role, to)) => plan.roles.list.move_to(role, to),
        Some(Asked::Add) => add_role(ui, plan, cx),
        None => {}
    }
    let chosen = cx.view.open.get(&Chapter::Roles).and_then(|open| plan.roles.list.get((*open).into()));
    if let Some(role) = chosen {
        let parties = Parties::new(cx, &plan.allies, plan.ourselves);
        strip(ui, cx, role, &parties);
    }
}

fn add_role(ui: &Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    cx.view.tab.insert(Chapter::Roles, AREAS);
    records::add(ui, cx, Role::area, &mut plan.roles.list, Role::new());
}

/// What was asked for in the table.
enum Asked {
    Give(Id<Role>, PartyId, Option<Part>, String),
    Move(Id<Role>, usize),
    Add,
}

fn table(ui: &mut Ui, plan: &Plan, cx: &mut Context<'_>) -> Option<Asked> {
    let words = cx.words;
    let committed: Vec<&Party> = plan.committed().collect();
    let areas = plan.roles.list.iter().map(Row::Area);
    let goals = plan.goals.list.iter().filter(|goal| goal.is_current()).map(Row::Goal);
    let rows: Vec<Row<'_>> = areas.chain(goals).collect();
    if rows.is_empty() {
        return None;
    }
    let titles: Vec<String> = rows.iter().map(|row| title(words, *row)).collect();
    let parties = Parties::new(cx, &plan.allies, plan.ourselves);
    let note = |row: usize| rows.get(row).map(|row| note(words, &parties, *row)).unwrap_or_default();
    let columns: Vec<String> =
        committed.iter().map(|party| parties::called(words, plan.ourselves, party).into_owned()).collect();
    let open = cx.view.open.get(&Chapter::Roles).copied();
    let chosen = open.and_then(|open| plan.roles.list.position(open.into()));
    let head = words.text("roles-matrix");
    let held = |row: usize, column: usize| match (rows.get(row), committed.get(column)) {
        (Some(Row::Area(role)), Some(party)) => parts(role, party.id).collect(),
        (Some(Row::Goal(goal)), Some(party)) if goal.owner.party == Some(party.id) => vec![Part::Owns],
        _ => Vec::new(),
    };
    let spoken = |row, column| match in_words(words, &held(row, column), ", ") {
        none if none.is_empty() => words.text("role-no-part").into_owned(),
        parts => parts,
    };
    let matrix = Matrix {
        columns: &columns,
        note: Some(&note),
        movable: Some(plan.roles.list.len()),
        chosen,
        said: Some(&spoken),
        ..Matrix::new(words, "roles", &head)
    };
    let mut asked = None;
    let deed = matrix.show(
        ui,
        &titles,
        |row, column| {
            let held = held(row, column);
            let mark = held.last().map_or(CellMark::None, |part| part.mark().into());
            (mark, in_words(words, &held, "\n").into())
        },
        |ui, cell, (row, column)| match (rows.get(row), committed.get(column)) {
            (Some(Row::Area(role)), Some(party)) => {
                let given = menu(ui, cx, cell, role, party, &columns[column]);
                asked = given.map(|(part, name)| Asked::Give(role.id, party.id, part, name)).or(asked.take());
            }
            (Some(Row::Goal(goal)), _) if cell.clicked() => {
                cx.send(Command::Jump(Goal::owner.of(goal.id.uuid())));
            }
            _ => {}
        },
    );
    let role = |row: usize| match rows.get(row) {
        Some(Row::Area(role)) => Some(*role),
        Some(Row::Goal(_)) | None => None,
    };
    let moved = |row: usize, to: Option<usize>| {
        let to = to.filter(|to| *to < plan.roles.list.len());
        role(row).zip(to).map(|(role, to)| Asked::Move(role.id, to))
    };
    match deed {
        Some(MatrixDeed::Choose(row)) => match rows.get(row) {
            Some(Row::Area(role)) => drop(cx.view.open.insert(Chapter::Roles, role.id.uuid())),
            Some(Row::Goal(goal)) => cx.send(Command::Jump(Goal::owner.of(goal.id.uuid()))),
            None => {}
        },
        Some(MatrixDeed::Remove(row)) => {
            if let Some((role, title)) = role(row).zip(titles.get(row)) {
                cx.send(Command::Remove { id: role.id.uuid(), title: title.clone() });
            }
        }
        Some(MatrixDeed::Up(row)) => return moved(row, row.checked_sub(1)),
        Some(MatrixDeed::Down(row)) => return moved(row, Some(row + 1)),
        Some(MatrixDeed::Add) => return Some(Asked::Add),
        None => {}
    }
    asked
}

fn title(words: &Words, row: Row<'_>) -> String {
    match row {
        Row::Area(role) => title_of(words, Roles::list.id, role),
        Row::Goal(goal) => title_of(words, Goals::list.id, goal),
    }
}

/// What a row says below its title: who owns it.
fn note(words: &Words, parties: &Parties<'_>, row: Row<'_>) -> String {
    let owner = match row {
        Row::Area(role) => &role.owner,
        Row::Goal(goal) => &goal.owner,
    };
    let owner = person_name(parties, owner).unwrap_or_else(|| words.text("role-nobody").into_owned());
    match row {
        Row::Area(_) => owner,
        Row::Goal(_) => words.with("role-goal-owner", &[("owner", owner.into())]).into_owned(),
    }
}

/// The parts of a party in words, the one that binds most first; nothing in words where it has none.
fn in_words(words: &Words, parts: &[Part], between: &str) -> String {
    words::list(parts.iter().rev().map(|part| words.text(part.mark().message_id())), between)
}

/// The menu of a cell: the four parts and none; to own it asks for the person. What was chosen just
/// now, with who speaks for the party.
fn menu(
    ui: &Ui,
    cx: &Context<'_>,
    cell: &Response,
    role: &Role,
    party: &Party,
    name: &str,
) -> Option<(Option<Part>, String)> {
    let words = cx.words;
    let part = |part: Part| Choice::marked(Some(part), part.mark(), words.text(part.mark().message_id()));
    let mut rows: Vec<_> = Part::ALL.into_iter().map(part).collect();
    rows.push(Choice::new(None, words.text("role-part-none")));
    let current = parts(role, party.id).last();
    let chosen = rows.iter().position(|row| row.value == current);
    let title =
        words.with("role-part-of", &[("party", name.into()), ("area", title(words, Row::Area(role)).into())]);
    let cleared = rows.len() - 1;
    let menu = CellMenu { name: &title, rows: &rows, chosen, cleared, asks: Some(0) };
    let contact = party.contact_name().unwrap_or_default();
    let is_owner = role.owner.party == Some(party.id);
    let mut owner = if is_owner { role.owner.name.clone() } else { contact.to_owned() };
    let before = is_owner.then(|| owner.clone());
    let mut owned = None;
    let picked = menu.show(ui, cell, |ui| {
        let place = Role::owner.of(role.id.uuid()).party(party.id);
        let people = cx.overview.people.iter().filter(|person| person.party == Some(party.id));
        let offers = |typed: Option<&str>| -> Vec<Suggestion<'_, ()>> {
            let wanted = typed.unwrap_or_default().to_lowercase();
            let fits = people.filter(|person| person.name.to_lowercase().contains(&wanted));
            let row = |person| Suggestion { value: (), text: person, remark: "".into(), sure: false };
            fits.map(|person| row(person.name.as_str().into())).collect()
        };
        let field = Field::control(words, place);
        let (response, _) = ui.push_id("cell", |ui| field.suggesting(ui, &mut owner, offers)).inner;
        if before.as_ref() != Some(&owner) {
            owned = Some((Some(Part::Owns), owner.clone()));
        }
        response
    });
    match picked {
        Some(part) if part != current => Some((part, contact.to_owned())),
        Some(_) | None => owned,
    }
}

/// The chosen area in words, and the way to its card.
fn strip(ui: &mut Ui, cx: &mut Context<'_>, role: &Role, parties: &Parties<'_>) {
    let words = cx.words;
    let names = |ids: &[PartyId]| words::list(ids.iter().map(|id| parties.name(*id)), ", ");
    let mut sentences = vec![match person_name(parties, &role.owner) {
        Some(owner) => words.with("role-strip-owner", &[("owner", owner.into())]).into_owned(),
        None => words.text("role-strip-nobody").into_owned(),
    }];
    let mut say = |id, who: String| {
        if !who.is_empty() {
            sentences.push(words.with(id, &[("who", who.into())]).into_owned());
        }
    };
    say("role-strip-helps", names(&role.helpers));
    say("role-strip-asked", names(&role.consulted));
    say("role-strip-approves", person_name(parties, &role.approver).unwrap_or_default());
    say("role-strip-boundaries", role.boundaries.trim().to_owned());
    card(ui, |ui| {
        let open = Button::quiet(words.text("role-open-card"));
        let ((), clicked) = row_with_end(
            ui,
            theme::BODY_LINE * 2.0,
            |ui| {
                let text = theme::strong(initials(parties, &role.owner)).color(tokens(ui).accent);
                ui.label(text);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.add(Label::new(theme::item_title(title(words, Row::Area(role)))).wrap());
                    let said = ui.add(
                        Label::new(theme::body(words::list(sentences, "; ")).color(tokens(ui).ink2)).wrap(),
                    );
                    ui.accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
                });
            },
            |ui| ui.add(open).clicked(),
        );
        if clicked {
            cx.send(Command::Jump(Role::area.of(role.id.uuid())));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_party_has_at_most_two_parts_and_an_owner_no_other() {
        let party = PartyId::unique();
        let mut role = Role::new();
        for (given, expected) in [
            (Some(Part::Helps), &[Part::Helps][..]),
            (Some(Part::IsAsked), &[Part::IsAsked]),
            (Some(Part::Approves), &[Part::IsAsked, Part::Approves]),
            (Some(Part::Helps), &[Part::Helps, Part::Approves]),
            (Some(Part::Owns), &[Part::Owns]),
            (Some(Part::IsAsked), &[Part::IsAsked]),
            (None, &[]),
        ] {
            give(&mut role, party, given, "Maya");
            assert_eq!(parts(&role, party).collect::<Vec<_>>(), expected, "{given:?}");
        }
        assert_eq!(role, Role { id: role.id, ..Role::default() });
    }
}
