//! The coach: why a chapter matters, how to go about it, an example, and what is still open here.

use egui::{Align, Area, Frame, Id, Layout, Margin, Order, Rect, ScrollArea, Sense, Ui, UiBuilder, vec2};

use super::chapters::current_tab;
use super::panels::{PanelName, Side, anchor, edge, has_keyboard, place};
use super::theme::{self, size, space, tokens};
use super::widgets::{
    Icon, IconButton, StatusIcon, arrow_link, clipped_line, heading, landing_heading, row_with_end, scroll,
    take_escape,
};
use super::{Context, Route};
use crate::plan::Chapter;
use crate::readiness::{ChapterState, Finding};
use crate::ui::command::Command;

/// So many open points are listed; the rest is counted.
const LISTED: usize = 40;
/// The list of open points takes at most this share of the height.
const MOST_LISTED: f32 = 0.45;

/// How wide the coach is beside the page: open, or as a tab that opens it.
pub fn width(cx: &Context<'_>) -> f32 {
    if is_open(cx) { size::COACH } else { size::COACH_TAB }
}

fn is_open(cx: &Context<'_>) -> bool {
    matches!(cx.view.route, Route::Chapter(chapter) if cx.view.coach_beside(chapter))
}

/// Draws the coach beside the page.
pub fn beside(ui: &mut Ui, cx: &mut Context<'_>) {
    let Route::Chapter(chapter) = cx.view.route else { return };
    edge(ui, Side::Left);
    if is_open(cx) { contents(ui, cx, chapter) } else { tab(ui, cx) }
}

/// Draws the coach over the right edge of the page.
pub fn over(ui: &mut Ui, cx: &mut Context<'_>, page: Rect) {
    let Route::Chapter(chapter) = cx.view.route else { return };
    let t = tokens(ui);
    let rect = Rect::from_min_max(egui::pos2(page.right() - size::COACH, page.top()), page.max);
    Area::new(Id::unique("coach drawer")).order(Order::Middle).fixed_pos(rect.min).show(ui.ctx(), |ui| {
        Frame::new().fill(t.desk).shadow(t.float_shadow).show(ui, |ui| {
            ui.set_min_size(rect.size());
            ui.set_max_size(rect.size());
            contents(ui, cx, chapter);
        });
    });
    let under_dialog = ui.memory(|memory| memory.top_modal_layer().is_some());
    if !under_dialog && take_escape(ui) {
        cx.view.drawer = false;
    }
}

/// The narrow strip that a closed coach leaves.
fn tab(ui: &mut Ui, cx: &mut Context<'_>) {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(size::COACH_TAB, 112.0), Sense::click());
    let name = cx.words.text("coach-open");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name.as_ref()));
    super::widgets::focus_shape(&response, size::BUTTON_RADIUS);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(name);
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect.shrink(3.0), size::BUTTON_RADIUS, t.sub);
    }
    Icon::ChevronLeft.paint(
        painter,
        egui::pos2(rect.center().x, rect.top() + 21.0),
        size::SMALL_ICON,
        t.ink2,
    );
    let text = clipped_line(ui, theme::body(cx.words.text("command-coach")).color(t.ink2), 80.0);
    let half = text.size().y / 2.0;
    let at = egui::pos2(rect.center().x + half, rect.top() + 42.0);
    ui.painter().add(egui::epaint::TextShape::new(at, text, t.ink2).with_angle(std::f32::consts::FRAC_PI_2));
    if response.clicked() {
        cx.send(Command::ToggleCoach);
    }
}

fn contents(ui: &mut Ui, cx: &mut Context<'_>, chapter: Chapter) {
    let whole = ui.max_rect();
    place(ui, PanelName::Coach, whole);
    let open = cx.overview.chapter(chapter).open.len();
    let with_list = chapter != Chapter::Readiness && open > 0;
    let store = Id::unique(("still open here", chapter));
    let wanted: f32 = ui.data(|data| data.get_temp(store)).unwrap_or_default();
    let most = whole.height() * MOST_LISTED;
    let height = if with_list { wanted.min(most) } else { 0.0 };
    let (upper, lower) = whole.split_top_bottom_at_y(whole.bottom() - height);
    within(ui, "lesson", upper, Margin { left: 18, right: 6, top: 8, bottom: 0 }, |ui| {
        let t = tokens(ui);
        let ((), close) = row_with_end(
            ui,
            32.0,
            |ui| {
                Icon::Coach.show(ui, t.accent);
                ui.add_space(space::XS);
                let title = landing_heading(ui, theme::item_title(cx.words.text("command-coach")), 2);
                anchor(ui, PanelName::Coach, &title);
            },
            |ui| ui.add(IconButton::new(Icon::ChevronRight, cx.words.text("coach-close")).plain()).clicked(),
        );
        if close {
            cx.send(Command::ToggleCoach);
        }
        let reads = has_keyboard(ui, PanelName::Coach);
        scroll(ui, ScrollArea::vertical().auto_shrink([false, true]), reads, |ui| {
            // Room for the scroll bar, which lies over what it scrolls.
            ui.set_max_width(ui.available_width() - space::S);
            lesson(ui, cx, chapter);
        });
    });
    if with_list {
        ui.painter().rect_filled(lower, 0, tokens(ui).card);
        let margin = Margin { left: 18, right: 6, top: 12, bottom: 12 };
        let mut high = margin.sum().y;
        within(ui, "still open here", lower, margin, |ui| {
            edge(ui, Side::Top);
            high += still_open(ui, cx, chapter);
        });
        if (high.min(most) - wanted.min(most)).abs() > 0.5 {
            ui.request_discard("the list of open points is higher, or lower, than it was");
        }
        ui.data_mut(|data| data.insert_temp(store, high));
    }
}

