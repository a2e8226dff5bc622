//! The table of give and take: a row for each ally, with what it brings and what we offer it.

use egui::{Align, Label, Layout, Margin, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::arrows::{self, Ways};
use super::given::Given;
use super::{Side, offer};
use crate::plan::{Contribution, PerParty, Resources};
use crate::ui::Context;
use crate::ui::chapters::resources::contribution::legend;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Field, card_frame, clipped_line, divider};
use crate::words::Words;

/// The columns stand below each other where there is less room than this.
const STACKED: f32 = 560.0;
/// Least height of what we offer.
const OFFER: f32 = 54.0;

/// Widths of the columns.
struct Columns {
    name: f32,
    brings: f32,
    ways: f32,
    /// What we offer; none where the table has no such column.
    offer: Option<f32>,
    stacked: bool,
}

impl Columns {
    fn of(ui: &Ui, words: &Words, offers: bool) -> Self {
        let full = ui.available_width();
        let said = ["ways-both", "ways-one", "ways-none"].map(|id| words.text(id).into_owned());
        let ways = arrows::width(ui, &said);
        let name = (full * 0.18).clamp(96.0, 170.0);
        if full < STACKED {
            let name = if offers { full - ways - space::M } else { full };
            return Self { name, brings: full, ways, offer: offers.then_some(full), stacked: true };
        }
        let rest = full - name - space::M;
        if !offers {
            return Self { name, brings: rest, ways, offer: None, stacked: false };
        }
        let offer = (full * 0.32).floor();
        Self { name, brings: rest - offer - ways - 2.0 * space::M, ways, offer: Some(offer), stacked: false }
    }
}

/// Draws the table. Without `support` it says only what they bring.
pub(super) fn table(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    given: &mut Given<'_>,
    sides: &[Side],
    mut support: Option<&mut PerParty<String>>,
) {
    let words = cx.words;
    card_frame(ui).inner_margin(Margin::symmetric(space::CARD, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let columns = Columns::of(ui, words, support.is_some());
        legend(ui, words);
        if !columns.stacked {
            divider(ui);
            heads(ui, words, &columns);
        }
        for side in sides {
            divider(ui);
            let scope = (side.party.map(crate::plan::Id::uuid), "side");
            ui.push_id(scope, |ui| row(ui, cx, given, side, &columns, support.as_deref_mut()));
        }
    });
}

fn heads(ui: &mut Ui, words: &Words, columns: &Columns) {
    let ink = tokens(ui).ink2;
    let head = |ui: &mut Ui, id: Option<&'static str>, width: f32| {
        let text = id.map(|id| words.text(id)).unwrap_or_default();
        let galley = clipped_line(ui, theme::body(text.as_ref()).color(ink), width);
        let (rect, head) = ui.allocate_exact_size(vec2(width, theme::BODY_LINE), Sense::hover());
        if id.is_some() {
            head.widget_info(|| WidgetInfo::labeled(Role::Label, true, text.as_ref()));
        }
        ui.painter().galley(rect.min, galley, ink);
    };
    ui.horizontal(|ui| {
        head(ui, Some("give-ally"), columns.name);
        head(ui, Some("give-brings"), columns.brings);
        if let Some(offer) = columns.offer {
            head(ui, None, columns.ways);
            head(ui, Some("support-for-ally"), offer);
        }
    });
}

