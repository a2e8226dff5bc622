//! The rows of answers: name, what the party gains, its answer; below, what belongs to it.

use egui::{Align, Label, Layout, Rect, Ui, vec2};
use jiff::civil::Date;

use super::kind::Kind;
use super::{Asked, in_full};
use crate::plan::{self, Agreement, PerParty, Place, Subject};
use crate::ui::Context;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Field, Icon, IconButton, focus_field, jump_to, led_to, pending_jump};
use crate::words::Words;

/// What each party gains, beside its answer: the field, and the texts.
pub type Gains<'a> = (plan::Field, &'a mut PerParty<String>);

/// Draws a row for each of `parties`. Jumps to the answers name the party; one to the answers as a
/// whole arrives at the first that is missing.
pub fn rows(
    ui: &mut Ui,
    cx: &Context<'_>,
    subject: Subject,
    parties: &[Asked],
    agreement: &mut Agreement,
    mut gains: Option<Gains<'_>>,
) {
    ui.spacing_mut().item_spacing.y = space::XS;
    lead_on(ui, subject.place(), parties, agreement);
    let columns = Columns::of(ui, gains.is_some());
    let rows = Rows::new(cx, subject, columns);
    rows.heads(ui, gains.as_ref().map(|(field, _)| field.id));
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

/// A jump to the answers as a whole goes on to the first that is missing.
pub(super) fn lead_on(ui: &Ui, place: Place, parties: &[Asked], agreement: &Agreement) {
    let missing = || parties.iter().find(|party| !agreement.of(party.id).is_agreed());
    if pending_jump(ui) == Some(place)
        && let Some(party) = missing().or(parties.first())
    {
        jump_to(ui, place.party(party.id));
    }
}

/// Up to so many rows are all drawn, so that assistive technology can list them; of more only those
/// in view.
const DRAWN_WHOLE: usize = 16;

/// Width of the answer's menu.
const ANSWER: f32 = 196.0;
/// Width of the button behind it: that it was agreed today, or when it was answered and by whom.
const MORE: f32 = 32.0;
/// Least width of what a party gains.
const LEAST_GAIN: f32 = 150.0;

/// Widths of the columns.
pub(super) struct Columns {
    name: f32,
    /// What they gain; none where the rows have no such column.
    gain: Option<f32>,
    answer: f32,
    /// There is no room side by side: name and fields stand below each other.
    pub(super) stacked: bool,
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

    /// For an answer that stands below the name of its party.
    pub(super) const fn cell(width: f32) -> Self {
        Self { name: width, gain: None, answer: width, stacked: true }
    }

    /// How far what belongs to a row is set in below it.
    pub(super) fn inset(&self) -> f32 {
        if self.stacked { 0.0 } else { self.name + space::M }
    }
}

pub(super) struct Rows<'w> {
    pub(super) cx: &'w Context<'w>,
    pub(super) words: &'w Words,
    pub(super) today: Date,
    subject: Subject,
    pub(super) place: Place,
    pub(super) columns: Columns,
}

/// What is unfolded below the row of a party.
#[derive(Clone, Default)]
pub(super) struct Unfolded {
    /// When and by whom it was answered.
    pub(super) details: bool,
    /// The reason for an objection that is recorded as soon as it is asked for.
    pub(super) objects: bool,
    /// What is being replied to its objection.
    pub(super) reply: Option<String>,
}

impl<'w> Rows<'w> {
    pub(super) fn new(cx: &'w Context<'w>, subject: Subject, columns: Columns) -> Self {
        Self { cx, words: cx.words, today: cx.today(), subject, place: subject.place(), columns }
    }

