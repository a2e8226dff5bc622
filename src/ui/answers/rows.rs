//! The rows of answers: name, what the party gains, its answer; below, what belongs to it.

use egui::{Align, Label, Layout, Rect, Ui, vec2};
use jiff::civil::Date;
use uuid::Uuid;

use super::{Asked, in_words, mark};
use crate::plan::{Agreement, Answer, PerParty, Reply};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    Button, Choice, Field, FieldKey, Icon, IconButton, focus_field, focused_field, jump_to, pending_jump,
};
use crate::ui::{Context, field_key, mistake};
use crate::words::Words;

/// What each party gains, beside its answer: the message of the field, and the texts.
pub type Gains<'a> = (&'static str, &'a mut PerParty<String>);

/// Draws a row for each of `parties`. `field` is the message of the answers: jumps name it with
/// the record and the party.
pub fn rows(
    ui: &mut Ui,
    cx: &Context<'_>,
    field: &'static str,
    record: Option<Uuid>,
    parties: &[Asked],
    agreement: &mut Agreement,
    mut gains: Option<Gains<'_>>,
) {
    ui.spacing_mut().item_spacing.y = space::XS;
    let whole = FieldKey { field, record, party: None };
    if pending_jump(ui) == Some(whole)
        && let Some(party) =
            parties.iter().find(|party| !agreement.of(party.id).is_agreed()).or(parties.first())
    {
        // A jump to the answers as a whole arrives at the first that is missing.
        jump_to(ui, whole.about(party.id.uuid()));
    }
    let columns = Columns::of(ui, gains.is_some());
    let rows = Rows { cx, words: cx.words, today: cx.today(), field, record, columns };
    rows.heads(ui, gains.as_ref().map(|(field, _)| *field));
    for party in parties {
        ui.push_id(party.id.uuid(), |ui| {
            if parties.len() <= DRAWN_WHOLE {
                rows.row(ui, party, agreement, gains.as_mut());
            } else {
                rows.row_in_view(ui, party, agreement, gains.as_mut());
            }
        });
    }
}

/// Up to so many rows are all drawn, so that assistive technology can list them; of more only those
/// in view.
const DRAWN_WHOLE: usize = 16;

/// Width of the answer's menu.
const ANSWER: f32 = 196.0;
/// Width of the button that shows when it was answered and by whom.
const MORE: f32 = 32.0;
/// Least width of what a party gains.
const LEAST_GAIN: f32 = 150.0;

/// Widths of the columns.
struct Columns {
    name: f32,
    /// What they gain; none where the rows have no such column.
    gain: Option<f32>,
    answer: f32,
    /// There is no room side by side: name and fields stand below each other.
    stacked: bool,
}

impl Columns {
    fn of(ui: &Ui, gains: bool) -> Self {
        let all = ui.available_width();
        let name = if gains { (all * 0.2).clamp(96.0, 170.0) } else { (all * 0.4).clamp(96.0, 280.0) };
        let rest = all - name - ANSWER - MORE - 2.0 * space::M - space::XS;
        if !gains {
            return Self {
                name,
                gain: None,
                answer: (ANSWER + rest.clamp(0.0, 60.0)).min(all - MORE - space::XS),
                stacked: rest < 0.0,
            };
        }
        let gain = rest - space::M;
        let stacked = gain < LEAST_GAIN;
        let answer = ANSWER.min(all - MORE - space::XS);
        Self { name, gain: Some(if stacked { all } else { gain }), answer, stacked }
    }

    /// How far what belongs to a row is set in below it.
    fn inset(&self) -> f32 {
        if self.stacked { 0.0 } else { self.name + space::M }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    NotAsked,
    Proposed,
    Agreed,
    Objects,
    NotTheirs,
}

impl Kind {
    fn of(answer: &Answer) -> Self {
        match answer {
            Answer::NotAsked => Self::NotAsked,
            Answer::Proposed { .. } => Self::Proposed,
            Answer::Agreed { .. } => Self::Agreed,
            Answer::Objects { .. } => Self::Objects,
            Answer::NotTheirs => Self::NotTheirs,
        }
    }

    /// The answer that is meant when it is chosen on this day.
    fn answer(self, on: Date) -> Answer {
        match self {
            Self::NotAsked => Answer::NotAsked,
            Self::Proposed => Answer::Proposed { on },
            Self::Agreed => Answer::Agreed { on, by: String::new() },
            Self::Objects => Answer::Objects { on, reason: String::new(), reply: None },
            Self::NotTheirs => Answer::NotTheirs,
        }
    }
}

struct Rows<'w> {
    cx: &'w Context<'w>,
    words: &'w Words,
    today: Date,
    field: &'static str,
    record: Option<Uuid>,
    columns: Columns,
}

