//! The band with the verdict: what it is, what to do next, how many criteria stand where, and the
//! score with the rule that it is measured by.

use egui::text::LayoutJob;
use egui::{Align, FontSelection, Label, Pos2, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::plan::Chapter;
use crate::readiness::{Checklist, READY, READY_IN_CHAPTER, State, Verdict, WITH_CONDITIONS};
use crate::ui::Context;
use crate::ui::command::Command;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::verdict::mark;
use crate::ui::widgets::{Button, Icon, StatusIcon, state, verdict_banner};
use crate::words::Words;

/// Width of the three stops.
const TRACK: f32 = 300.0;
/// Height of the line on which the stops stand.
const RAIL: f32 = 28.0;

/// The verdicts that are stops of the track.
const STOPS: [Verdict; 3] = [Verdict::NotReady, Verdict::ReadyWithConditions, Verdict::Ready];

/// The states in the order of the counts, with the messages that count them.
const COUNTS: [(State, StatusIcon, &str); 5] = [
    (State::Met, StatusIcon::Met, "count-met"),
    (State::Partly, StatusIcon::Partly, "count-partly"),
    (State::Open, StatusIcon::Open, "count-open"),
    (State::Unknown, StatusIcon::Unknown, "count-unknown"),
    (State::NotApplicable, StatusIcon::NotApplicable, "count-not-applicable"),
];

/// Draws the band.
pub(super) fn banner(ui: &mut Ui, cx: &mut Context<'_>) {
    let words = cx.words;
    let checklist = &cx.overview.checklist;
    let verdict = checklist.verdict;
    let next = next(words, checklist);
    let mut start = false;
    verdict_banner(
        ui,
        mark(verdict),
        words.text(verdict.message_id()).into_owned(),
        &next,
        |ui| {
            counts(ui, words, checklist);
            if verdict == Verdict::NotAssessed {
                let name = words.text(Chapter::Purpose.message_id());
                let open = words.with("verdict-open", &[("chapter", name.into())]);
                ui.add_space(space::XS);
                start = ui.add(Button::secondary(open).small().icon(Icon::ArrowRight)).clicked();
            }
            score(ui, words, checklist);
        },
        Some((TRACK, &|ui| track(ui, words, verdict))),
    );
    if start {
        cx.send(Command::Go(Chapter::Purpose));
    }
}

/// The next thing to do.
fn next(words: &Words, checklist: &Checklist) -> String {
    let blockers = checklist.blockers().count();
    let conditions = checklist.conditions().count();
    let score = u32::from(checklist.score.unwrap_or(0));
    let id = match checklist.verdict {
        Verdict::NotAssessed => "verdict-next-record",
        Verdict::NotReady if blockers > 0 && score >= WITH_CONDITIONS => "verdict-next-blockers",
        Verdict::NotReady if blockers > 0 => "verdict-next-both",
        Verdict::NotReady => "verdict-next-score",
        Verdict::ReadyWithConditions => "verdict-next-conditions",
        Verdict::Ready => "verdict-next-ready",
    };
    let args = [
        ("blockers", blockers.into()),
        ("conditions", conditions.into()),
        ("score", score.into()),
        ("needed", WITH_CONDITIONS.into()),
        ("date", words.date(checklist.as_of).into()),
    ];
    words.with(id, &args).into_owned()
}

/// How many criteria of the gate stand where.
fn counts(ui: &mut Ui, words: &Words, checklist: &Checklist) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, 0.0);
        for (counted, mark, id) in COUNTS {
            let count = checklist.count(counted);
            if count > 0 {
                state(ui, mark, &words.with(id, &[("count", count.into())]));
            }
        }
    });
}

/// The score, never without its rule.
fn score(ui: &mut Ui, words: &Words, checklist: &Checklist) {
    let Some(score) = checklist.score else { return };
    let args = [
        ("score", score.into()),
        ("ready", READY.into()),
        ("conditions", WITH_CONDITIONS.into()),
        ("chapter", READY_IN_CHAPTER.into()),
    ];
    let ink = tokens(ui).ink;
    ui.add(Label::new(theme::body(words.with("verdict-score", &args)).color(ink)).wrap());
}

/// The three verdicts as stops on a line, the one reached filled.
fn track(ui: &mut Ui, words: &Words, verdict: Verdict) {
    let t = tokens(ui);
    let tone = mark(verdict).tone(t);
    let width = ui.available_width().min(TRACK);
    let part = width / 3.0;
    let at = STOPS.iter().position(|stop| *stop == verdict);
    let labels = STOPS.map(|stop| {
        let here = stop == verdict;
        let text = words.text(stop.message_id());
        let text = if here { theme::strong(text).color(tone.ink) } else { theme::body(text).color(t.ink2) };
        let mut job = LayoutJob { halign: Align::Center, ..LayoutJob::default() };
        text.append_to(&mut job, ui.style(), FontSelection::Default, Align::Center);
        job.wrap.max_width = part - space::XS;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    });
    let highest = labels.iter().map(|label| label.size().y).fold(0.0, f32::max);
    let (rect, response) = ui.allocate_exact_size(vec2(width, RAIL + space::XS + highest), Sense::hover());
    let said = words.with(
        "verdict-track",
        &[("verdict", words.text(verdict.message_id()).into()), ("stop", at.map_or(0, |at| at + 1).into())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said.as_ref()));
    let middle =
        |stop: usize| -> Pos2 { pos2(rect.left() + part * (stop as f32 + 0.5), rect.top() + RAIL / 2.0) };
    let painter = ui.painter();
    let line = middle(0).x..=middle(STOPS.len() - 1).x;
    painter.hline(line, middle(0).y, Stroke::new(size::STROKE * 1.5, t.ctl));
    for (stop, label) in labels.into_iter().enumerate() {
        let center = middle(stop);
        if at == Some(stop) {
            painter.circle(center, 13.0, t.card, Stroke::new(size::STRONG_STROKE, tone.ink));
            painter.circle_filled(center, 9.0, tone.ink);
        } else {
            painter.circle(center, 8.0, t.card, Stroke::new(size::STROKE * 1.5, t.ctl));
        }
        painter.galley(pos2(center.x, rect.top() + RAIL + space::XS), label, t.ink);
    }
}
