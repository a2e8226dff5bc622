//! Whom we talk to at a party: a line each, one of them open with its fields.

use egui::{Align, CursorIcon, Label, Layout, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};
use uuid::Uuid;

use crate::plan::{self, Contact, Party, Route};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Field, Icon, focus_field, focus_shape, keyed, led_to, row};
use crate::ui::{Context, records};
use crate::words;

/// Draws the contacts of a party.
pub(super) fn show(ui: &mut Ui, party: &mut Party, cx: &mut Context<'_>) {
    let words = cx.words;
    let owner = party.id.uuid();
    let store = ui.make_persistent_id(("contacts", owner));
    let mut open: Option<Uuid> = ui.data(|data| data.get_temp(store)).flatten();
    // A jump, a new contact and undo while typing find the fields there.
    let led = led_to(ui).filter_map(|place| place.record);
    if let Some(led) = led.into_iter().find(|record| party.contacts.contains((*record).into())) {
        open = Some(led);
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.label(theme::label(words.text("party-contacts")));
        let mut added = None;
        let new = || {
            let new = Contact::new();
            added = Some(new.id.uuid());
            new
        };
        let place = Party::contacts.of(owner);
        records::entries(ui, cx, place, Contact::name, &mut party.contacts, new, |ui, contact, cx| {
            let id = contact.id.uuid();
            if open == Some(id) {
                fields(ui, contact, cx);
            } else if line(ui, contact, cx) {
                open = Some(id);
                focus_field(ui, Contact::name.of(id));
            }
        });
        open = added.or(open);
    });
    ui.data_mut(|data| data.insert_temp(store, open));
}

/// A contact in one line: name, role, and the way to reach it. True when its fields should open.
fn line(ui: &mut Ui, contact: &Contact, cx: &Context<'_>) -> bool {
    let t = tokens(ui);
    let words = cx.words;
    let unnamed = words.attribute("party-contacts", "unnamed").unwrap_or_default();
    let name = Some(contact.name.trim()).filter(|name| !name.is_empty()).unwrap_or(&unnamed);
    let reached = match contact.preferred {
        Some(Route::Email) => &contact.email,
        Some(Route::Phone) => &contact.phone,
        _ if contact.phone.trim().is_empty() => &contact.email,
        _ => &contact.phone,
    };
    let parts = [name, contact.role.trim(), reached.trim()];
    let said = words::list(parts.into_iter().filter(|part| !part.is_empty()), ", ");
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::SMALL_CONTROL));
    let response = ui.interact(rect, ui.make_persistent_id(("contact", contact.id.uuid())), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let label = words.with("card-open", &[("title", said.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label.as_ref()));
    ui.accesskit_node_builder(response.id, |node| node.set_expanded(false));
    focus_shape(&response, size::FIELD_RADIUS);
    if response.hovered() {
        ui.painter().rect_filled(rect, size::FIELD_RADIUS, t.sub);
    }
    let builder = UiBuilder::new().max_rect(rect.shrink2(vec2(space::S, 0.0)));
    let mut inner = ui.new_child(builder.layout(Layout::left_to_right(Align::Center)));
    inner.spacing_mut().item_spacing.x = space::S;
    let icon = match contact.preferred {
        Some(Route::Email) => Icon::Mail,
        Some(Route::Phone) => Icon::Phone,
        _ => Icon::Person,
    };
    icon.show(&mut inner, t.ink2);
    inner.add(Label::new(theme::body(said)).truncate().selectable(false).sense(Sense::hover()));
    response.clicked()
}

fn fields(ui: &mut Ui, contact: &mut Contact, cx: &Context<'_>) {
    let id = contact.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    row(ui, &[1.0, 1.0], 130.0, |ui, column| {
        match column {
            0 => field(Contact::name).text(ui, &mut contact.name),
            _ => field(Contact::role).text(ui, &mut contact.role),
        };
    });
    row(ui, &[4.0, 3.0, 3.0], 120.0, |ui, column| {
        match column {
            0 => field(Contact::email).text(ui, &mut contact.email),
            1 => field(Contact::phone).text(ui, &mut contact.phone),
            _ => {
                let routes = keyed(Route::ALL, Route::message_id);
                field(Contact::preferred).option(ui, &mut contact.preferred, &routes)
            }
        };
    });
}