/// What is unfolded below the row of a party.
#[derive(Clone, Default)]
struct Unfolded {
    /// When and by whom it was answered.
    details: bool,
    /// What is being replied to its objection.
    reply: Option<String>,
}

impl<'w> Rows<'w> {
    /// The field of a party in these rows, of the same record.
    fn part(&self, field: &'static str, party: &Asked) -> Field<'w> {
        let new = Field::new(self.words, field).party(party.id.uuid());
        match self.record {
            Some(record) => new.record(record),
            None => new,
        }
    }

    fn heads(&self, ui: &mut Ui, gain: Option<&'static str>) {
        if self.columns.stacked {
            return;
        }
        let ink = tokens(ui).ink2;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let mut head = |text: &str, width: f32| {
                ui.allocate_ui_with_layout(
                    vec2(width, theme::BODY_LINE),
                    Layout::left_to_right(Align::Center),
                    |ui| {
                        ui.set_min_width(width);
                        ui.add(Label::new(theme::body(text).color(ink)).truncate());
                    },
                );
            };
            head(&self.words.text("answers-party"), self.columns.name);
            if let (Some(gain), Some(width)) = (gain, self.columns.gain) {
                head(&self.words.text(gain), width);
            }
            head(&self.words.text(self.field), self.columns.answer);
        });
    }

    /// Draws a row where it is in view, or holds the focus, or a jump leads to it; otherwise keeps
    /// the place that it took.
    fn row_in_view(
        &self,
        ui: &mut Ui,
        party: &Asked,
        agreement: &mut Agreement,
        gains: Option<&mut Gains<'_>>,
    ) {
        let store = ui.make_persistent_id("height");
        let height: Option<f32> = ui.data(|data| data.get_temp(store));
        let led = [pending_jump(ui), focused_field(ui)];
        let here = |key: FieldKey| key.record == self.record && key.party == Some(party.id.uuid());
        if let Some(height) = height
            && !led.into_iter().flatten().any(here)
        {
            let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
            if !ui.is_rect_visible(place) {
                ui.allocate_space(place.size());
                return;
            }
        }
        let height = ui.scope(|ui| self.row(ui, party, agreement, gains)).response.rect.height();
        ui.data_mut(|data| data.insert_temp(store, height));
    }

    fn row(&self, ui: &mut Ui, party: &Asked, agreement: &mut Agreement, gains: Option<&mut Gains<'_>>) {
        let store = ui.make_persistent_id("unfolded");
        let mut unfolded: Unfolded = ui.data(|data| data.get_temp(store)).unwrap_or_default();
        let stacked = self.columns.stacked;
        let line = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
            if stacked {
                ui.vertical(|ui| add(ui))
            } else {
                ui.horizontal_top(|ui| add(ui))
            };
        };
        let mut gains = gains;
        line(ui, &mut |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let height = if stacked { theme::BODY_LINE } else { size::CONTROL };
            let cell = vec2(self.columns.name, height);
            ui.allocate_ui_with_layout(cell, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_size(cell);
                ui.add(Label::new(theme::label(party.name.as_str())).truncate());
            });
            if let (Some((field, texts)), Some(width)) = (gains.as_deref_mut(), self.columns.gain) {
                self.gain(ui, field, party, texts, width);
            }
            ui.horizontal(|ui| {
                ui.set_min_height(size::CONTROL);
                ui.spacing_mut().item_spacing.x = space::XS;
                self.menu(ui, party, agreement, &mut unfolded);
                if agreement.of(party.id).date().is_some() {
                    let name = self.words.with("answers-details", &[("party", party.name.as_str().into())]);
                    let more = IconButton::new(Icon::Pencil, name).expanded(unfolded.details);
                    if ui.add(more).clicked() {
                        unfolded.details = !unfolded.details;
                    }
                }
            });
        });
        let jump = pending_jump(ui).is_some_and(|jump| {
            jump.record == self.record
                && jump.party == Some(party.id.uuid())
                && matches!(jump.field, "answer-on" | "answer-by")
        });
        unfolded.details |= jump;
        if unfolded.details {
            self.inset(ui, |ui| self.details(ui, party, agreement));
        }
        self.objection(ui, party, agreement, &mut unfolded);
        self.earlier(ui, party, agreement);
        ui.data_mut(|data| data.insert_temp(store, unfolded));
    }

    fn gain(
        &self,
        ui: &mut Ui,
        field: &'static str,
        party: &Asked,
        texts: &mut PerParty<String>,
        width: f32,
    ) {
        let mut text = texts.get(&party.id).cloned().unwrap_or_default();
        let field = self.part(field, party).hide_label().width(width);
        let label = self.words.with(
            "answers-of",
            &[("field", self.words.text(field.key().field).into()), ("party", party.name.as_str().into())],
        );
        if field.label(label).text(ui, &mut text).changed() {
            if text.is_empty() {
                texts.remove(&party.id);
            } else {
                texts.insert(party.id, text);
            }
        }
    }

    /// The menu of answers. What is chosen is taken to be said today.
    fn menu(&self, ui: &mut Ui, party: &Asked, agreement: &mut Agreement, unfolded: &mut Unfolded) {
        let words = self.words;
        let answer = agreement.of(party.id);
        let before = Kind::of(answer);
        let said = in_words(words, answer, self.today);
        let choice = |kind: Kind| {
            let mark = mark(&kind.answer(self.today));
            let text = if kind == before { said.clone() } else { words.text(mark.key()).into_owned() };
            Choice::marked(kind, mark, text)
        };
        let choices =
            [Kind::NotAsked, Kind::Proposed, Kind::Agreed, Kind::Objects, Kind::NotTheirs].map(choice);
        let mut kind = before;
        let label = words.with(
            "answers-of",
            &[("field", words.text(self.field).into()), ("party", party.name.as_str().into())],
        );
        let field = self.part(self.field, party).label(label).hide_label().width(self.columns.answer);
        let wrong = self.mistake(ui, field.key());
        let field = field.attention(wrong);
        if field.pick(ui, &mut kind, &choices).changed() && kind != before {
            agreement.set(party.id, kind.answer(self.today));
            unfolded.details = kind == Kind::Agreed;
            unfolded.reply = None;
        }
    }

    /// What is wrong with an answer, once its field is left.
    fn mistake(&self, ui: &Ui, key: FieldKey) -> Option<String> {
        let mistakes = &self.cx.overview.checklist.mistakes;
        let place = mistakes.iter().map(|mistake| mistake.place).find(|place| field_key(place) == key)?;
        mistake(ui, self.cx, place)
    }

    /// When it was answered, and who said so.
    fn details(&self, ui: &mut Ui, party: &Asked, agreement: &mut Agreement) {
        let Some(answer) = agreement.answers.get_mut(&party.id) else { return };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            let ink = tokens(ui).ink2;
            let word = |ui: &mut Ui, id: &'static str| {
                ui.label(theme::body(self.words.text(id)).color(ink));
            };
            let (Answer::Proposed { on } | Answer::Agreed { on, .. } | Answer::Objects { on, .. }) = answer
            else {
                return;
            };
            word(ui, "answer-on");
            let mut date = Some(*on);
            self.part("answer-on", party).hide_label().width(140.0).date(ui, &mut date);
            *on = date.unwrap_or(*on);
            if let Answer::Agreed { by, .. } = answer {
                word(ui, "answer-by");
                let width = ui.available_width().max(120.0);
                self.part("answer-by", party).hide_label().width(width).text(ui, by);
            }
        });
    }

    /// Why it objects, and the way to answer that.
    fn objection(&self, ui: &mut Ui, party: &Asked, agreement: &mut Agreement, unfolded: &mut Unfolded) {
        let words = self.words;
        let Some(Answer::Objects { reason, reply, .. }) = agreement.answers.get_mut(&party.id) else {
            return;
        };
        let ink = tokens(ui).ink2;
        let answered = reply.clone();
        let mut send = None;
        self.inset(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.label(theme::body(words.text("answer-because")).color(ink));
                let button = Button::secondary(words.text("answer-reply-open"));
                let open = answered.is_none() && unfolded.reply.is_none();
                let room = if open { button.size(ui).x + space::S } else { 0.0 };
                let width = (ui.available_width() - room).max(120.0);
                let why = self.part("answer-reason", party).hide_label().width(width);
                why.missing(reason.trim().is_empty()).text(ui, reason);
                if open && ui.add(button).clicked() {
                    unfolded.reply = Some(String::new());
                    focus_field(ui, self.part("answer-reply", party).key());
                }
            });
            if let Some(text) = &mut unfolded.reply {
                let mut close = false;
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
            }
            if let Some(Reply { on, text }) = &answered {
                let date = self.date(*on);
                let said =
                    words.with("answer-replied", &[("date", date.into()), ("text", text.as_str().into())]);
                ui.add(Label::new(theme::body(said).color(ink)).wrap());
            }
        });
        if let Some(text) = send {
            agreement.reply(party.id, self.today, text);
            unfolded.reply = None;
        }
    }

    /// What it answered before, quietly.
    fn earlier(&self, ui: &mut Ui, party: &Asked, agreement: &Agreement) {
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

    fn date(&self, on: Date) -> String {
        if on.year() == self.today.year() { self.words.day(on) } else { self.words.date(on) }
    }

    /// Draws what belongs to a row, set in below it.
    fn inset(&self, ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
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
}
