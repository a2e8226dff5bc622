//! The criteria in their groups: blockers, conditions, and all of them chapter by chapter.

use egui::{
    Align, CursorIcon, Label, Layout, Margin, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::{Sheet, criterion, group};
use crate::plan::Chapter;
use crate::readiness::{Judged, State};
use crate::ui::chapters::criterion_place;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    Icon, StatusIcon, card_frame, clipped_line, divider, focus_shape, jump_to, link, tinted_state,
};
use crate::ui::{Context, actions};

/// Height of the row of a chapter.
const HEAD: f32 = 40.0;
/// Room for the chevron of a row.
const CHEVRON: f32 = 22.0;
/// Inside of a row, at its sides.
const SIDE: i8 = space::CARD;

/// The states that the row of a chapter counts.
const COUNTED: [(StatusIcon, &str); 6] = [
    (StatusIcon::Met, "count-met"),
    (StatusIcon::Blocker, "count-blockers"),
    (StatusIcon::Partly, "count-partly"),
    (StatusIcon::Open, "count-open"),
    (StatusIcon::Unknown, "count-unknown"),
    (StatusIcon::NotApplicable, "count-not-applicable"),
];

/// Draws what stops the verdict.
pub(super) fn blockers(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>) {
    let words = cx.words;
    let overview = cx.overview;
    let listed = |judged: &&Judged| criterion::is_listed_above(cx, judged);
    if !overview.checklist.blockers().any(|judged| listed(&judged)) {
        return;
    }
    group(
        ui,
        &words.text("readiness-blockers"),
        &words.attribute("readiness-blockers", "remark").unwrap_or_default(),
    );
    let edge = Stroke::new(size::STROKE, tokens(ui).stop.ink);
    card_frame(ui).stroke(edge).inner_margin(0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, judged) in overview.checklist.blockers().enumerate() {
            if index > 0 {
                divider(ui);
            }
            inset(ui, |ui| criterion::show(ui, sheet, cx, judged));
        }
    });
    ui.add_space(space::M);
}

fn inset(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    egui::Frame::new().inner_margin(Margin { left: SIDE, right: SIDE, top: 8, bottom: 12 }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui);
    });
}

/// Draws what is open without stopping the verdict, and who does something about it.
pub(super) fn conditions(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>) {
    let words = cx.words;
    let overview = cx.overview;
    let count = overview.checklist.conditions().count();
    if count == 0 || overview.checklist.score.is_none() {
        return;
    }
    let title = words.with("readiness-conditions", &[("count", count.into())]);
    group(ui, &title, &words.attribute("readiness-conditions", "remark").unwrap_or_default());
    card_frame(ui).inner_margin(Margin::symmetric(SIDE, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        for judged in overview.checklist.conditions() {
            condition(ui, sheet, cx, judged);
        }
    });
    ui.add_space(space::M);
}

/// Draws a condition: what is open, as a link to its criterion, and who does something about it.
fn condition(ui: &mut Ui, sheet: &Sheet<'_>, cx: &Context<'_>, judged: &Judged) {
    let words = cx.words;
    let t = tokens(ui);
    let id = judged.criterion.id;
    let mut open = sheet.review.actions.iter().filter(|action| action.done_on.is_none());
    let action = open.find(|action| action.criterion.as_deref() == Some(id));
    let action = action.map(|action| actions::in_words(words, &sheet.parties, action));
    ui.horizontal_top(|ui| {
        let (place, mark) = ui.allocate_exact_size(theme::square(size::TARGET), Sense::hover());
        let drawn = criterion::mark(judged);
        let word = words.text(drawn.message_id());
        mark.widget_info(|| WidgetInfo::labeled(Role::Label, true, word.as_ref()));
        drawn.paint(ui.painter(), place.center(), size::ICON, t);
        mark.on_hover_text(word);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if link(ui, &criterion::title(words, judged)).clicked() {
                jump_to(ui, criterion_place(id));
            }
            if let Some(action) = action {
                ui.add(Label::new(theme::body(action).color(t.ink2)).wrap());
            }
        });
    });
}

/// Draws all criteria of the gate, chapter by chapter.
pub(super) fn by_chapter(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>) {
    let words = cx.words;
    let overview = cx.overview;
    group(ui, &words.text("by-chapter"), &words.attribute("by-chapter", "remark").unwrap_or_default());
    card_frame(ui).inner_margin(0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        let of = |chapter: &Chapter| -> Vec<&Judged> {
            overview.checklist.of_gate().filter(|judged| judged.criterion.chapter == *chapter).collect()
        };
        let asked = Chapter::ALL.iter().map(|chapter| (*chapter, of(chapter)));
        let asked = asked.filter(|(_, of_chapter)| !of_chapter.is_empty());
        for (index, (chapter, of_chapter)) in asked.enumerate() {
            if index > 0 {
                divider(ui);
            }
            rows(ui, sheet, cx, chapter, &of_chapter);
        }
    });
}

