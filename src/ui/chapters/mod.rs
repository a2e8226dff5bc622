//! The pages of the workbook, one file a chapter.
//!
//! Every page has the same frame: a header that stays in place, a body that scrolls, and at its
//! foot the way to the chapters before and after.

mod allies;
mod communication;
mod conflict;
mod goals;
mod purpose;
mod readiness;
mod resources;
mod risk;
mod roles;
mod trust;
mod upkeep;

pub use upkeep::agenda_as_text;

use egui::{Align, Frame, Layout, Margin, ScrollArea, Ui};

use super::panels::{PanelName, anchor, has_keyboard};
use super::theme::{self, size, space, tokens};
use super::widgets::{Button, Icon, clipped_line, landing_heading, row_with_end, scroll, tabs};
use super::{Context, Route, View, parties};
use crate::plan::{Chapter, Field, Place, Plan};
use crate::ui::command::Command;

/// The page of a chapter.
pub struct Page {
    /// The chapter.
    pub chapter: Chapter,
    /// What stands for it where there is no room for its name.
    pub icon: Icon,
    /// What it is divided into; empty for a page that is shown as a whole.
    pub tabs: &'static [Tab],
    show: fn(&mut Ui, &mut Plan, &mut Context<'_>),
}

/// A part of a page that is chosen by its name above it.
#[derive(Debug, PartialEq, Eq)]
pub struct Tab {
    /// The message that names it. Its attributes are what the coach says, where it has any.
    pub id: &'static str,
    /// The lists, and the fields of the chapter itself, that it shows, in groups: a jump to them leads
    /// to it. Those of no tab are on the first one; of several, a jump leads to the last.
    pub fields: &'static [&'static [Field]],
}

/// Every page, in the order of the walk. Navigation, Back and Next, jumps and the tests that visit
/// each page follow this table; a chapter that is not in it is kept in the file and not shown.
pub const PAGES: &[Page] = &[
    Page { chapter: Chapter::Purpose, icon: Icon::Purpose, tabs: &[], show: purpose::show },
    Page { chapter: Chapter::Allies, icon: Icon::Allies, tabs: allies::TABS, show: allies::show },
    Page { chapter: Chapter::Goals, icon: Icon::Goals, tabs: &[], show: goals::show },
    Page { chapter: Chapter::Roles, icon: Icon::Roles, tabs: roles::TABS, show: roles::show },
    Page { chapter: Chapter::Resources, icon: Icon::Resources, tabs: resources::TABS, show: resources::show },
    Page { chapter: Chapter::Risk, icon: Icon::Risk, tabs: risk::TABS, show: risk::show },
    Page { chapter: Chapter::Communication, icon: Icon::Communication, tabs: &[], show: communication::show },
    Page { chapter: Chapter::Trust, icon: Icon::Trust, tabs: trust::TABS, show: trust::show },
    Page { chapter: Chapter::Conflict, icon: Icon::Conflict, tabs: conflict::TABS, show: conflict::show },
    Page { chapter: Chapter::Upkeep, icon: Icon::Upkeep, tabs: upkeep::TABS, show: upkeep::show },
    Page { chapter: Chapter::Readiness, icon: Icon::Readiness, tabs: &[], show: readiness::show },
];

/// The page of a chapter; none where it has none yet.
#[must_use]
pub fn page_of(chapter: Chapter) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.chapter == chapter)
}

/// The tab that is shown of a chapter; none where its page has none.
#[must_use]
pub fn current_tab(view: &View, chapter: Chapter) -> Option<&'static Tab> {
    let tabs = page_of(chapter)?.tabs;
    let chosen = view.tab.get(&chapter);
    tabs.iter().find(|tab| Some(&tab.id) == chosen).or(tabs.first())
}

/// Whether this tab is the one that is shown of a chapter.
fn is_current(cx: &Context<'_>, chapter: Chapter, tab: &'static str) -> bool {
    current_tab(cx.view, chapter).is_some_and(|current| current.id == tab)
}

/// The tab that a jump to a place leads to; none where its page has no tabs.
#[must_use]
pub fn tab_of(plan: &Plan, place: &Place) -> Option<&'static Tab> {
    let tabs = page_of(place.chapter)?.tabs;
    if tabs.is_empty() { None } else { leads_to(tabs, list_of(plan, place)) }
}

/// Whether the tab that is shown of a page may show a place, without a jump.
#[must_use]
pub fn is_on_tab(view: &View, plan: &Plan, place: &Place) -> bool {
    let Some(current) = current_tab(view, place.chapter) else { return true };
    let list = list_of(plan, place);
    current.shows(list)
        || leads_to(page_of(place.chapter).map_or(&[], |page| page.tabs), list) == Some(current)
}

/// The tab that a jump to a list, or to a field of the chapter itself, leads to.
fn leads_to(tabs: &'static [Tab], field: &'static str) -> Option<&'static Tab> {
    tabs.iter().rev().find(|tab| tab.shows(field)).or(tabs.first())
}

