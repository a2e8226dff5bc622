//! The list of chapters at the left, with where each of them stands.

use egui::{Align2, Id, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::chapters::{PAGES, Page};
use super::panels::{PanelName, anchor, has_keyboard};
use super::theme::{self, Weight, size, space, tokens};
use super::verdict::in_brief;
use super::widgets::{
    Along, StatusIcon, because_of, clipped_line, focus_shape, keep_arrows, move_focus, scroll, step,
};
use super::{Context, Route};
use crate::plan::{Chapter, Part};
use crate::readiness::{ChapterState, State};
use crate::ui::command::Command;

/// Draws the navigation; as a rail of icons where there is no room for words.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, rail: bool) {
    let foot = if rail { 0.0 } else { 58.0 };
    let whole = ui.max_rect();
    let list = Rect::from_min_max(whole.min, pos2(whole.right() - 1.0, whole.bottom() - foot));
    let mut rows = Vec::new();
    ui.scope_builder(egui::UiBuilder::new().max_rect(list), |ui| {
        let reads = has_keyboard(ui, PanelName::Navigation);
        scroll(ui, ScrollArea::vertical().auto_shrink(false), reads, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(space::L);
            let mut first = true;
            for part in Part::ALL {
                let pages = PAGES.iter().filter(|page| page.chapter.part() == *part);
                if pages.clone().next().is_none() {
                    continue;
                }
                if rail && !first {
                    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 13.0), Sense::hover());
                    let x = line.center().x;
                    let stroke = egui::Stroke::new(size::STROKE, tokens(ui).line);
                    ui.painter().hline(x - 15.0..=x + 15.0, line.center().y, stroke);
                } else if !rail {
                    group_head(ui, cx, *part, first);
                }
                first = false;
                for page in pages {
                    rows.push(row(ui, cx, page, rail));
                }
            }
            ui.add_space(space::M);
        });
    });
    arrows(ui, &rows);
    if !rail {
        progress(ui, cx, Rect::from_min_max(pos2(whole.left(), list.bottom()), whole.max));
    }
}

/// The chapters that count as filled in or not: those of a part that ask for something themselves.
fn counted(part: Option<Part>) -> impl Iterator<Item = Chapter> {
    PAGES.iter().map(|page| page.chapter).filter(move |chapter| {
        chapter.part() != Part::Finish && part.is_none_or(|part| chapter.part() == part)
    })
}

fn filled_in(cx: &Context<'_>, part: Option<Part>) -> (usize, usize) {
    let filled =
        counted(part).filter(|chapter| cx.overview.chapter(*chapter).state == ChapterState::FilledIn);
    (filled.count(), counted(part).count())
}

fn group_head(ui: &mut Ui, cx: &Context<'_>, part: Part, first: bool) {
    let t = tokens(ui);
    if !first {
        ui.add_space(10.0);
    }
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 32.0), Sense::hover());
    let name = cx.words.text(part.message_id());
    let (filled, all) = filled_in(cx, Some(part));
    let count = (all > 0).then(|| {
        cx.words.with("nav-filled-in", &[("count", filled.into()), ("all", all.into())]).into_owned()
    });
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Label, true, format!("{name} {}", count.as_deref().unwrap_or_default()))
    });
    let painter = ui.painter();
    let font = theme::font(theme::CAPTION_SIZE, Weight::SemiBold);
    painter.text(
        rect.left_center() + vec2(16.0, 0.0),
        Align2::LEFT_CENTER,
        name.to_uppercase(),
        font,
        t.ink2,
    );
    if let Some(count) = count {
        let font = theme::font(theme::CAPTION_SIZE, Weight::Regular);
        painter.text(rect.right_center() - vec2(16.0, 0.0), Align2::RIGHT_CENTER, count, font, t.ink2);
    }
}

/// The mark of a chapter, and the words for where it stands.
fn standing(cx: &Context<'_>, chapter: Chapter) -> (StatusIcon, String) {
    if chapter == Chapter::Readiness {
        let (mark, brief) = in_brief(cx);
        let blockers = cx.overview.checklist.blockers().count();
        if blockers > 0 {
            return (mark, cx.words.with("nav-blockers", &[("count", blockers.into())]).into_owned());
        }
        let conditions = cx
            .overview
            .checklist
            .of_gate()
            .filter(|judged| !matches!(judged.state, State::Met | State::NotApplicable));
        return match conditions.count() {
            0 => (mark, brief),
            count if mark == StatusIcon::WithConditions => {
                (mark, cx.words.with("nav-conditions", &[("count", count.into())]).into_owned())
            }
            _ => (mark, brief),
        };
    }
    let status = cx.overview.chapter(chapter);
    let counted = |id: &'static str, count: usize| cx.words.with(id, &[("count", count.into())]).into_owned();
    match status.state {
        ChapterState::NotStarted => (StatusIcon::NotStarted, cx.words.text("mark-not-started").into_owned()),
        ChapterState::InProgress => (StatusIcon::InProgress, counted("nav-open", status.count())),
        ChapterState::Awaiting => (StatusIcon::Proposed, counted("nav-awaited", status.count())),
        ChapterState::FilledIn => (StatusIcon::FilledIn, cx.words.text("mark-filled-in").into_owned()),
        ChapterState::NeedsAttention => (StatusIcon::NeedsAttention, counted("nav-to-fix", status.to_fix)),
    }
}