/// Draws the row of a side, and below it what is open of what it brings.
fn row(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    given: &mut Given<'_>,
    side: &Side,
    columns: &Columns,
    support: Option<&mut PerParty<String>>,
) {
    let sorted = given.sorted;
    let positions = sorted.of_party(side.party);
    let offers = support.filter(|_| side.committed);
    let ways = offers.as_deref().and_then(|support| ways(given, side, support, positions));
    if columns.stacked {
        ui.horizontal_top(|ui| {
            column(ui, columns.name, |ui| called(ui, side));
            if let Some(ways) = ways {
                column(ui, columns.ways, |ui| both(ui, cx.words, side, ways, positions.len()));
            }
        });
        brings(ui, cx, given, side, positions);
        if let Some(support) = offers {
            offered(ui, cx, side, support);
        }
    } else {
        ui.horizontal_top(|ui| {
            column(ui, columns.name, |ui| called(ui, side));
            column(ui, columns.brings, |ui| brings(ui, cx, given, side, positions));
            if let Some((ways, width)) = ways.zip(columns.offer) {
                column(ui, columns.ways, |ui| both(ui, cx.words, side, ways, positions.len()));
                if let Some(support) = offers {
                    column(ui, width, |ui| offered(ui, cx, side, support));
                }
            }
        });
    }
    given.card(ui, cx, side.party, positions);
}

fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = space::XS;
        add(ui);
    });
}

/// Which ways something goes between an ally and us.
fn ways(given: &Given<'_>, side: &Side, support: &PerParty<String>, positions: &[usize]) -> Option<Ways> {
    let party = side.party?;
    let there = positions.iter().any(|at| given.contributions.at(*at).is_some_and(Contribution::is_sure));
    let back = support.get(&party).is_some_and(|offer| !offer.trim().is_empty());
    Some(Ways { there, back })
}

/// Who it is, and whom we talk to there.
fn called(ui: &mut Ui, side: &Side) {
    let ink = tokens(ui).ink2;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add(Label::new(theme::strong(side.name.as_str())).wrap());
    if !side.caption.is_empty() {
        ui.add(Label::new(theme::body(side.caption.as_str()).color(ink)).wrap());
    }
}

/// What a side brings, and the button that adds something.
fn brings(ui: &mut Ui, cx: &mut Context<'_>, given: &mut Given<'_>, side: &Side, positions: &[usize]) {
    let words = cx.words;
    let args = [("party", side.name.as_str().into())];
    let name = words.with("give-brings-of", &args);
    let id = ui.make_persistent_id("brings");
    given.list(ui, cx, id, &name, positions);
    if let Some(party) = side.party {
        let add = words.with("give-add-of", &args);
        let place = Resources::contributions.place().party(party);
        let new = Contribution { party: Some(party), ..Contribution::new() };
        given.add_plus(ui, &add, place, new);
    }
}

/// The arrows, and in words what they say.
fn both(ui: &mut Ui, words: &Words, side: &Side, ways: Ways, count: usize) {
    let t = tokens(ui);
    let word = words.text(ways.message_id());
    let whole = ways.there && ways.back;
    let ink = if whole { t.ink2 } else { t.part.ink };
    let width = ui.available_width();
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, arrows::SIZE.y + theme::BODY_LINE), Sense::hover());
    let at = egui::Align2::CENTER_TOP.align_size_within_rect(arrows::SIZE, rect);
    arrows::paint(ui.painter(), at, ways, t);
    let text = if whole { theme::body(word.as_ref()) } else { theme::label(word.as_ref()) };
    let galley = clipped_line(ui, text.color(ink), width);
    let left = rect.center().x - galley.size().x / 2.0;
    ui.painter().galley(egui::pos2(left, at.bottom()), galley, ink);
    let said = words.with(
        "ways-said",
        &[
            ("party", side.name.as_str().into()),
            ("count", count.into()),
            ("offered", if ways.back { "yes" } else { "no" }.into()),
            ("ways", word.as_ref().into()),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said.as_ref()));
}

/// What we offer a side.
fn offered(ui: &mut Ui, cx: &Context<'_>, side: &Side, support: &mut PerParty<String>) {
    let Some(party) = side.party else { return };
    let label = cx.words.with("support-for", &[("party", side.name.as_str().into())]);
    let missing = support.get(&party).is_none_or(|offer| offer.trim().is_empty());
    let field = Field::new(cx, Resources::support.place().party(party));
    let field = field.label(label.into_owned()).hide_label().rows(2).missing(missing);
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    ui.set_min_height(OFFER);
    offer(ui, field, party, support);
}