/// The list whose record a place is in, or the field itself.
fn list_of(plan: &Plan, place: &Place) -> &'static str {
    place.record.and_then(|record| plan.holder_of(record)).map_or(place.field, |holder| holder.list.id)
}

impl Tab {
    fn shows(&self, field: &'static str) -> bool {
        self.fields.iter().copied().flatten().any(|shown| shown.id == field)
    }
}

/// Chooses the tab and opens the card that show a place, so that a jump to it arrives.
pub fn unfold(view: &mut View, plan: &Plan, place: &Place) {
    if let Some(holder) = place.record.and_then(|record| plan.holder_of(record)) {
        view.open.insert(place.chapter, holder.record);
    }
    if let Some(tab) = tab_of(plan, place) {
        view.tab.insert(place.chapter, tab.id);
    }
}

/// Draws the tabs of a page, of which one is chosen. `count` says how many there are of what a tab
/// is about; `summary` stands at the right of them.
fn tab_bar(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    chapter: Chapter,
    count: impl Fn(&'static str) -> Option<usize>,
    summary: impl FnOnce(&mut Ui, &mut Context<'_>),
) {
    let words = cx.words;
    let Some(mut chosen) = current_tab(cx.view, chapter).map(|tab| tab.id) else { return };
    let called = |tab: &Tab| match count(tab.id) {
        Some(count) => {
            words.with("tab-count", &[("tab", words.text(tab.id).into()), ("count", count.into())])
        }
        None => words.text(tab.id),
    };
    let named: Vec<_> =
        page_of(chapter).map_or(&[][..], |page| page.tabs).iter().map(|tab| (tab.id, called(tab))).collect();
    let name = words.text(chapter.message_id());
    if tabs(ui, &name, &mut chosen, &named, |ui| summary(ui, cx)) {
        cx.view.tab.insert(chapter, chosen);
    }
    ui.add_space(space::S);
}

/// The chapter whose page stands `by` pages after that of another one, or before it where `by` is
/// negative; none beyond the first and the last page.
#[must_use]
pub fn neighbour(chapter: Chapter, by: isize) -> Option<Chapter> {
    let at = PAGES.iter().position(|page| page.chapter == chapter)?;
    at.checked_add_signed(by).and_then(|at| PAGES.get(at)).map(|page| page.chapter)
}

/// Where a criterion stands on the page Readiness: links lead there.
#[must_use]
pub const fn criterion_place(id: &'static str) -> Place {
    Place::new(Chapter::Readiness, id)
}

/// Draws the page of the current chapter.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    if let Route::Chapter(chapter) = cx.view.route
        && let Some(page) = page_of(chapter)
    {
        (page.show)(ui, plan, cx);
        for party in parties::take_added(ui) {
            plan.allies.parties.push(party);
            ui.request_repaint();
        }
    }
}

/// The head of a page stays in place while it takes no more than this share of the height; a higher
/// one scrolls with the page.
const MOST_FIXED: f32 = 1.0 / 3.0;

/// What is remembered of the head of a page, which decides how it is drawn next.
#[derive(Clone, Copy, Default)]
struct Head {
    /// How high it is.
    height: f32,
    /// How wide its buttons are together.
    actions: f32,
}

/// Draws the frame of a chapter's page. `actions` draws the header's buttons,
/// `tabs` what stays in place below them, `body` what scrolls.
fn page<S>(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    chapter: Chapter,
    state: &mut S,
    actions: impl FnOnce(&mut Ui, &mut S, &mut Context<'_>),
    tabs: impl FnOnce(&mut Ui, &mut S, &mut Context<'_>),
    body: impl FnOnce(&mut Ui, &mut S, &mut Context<'_>),
) {
    let store = ui.make_persistent_id(("head", chapter as usize));
    let before: Head = ui.data(|data| data.get_temp(store)).unwrap_or_default();
    let most = ui.available_height() * MOST_FIXED;
    let mut now = before;
    let mut header = Some(|ui: &mut Ui, state: &mut S, cx: &mut Context<'_>| {
        now = head(ui, cx, chapter, state, before.actions, actions, tabs);
    });
    if before.height <= most
        && let Some(header) = header.take()
    {
        header(ui, state, cx);
    }
    let salt = ("page", chapter as usize, current_tab(cx.view, chapter).map(|tab| tab.id));
    let reads = has_keyboard(ui, PanelName::Page);
    scroll(ui, ScrollArea::vertical().id_salt(salt).auto_shrink(false), reads, |ui| {
        if let Some(header) = header {
            header(ui, state, cx);
        }
        column(ui, space::XS, space::PAGE_TOP, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            body(ui, state, cx);
            foot(ui, cx, chapter);
        });
    });
    ui.data_mut(|data| data.insert_temp(store, now));
    if (now.height <= most) != (before.height <= most) || now.actions > before.actions {
        ui.request_discard("the head of the page has another size than before");
    }
}

/// What stands on a page, in the middle of its width; how high that is.
fn column(ui: &mut Ui, top: f32, bottom: f32, add: impl FnOnce(&mut Ui)) -> f32 {
    let rest = (ui.available_width() - size::PAGE - 2.0 * space::PAGE).max(0.0) / 2.0;
    let side = (space::PAGE + rest.min(20.0)) as i8;
    let margin = Margin { left: side, right: side, top: top as i8, bottom: bottom as i8 };
    let drawn = Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width().min(size::PAGE));
        add(ui);
    });
    drawn.response.rect.height() + ui.spacing().item_spacing.y
}

