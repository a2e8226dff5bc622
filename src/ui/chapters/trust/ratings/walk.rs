//! Going through the allies one after the other, with a question each: what to think of before a
//! check-in.

use egui::{Frame, Id, Margin, Ui, vec2};
use jiff::civil::Date;

use super::{Ally, allies, details};
use crate::plan::{Feedback, Plan, TrustRating};
use crate::ui::Context;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Button, Icon, focus_field, prose};

/// How far one has come; none while the table is shown.
type At = Option<usize>;

fn store() -> Id {
    Id::unique("going through the allies")
}

/// The button that begins.
pub fn go_through(ui: &mut Ui, plan: &Plan, cx: &mut Context<'_>) {
    let count = allies(plan, cx.words).len();
    let at: At = ui.data(|data| data.get_temp(store())).flatten();
    if count < 2 || at.is_some() {
        return;
    }
    let text = cx.words.with("trust-go-through", &[("count", count.into())]);
    if ui.add(Button::secondary(text).icon(Icon::Checklist)).clicked() {
        cx.view.unfolded.insert("trust-stakes");
        ui.data_mut(|data| data.insert_temp::<At>(store(), Some(0)));
        lead(ui, plan, cx, 0);
    }
}

/// Puts the cursor into the first field of an ally.
fn lead(ui: &Ui, plan: &Plan, cx: &Context<'_>, at: usize) {
    if let Some(ally) = allies(plan, cx.words).get(at) {
        focus_field(ui, TrustRating::reliability.party(ally.id));
    }
}

/// The question about an ally: first what is not known, then what was to be mended, then what it
/// would say, else what is new.
fn question(trust: &TrustRating, feedback: &Feedback, today: Date) -> &'static str {
    let asked = feedback.on.is_some_and(|on| on <= today);
    match (trust.is_evidenced(), trust.is_low(), asked) {
        (false, ..) => "trust-ask-seen",
        (true, true, _) => "trust-ask-repair",
        (true, false, false) => "trust-ask-of-us",
        (true, false, true) => "trust-ask-new",
    }
}

/// Draws the ally that one has come to; false while nobody goes through them.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>, all: &[Ally]) -> bool {
    let at: At = ui.data(|data| data.get_temp(store())).flatten();
    let Some((at, ally)) = at.and_then(|at| Some((at, all.get(at)?))) else { return false };
    let words = cx.words;
    let trust = plan.trust.ratings.get(&ally.id).cloned().unwrap_or_default();
    let feedback = plan.trust.feedback.get(&ally.id).cloned().unwrap_or_default();
    let asked = question(&trust, &feedback, cx.today());
    let mut next: Option<At> = None;
    Frame::NONE.inner_margin(Margin::symmetric(space::CARD, 14)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::M, space::M);
        let ink = tokens(ui).ink2;
        let place = [("number", (at + 1).into()), ("of", all.len().into())];
        ui.label(theme::body(words.with("trust-ally-of", &place)).color(ink));
        prose(ui, theme::h2(words.with(asked, &[("party", ally.name.as_str().into())])));
        details(ui, plan, cx, ally);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            let before = Button::quiet(words.text("trust-walk-back")).icon(Icon::ArrowLeft);
            if ui.add_enabled(at > 0, before).clicked() {
                next = Some(at.checked_sub(1));
            }
            let last = at + 1 == all.len();
            let (on, end) = ("trust-walk-next", "trust-walk-end");
            let forward = Button::primary(words.text(if last { end } else { on }));
            if ui.add(forward).clicked() {
                next = Some((!last).then_some(at + 1));
            }
            if !last && ui.add(Button::quiet(words.text(end))).clicked() {
                next = Some(None);
            }
        });
    });
    if let Some(next) = next {
        ui.data_mut(|data| data.insert_temp::<At>(store(), next));
        match next {
            Some(at) => lead(ui, plan, cx, at),
            None => crate::ui::widgets::focus_table(ui),
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Level, Rating};

    #[test]
    fn what_is_missing_is_asked_first() {
        const TODAY: Date = date(2026, 11, 24);
        let rated = |level| {
            let rating = Rating { level: Some(Level::clamped(level)), evidence: "Came".into() };
            TrustRating {
                reliability: rating.clone(),
                openness: rating.clone(),
                shared_mission: rating,
                ..TrustRating::default()
            }
        };
        let on = |on| Feedback { on, ..Feedback::default() };
        let cases = [
            (TrustRating::default(), on(Some(TODAY)), "trust-ask-seen"),
            (rated(1), on(None), "trust-ask-repair"),
            (rated(3), on(None), "trust-ask-of-us"),
            (rated(3), on(Some(date(2026, 11, 25))), "trust-ask-of-us"),
            (rated(3), on(Some(TODAY)), "trust-ask-new"),
        ];
        for (trust, feedback, expected) in cases {
            assert_eq!(question(&trust, &feedback, TODAY), expected, "{trust:?} {feedback:?}");
        }
    }
}
