//! The block in which a page draws who has agreed to something, whatever it is.

use std::borrow::Cow;

use egui::{Align, Label, Layout, Response, Ui, vec2};

use super::cells::cells;
use super::kind::Kind;
use super::rows::{Gains, rows};
use super::{Asked, badges, counts};
use crate::plan::{Agreement, Answer, Field, PerParty, Subject};
use crate::ui::Context;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Button, Icon, IconButton, heading, pending_jump, row_with_end};
use crate::words;

/// From this width on the badges stand beside the title.
const BESIDE: f32 = 540.0;

/// Who has agreed to a subject: a title with two badges, and a row for each party.
///
/// ```text
/// Answers::of(Subject::Goal(goal.id), &asked)
///     .titled("goal-agreement")
///     .written(!goal.statement.is_empty())
///     .gains(Goal::benefits, &mut goal.benefits)
///     .show(ui, cx, &mut goal.agreement);
/// ```
#[must_use = "call `show`"]
pub struct Answers<'a> {
    subject: Subject,
    asked: &'a [Asked],
    title: Option<&'static str>,
    written: bool,
    gains: Option<Gains<'a>>,
    cells: Option<(usize, &'a [Asked])>,
}

impl<'a> Answers<'a> {
    /// The answers of `asked` to a subject; without a title they are folded behind one line.
    pub fn of(subject: Subject, asked: &'a [Asked]) -> Self {
        Self { subject, asked, title: None, written: false, gains: None, cells: None }
    }

    /// Under the title of this message, with its `.hint` beside it.
    pub fn titled(mut self, title: &'static str) -> Self {
        self.title = Some(title);
        self
    }

    /// Whether there is something written to say yes to.
    pub fn written(mut self, written: bool) -> Self {
        self.written = written;
        self
    }

    /// What each party gains, beside its answer.
    pub fn gains(mut self, field: Field, texts: &'a mut PerParty<String>) -> Self {
        self.gains = Some((field, texts));
        self
    }

    /// Side by side in so many columns, and only those of `shown`.
    pub fn cells(mut self, columns: usize, shown: &'a [Asked]) -> Self {
        self.cells = Some((columns, shown));
        self
    }

    /// Draws the block.
    pub fn show(self, ui: &mut Ui, cx: &mut Context<'_>, agreement: &mut Agreement) {
        self.show_below(ui, cx, agreement, |_, _| {});
    }

    /// Draws the block, with what is agreed to between its title and the answers.
    pub fn show_below(
        self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        agreement: &mut Agreement,
        wording: impl FnOnce(&mut Ui, &Context<'_>),
    ) {
        match self.title {
            Some(title) => self.head(ui, cx, title, agreement),
            None if !self.unfolded(ui, cx, agreement) => return,
            None => {}
        }
        wording(ui, cx);
        let Self { subject, asked, gains, written, cells: side_by_side, .. } = self;
        ui.scope(|ui| {
            ui.push_id(subject.place(), |ui| match side_by_side {
                Some((columns, shown)) => cells(ui, cx, subject, shown, columns, agreement),
                None => rows(ui, cx, subject, asked, agreement, gains),
            });
        });
        at_once(ui, cx, written, asked, agreement);
    }

    fn badges(&self, ui: &mut Ui, cx: &Context<'_>, agreement: &Agreement) {
        badges(ui, cx, self.subject, self.written, agreement, self.asked);
    }

    /// Title, hint, and what was answered at the right, or below where there is little room.
    fn head(&self, ui: &mut Ui, cx: &Context<'_>, title: &'static str, agreement: &Agreement) {
        let words = cx.words;
        let ink = tokens(ui).ink2;
        let hint = words.attribute(title, "hint");
        let beside = ui.available_width() >= BESIDE;
        ui.horizontal(|ui| {
            ui.set_min_height(size::BADGE);
            ui.spacing_mut().item_spacing.x = space::S;
            heading(ui, theme::h3(words.text(title)), 3);
            if beside {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    self.badges(ui, cx, agreement);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(
                            Label::new(theme::body(hint.as_deref().unwrap_or_default()).color(ink))
                                .truncate(),
                        );
                    });
                });
            }
        });
        if !beside {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
                self.badges(ui, cx, agreement);
            });
        }
    }

    /// The line that folds and unfolds the rows; whether they are unfolded.
    fn unfolded(&self, ui: &mut Ui, cx: &mut Context<'_>, agreement: &mut Agreement) -> bool {
        let place = self.subject.place();
        let leads = |jump: crate::plan::Place| {
            jump == (crate::plan::Place { party: jump.party, ..place.part(jump.field) })
                && (jump.field == place.field || jump.field.starts_with("answer-"))
        };
        if pending_jump(ui).is_some_and(leads) {
            cx.view.unfolded.insert(place.field);
        }
        let open = cx.view.unfolded.contains(place.field);
        if self.bar(ui, cx, agreement, open).clicked() && !cx.view.unfolded.remove(place.field) {
            cx.view.unfolded.insert(place.field);
        }
        open
    }

    /// The badges and whoever is waited for, with the button that unfolds the rows.
    fn bar(&self, ui: &mut Ui, cx: &Context<'_>, agreement: &mut Agreement, open: bool) -> Response {
        let words = cx.words;
        let t = tokens(ui);
        let answers = |party: &&Asked| agreement.standing_objection(party.id).is_some();
        let objects = names(self.asked.iter().filter(answers));
        let unasked = names(not_asked(self.asked, agreement));
        let waiting = |party: &&Asked| matches!(agreement.of(party.id), Answer::Proposed { .. });
        let waiting = names(self.asked.iter().filter(waiting));
        let (remark, ink) = match (objects.as_str(), unasked.as_str(), waiting.as_str()) {
            ("", "", "") => (Cow::Borrowed(""), t.ink2),
            ("", "", waiting) => (words.with("answers-waiting", &[("parties", waiting.into())]), t.ink2),
            ("", unasked, _) => (words.with("answers-not-asked", &[("parties", unasked.into())]), t.ink2),
            (objects, ..) => (words.with("answers-object", &[("parties", objects.into())]), t.stop.ink),
        };
        let beside = ui.available_width() >= BESIDE;
        let said = !remark.is_empty();
        let mut remark = said.then(|| Label::new(theme::body(remark).color(ink)));
        let begin = |ui: &mut Ui| {
            ui.with_layout(Layout::left_to_right(Align::Center).with_main_wrap(!beside), |ui| {
                self.badges(ui, cx, agreement);
                if let Some(remark) = remark.take_if(|_| beside) {
                    ui.add(remark.truncate());
                }
            });
        };
        let end = |ui: &mut Ui| {
            let agreed = self.written && !open && beside && agree_button(ui, cx, self.asked, agreement);
            let name = words.text(self.subject.place().field);
            let icon = if open { Icon::ChevronUp } else { Icon::ChevronDown };
            (agreed, ui.add(IconButton::new(icon, name).expanded(open)))
        };
        let row = ui.scope(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
            row_with_end(ui, size::CONTROL, begin, end)
        });
        let ((), (agreed, button)) = row.inner;
        if agreed {
            agree(cx, self.asked, agreement);
        }
        if let Some(remark) = remark {
            ui.add(remark.wrap());
        }
        button
    }
}