fn row(ui: &mut Ui, cx: &mut Context<'_>, page: &Page, rail: bool) -> Response {
    let chapter = page.chapter;
    let t = tokens(ui);
    let height = if rail { 41.0 } else { size::NAV_ROW };
    let (whole, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let current = cx.view.route == Route::Chapter(chapter);
    let name = cx.words.text(chapter.message_id());
    let (mark, word) = standing(cx, chapter);
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, current, format!("{name}: {word}")));
    focus_shape(&response, size::BUTTON_RADIUS);

    let rect = whole.shrink2(vec2(if rail { 9.0 } else { 8.0 }, 0.0));
    let painter = ui.painter();
    if current {
        painter.add(t.card_shadow.as_shape(rect, size::BUTTON_RADIUS));
        painter.rect_filled(rect, size::BUTTON_RADIUS, t.card);
        let bar = Rect::from_center_size(pos2(rect.left() + 1.5, rect.center().y), vec2(3.0, 16.0));
        painter.rect_filled(bar, 2, t.accent);
    } else if response.hovered() {
        painter.rect_filled(rect, size::BUTTON_RADIUS, t.sub);
    }
    if rail {
        let ink = if current { t.accent } else { t.ink2 };
        page.icon.paint(painter, rect.center(), 20.0, ink);
        let corner = rect.center() + vec2(12.5, 10.0);
        painter.circle_filled(corner, 8.0, if current { t.card } else { t.desk });
        mark.paint(painter, corner, 13.0, t);
    } else {
        mark.paint(painter, rect.left_center() + vec2(18.0, 0.0), size::SMALL_ICON, t);
        let ink = match mark {
            StatusIcon::NeedsAttention
            | StatusIcon::NotReady
            | StatusIcon::WithConditions
            | StatusIcon::Ready => mark.tone(t).ink,
            _ => t.ink2,
        };
        let word_galley = clipped_line(ui, theme::caption(word.as_str()).color(ink), rect.width() / 2.0);
        let room = rect.width() - 35.0 - 8.0 - word_galley.size().x - space::S;
        let style = if current { theme::strong(name.as_ref()) } else { theme::body(name.as_ref()) };
        let name_galley = clipped_line(ui, style.color(t.ink), room);
        let middle = |galley: &egui::Galley| rect.center().y - galley.size().y / 2.0;
        painter.galley(pos2(rect.left() + 35.0, middle(&name_galley)), name_galley, t.ink);
        painter.galley(
            pos2(rect.right() - 8.0 - word_galley.size().x, middle(&word_galley)),
            word_galley,
            ink,
        );
    }
    if current {
        anchor(ui, PanelName::Navigation, &response);
    }
    if response.clicked() {
        response.request_focus();
        cx.send(Command::Go(chapter));
    }
    because_of(ui, response, || {
        let missing = missing(cx, chapter);
        match (rail, missing.as_str()) {
            (true, "") => format!("{name}: {word}"),
            (true, missing) => format!("{name}: {word}\n{missing}"),
            (false, _) => missing,
        }
    })
}

/// So many open points of a chapter are named at its row.
const NAMED: usize = 3;

/// What keeps a chapter from being filled in, in a few lines.
fn missing(cx: &Context<'_>, chapter: Chapter) -> String {
    if chapter == Chapter::Readiness {
        return super::verdict::missing(cx);
    }
    let words = cx.words;
    let status = cx.overview.chapter(chapter);
    let named: Vec<_> = status.open.iter().take(NAMED).collect();
    let more = status.count() - named.iter().map(|finding| finding.faults()).sum::<usize>();
    let rest = (more > 0).then(|| words.with("coach-more", &[("count", more.into())]));
    named.into_iter().map(|finding| words.finding(finding)).chain(rest).collect::<Vec<_>>().join("\n")
}

/// Up and Down move the focus along the rows.
fn arrows(ui: &Ui, rows: &[Response]) {
    let Some(at) = rows.iter().position(Response::has_focus) else { return };
    keep_arrows(ui, rows[at].id, Along::Column);
    if let Some(next) = step(ui, Along::Column, Some(at), rows.len()) {
        move_focus(ui, rows[next].id);
    }
}

fn progress(ui: &mut Ui, cx: &Context<'_>, rect: Rect) {
    let t = tokens(ui);
    let (filled, all) = filled_in(cx, None);
    let text = cx.words.with("nav-progress", &[("count", filled.into()), ("all", all.into())]);
    let response = ui.interact(rect, Id::unique("chapters filled in"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, text.as_ref()));
    let painter = ui.painter();
    painter.hline(
        rect.left() + 8.0..=rect.right() - 8.0,
        rect.top(),
        egui::Stroke::new(size::STROKE, t.line),
    );
    let font = theme::font(theme::CAPTION_SIZE, Weight::Regular);
    painter.text(pos2(rect.left() + 18.0, rect.top() + 22.0), Align2::LEFT_CENTER, text, font, t.ink2);
    let track = Rect::from_min_size(
        pos2(rect.left() + 18.0, rect.top() + 39.0),
        vec2(rect.width() - 36.0, size::PROGRESS),
    );
    painter.rect_filled(track, 3, t.line);
    let share = if all == 0 { 0.0 } else { filled as f32 / all as f32 };
    painter.rect_filled(track.with_max_x(track.left() + track.width() * share), 3, t.accent);
}
