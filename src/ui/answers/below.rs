//! What belongs to the row of a party, set in below it: when and by whom it was answered, what is
//! wrong with that, why it objects, what it answered before.

use egui::{Align, Label, Layout, Ui, vec2};
use jiff::civil::Date;

use super::rows::{Rows, Unfolded};
use super::{Asked, in_words};
use crate::plan::{Agreement, Answer, Reply};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Button, focus_field, focused_field};

/// Width of a date.
const DATE: f32 = 140.0;
/// Least width of a reason.
const LEAST_REASON: f32 = 120.0;
/// From this width on, when and by whom stand in one line.
const ONE_LINE: f32 = 380.0;

impl Rows<'_> {
    /// What is wrong with an answer, once its field is left. The field for the reason asks for one
    /// itself.
    pub(super) fn mistake(&self, ui: &mut Ui, party: &Asked, answer: &Answer) {
        if matches!(answer, Answer::Objects { reason, .. } if reason.trim().is_empty()) {
            return;
        }
        let place = self.place.party(party.id);
        let found = self.cx.overview.mistake(&place).filter(|_| focused_field(ui) != Some(place));
        if let Some(found) = found {
            let said = self.words.finding(found);
            let ink = tokens(ui).part.ink;
            self.inset(ui, |ui| drop(ui.add(Label::new(theme::body(said).color(ink)).wrap())));
        }
    }

    /// When it was answered, and who said so.
    pub(super) fn details(&self, ui: &mut Ui, party: &Asked, agreement: &mut Agreement) {
        let Some(answer) = agreement.answers.get_mut(&party.id) else { return };
        let label = |ui: &mut Ui, id: &'static str| {
            let ink = tokens(ui).ink2;
            ui.label(theme::body(self.words.text(id)).color(ink));
        };
        let dated = |ui: &mut Ui, on: &mut Date| {
            label(ui, "answer-on");
            let mut date = Some(*on);
            self.part("answer-on", party).hide_label().width(DATE).date(ui, &mut date);
            *on = date.unwrap_or(*on);
        };
        let said = |ui: &mut Ui, by: &mut String| {
            label(ui, "answer-by");
            self.part("answer-by", party).hide_label().text(ui, by);
        };
        match answer {
            Answer::Agreed { on, by } if ui.available_width() >= ONE_LINE => self.line(ui, |ui| {
                dated(ui, on);
                said(ui, by);
            }),
            Answer::Agreed { on, by } => {
                self.line(ui, |ui| dated(ui, on));
                self.line(ui, |ui| said(ui, by));
            }
            Answer::Proposed { on } | Answer::Objects { on, .. } => self.line(ui, |ui| dated(ui, on)),
            Answer::NotAsked | Answer::NotTheirs => {}
        }
    }

    /// Words and a field side by side.
    fn line(&self, ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
        let gap = if self.columns.stacked { space::XS } else { space::S };
        ui.horizontal(|ui| {
            ui.set_min_height(size::CONTROL);
            ui.spacing_mut().item_spacing.x = gap;
            add(ui);
        });
    }

    /// Why it objects, and the way to answer that.
    pub(super) fn objection(
        &self,
        ui: &mut Ui,
        party: &Asked,
        agreement: &mut Agreement,
        unfolded: &mut Unfolded,
    ) {
        let words = self.words;
        let ink = tokens(ui).ink2;
        let mut send = None;
        let mut new = Answer::Objects { on: self.today, reason: String::new(), reply: None };
        let is_new = unfolded.objects;
        let mut reached = false;
        let given = if is_new { Some(&mut new) } else { agreement.answers.get_mut(&party.id) };
        if let Some(Answer::Objects { reason, reply, .. }) = given {
            self.inset(ui, |ui| {
                let open = reply.is_none() && unfolded.reply.is_none();
                let mut beside = true;
                self.line(ui, |ui| {
                    ui.label(theme::body(words.text("answer-because")).color(ink));
                    let button = Button::secondary(words.text("answer-reply-open"));
                    let room = ui.available_width() - button.size(ui).x - space::S;
                    beside = room >= LEAST_REASON;
                    let width = if beside && open { room } else { ui.available_width() };
                    let why = self.part("answer-reason", party).hide_label().width(width);
                    reached = why.missing(reason.trim().is_empty()).text(ui, reason).has_focus();
                    if open && beside {
                        self.open_reply(ui, button, party, unfolded);
                    }
                });
                if open && !beside {
                    let button = Button::secondary(words.text("answer-reply-open"));
                    self.open_reply(ui, button, party, unfolded);
                }
                send = self.reply(ui, party, unfolded);
                if let Some(Reply { on, text }) = reply {
                    let args = [("date", self.date(*on).into()), ("text", text.as_str().into())];
                    let said = words.with("answer-replied", &args);
                    ui.add(Label::new(theme::body(said).color(ink)).wrap());
                }
            });
        } else if agreement.standing_objection(party.id).is_some() {
            // Another answer was laid over it: it is among the earlier answers, and stands.
            self.inset(ui, |ui| {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
                    ui.label(theme::body(words.text("answer-still-objects")).color(tokens(ui).stop.ink));
                    if unfolded.reply.is_none() {
                        let button = Button::secondary(words.text("answer-reply-open")).small();
                        self.open_reply(ui, button, party, unfolded);
                    }
                });
                send = self.reply(ui, party, unfolded);
            });
        }
        if is_new && reached {
            // Recorded as its reason gets the cursor, so that both are one step.
            agreement.set(party.id, new);
            unfolded.objects = false;
        }
        if let Some(text) = send {
            agreement.reply(party.id, self.today, text);
            unfolded.reply = None;
        }
    }

    /// The button that begins a reply.
    fn open_reply(&self, ui: &mut Ui, button: Button<'_>, party: &Asked, unfolded: &mut Unfolded) {
        if ui.add(button).clicked() {
            unfolded.reply = Some(String::new());
            focus_field(ui, self.part("answer-reply", party).place());
        }
    }

    /// The reply that is being written; what is sent of it.
    fn reply(&self, ui: &mut Ui, party: &Asked, unfolded: &mut Unfolded) -> Option<String> {
        let words = self.words;
        let text = unfolded.reply.as_mut()?;
        let (mut send, mut close) = (None, false);
        self.part("answer-reply", party).rows(2).text(ui, text);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let ready = !text.trim().is_empty();
            let ask = Button::secondary(words.text("answer-reply-send")).small();
            if ui.add_enabled(ready, ask).clicked() {
                send = Some(std::mem::take(text));
            }
            close = ui.add(Button::quiet(words.text("answer-reply-cancel")).small()).clicked();
        });
        if close {
            unfolded.reply = None;
        }
        send
    }

    /// What it answered before, quietly.
    pub(super) fn earlier(&self, ui: &mut Ui, party: &Asked, agreement: &Agreement) {
        let Some(earlier) = agreement.earlier.get(&party.id) else { return };
        let ink = tokens(ui).ink2;
        self.inset(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for answer in earlier {
                ui.add(Label::new(theme::body(self.before(answer)).color(ink)).wrap());
            }
        });
    }

    fn before(&self, answer: &Answer) -> String {
        let words = self.words;
        match answer {
            Answer::Agreed { on, .. } => {
                words.with("answer-earlier-agreed", &[("date", self.date(*on).into())]).into_owned()
            }
            Answer::Objects { on, reason, reply: None } => {
                let args = [("date", self.date(*on).into()), ("reason", reason.as_str().into())];
                words.with("answer-earlier-objected", &args).into_owned()
            }
            Answer::Objects { on, reason, reply: Some(reply) } => {
                let args = [
                    ("date", self.date(*on).into()),
                    ("reason", reason.as_str().into()),
                    ("replied", self.date(reply.on).into()),
                    ("text", reply.text.as_str().into()),
                ];
                words.with("answer-earlier-replied", &args).into_owned()
            }
            other => in_words(words, other, self.today),
        }
    }

    /// Draws what belongs to a row, set in below it.
    pub(super) fn inset(&self, ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
        let inset = self.columns.inset();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(inset);
            let wide = ui.available_width();
            ui.allocate_ui_with_layout(vec2(wide, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(wide);
                ui.spacing_mut().item_spacing.y = space::S;
                add(ui);
            });
        });
    }

    fn date(&self, on: Date) -> String {
        self.words.near(on, self.today)
    }
}
