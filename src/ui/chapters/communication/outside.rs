//! What goes out: who speaks, what stays confidential, what others are told.

use egui::Ui;

use crate::plan::{Audience, Chapter, Communication, Confidence, List, Place, Telling};
use crate::ui::note::note;
use crate::ui::parties::Parties;
use crate::ui::person::{person, person_name};
use crate::ui::records::{Open, Records, entries};
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Field, Icon, ItemCard, heading, row, section};
use crate::ui::{Context, mistake};
use crate::words::Words;

/// Spokesperson and sign-off.
pub(super) fn voice(ui: &mut Ui, communication: &mut Communication, cx: &Context<'_>, parties: &Parties<'_>) {
    let words = cx.words;
    let remark = words.attribute("voice-section", "remark");
    section(ui, &words.text("voice-section"), remark.as_deref(), |ui| {
        let wrong = mistake(ui, cx, Place::new(Chapter::Communication, "public-spokesperson"));
        let field = Field::new(words, "public-spokesperson").attention(wrong);
        person(ui, parties, field, &mut communication.spokesperson);
        Field::new(words, "sign-off").text(ui, &mut communication.sign_off.name);
    });
}

/// What is confidential, and who may see it.
pub(super) fn confidential(ui: &mut Ui, list: &mut List<Confidence>, cx: &mut Context<'_>) {
    let words = cx.words;
    let remark = words.attribute("confidential-section", "remark");
    section(ui, &words.text("confidential-section"), remark.as_deref(), |ui| {
        entries(ui, cx, "confidential-list", "confidence-what", list, Confidence::new, |ui, entry, cx| {
            let field = |name| Field::new(cx.words, name).record(entry.id.uuid());
            row(ui, &[1.0, 1.0], 160.0, |ui, column| {
                match column {
                    0 => field("confidence-what").text(ui, &mut entry.what),
                    _ => field("confidence-who").text(ui, &mut entry.who_may_see),
                };
            });
            note(ui, cx.words, entry.id.uuid(), &mut entry.note);
        });
    });
}

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
    Records::new("told-list", Chapter::Communication, "telling-what").show(
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
    let what = match telling.what.trim() {
        "" => words.attribute("told-list", "unnamed").unwrap_or_default(),
        what => what.to_owned().into(),
    };
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
    let words = cx.words;
    let id = telling.id.uuid();
    let field = |name| Field::new(words, name).record(id);
    open.head(
        ui,
        |_| {},
        |ui| {
            field("telling-what").hide_label().title().text(ui, &mut telling.what);
        },
    );
    row(ui, &[1.0, 1.0], 136.0, |ui, column| {
        if column == 0 {
            let audiences =
                Audience::ALL.iter().map(|audience| (*audience, audience.message_id())).collect::<Vec<_>>();
            field("telling-audience").option(ui, &mut telling.audience, &audiences);
        } else {
            field("telling-on").date(ui, &mut telling.on);
        }
    });
    person(ui, parties, field("telling-who"), &mut telling.who);
    note(ui, words, id, &mut telling.note);
}