/// Draws what stands in a part of the coach.
fn within(ui: &mut Ui, salt: &str, rect: Rect, margin: Margin, add: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().id_salt(salt).max_rect(rect - margin).layout(Layout::top_down(Align::Min));
    let mut part = ui.new_child(builder);
    part.set_clip_rect(rect.intersect(ui.clip_rect()));
    add(&mut part);
}

/// Why, how, example: of the chapter, and of the field that has the keyboard where there is more to
/// say about it.
fn lesson(ui: &mut Ui, cx: &Context<'_>, chapter: Chapter) {
    let words = cx.words;
    let t = tokens(ui);
    let said = |id: &'static str, part: &str| words.attribute(id, part);
    ui.spacing_mut().item_spacing.y = 6.0;
    if let Some(message) = super::widgets::focused_message(ui)
        && let Some(why) = said(message, "why")
    {
        heading(ui, theme::label(words.text(message)).color(t.accent), 3);
        ui.label(theme::lead(why).color(t.ink2));
        ui.add_space(space::S);
    }
    let of_tab = current_tab(cx.view, chapter).map(|tab| tab.id).filter(|tab| said(tab, "why").is_some());
    let id = of_tab.unwrap_or(chapter.message_id());
    if let Some(why) = said(id, "why") {
        heading(ui, theme::label(words.text("coach-why")), 3);
        ui.label(theme::lead(why).color(t.ink2));
        ui.add_space(space::XS);
    }
    if let Some(how) = said(id, "how") {
        heading(ui, theme::label(words.text("coach-how")), 3);
        for (index, step) in how.lines().enumerate() {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let number = format!("{}.", index + 1);
                ui.allocate_ui(vec2(24.0, 21.0), |ui| {
                    ui.set_min_width(24.0);
                    ui.label(
                        theme::lead(number).color(t.accent).font(theme::font(13.0, theme::Weight::SemiBold)),
                    );
                });
                ui.add(egui::Label::new(theme::lead(step).color(t.ink2)).wrap());
            });
        }
        ui.add_space(space::XS);
    }
    if let Some(example) = said(id, "example") {
        heading(ui, theme::label(words.text("coach-example")), 3);
        let shown = Frame::new()
            .fill(t.card)
            .corner_radius(size::FIELD_RADIUS)
            .inner_margin(Margin { left: 15, right: 10, top: 9, bottom: 9 })
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.add(egui::Label::new(theme::lead(example)).wrap());
            });
        let mut bar = shown.response.rect;
        bar.set_width(3.0);
        ui.painter().rect_filled(bar, 1, t.accent_line);
    }
    ui.add_space(space::L);
}

/// What is still open here, in a list that scrolls; how high that is when all of it is shown.
fn still_open(ui: &mut Ui, cx: &mut Context<'_>, chapter: Chapter) -> f32 {
    let words = cx.words;
    let overview = cx.overview;
    let status = overview.chapter(chapter);
    let top = ui.cursor().top();
    ui.horizontal(|ui| {
        let mark = match status.state {
            ChapterState::NeedsAttention => StatusIcon::NeedsAttention,
            ChapterState::Awaiting => StatusIcon::Proposed,
            ChapterState::NotStarted | ChapterState::InProgress | ChapterState::FilledIn => {
                StatusIcon::Partly
            }
        };
        mark.show(ui);
        let count = status.count();
        heading(ui, theme::item_title(words.with("coach-still-open", &[("count", count.into())])), 3);
    });
    ui.add_space(space::XS);
    let head = ui.cursor().top() - top;
    let list = scroll(ui, ScrollArea::vertical().auto_shrink([false, true]), false, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        // Room for the scroll bar, which lies over what it scrolls.
        ui.set_max_width(ui.available_width() - space::S);
        let (listed, rest) = status.open.split_at(status.open.len().min(LISTED));
        for finding in listed {
            if arrow_link(ui, &words.finding(finding)).clicked() {
                cx.commands.push(Command::Jump(finding.place));
            }
        }
        let more: usize = rest.iter().map(Finding::faults).sum();
        if more > 0 {
            let text = words.with("coach-more", &[("count", more.into())]);
            ui.label(theme::body(text).color(tokens(ui).ink2));
        }
    });
    head + list.content_size.y
}
