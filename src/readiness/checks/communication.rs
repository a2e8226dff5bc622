//! Communication: do the allies hear of each other, and does one voice speak for them.

use crate::plan::{Audience, Channel, ChannelPurpose, Communication, Confidence, Field, Telling};
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// There is a routine channel with owner and cadence, and an urgent one with owner and response
/// time. An owner is of a party that is in.
pub(in crate::readiness) fn channels(facts: &Facts<'_>) -> Outcome {
    let channels = &facts.plan.communication.channels;
    let mut items = Items::default();
    if channels.is_empty() {
        items.lacks_list(field("finding-no-channels", Communication::channels));
        return items.outcome();
    }
    let cadence = |channel: &Channel| channel.cadence.is_some();
    let response = |channel: &Channel| channel.response_time.is_some_and(|limit| limit.number > 0);
    let mut look = |purpose: ChannelPurpose, message, place, has: fn(&Channel) -> bool| {
        let of_purpose = channels.iter().filter(|channel| channel.purpose == Some(purpose));
        // Where several channels serve a purpose, the best of them counts.
        let owned = |channel: &Channel| facts.is_of_party_in(&channel.owner);
        let best = of_purpose.max_by_key(|c| usize::from(owned(c)) + usize::from(has(c)));
        if let Some(channel) = best {
            items
                .owned(facts, &channel.owner, || Finding::about("finding-no-owner", Channel::owner, channel));
            items.has(has(channel), || Finding::about(message, place, channel));
        } else {
            items.missing(
                2,
                field("finding-no-channel-for", Communication::channels).called(purpose.message_id()),
            );
        }
    };
    look(ChannelPurpose::Routine, "finding-channel-no-cadence", Channel::cadence, cadence);
    look(ChannelPurpose::Urgent, "finding-channel-no-response-time", Channel::response_time, response);
    items.outcome()
}

/// There is one place of record.
pub(in crate::readiness) fn one_record(facts: &Facts<'_>) -> Outcome {
    let mut items = Items::default();
    items.has(filled(&facts.plan.communication.record_place), || {
        field("finding-no-record-place", Communication::record_place)
    });
    items.outcome()
}

/// Spokesperson and sign-off are named.
pub(in crate::readiness) fn one_voice(facts: &Facts<'_>) -> Outcome {
    let communication = &facts.plan.communication;
    let mut items = Items::default();
    items.has(facts.is_named_in(&communication.spokesperson), || {
        field("finding-no-spokesperson", Communication::spokesperson)
    });
    items.has(facts.is_named_in(&communication.sign_off), || {
        field("finding-no-sign-off", Communication::sign_off)
    });
    items.outcome()
}

/// It is said what customers, staff and the public are told, by whom, and when.
pub(in crate::readiness) fn told(facts: &Facts<'_>) -> Outcome {
    let told = &facts.plan.communication.told;
    let mut items = Items::default();
    if told.is_empty() {
        items.lacks_list(field("finding-nobody-told", Communication::told));
        return items.outcome();
    }
    let holding = |telling: &&Telling| {
        usize::from(filled(&telling.what))
            + usize::from(facts.is_named_in(&telling.who))
            + usize::from(telling.on.is_some())
    };
    for &audience in Audience::ALL {
        let tellings = told.iter().filter(|telling| telling.audience == Some(audience));
        let Some(telling) = tellings.max_by_key(holding) else {
            items.missing(
                3,
                field("finding-audience-not-told", Communication::told).called(audience.message_id()),
            );
            continue;
        };
        let finding = |message, place| Finding::about(message, place, telling).called(audience.message_id());
        items.has(filled(&telling.what), || finding("finding-telling-no-words", Telling::what));
        items.has(facts.is_named_in(&telling.who), || finding("finding-telling-nobody", Telling::who));
        items.has(telling.on.is_some(), || finding("finding-telling-undated", Telling::on));
    }
    items.outcome()
}

/// It is said what is confidential, and who may see it.
pub(in crate::readiness) fn confidentiality(facts: &Facts<'_>) -> Outcome {
    let confidential = &facts.plan.communication.confidential;
    let mut items = Items::default();
    if confidential.is_empty() {
        items.lacks_list(field("finding-nothing-confidential", Communication::confidential));
    }
    for secret in confidential.iter() {
        items
            .has(filled(&secret.what), || Finding::about("finding-secret-unnamed", Confidence::what, secret));
        items.has(filled(&secret.who_may_see), || {
            Finding::about("finding-secret-for-whom", Confidence::who_may_see, secret)
        });
    }
    items.outcome()
}
