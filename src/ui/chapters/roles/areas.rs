//! The areas of work: who owns each, who helps, who is asked, who says yes first.

use std::cell::Cell;

use egui::{Label, Ui};
use uuid::Uuid;

use crate::plan::{self, Form, Party, Plan, Role, Roles};
use crate::ui::command::Command;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::person::{initials, person, person_name};
use crate::ui::records::{self, Open, Records, Sort, title_of};
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Button, Field, ItemCard, StatusIcon, badge, clipped_line, link, row};
use crate::ui::{Context, note};
use crate::words::Words;

/// Two people stand one below the other where either would have less room than this.
const NARROWEST: f32 = 256.0;
/// In less room than this a closed card leaves the words of its mark to its button.
const LEAST_BADGE: f32 = 460.0;

/// The orders of the list, beside that of the names.
const SORTS: &[Sort<Role>] = &[Sort {
    id: "sort-without-owner",
    order: |one, other| one.owner.is_named().cmp(&other.owner.is_named()),
}];

pub(super) fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let list = &mut plan.roles.list;
    if !list.is_empty() && records::add_button(ui, cx.words, Roles::list.id).clicked() {
        records::add(ui, cx, Role::area, list, Role::new());
    }
}

/// How many areas have an owner, and the way to the first that has none.
pub(super) fn summary(ui: &mut Ui, plan: &Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let list = &plan.roles.list;
    let owned = list.iter().filter(|role| role.owner.is_named()).count();
    if list.is_empty() {
        return;
    }
    let ink = tokens(ui).ink2;
    ui.label(theme::body(words.with("roles-with-owner", &[("count", owned.into())])).color(ink));
    let without = words.with("roles-without-owner", &[("count", (list.len() - owned).into())]);
    if let Some(first) = list.iter().find(|role| !role.owner.is_named())
        && link(ui, &without).clicked()
    {
        cx.send(Command::Jump(Role::owner.of(first.id.uuid())));
    }
}

/// Draws the areas.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let form = plan.purpose.formality.in_force();
    let Plan { roles, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let count = roles.list.len();
    let chosen = Cell::new(None);
    Records::new(Roles::list, Role::area).main().sorts(SORTS).show(
        ui,
        cx,
        &mut roles.list,
        Role::new,
        |role, index| face(words, &parties, role, (index + 1, count)),
        |ui, role| closed(ui, words, &parties, role, &chosen),
        |ui, role, cx, card| fields(ui, role, cx, card, &parties, form),
    );
    if let Some(role) = chosen.get() {
        cx.send(Command::Jump(Role::owner.of(role)));
    }
}

/// The competitor among those who do the work whose boundary matters: the first without one, else the
/// first.
fn competitor<'p>(parties: &Parties<'p>, role: &Role) -> Option<&'p Party> {
    let working = role.owner.party.into_iter().chain(role.helpers.iter().copied());
    let competing = working.filter_map(|id| parties.get(id)).filter(|party| party.competitor);
    competing.min_by_key(|party| !has_no_boundary(party))
}

fn has_no_boundary(party: &Party) -> bool {
    party.boundary.trim().is_empty()
}

/// How many help and how many are asked.
fn parts<'w>(words: &'w Words, role: &Role) -> std::borrow::Cow<'w, str> {
    words.with("role-parts", &[("helps", role.helpers.len().into()), ("asked", role.consulted.len().into())])
}

fn face<'w>(
    words: &'w Words,
    parties: &Parties<'_>,
    role: &Role,
    (number, count): (usize, usize),
) -> ItemCard<'w> {
    let title = title_of(words, Roles::list.id, role);
    let parts = parts(words, role);
    let place = [("number", number.into()), ("count", count.into())];
    let mut said = vec![("area", title.as_str().into()), ("parts", parts.as_ref().into())];
    said.extend(place);
    let owner = owner(words, parties, role).map(|owner| match competitor(parties, role) {
        Some(party) if !has_no_boundary(party) => {
            words.with("role-competitor-caption", &[("owner", owner.into())]).into_owned()
        }
        Some(_) | None => owner,
    });
    let said = match &owner {
        Some(owner) => {
            said.push(("owner", owner.as_str().into()));
            words.with("role-said", &said)
        }
        None => words.with("role-said-nobody", &said),
    };
    let said = said.into_owned();
    let caption = owner.unwrap_or_else(|| parts.into_owned());
    ItemCard::new(words, title).caption(caption).initials(initials(parties, &role.owner)).said(said)
}

