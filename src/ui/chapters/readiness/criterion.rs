//! One criterion: where it stands, what was found, its rule, and what can be done about it.

use egui::{Align, Id, Label, Layout, Sense, Ui, vec2};

use super::{Sheet, actions};
use crate::plan::{Chapter, Form, NotApplicable, Review};
use crate::readiness::{Basis, Blocking, Finding, Judged, State, Verdict};
use crate::ui::Context;
use crate::ui::attest::attest_titled;
use crate::ui::chapters::criterion_place;
use crate::ui::command::Command;
use crate::ui::person::person;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    Button, Field, Icon, StatusIcon, arrive, arrow_link, focus_shape, move_focus, pending_jump, tinted_state,
};
use crate::words::Words;

/// Width of the state at the left.
const STATE: f32 = 103.0;
/// Where there is less room than this, the state stands above.
const NARROW: f32 = 420.0;
/// So many findings are listed; the rest is counted.
const LISTED: usize = 3;

/// The mark of a criterion.
pub(super) fn mark(judged: &Judged) -> StatusIcon {
    match judged.state {
        _ if judged.blocker => StatusIcon::Blocker,
        State::Met => StatusIcon::Met,
        State::Partly => StatusIcon::Partly,
        State::Open => StatusIcon::Open,
        State::Unknown => StatusIcon::Unknown,
        State::NotApplicable => StatusIcon::NotApplicable,
    }
}

/// What a criterion is called: what is missing while it is not met, else what holds.
pub(super) fn title<'w>(words: &'w Words, judged: &Judged) -> std::borrow::Cow<'w, str> {
    let id = judged.criterion.id;
    match judged.state {
        State::Met | State::NotApplicable => words.text(id),
        _ => words.open(id),
    }
}

/// Unfolds the chapter of the criterion that a link leads to.
pub(super) fn settle_jump(ui: &Ui, cx: &mut Context<'_>) {
    let wanted = pending_jump(ui).and_then(|place| cx.overview.checklist.get(place.field));
    let Some(judged) = wanted else { return };
    if !is_listed_above(cx, judged) {
        cx.view.criteria.insert(judged.criterion.chapter);
    }
}

/// Whether a criterion is drawn among the blockers, above its chapter.
pub(super) fn is_listed_above(cx: &Context<'_>, judged: &Judged) -> bool {
    judged.blocker && cx.overview.checklist.verdict != Verdict::NotAssessed
}

/// Draws a criterion wholly.
pub(super) fn show(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>, judged: &Judged) {
    ui.push_id(judged.criterion.id, |ui| {
        beside_state(ui, cx.words, mark(judged), |ui| details(ui, sheet, cx, judged));
    });
}

/// Draws the state, and what belongs to it beside it, or below where there is little room.
pub(super) fn beside_state(ui: &mut Ui, words: &Words, mark: StatusIcon, add: impl FnOnce(&mut Ui)) {
    let t = tokens(ui);
    let word = words.text(mark.message_id());
    if ui.available_width() < NARROW {
        tinted_state(ui, mark, &word);
        return add(ui);
    }
    let above = (size::BADGE - theme::BODY_LINE) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let inset = size::ICON + space::S;
        let (_, place) = ui.allocate_space(vec2(inset, size::BADGE));
        mark.paint(ui.painter(), place.left_center() + vec2(size::ICON / 2.0, 0.0), size::ICON, t);
        let column = |ui: &mut Ui, width: f32, add: &mut dyn FnMut(&mut Ui)| {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = vec2(space::S, 2.0);
                ui.add_space(above);
                add(ui);
            });
        };
        column(ui, STATE - inset, &mut |ui| {
            ui.add(Label::new(theme::body(word.as_ref()).color(mark.tone(t).ink)).wrap());
        });
        let mut add = Some(add);
        let width = ui.available_width();
        column(ui, width, &mut |ui| {
            if let Some(add) = add.take() {
                add(ui);
            }
        });
    });
}

fn details(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>, judged: &Judged) {
    let words = cx.words;
    let t = tokens(ui);
    let criterion = judged.criterion;
    ui.spacing_mut().item_spacing = vec2(space::S, 2.0);
    head(ui, words, judged);
    if let Some(why) = inapplicable(words, judged) {
        ui.add(Label::new(theme::body(why)).wrap());
    }
    findings(ui, cx, &judged.findings);
    if let Some(rule) = words.attribute(criterion.id, "rule") {
        let rule = words.with("criterion-rule", &[("rule", rule.into())]);
        ui.add(Label::new(theme::body(rule).color(t.ink2)).wrap());
    }
    if criterion.basis == Basis::Attested && judged.state != State::NotApplicable {
        ui.add_space(space::XS);
        let Sheet { review, parties, .. } = sheet;
        ui.push_id("attest", |ui| {
            attest_titled(ui, cx, criterion.id, parties, &mut review.attestations);
        });
    }
    if judged.state == State::Met || judged.state == State::NotApplicable && !judged.by_user {
        return;
    }
    ui.add_space(space::XS);
    let asked = buttons(ui, sheet, cx, judged);
    actions::inline(ui, sheet, cx, criterion.id);
    exception(ui, sheet, cx, judged);
    // From the next frame on: a field that is drawn while the click ends loses the focus to it.
    match asked {
        Some(Asked::Action) => cx.view.acting_on = Some(criterion.id),
        Some(Asked::Exception) => {
            let exception =
                NotApplicable { reason: String::new(), by: sheet.parties.keeper(), on: cx.today() };
            sheet.review.not_applicable.insert(criterion.id.to_owned(), exception);
            ui.data_mut(|data| data.insert_temp(fresh_id(), criterion.id));
        }
        None => {}
    }
}