/// Buttons that answer for many at once: that all agreed today, that all were asked today.
fn at_once(ui: &mut Ui, cx: &Context<'_>, written: bool, parties: &[Asked], agreement: &mut Agreement) {
    let can_agree = written && not_agreed(parties, agreement).next().is_some();
    if !can_agree && not_asked(parties, agreement).nth(1).is_none() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        if can_agree && agree_button(ui, cx, parties, agreement) {
            agree(cx, parties, agreement);
        }
        ask_all(ui, cx, parties, agreement);
    });
}

/// The button by which all who have not answered agree today; whether it was clicked.
fn agree_button(ui: &mut Ui, cx: &Context<'_>, parties: &[Asked], agreement: &Agreement) -> bool {
    let open: Vec<_> = not_agreed(parties, agreement).collect();
    let [first, ..] = open.as_slice() else { return false };
    let (_, of) = counts(agreement, parties);
    let text = match open.len() {
        1 => cx.words.with("answers-agree-one", &[("party", first.name.as_str().into())]),
        count if count == of => cx.words.text("answers-agree-all"),
        count => cx.words.with("answers-agree-rest", &[("count", count.into())]),
    };
    ui.add(Button::quiet(text).small().icon(Icon::Check)).clicked()
}

/// Notes of all who have not answered that they agreed today, each by the one we talk to there. An
/// objection stays until it is answered.
fn agree(cx: &Context<'_>, parties: &[Asked], agreement: &mut Agreement) {
    let open: Vec<_> = not_agreed(parties, agreement).collect();
    for party in open {
        agreement.set(party.id, Kind::Agreed.answer(party, cx.today()));
    }
}

/// A button that notes of all who were not asked that they were asked today.
fn ask_all(ui: &mut Ui, cx: &Context<'_>, parties: &[Asked], agreement: &mut Agreement) {
    let waiting: Vec<_> = not_asked(parties, agreement).collect();
    if waiting.len() > 1 {
        let text = cx.words.with("answers-ask-all", &[("count", waiting.len().into())]);
        if ui.add(Button::quiet(text).small().icon(Icon::Send)).clicked() {
            let on = cx.today();
            for party in waiting {
                agreement.set(party.id, Kind::Proposed.answer(party, on));
            }
        }
    }
}

/// Those who could still agree: whose answer is waited for and who do not object.
fn not_agreed<'p>(parties: &'p [Asked], agreement: &Agreement) -> impl Iterator<Item = &'p Asked> {
    parties.iter().filter(|party| {
        party.committed
            && matches!(agreement.of(party.id), Answer::NotAsked | Answer::Proposed { .. })
            && agreement.standing_objection(party.id).is_none()
    })
}

fn not_asked<'p>(parties: &'p [Asked], agreement: &Agreement) -> impl Iterator<Item = &'p Asked> {
    parties.iter().filter(|party| party.committed && *agreement.of(party.id) == Answer::NotAsked)
}

fn names<'p>(parties: impl Iterator<Item = &'p Asked>) -> String {
    words::list(parties.map(|party| party.name.as_str()), ", ")
}
