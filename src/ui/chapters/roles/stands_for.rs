//! What a decision stands for the answers to, and whether it does.

use std::borrow::Cow;

use egui::{Label, Ui};

use crate::plan::{
    DecisionEntry, DecisionRule, DecisionStanding, Goal, GroundRule, List, Obstacle, StandsFor, Subject,
};
use crate::ui::Context;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Button, Field, Icon, IconButton, StatusIcon, Suggestion, row_with_end};
use crate::words::Words;

use super::short::called;

/// What the parties can agree to, by name.
pub(super) struct Subjects<'a> {
    pub(super) words: &'a Words,
    pub(super) goals: &'a List<Goal>,
    pub(super) rules: &'a List<DecisionRule>,
    pub(super) ground_rules: &'a List<GroundRule>,
}

impl<'a> Subjects<'a> {
    /// What a subject is called; what is gone has no name any more.
    fn name(&self, subject: Subject) -> Cow<'a, str> {
        let words = self.words;
        let titled = |id, title: Option<String>| {
            let title = title.filter(|title| !title.trim().is_empty());
            title.map(|title| words.with(id, &[("title", title.trim().into())]))
        };
        let named = match subject {
            Subject::Convenor => Some(words.text("subject-convenor")),
            Subject::Go => Some(words.text("subject-go")),
            Subject::SharingRule => Some(words.text("subject-sharing-rule")),
            Subject::ExitTerms => Some(words.text("subject-exit-terms")),
            Subject::Ladder => Some(words.text("subject-ladder")),
            Subject::ThirdParty => Some(words.text("subject-third-party")),
            Subject::Goal(id) => {
                titled("subject-goal", self.goals.get(id).map(|goal| goal.statement.clone()))
            }
            Subject::DecisionRule(id) => {
                titled("subject-decision-rule", self.rules.get(id).map(|rule| called(rule, words)))
            }
            Subject::GroundRule(id) => {
                titled("subject-ground-rule", self.ground_rules.get(id).map(|rule| rule.topic.clone()))
            }
        };
        named.unwrap_or_else(|| words.text("decision-subject-unnamed"))
    }

    /// Everything that has a name.
    fn all(&self) -> impl Iterator<Item = Subject> + use<'a> {
        let goals = self.goals.iter().filter(|goal| !goal.statement.trim().is_empty());
        let ground_rules = self.ground_rules.iter().filter(|rule| !rule.topic.trim().is_empty());
        goals
            .map(|goal| Subject::Goal(goal.id))
            .chain(self.rules.iter().map(|rule| Subject::DecisionRule(rule.id)))
            .chain(ground_rules.map(|rule| Subject::GroundRule(rule.id)))
            .chain([
                Subject::Ladder,
                Subject::ThirdParty,
                Subject::SharingRule,
                Subject::ExitTerms,
                Subject::Convenor,
                Subject::Go,
            ])
    }
}

/// Draws what a decision stands for. Returns a subject that it is to stand for in the wording of
/// today.
pub(super) fn show(
    ui: &mut Ui,
    cx: &Context<'_>,
    entry: &mut DecisionEntry,
    subjects: &Subjects<'_>,
    standing: Option<&DecisionStanding>,
) -> Option<Subject> {
    let words = cx.words;
    let mut asked = None;
    let mut added = None;
    let field = Field::new(cx, DecisionEntry::stands_for.of(entry.id.uuid()));
    let known = |subject: &Subject| entry.stands_for.iter().any(|known| known.subject == *subject);
    field.named_one(
        ui,
        &mut added,
        |subject| subjects.name(subject).into_owned(),
        |text, left| {
            let wanted = text.trim().to_lowercase();
            let is_meant = |subject: &Subject| subjects.name(*subject).to_lowercase() == wanted;
            let found = subjects.all().find(|subject| left && !known(subject) && is_meant(subject));
            found.ok_or_else(|| {
                words.with("decision-unknown-subject", &[("name", text.trim().into())]).into_owned()
            })
        },
        |typed| {
            let wanted = typed.unwrap_or_default().trim().to_lowercase();
            let offered = subjects.all().filter(|subject| !known(subject));
            let named = offered.map(|subject| (subject, subjects.name(subject)));
            named
                .filter(|(_, name)| name.to_lowercase().contains(&wanted))
                .map(|(value, text)| Suggestion { value, text, remark: "".into(), sure: true })
                .collect()
        },
        Some,
    );
    let mut removed = None;
    for (at, StandsFor { subject, .. }) in entry.stands_for.iter().enumerate() {
        let name = subjects.name(*subject);
        let obstacle = standing.and_then(|standing| standing.obstacles.get(subject));
        ui.push_id((at, subject), |ui| {
            row_with_end(
                ui,
                size::SMALL_CONTROL,
                |ui| line(ui, words, &name, standing.is_some_and(|it| it.stands_for(*subject)), obstacle),
                |ui| {
                    ui.spacing_mut().item_spacing.x = space::XS;
                    if obstacle == Some(&Obstacle::Reworded)
                        && ui.add(Button::quiet(words.text("decision-take-wording")).small()).clicked()
                    {
                        asked = Some(*subject);
                    }
                    let take_out = words.with("decision-take-out", &[("subject", name.as_ref().into())]);
                    if ui.add(IconButton::new(Icon::Close, take_out)).clicked() {
                        removed = Some(at);
                    }
                },
            );
        });
    }
    if let Some(at) = removed {
        entry.stands_for.remove(at);
    }
    asked.or(added)
}

/// A subject, and whether the decision stands for the answers to it.
fn line(ui: &mut Ui, words: &Words, name: &str, stands: bool, obstacle: Option<&Obstacle>) {
    let t = tokens(ui);
    ui.spacing_mut().item_spacing.x = space::S;
    let mark = match (stands, obstacle) {
        (true, _) => StatusIcon::Agreed,
        (false, Some(Obstacle::Objection)) => StatusIcon::Objects,
        (false, _) => StatusIcon::Proposed,
    };
    mark.show(ui);
    let why = match obstacle {
        Some(Obstacle::Gone) => words.text("obstacle-gone"),
        Some(Obstacle::Reworded) => words.text("obstacle-reworded"),
        Some(Obstacle::Objection) => words.text("obstacle-objection"),
        None if stands => words.text("decision-stands"),
        None => words.text("decision-stands-not"),
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Label::new(theme::body(name)).wrap());
        ui.add(Label::new(theme::body(why).color(if stands { t.ok.ink } else { t.ink2 })).wrap());
    });
}