/// Title, lead, and what stays in place with them. The buttons stand beside the title, or below it
/// where they took more room, `wide`, than there is.
fn head<S>(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    chapter: Chapter,
    state: &mut S,
    wide: f32,
    actions: impl FnOnce(&mut Ui, &mut S, &mut Context<'_>),
    tabs: impl FnOnce(&mut Ui, &mut S, &mut Context<'_>),
) -> Head {
    let words = cx.words;
    let mut measured = 0.0;
    let height = column(ui, space::PAGE_TOP, 0.0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let title = theme::h1(words.text(chapter.message_id()));
        let beside = clipped_line(ui, title.clone(), f32::INFINITY).size().x + space::S + wide;
        let beside = beside <= ui.available_width();
        let heading = |ui: &mut Ui| {
            let title = landing_heading(ui, title, 1);
            anchor(ui, PanelName::Page, &title);
        };
        let buttons = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let left = ui.cursor().left();
            actions(ui, state, cx);
            measured = ui.min_rect().right() - left;
        };
        if beside {
            row_with_end(ui, size::CONTROL, heading, buttons);
        } else {
            heading(ui);
            ui.add_space(space::XS);
            ui.horizontal(buttons);
        }
        let of_tab = current_tab(cx.view, chapter).and_then(|tab| words.attribute(tab.id, "lead"));
        if let Some(lead) = of_tab.or_else(|| words.attribute(chapter.message_id(), "lead")) {
            ui.add_space(space::XS);
            ui.add(egui::Label::new(theme::lead(lead).color(tokens(ui).ink2)).wrap());
        }
        ui.add_space(space::M);
        tabs(ui, state, cx);
    });
    Head { height, actions: measured }
}

/// The way to the chapters before and after: side by side, or one below the other where there is
/// little room.
fn foot(ui: &mut Ui, cx: &mut Context<'_>, chapter: Chapter) {
    let words = cx.words;
    let to = |id, chapter: Chapter| words.with(id, &[("chapter", words.text(chapter.message_id()).into())]);
    let before = neighbour(chapter, -1)
        .map(|before| (before, Button::quiet(to("page-back", before)).icon(Icon::ArrowLeft)));
    let after = neighbour(chapter, 1)
        .map(|after| (after, Button::secondary(to("page-next", after)).icon(Icon::ArrowRight)));
    let wide =
        |button: &Option<(Chapter, Button<'_>)>| button.as_ref().map_or(0.0, |(_, button)| button.size(ui).x);
    let last = wide(&after);
    let beside = wide(&before) + space::S + last <= ui.available_width();
    let mut go = |ui: &mut Ui, button: Option<(Chapter, Button<'_>)>| {
        if let Some((chapter, button)) = button
            && ui.add(button).clicked()
        {
            cx.send(Command::Go(chapter));
        }
    };
    ui.add_space(space::L);
    if beside {
        ui.horizontal(|ui| {
            let end = ui.max_rect().right();
            go(ui, before);
            ui.add_space((end - last - ui.cursor().left()).max(0.0));
            go(ui, after);
        });
    } else {
        go(ui, before);
        ui.with_layout(Layout::top_down(Align::Max), |ui| go(ui, after));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readiness::CRITERIA;

    /// So whatever is open, or wrong, can be gone to. What is printed has a dialog, and no fields.
    #[test]
    fn every_chapter_that_holds_something_has_a_page() {
        let without = Chapter::ALL.iter().filter(|chapter| page_of(**chapter).is_none());
        assert_eq!(without.collect::<Vec<_>>(), [&Chapter::Print]);
        assert!(CRITERIA.iter().all(|criterion| page_of(criterion.chapter).is_some()));
    }

    #[test]
    fn pages_follow_the_order_of_the_chapters() {
        let chapters: Vec<_> = PAGES.iter().map(|page| page.chapter).collect();
        let in_order = Chapter::ALL.iter().filter(|chapter| chapters.contains(chapter));
        assert_eq!(chapters, in_order.copied().collect::<Vec<_>>());
    }

    #[test]
    fn neighbours_end_at_the_first_and_the_last_page() {
        assert_eq!(neighbour(Chapter::Purpose, 1), Some(Chapter::Allies));
        assert_eq!(neighbour(Chapter::Purpose, -1), None);
        assert_eq!(neighbour(Chapter::Readiness, 1), None);
    }
}
