//! What goes out: who speaks, what stays confidential, what others are told.

use egui::Ui;

use crate::plan::{self, Audience, Communication, Confidence, List, Telling};
use crate::ui::Context;
use crate::ui::note::note;
use crate::ui::parties::Parties;
use crate::ui::person::{person, person_name};
use crate::ui::records::{Open, Records, Sort, by_date, entries, title_of};
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Field, Icon, ItemCard, heading, keyed, row, section};
use crate::words::Words;

/// Spokesperson with stand-in, and sign-off.
pub(super) fn voice(ui: &mut Ui, communication: &mut Communication, cx: &Context<'_>, parties: &Parties<'_>) {
    let words = cx.words;
    let remark = words.attribute("voice-section", "remark");
    section(ui, &words.text("voice-section"), remark.as_deref(), |ui| {
        let stand_in = &mut communication.spokesperson_stand_in;
        person(ui, parties, Field::new(cx, Communication::spokesperson), &mut communication.spokesperson);
        person(ui, parties, Field::new(cx, Communication::spokesperson_stand_in), stand_in);
        person(ui, parties, Field::new(cx, Communication::sign_off), &mut communication.sign_off);
    });
}

/// What is confidential, and who may see it.
pub(super) fn confidential(ui: &mut Ui, list: &mut List<Confidence>, cx: &mut Context<'_>) {
    let words = cx.words;
    let remark = words.attribute("confidential-section", "remark");
    section(ui, &words.text("confidential-section"), remark.as_deref(), |ui| {
        let place = Communication::confidential.place();
        entries(ui, cx, place, Confidence::what, list, Confidence::new, |ui, entry, cx| {
            let field = |field: plan::Field| Field::new(cx, field.of(entry.id.uuid()));
            row(ui, &[1.0, 1.0], 160.0, |ui, column| {
                match column {
                    0 => field(Confidence::what).text(ui, &mut entry.what),
                    _ => field(Confidence::who_may_see).text(ui, &mut entry.who_may_see),
                };
            });
            note(ui, cx, Confidence::note.of(entry.id.uuid()), &mut entry.note);
        });
    });
}

/// The orders of what is told, beside that of the names.
const SORTS: &[Sort<Telling>] = &[Sort { id: "sort-by-date", order: |one, other| by_date(one.on, other.on) }];

/// What customers, staff and the public are told.
pub(super) fn told(ui: &mut Ui, list: &mut List<Telling>, cx: &mut Context<'_>, parties: &Parties<'_>) {
    let words = cx.words;
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        heading(ui, theme::h3(words.text("told-section")), 2);
        let remark = words.attribute("told-section", "remark").unwrap_or_default();
        ui.label(theme::body(remark).color(tokens(ui).ink2));
    });
    let lacks = |audience: &&Audience| list.iter().all(|telling| telling.audience != Some(**audience));
    let audience = Audience::ALL.iter().find(lacks).copied();
    Records::new(Communication::told, Telling::what).sorts(SORTS).show(
        ui,
        cx,
        list,
        || Telling { audience, ..Telling::new() },
        |telling, _| face(words, parties, telling),
        |_, _| {},
        |ui, telling, cx, open| fields(ui, telling, cx, open, parties),
    );
}

/// The closed card of what somebody is told.
fn face<'w>(words: &'w Words, parties: &Parties<'_>, telling: &Telling) -> ItemCard<'w> {
    let what = title_of(words, Communication::told.id, telling);
    let audience = words.text(telling.audience.map_or("telling-no-audience", Audience::message_id));
    let who = person_name(parties, &telling.who);
    let who = who.map_or_else(|| words.text("telling-nobody"), Into::into);
    let mut args = vec![("audience", audience.as_ref().into()), ("who", who.as_ref().into())];
    let caption = match telling.on {
        Some(on) => {
            args.push(("date", words.date(on).into()));
            words.with("telling-caption-on", &args)
        }
        None => words.with("telling-caption", &args),
    };
    let icon = match telling.audience {
        Some(Audience::Customers) => Icon::Handshake,
        Some(Audience::Staff) => Icon::Person,
        Some(Audience::Public) | None => Icon::Communication,
    };
    ItemCard::new(words, what).caption(caption.into_owned()).icon(icon)
}

/// The open card of what somebody is told.
fn fields(
    ui: &mut Ui,
    telling: &mut Telling,
    cx: &mut Context<'_>,
    open: &mut Open<'_, '_>,
    parties: &Parties<'_>,
) {
    let id = telling.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    open.head(
        ui,
        |_| {},
        |ui| {
            field(Telling::what).hide_label().title().text(ui, &mut telling.what);
        },
    );
    row(ui, &[1.0, 1.0], 136.0, |ui, column| {
        if column == 0 {
            let audiences = keyed(Audience::ALL, Audience::message_id);
            field(Telling::audience).option(ui, &mut telling.audience, &audiences);
        } else {
            field(Telling::on).date(ui, &mut telling.on);
        }
    });
    person(ui, parties, field(Telling::who), &mut telling.who);
    note(ui, cx, Telling::note.of(id), &mut telling.note);
}