/// The row of a chapter, and its criteria where they are unfolded.
fn rows(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>, chapter: Chapter, of_chapter: &[&Judged]) {
    head(ui, cx, chapter, of_chapter);
    if cx.view.criteria.contains(&chapter) {
        ui.push_id(chapter, |ui| {
            for judged in of_chapter {
                inset(ui, |ui| one(ui, sheet, cx, judged));
            }
        });
    }
}

/// A criterion in its chapter; a blocker is drawn above, and only named here.
fn one(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>, judged: &Judged) {
    if !criterion::is_listed_above(cx, judged) {
        return criterion::show(ui, sheet, cx, judged);
    }
    let words = cx.words;
    criterion::beside_state(ui, words, StatusIcon::Blocker, |ui| {
        if link(ui, &criterion::title(words, judged)).clicked() {
            jump_to(ui, criterion_place(judged.criterion.id));
        }
    });
}

/// The row of a chapter, which folds and unfolds its criteria.
fn head(ui: &mut Ui, cx: &mut Context<'_>, chapter: Chapter, of_chapter: &[&Judged]) {
    let words = cx.words;
    let t = tokens(ui);
    let open = cx.view.criteria.contains(&chapter);
    let name = words.text(chapter.message_id());
    let counted =
        |mark: StatusIcon| of_chapter.iter().filter(|judged| criterion::mark(judged) == mark).count();
    let mut counts: Vec<_> = COUNTED
        .into_iter()
        .map(|(mark, id)| (mark, id, counted(mark)))
        .filter(|(mark, _, count)| {
            *count > 0 && (*mark != StatusIcon::NotApplicable || all_apart(of_chapter))
        })
        .map(|(mark, id, count)| (mark, words.with(id, &[("count", count.into())])))
        .collect();
    let wide = ui.available_width() - 2.0 * f32::from(SIDE) - CHEVRON;
    let line = |text: egui::RichText| clipped_line(ui, text, f32::INFINITY).size().x;
    let mut together = line(theme::strong(name.as_ref()));
    let (mut lines, mut along) = (1.0, 0.0);
    for (_, word) in &counts {
        let count = (size::ICON + space::S + line(theme::body(word.as_ref()))).ceil() + space::M;
        together += count;
        if along > 0.0 && along + count - space::M > wide {
            (lines, along) = (lines + 1.0, 0.0);
        }
        along += count;
    }
    let below = together > wide;
    let height = if below { HEAD + lines * size::BADGE } else { HEAD };
    let (_, whole) = ui.allocate_space(vec2(ui.available_width(), height));
    let rect = Rect::from_min_size(whole.min, vec2(whole.width(), HEAD));
    let response = ui.interact(whole, ui.make_persistent_id(("chapter", chapter)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let said: Vec<&str> = counts.iter().map(|(_, word)| word.as_ref()).collect();
    let said = format!("{name}: {}", said.join(", "));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    ui.accesskit_node_builder(response.id, |node| node.set_expanded(open));
    focus_shape(&response, size::CARD_RADIUS);
    if response.clicked() {
        if open {
            cx.view.criteria.remove(&chapter);
        } else {
            cx.view.criteria.insert(chapter);
        }
    }
    if response.hovered() {
        ui.painter().rect_filled(whole.shrink2(vec2(1.0, 0.0)), size::BUTTON_RADIUS, t.sub);
    }
    let inner = rect.shrink2(vec2(f32::from(SIDE), 0.0));
    let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    icon.paint(ui.painter(), inner.left_center() + vec2(6.0, 0.0), size::SMALL_ICON, t.ink2);
    let place = inner.with_min_x(inner.left() + CHEVRON);
    let layout = if below {
        let place = place.translate(vec2(0.0, HEAD - space::XS)).with_max_y(whole.bottom());
        UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Min).with_main_wrap(true))
    } else {
        UiBuilder::new().max_rect(place).layout(Layout::right_to_left(Align::Center))
    };
    let mut row = ui.new_child(layout);
    row.spacing_mut().item_spacing = vec2(space::M, 0.0);
    if !below {
        counts.reverse();
    }
    for (mark, word) in &counts {
        tinted_state(&mut row, *mark, word);
    }
    let right = if below { place.right() } else { row.min_rect().left() - space::S };
    let layout = Layout::left_to_right(Align::Center);
    let mut title = ui.new_child(UiBuilder::new().max_rect(place.with_max_x(right)).layout(layout));
    title.add(Label::new(theme::strong(name)).truncate());
}

/// Whether no criterion of a chapter applies: then that is what its row says.
fn all_apart(of_chapter: &[&Judged]) -> bool {
    of_chapter.iter().all(|judged| judged.state == State::NotApplicable)
}
