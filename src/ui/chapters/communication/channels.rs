//! The channels that the parties keep in touch by.

use egui::Ui;

use crate::plan::{Cadence, Channel, ChannelPurpose, Chapter, List, Place};
use crate::ui::note::note;
use crate::ui::parties::Parties;
use crate::ui::person::{person, person_name};
use crate::ui::records::{Open, Records};
use crate::ui::theme::{self, tokens};
use crate::ui::time_limit::time_limit;
use crate::ui::widgets::{Field, Icon, ItemCard, clipped_line, row};
use crate::ui::{Context, mistake};
use crate::words::Words;

/// Fields stand one below the other where one of them would become narrower than this.
const NARROWEST: f32 = 136.0;

/// Draws the list.
pub(super) fn show(ui: &mut Ui, channels: &mut List<Channel>, cx: &mut Context<'_>, parties: &Parties<'_>) {
    let words = cx.words;
    let new = next(channels);
    Records::new("channels-list", Chapter::Communication, "channel-medium").main().show(
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
        |ui, channel, cx, open| fields(ui, channel, cx, open, parties),
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
    let name = match channel.medium.trim() {
        "" => words.attribute("channels-list", "unnamed").unwrap_or_default(),
        name => name.to_owned().into(),
    };
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
) {
    let words = cx.words;
    let id = channel.id.uuid();
    let field = |name| Field::new(words, name).record(id);
    open.head(
        ui,
        |_| {},
        |ui| {
            field("channel-medium").hide_label().title().text(ui, &mut channel.medium);
        },
    );
    row(ui, &[1.0, 1.0, 1.0], NARROWEST, |ui, column| {
        match column {
            0 => {
                let purposes = ChannelPurpose::ALL
                    .iter()
                    .map(|purpose| (*purpose, purpose.message_id()))
                    .collect::<Vec<_>>();
                field("channel-purpose").option(ui, &mut channel.purpose, &purposes)
            }
            1 => {
                let cadences =
                    Cadence::ALL.iter().map(|cadence| (*cadence, cadence.message_id())).collect::<Vec<_>>();
                field("channel-cadence").option(ui, &mut channel.cadence, &cadences)
            }
            _ => time_limit(ui, words, field("channel-response-time"), &mut channel.response_time),
        };
    });
    let wrong = mistake(ui, cx, Place::new(Chapter::Communication, "channel-owner").of(id));
    person(ui, parties, field("channel-owner").attention(wrong), &mut channel.owner);
    parties.several(ui, field("channel-members"), &mut channel.members);
    note(ui, words, id, &mut channel.note);
}