/// The owner with the party; none while nobody is named.
fn owner(words: &Words, parties: &Parties<'_>, role: &Role) -> Option<String> {
    let name = person_name(parties, &role.owner)?;
    Some(match role.owner.party.filter(|_| !role.owner.name.trim().is_empty()) {
        Some(party) => {
            let party = parties.name(party);
            let args = [("owner", name.into()), ("party", party.as_ref().into())];
            words.with("role-owned", &args).into_owned()
        }
        None => name,
    })
}

/// What a closed card says at its right: who takes part, or that nobody owns it.
fn closed(ui: &mut Ui, words: &Words, parties: &Parties<'_>, role: &Role, chosen: &Cell<Option<Uuid>>) {
    if !role.owner.is_named() {
        let wide = ui.available_width() >= LEAST_BADGE;
        if ui.add(Button::secondary(words.text("role-choose-owner")).small()).clicked() {
            chosen.set(Some(role.id.uuid()));
        }
        if wide {
            badge(ui, StatusIcon::NeedsAttention, &words.text("role-nobody"));
        }
        return;
    }
    if competitor(parties, role).is_some_and(has_no_boundary) {
        badge(ui, StatusIcon::NeedsAttention, &words.text("role-boundary-missing"));
        return;
    }
    // What it is called matters more than how many take part.
    let room = ui.available_width() * 0.45;
    ui.label(clipped_line(ui, theme::body(parts(words, role)).color(tokens(ui).ink2), room));
}

fn fields(
    ui: &mut Ui,
    role: &mut Role,
    cx: &mut Context<'_>,
    card: &mut Open<'_, '_>,
    parties: &Parties<'_>,
    form: Form,
) {
    let id = role.id.uuid();
    card.head(
        ui,
        |_| {},
        |ui| {
            Field::new(cx, Role::area.of(id)).hide_label().title().text(ui, &mut role.area);
        },
    );
    // Whoever owns it neither helps nor is asked.
    let others = parties.that_are_in().without(role.owner.party);
    let fold = Fold {
        id: "role-stakes",
        from: Form::Charter,
        form,
        entered: role.approver.is_named()
            || role.stand_in.is_named()
            || !role.consulted.is_empty()
            || !role.boundaries.is_empty(),
        fields: &[&[Role::approver, Role::consulted, Role::boundaries, Role::stand_in]],
    };
    let whole = form >= fold.from;
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    if whole {
        row(ui, &[1.0, 1.0], NARROWEST, |ui, column| {
            if column == 0 {
                person(ui, parties, field(Role::owner), &mut role.owner);
            } else {
                approver(ui, cx, role, parties);
            }
        });
    } else {
        person(ui, parties, field(Role::owner), &mut role.owner);
    }
    boundary(ui, cx, role, parties);
    others.several(ui, Field::new(cx, Role::helpers.of(id)), &mut role.helpers);
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        let field = |field: plan::Field| Field::new(cx, field.of(id));
        if !whole {
            approver(ui, cx, role, parties);
        }
        others.several(ui, field(Role::consulted), &mut role.consulted);
        field(Role::boundaries).rows(2).text(ui, &mut role.boundaries);
        row(ui, &[1.0, 1.0], NARROWEST, |ui, column| {
            if column == 0 {
                person(ui, parties, field(Role::stand_in), &mut role.stand_in);
            }
        });
    });
    note::note(ui, cx, Role::note.of(id), &mut role.note);
}

/// Who must say yes: somebody else than whoever does the work.
fn approver(ui: &mut Ui, cx: &Context<'_>, role: &mut Role, parties: &Parties<'_>) {
    let same = role.approver.is_named() && role.approver == role.owner;
    let field = Field::new(cx, Role::approver.of(role.id.uuid()));
    let field = field.attention(same.then(|| cx.words.text("role-own-approver")));
    person(ui, parties, field, &mut role.approver);
}

/// What keeps it workable that a competitor does a part of the work.
fn boundary(ui: &mut Ui, cx: &mut Context<'_>, role: &Role, parties: &Parties<'_>) {
    let words = cx.words;
    let Some(party) = competitor(parties, role) else { return };
    let t = tokens(ui);
    let name = parties.name(party.id);
    if !has_no_boundary(party) {
        let args = [("party", name.as_ref().into()), ("boundary", party.boundary.trim().into())];
        ui.add(Label::new(theme::body(words.with("role-competitor", &args)).color(t.ink2)).wrap());
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let said = words.with("role-competitor-missing", &[("party", name.as_ref().into())]);
        ui.label(theme::body(said).color(t.part.ink));
        if link(ui, &words.text("role-set-boundary")).clicked() {
            cx.send(Command::Jump(Party::boundary.of(party.id.uuid())));
        }
    });
}
