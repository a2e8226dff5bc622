//! The next check-in: its date, where it takes place, and what it has to talk about.

use egui::{Label, Ui, vec2};
use jiff::civil::Date;

use super::agenda;
use crate::plan::{Cadence, Channel, ChannelPurpose, Chapter, CheckIn, Plan, Upkeep, date};
use crate::readiness::first_check_in_by;
use crate::ui::Context;
use crate::ui::command::Command;
use crate::ui::pictures::{self, along::along, trend::Trend};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    Button, Field, Icon, StatusIcon, badge, card, heading, keyed, link, row, row_with_end,
};
use crate::words::Words;

/// Draws the card of the date, then the agenda.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    ui.spacing_mut().item_spacing.y = space::M;
    let score = cx.overview.checklist.score;
    let trend = Trend::of(plan, cx.today(), score);
    if ui.available_width() < WIDE {
        card(ui, |ui| dated(ui, plan, cx));
        card(ui, |ui| course(ui, cx, trend.as_ref()));
    } else {
        row(ui, &[5.0, 4.0], 0.0, |ui, column| {
            if column == 0 {
                card(ui, |ui| dated(ui, plan, cx));
            } else {
                card(ui, |ui| course(ui, cx, trend.as_ref()));
            }
        });
    }
    agenda::show(ui, plan, cx);
}

/// From this width on the trend stands beside the date.
const WIDE: f32 = 600.0;

/// The trend of readiness, with a way to the check-ins.
fn course(ui: &mut Ui, cx: &mut Context<'_>, trend: Option<&Trend>) {
    let words = cx.words;
    ui.spacing_mut().item_spacing.y = space::S;
    heading(ui, theme::h3(words.text("trend-title")), 2);
    if link(ui, &words.text("trend-how")).clicked() {
        cx.send(Command::Go(Chapter::Readiness));
    }
    let Some(trend) = trend else {
        let ink = tokens(ui).ink2;
        ui.add(Label::new(theme::body(words.text("trend-empty")).color(ink)).wrap());
        return;
    };
    let drawn = pictures::show(ui, cx, trend);
    let marks = trend.marks(drawn.rect);
    let said = |mark| {
        let said = trend.mark_said(words, mark);
        let id = if trend.check_in(mark).is_some() { "trend-opens" } else { "trend-blocked" };
        let blocked = cx.overview.checklist.blockers().next().is_some();
        if id == "trend-blocked" && !blocked {
            return said;
        }
        words.with(id, &[("said", said.into())]).into_owned()
    };
    let gone = along(ui, drawn.id.with("along"), drawn.rect, &marks, said);
    if let Some(held) = gone.at.filter(|_| gone.opened).and_then(|mark| trend.check_in(mark)) {
        cx.send(Command::Jump(CheckIn::on.of(held.uuid())));
    }
}

/// When it is, and how often it comes round.
fn dated(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let today = cx.today();
    title(ui, plan, words, today);
    let last = plan.upkeep.last_held(today).and_then(|held| held.on);
    let Upkeep { next, cadence, .. } = &mut plan.upkeep;
    row(ui, &[1.0, 1.0], size::DATE, |ui, column| {
        if column == 0 {
            Field::new(cx, Upkeep::next).date(ui, next);
        } else {
            let cadences = keyed(Cadence::ALL, Cadence::message_id);
            Field::new(cx, Upkeep::cadence).option(ui, cadence, &cadences);
        }
    });
    let is_gone = next.is_none_or(|next| next < today || last.is_some_and(|last| next <= last));
    let proposed = cadence.zip(last).map(|(cadence, last)| following(cadence, last, today));
    if let Some(proposed) = proposed.filter(|_| is_gone) {
        let text = words.with("check-in-propose", &[("date", words.date_with_weekday(proposed).into())]);
        if ui.add(Button::secondary(text).small().icon(Icon::Calendar)).clicked() {
            *next = Some(proposed);
        }
    }
    ui.spacing_mut().item_spacing.y = space::S;
    place(ui, plan, cx);
    before(ui, plan, words, today);
}

/// The round after the last check-in that is not past.
fn following(cadence: Cadence, last: Date, today: Date) -> Date {
    let mut next = cadence.after(last);
    while next < today && next < date::LAST {
        next = cadence.after(next);
    }
    next
}

/// The day in full, and how far it is; where there is none, by when the first one belongs.
fn title(ui: &mut Ui, plan: &Plan, words: &Words, today: Date) {
    let Some(next) = plan.upkeep.next else {
        let ink = tokens(ui).ink2;
        let never = plan.upkeep.last_held(today).is_none();
        let id = if never { "check-in-none" } else { "check-in-no-date" };
        heading(ui, theme::h2(words.text(id)), 2);
        let line = match first_check_in_by(plan, today).filter(|_| never) {
            Some(by) => {
                let args = [("date", words.near(by, today).into())];
                words.attribute_with("check-in-none", "by", &args)
            }
            None if never => words.attribute("check-in-none", "undated"),
            None => words.attribute("check-in-no-date", "line"),
        };
        ui.add(Label::new(theme::body(line.unwrap_or_default()).color(ink)).wrap());
        return;
    };
    let days = date::between(today, next);
    let (mark, word) = match days {
        ..0 => {
            let args = [("date", words.near(next, today).into())];
            (StatusIcon::NeedsAttention, words.with("check-in-overdue", &args))
        }
        0 => (StatusIcon::Pursue, words.text("check-in-today")),
        1.. => (StatusIcon::Proposed, words.with("check-in-in-days", &[("days", days.into())])),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
        heading(ui, theme::h2(words.date_with_weekday(next)), 2);
        badge(ui, mark, &word);
    });
}

/// Where it takes place, as the channel for decisions says.
fn place(ui: &mut Ui, plan: &Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let ink = tokens(ui).ink2;
    let mut channels = plan.communication.channels.iter();
    let channel = channels.find(|channel| channel.purpose == Some(ChannelPurpose::Decision));
    let Some(channel) = channel.filter(|channel| !channel.medium.trim().is_empty()) else { return };
    row_with_end(
        ui,
        size::TARGET,
        |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            Icon::Pin.show(ui, ink);
            ui.add(Label::new(theme::body(channel.medium.trim())).truncate());
        },
        |ui| {
            if link(ui, &words.text("check-in-channel")).clicked() {
                cx.send(Command::Jump(Channel::medium.of(channel.id.uuid())));
            }
        },
    );
}

/// What the one before came to.
fn before(ui: &mut Ui, plan: &Plan, words: &Words, today: Date) {
    let Some((held, on)) = plan.upkeep.last_held(today).and_then(|held| Some((held, held.on?))) else {
        return;
    };
    let mut args = vec![("date", words.near(on, today).into())];
    let text = match held.changed.trim() {
        "" => words.with("check-in-last-plain", &args),
        changed => {
            args.push(("changed", changed.into()));
            words.with("check-in-last", &args)
        }
    };
    let ink = tokens(ui).ink2;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        Icon::History.show(ui, ink);
        ui.add(Label::new(theme::body(text)).wrap());
    });
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as on;

    use super::*;

    #[test]
    fn the_round_that_is_proposed_is_not_past() {
        for (last, today, next) in [
            (on(2026, 11, 12), on(2026, 11, 21), on(2026, 12, 10)),
            (on(2026, 6, 11), on(2026, 11, 21), on(2026, 11, 26)),
            (on(2026, 11, 12), on(2026, 12, 10), on(2026, 12, 10)),
            (date::LAST, date::LAST, date::LAST),
        ] {
            assert_eq!(following(Cadence::Monthly, last, today), next, "{last} as of {today}");
        }
    }
}