/// The title, which links lead to.
fn head(ui: &mut Ui, words: &Words, judged: &Judged) {
    let label = ui.add(Label::new(theme::strong(title(words, judged))).wrap());
    let id = Id::unique(("criterion", judged.criterion.id, judged.blocker));
    let anchor = ui.interact(label.rect, id, Sense::FOCUSABLE);
    let said = format!("{}: {}", words.text(mark(judged).message_id()), title(words, judged));
    anchor.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, &said));
    focus_shape(&anchor, size::CHECK_RADIUS);
    arrive(ui, criterion_place(judged.criterion.id), &anchor);
}

/// Why a criterion does not apply.
fn inapplicable(words: &Words, judged: &Judged) -> Option<String> {
    if judged.state != State::NotApplicable || judged.by_user {
        return None;
    }
    let from = judged.criterion.from;
    let id = if from > Form::Handshake { "criterion-from-form" } else { "criterion-nothing-to-judge" };
    Some(words.with(id, &[("form", words.text(from.message_id()).into())]).into_owned())
}

/// What was found: each in a line, as links where there are several.
fn findings(ui: &mut Ui, cx: &mut Context<'_>, findings: &[Finding]) {
    let words = cx.words;
    let ink = tokens(ui).ink2;
    for finding in findings.iter().take(LISTED) {
        let text = words.finding(finding);
        if findings.len() > 1 {
            if arrow_link(ui, &text).clicked() {
                cx.send(Command::Jump(finding.place));
            }
        } else {
            ui.add(Label::new(theme::body(text)).wrap());
        }
    }
    let more = findings.len().saturating_sub(LISTED);
    if more > 0 {
        ui.label(theme::body(words.with("criterion-more", &[("count", more.into())])).color(ink));
    }
}

/// What was asked for just now.
enum Asked {
    Action,
    Exception,
}

/// What can be done about it.
fn buttons(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>, judged: &Judged) -> Option<Asked> {
    let words = cx.words;
    let id = judged.criterion.id;
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
        if let [only] = judged.findings.as_slice()
            && only.place.chapter != Chapter::Readiness
        {
            let go = Button::quiet(words.text("criterion-go")).small().flush().icon(Icon::ArrowRight);
            if ui.add(go).clicked() {
                cx.send(Command::Jump(only.place));
            }
        }
        if judged.state == State::NotApplicable {
            return;
        }
        if actions::button(ui, sheet, cx, id) {
            asked = Some(Asked::Action);
        }
        let set_aside = sheet.review.not_applicable.contains_key(id);
        if can_be_excepted(judged)
            && !set_aside
            && ui.add(Button::quiet(words.text("criterion-except")).small()).clicked()
        {
            asked = Some(Asked::Exception);
        }
    });
    asked
}

/// Where it is kept which criterion was set aside a moment ago, and so gets the cursor.
fn fresh_id() -> Id {
    Id::unique("criterion set aside just now")
}

/// A blocker is never set aside.
fn can_be_excepted(judged: &Judged) -> bool {
    !judged.blocker && judged.criterion.blocking != Blocking::Always
}

/// Why the user says that it does not apply.
fn exception(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &Context<'_>, judged: &Judged) {
    let id = judged.criterion.id;
    if !can_be_excepted(judged) {
        return;
    }
    let Sheet { review, parties, .. } = sheet;
    let Some(exception) = review.not_applicable.get_mut(id) else { return };
    let place = Review::not_applicable.place();
    ui.add_space(space::XS);
    let reason = Field::new(cx, place.part("exception-reason")).text(ui, &mut exception.reason);
    if ui.data(|data| data.get_temp(fresh_id())) == Some(id) {
        ui.data_mut(|data| data.remove::<&'static str>(fresh_id()));
        move_focus(ui, reason.id);
    }
    ui.add_space(space::XS);
    person(ui, parties, Field::new(cx, place.part("exception-by")), &mut exception.by);
    ui.add_space(space::XS);
    if ui.add(Button::secondary(cx.words.text("exception-revoke")).small()).clicked() {
        review.not_applicable.remove(id);
    }
}
