//! Thanks, and what is done for the relationship itself.

use egui::{Ui, vec2};
use jiff::civil::Date;

use super::triggers::happened;
use crate::plan::{self, Activity, Goal, List, MilestoneId, Plan, Recognition, Upkeep};
use crate::ui::parties::Parties;
use crate::ui::person::{person, person_name};
use crate::ui::records::{Open, Records, Sort, by_date, title_of};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Choice, Field, Icon, ItemCard, StatusIcon, heading};
use crate::ui::{Context, note};
use crate::words::Words;

/// The orders of thanks, beside that of the names.
const THANKS: &[Sort<Recognition>] =
    &[Sort { id: "sort-by-date", order: |one, other| by_date(one.given_on, other.given_on) }];
/// The orders of activities, beside that of the names.
const ACTIVITIES: &[Sort<Activity>] = &[Sort {
    id: "sort-by-date",
    order: |one, other| by_date(one.held_on.or(one.on), other.held_on.or(other.on)),
}];

/// Draws both lists.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    ui.spacing_mut().item_spacing.y = space::S;
    let Plan { upkeep, goals, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let Upkeep { recognitions, activities, .. } = upkeep;
    titled(ui, cx, Upkeep::recognitions.id);
    thanks(ui, recognitions, cx, &parties, &goals.list);
    ui.add_space(space::M);
    titled(ui, cx, Upkeep::activities.id);
    relationship(ui, activities, cx, &parties);
}

/// A title with what it is for beside it.
fn titled(ui: &mut Ui, cx: &Context<'_>, id: &'static str) {
    let ink = tokens(ui).ink2;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
        heading(ui, theme::h2(cx.words.text(id)), 2);
        ui.label(theme::body(cx.words.attribute(id, "remark").unwrap_or_default()).color(ink));
    });
}

fn thanks(
    ui: &mut Ui,
    list: &mut List<Recognition>,
    cx: &mut Context<'_>,
    parties: &Parties<'_>,
    goals: &List<Goal>,
) {
    let words = cx.words;
    let today = cx.today();
    Records::new(Upkeep::recognitions, Recognition::occasion).main().sorts(THANKS).show(
        ui,
        cx,
        list,
        Recognition::new,
        |thanks, _| thanks_face(words, parties, goals, thanks, today),
        |_, _| {},
        |ui, thanks, cx, open| thanks_fields(ui, thanks, cx, open, parties, goals),
    );
}

/// What a milestone is called.
fn milestone_name(goals: &List<Goal>, id: MilestoneId) -> Option<&str> {
    let milestone = goals.iter().find_map(|goal| goal.milestones.get(id))?;
    Some(milestone.what.trim()).filter(|what| !what.is_empty())
}

fn thanks_face<'w>(
    words: &'w Words,
    parties: &Parties<'_>,
    goals: &List<Goal>,
    thanks: &Recognition,
    today: Date,
) -> ItemCard<'w> {
    let occasion = title_of(words, Upkeep::recognitions.id, thanks);
    let tied = match thanks.milestone.map(|milestone| milestone_name(goals, milestone)) {
        None => words.text("recognition-untied").into_owned(),
        Some(name) => {
            let unnamed = words.text("unnamed-milestone");
            let name = name.map_or(unnamed, Into::into);
            words.with("recognition-tied", &[("milestone", name.as_ref().into())]).into_owned()
        }
    };
    let caption = match person_name(parties, &thanks.who) {
        Some(who) => crate::words::list([tied, who], " · "),
        None => tied,
    };
    let (mark, word) = match thanks.given_on {
        Some(on) => {
            let args = [("date", words.near(on, today).into())];
            (StatusIcon::FilledIn, words.with("recognition-given-dated", &args))
        }
        None => (StatusIcon::NotStarted, words.text("recognition-planned-for")),
    };
    ItemCard::new(words, occasion).caption(caption).icon(Icon::Award).badge(mark, word)
}

fn thanks_fields(
    ui: &mut Ui,
    thanks: &mut Recognition,
    cx: &mut Context<'_>,
    open: &mut Open<'_, '_>,
    parties: &Parties<'_>,
    goals: &List<Goal>,
) {
    let words = cx.words;
    let id = thanks.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    open.head(
        ui,
        |_| {},
        |ui| {
            field(Recognition::occasion).hide_label().title().text(ui, &mut thanks.occasion);
        },
    );
    let milestones = goals.iter().flat_map(|goal| goal.milestones.iter());
    let choices: Vec<_> = milestones
        .map(|milestone| match milestone.what.trim() {
            "" => Choice::new(milestone.id, words.text("unnamed-milestone")),
            what => Choice::new(milestone.id, what),
        })
        .collect();
    field(Recognition::milestone).pick_option(ui, &mut thanks.milestone, &choices);
    field(Recognition::how).rows(2).text(ui, &mut thanks.how);
    person(ui, parties, field(Recognition::who), &mut thanks.who);
    let given = field(Recognition::given_on);
    happened(ui, cx, given, &mut thanks.given_on, "recognition-given-today");
    note::note(ui, cx, Recognition::note.of(id), &mut thanks.note);
}

fn relationship(ui: &mut Ui, list: &mut List<Activity>, cx: &mut Context<'_>, parties: &Parties<'_>) {
    let words = cx.words;
    let today = cx.today();
    Records::new(Upkeep::activities, Activity::what).sorts(ACTIVITIES).show(
        ui,
        cx,
        list,
        Activity::new,
        |activity, _| activity_face(words, parties, activity, today),
        |_, _| {},
        |ui, activity, cx, open| activity_fields(ui, activity, cx, open, parties),
    );
}

fn activity_face<'w>(
    words: &'w Words,
    parties: &Parties<'_>,
    activity: &Activity,
    today: Date,
) -> ItemCard<'w> {
    let what = title_of(words, Upkeep::activities.id, activity);
    let dated = |id, on: Date| words.with(id, &[("date", words.near(on, today).into())]);
    let (mark, word) = match (activity.held_on, activity.on) {
        (Some(on), _) => (StatusIcon::FilledIn, dated("activity-held", on)),
        (None, Some(on)) if on < today => (StatusIcon::NeedsAttention, dated("activity-past", on)),
        (None, Some(on)) => (StatusIcon::Proposed, dated("activity-ahead", on)),
        (None, None) => (StatusIcon::NotStarted, words.text("activity-undated")),
    };
    let with = activity.with.iter().map(|party| parties.name(*party));
    let face = ItemCard::new(words, what).icon(Icon::Heart).badge(mark, word);
    face.caption(crate::words::list(with, ", "))
}

fn activity_fields(
    ui: &mut Ui,
    activity: &mut Activity,
    cx: &mut Context<'_>,
    open: &mut Open<'_, '_>,
    parties: &Parties<'_>,
) {
    let id = activity.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    open.head(
        ui,
        |_| {},
        |ui| {
            field(Activity::what).hide_label().title().text(ui, &mut activity.what);
        },
    );
    field(Activity::on)
        .width(size::DATE.max(ui.available_width() / 2.0 - space::S))
        .date(ui, &mut activity.on);
    let held = field(Activity::held_on);
    happened(ui, cx, held, &mut activity.held_on, "activity-held-today");
    parties.several(ui, field(Activity::with), &mut activity.with);
    note::note(ui, cx, Activity::note.of(id), &mut activity.note);
}