    /// A control of a party in these rows. What is wrong with an answer stands below its row.
    pub(super) fn part(&self, control: &'static str, party: &Asked) -> Field<'w> {
        Field::control(self.words, self.place.part(control).party(party.id))
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
            head(&self.words.text(self.place.field), self.columns.answer);
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
        let here = |led: Place| led.record == self.place.record && led.party == Some(party.id);
        if let Some(height) = height
            && !led_to(ui).any(here)
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
                self.gain(ui, *field, party, texts, width);
            }
            ui.horizontal(|ui| {
                ui.set_min_height(size::CONTROL);
                ui.spacing_mut().item_spacing.x = space::XS;
                self.menu(ui, party, agreement, &mut unfolded);
                self.button(ui, party, agreement, &mut unfolded);
            });
        });
        self.below(ui, party, agreement, &mut unfolded);
        if stacked {
            ui.add_space(space::S);
        }
        ui.data_mut(|data| data.insert_temp(store, unfolded));
    }

    fn gain(&self, ui: &mut Ui, field: plan::Field, party: &Asked, texts: &mut PerParty<String>, width: f32) {
        let mut text = texts.get(&party.id).cloned().unwrap_or_default();
        let place = Place { record: self.place.record, ..field.party(party.id) };
        let label = self.called(field.id, party);
        let field = Field::new(self.cx, place).hide_label().width(width).label(label);
        if field.text(ui, &mut text).changed() {
            if text.is_empty() {
                texts.remove(&party.id);
            } else {
                texts.insert(party.id, text);
            }
        }
    }

    /// The name of a field of this party: `Their answer: Canoe Club`.
    fn called(&self, field: &'static str, party: &Asked) -> String {
        let args = [("field", self.words.text(field).into()), ("party", party.name.as_str().into())];
        self.words.with("answers-of", &args).into_owned()
    }

    /// What belongs to the answer of a party, below it.
    pub(super) fn below(
        &self,
        ui: &mut Ui,
        party: &Asked,
        agreement: &mut Agreement,
        unfolded: &mut Unfolded,
    ) {
        let jump = pending_jump(ui).is_some_and(|jump| {
            jump.record == self.place.record
                && jump.party == Some(party.id)
                && matches!(jump.field, "answer-on" | "answer-by")
        });
        unfolded.details |= jump;
        if unfolded.details {
            self.inset(ui, |ui| self.details(ui, party, agreement));
        }
        self.mistake(ui, party, agreement.of(party.id));
        self.objection(ui, party, agreement, unfolded);
        self.earlier(ui, party, agreement);
    }

    /// The menu of answers. What is chosen is taken to be said today.
    pub(super) fn menu(
        &self,
        ui: &mut Ui,
        party: &Asked,
        agreement: &mut Agreement,
        unfolded: &mut Unfolded,
    ) {
        let answer = agreement.of(party.id);
        let before = Some(Kind::of(answer));
        let choices = Kind::offered(self.words, self.subject, party, answer, self.today);
        let said = answer.date().map(|_| in_full(self.words, answer, self.today));
        let mut chosen = before;
        let label = self.called(self.place.field, party);
        let field = self.part(self.place.field, party).label(label).hide_label().width(self.columns.answer);
        let response = field.pick(ui, &mut chosen, &choices);
        match chosen {
            Some(kind) if chosen != before => self.set(ui, party, agreement, unfolded, kind),
            Some(_) => {}
            None => unfolded.details = true,
        }
        if let Some(said) = said {
            response.on_hover_text(said);
        }
    }

    /// Behind the menu: while the answer is waited for, that it was yes, today; afterwards when it
    /// was given and by whom.
    fn button(&self, ui: &mut Ui, party: &Asked, agreement: &mut Agreement, unfolded: &mut Unfolded) {
        let named = |id| self.words.with(id, &[("party", party.name.as_str().into())]);
        match Kind::of(agreement.of(party.id)) {
            Kind::NotAsked | Kind::Proposed => {
                if ui.add(IconButton::new(Icon::Check, named("answers-agreed-today"))).clicked() {
                    self.set(ui, party, agreement, unfolded, Kind::Agreed);
                }
            }
            Kind::Agreed | Kind::Objects => {
                let more = IconButton::new(Icon::Pencil, named("answers-details"));
                if ui.add(more.expanded(unfolded.details)).clicked() {
                    unfolded.details = !unfolded.details;
                }
            }
            Kind::NotTheirs => {}
        }
    }

    /// Records what a party says today. Nothing opens for what is known already: who says so is the
    /// one we talk to there.
    fn set(&self, ui: &Ui, party: &Asked, agreement: &mut Agreement, unfolded: &mut Unfolded, kind: Kind) {
        *unfolded = Unfolded {
            details: kind == Kind::Agreed && party.contact.is_empty(),
            objects: kind == Kind::Objects,
            reply: None,
        };
        if kind == Kind::Objects {
            focus_field(ui, self.part("answer-reason", party).place());
        } else {
            agreement.set(party.id, kind.answer(party, self.today));
        }
    }
}
