//! The records that a point of a check-in can be about.

use std::borrow::Cow;

use egui::Ui;

use crate::plan::{
    Action, Activity, Channel, CheckInPoint, Contribution, DecisionEntry, DecisionRule, Field as PlanField,
    Goal, GroundRule, Issue, List, Milestone, Need, Paper, Party, Place, Plan, Promise, Recognition, Record,
    RecordId, Risk, Role, Step, Trigger,
};
use crate::ui::Context;
use crate::ui::command::Command;
use crate::ui::widgets::{Choice, Field, arrow_link};
use crate::words::Words;

/// The records of a plan that have a name, chapter by chapter, and where that stands.
pub(super) struct About<'p> {
    rows: Vec<Choice<'p, RecordId>>,
    places: Vec<Place>,
}

impl<'p> About<'p> {
    /// What there is in a plan: of parties those that are in.
    pub(super) fn of(plan: &'p Plan) -> Self {
        let mut about = Self { rows: Vec::new(), places: Vec::new() };
        about.list(&plan.purpose.papers, Paper::name);
        for party in plan.committed() {
            about.add(Party::name.of(party.id.uuid()), party.id.uuid().into(), party.short());
        }
        about.list(&plan.goals.list, Goal::statement);
        for goal in plan.goals.list.iter() {
            about.list(&goal.milestones, Milestone::what);
        }
        about.list(&plan.roles.list, Role::area);
        about.list(&plan.roles.rules, DecisionRule::name);
        about.list(&plan.roles.decisions, DecisionEntry::what);
        about.list(&plan.resources.needs, Need::what);
        about.list(&plan.resources.contributions, Contribution::what);
        about.list(&plan.risk.list, Risk::what);
        about.list(&plan.communication.channels, Channel::medium);
        about.list(&plan.trust.promises, Promise::what);
        about.list(&plan.trust.rules, GroundRule::topic);
        about.list(&plan.conflict.ladder.steps, Step::title);
        about.list(&plan.conflict.issues, Issue::title);
        about.list(&plan.upkeep.triggers, Trigger::signal);
        about.list(&plan.upkeep.recognitions, Recognition::occasion);
        about.list(&plan.upkeep.activities, Activity::what);
        about.list(&plan.review.actions, Action::what);
        about
    }

    fn list<T: Record>(&mut self, list: &'p List<T>, field: PlanField) {
        for record in list.iter() {
            let id = record.id().uuid();
            self.add(field.of(id), id.into(), record.title());
        }
    }

    fn add(&mut self, place: Place, id: RecordId, title: &'p str) {
        let title = title.trim();
        if !title.is_empty() {
            self.rows.push(Choice::new(id, title));
            self.places.push(place);
        }
    }

    /// Where a record stands, and what it is called.
    fn find(&self, id: RecordId) -> Option<(Place, &Cow<'p, str>)> {
        let at = self.rows.iter().position(|row| row.value == id)?;
        self.places.get(at).copied().zip(self.rows.get(at).map(|row| &row.label))
    }
}

/// The field that says what a point is about.
pub(super) fn field(ui: &mut Ui, cx: &Context<'_>, about: &mut About<'_>, point: &mut CheckInPoint) {
    if let Some(id) = point.about.filter(|id| about.find(*id).is_none()) {
        let other = cx.words.text("point-about-other").into_owned();
        about.rows.push(Choice::new(id, other));
    }
    let field = Field::new(cx, CheckInPoint::about.of(point.id.uuid()));
    field.pick_option(ui, &mut point.about, &about.rows);
}

/// A link to what a point is about.
pub(super) fn go(ui: &mut Ui, cx: &mut Context<'_>, about: &About<'_>, point: &CheckInPoint) {
    let words: &Words = cx.words;
    let Some((place, title)) = point.about.and_then(|id| about.find(id)) else { return };
    if arrow_link(ui, &words.with("point-about-go", &[("title", title.as_ref().into())])).clicked() {
        cx.send(Command::Jump(place));
    }
}
