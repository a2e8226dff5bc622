//! The channels that the parties keep in touch by.

use egui::Ui;

use crate::plan::{self, Cadence, Channel, ChannelPurpose, Communication, Form, List};
use crate::ui::Context;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::note::note;
use crate::ui::parties::Parties;
use crate::ui::person::{person, person_name};
use crate::ui::records::{Open, Records, title_of};
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{Field, Icon, ItemCard, clipped_line, keyed, row};
use crate::words::Words;

/// Fields stand one below the other where one of them would become narrower than this.
const NARROWEST: f32 = 136.0;

/// Draws the list.
pub(super) fn show(
    ui: &mut Ui,
    channels: &mut List<Channel>,
    cx: &mut Context<'_>,
    parties: &Parties<'_>,
    form: Form,
) {
    let words = cx.words;
    let new = next(channels);
    Records::new(Communication::channels, Channel::medium).main().show(
        ui,
        cx,
        channels,
        || new,
        |channel, _| face(words, parties, channel),
        |ui, channel| {
            if let Some(said) = rhythm(words, channel) {
                // What it is called matters more than how soon it answers.
                let room = ui.available_width() * 0.45;
                ui.label(clipped_line(ui, theme::body(said).color(tokens(ui).ink2), room));
            }
        },
        |ui, channel, cx, open| fields(ui, channel, cx, open, parties, form),
    );
}

/// A channel for what has none yet: first what comes round, then what cannot wait.
pub(super) fn next(channels: &List<Channel>) -> Channel {
    let wanted = [ChannelPurpose::Routine, ChannelPurpose::Urgent];
    let lacks = |purpose: &ChannelPurpose| channels.iter().all(|channel| channel.purpose != Some(*purpose));
    Channel { purpose: wanted.into_iter().find(lacks), ..Channel::new() }
}

/// The closed card of a channel.
fn face<'w>(words: &'w Words, parties: &Parties<'_>, channel: &Channel) -> ItemCard<'w> {
    let name = title_of(words, Communication::channels.id, channel);
    let purpose = words.text(channel.purpose.map_or("channel-no-purpose", ChannelPurpose::message_id));
    let owner = person_name(parties, &channel.owner);
    let owner = owner.map_or_else(|| words.text("channel-no-owner"), Into::into);
    let args = [("purpose", purpose.as_ref().into()), ("owner", owner.as_ref().into())];
    let icon = match channel.purpose {
        None => Icon::Communication,
        Some(ChannelPurpose::Routine) => Icon::Calendar,
        Some(ChannelPurpose::Urgent) => Icon::Bell,
        Some(ChannelPurpose::Decision) => Icon::Roles,
        Some(ChannelPurpose::Record) => Icon::Folder,
        Some(ChannelPurpose::External) => Icon::External,
    };
    ItemCard::new(words, name).caption(words.with("channel-caption", &args).into_owned()).icon(icon)
}

/// How often it is used, else how soon an answer comes.
fn rhythm(words: &Words, channel: &Channel) -> Option<String> {
    let response = channel.response_time.map(|limit| words.time_limit(limit).into_owned());
    let cadence = channel.cadence.map(|cadence| words.text(cadence.message_id()).into_owned());
    if channel.purpose == Some(ChannelPurpose::Urgent) { response.or(cadence) } else { cadence.or(response) }
}

/// The open card of a channel.
fn fields(
    ui: &mut Ui,
    channel: &mut Channel,
    cx: &mut Context<'_>,
    open: &mut Open<'_, '_>,
    parties: &Parties<'_>,
    form: Form,
) {
    let id = channel.id.uuid();
    open.head(
        ui,
        |_| {},
        |ui| {
            let field = Field::new(cx, Channel::medium.of(id));
            field.hide_label().title().text(ui, &mut channel.medium);
        },
    );
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    row(ui, &[1.0, 1.0, 1.2], NARROWEST, |ui, column| {
        match column {
            0 => {
                let purposes = keyed(ChannelPurpose::ALL, ChannelPurpose::message_id);
                field(Channel::purpose).option(ui, &mut channel.purpose, &purposes)
            }
            1 => {
                let cadences = keyed(Cadence::ALL, Cadence::message_id);
                field(Channel::cadence).option(ui, &mut channel.cadence, &cadences)
            }
            _ => field(Channel::response_time).time_limit(ui, &mut channel.response_time),
        };
    });
    person(ui, parties, field(Channel::owner), &mut channel.owner);
    parties.several(ui, field(Channel::members), &mut channel.members);
    let fold = Fold {
        id: "channel-stakes",
        from: Form::Charter,
        form,
        entered: channel.stand_in.is_named(),
        fields: &[&[Channel::stand_in]],
    };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        person(ui, parties, Field::new(cx, Channel::stand_in.of(id)), &mut channel.stand_in);
    });
    note(ui, cx, Channel::note.of(id), &mut channel.note);
}
