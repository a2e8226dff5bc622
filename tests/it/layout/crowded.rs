//! Plans with more parties than the samples have, and with the names that such bodies bear.

use alliance_workbook::plan::{
    Answer, Contact, Form, Mandate, Party, PartyId, PerParty, Person, Plan, Share, Status, shares,
};
use jiff::civil::date;

const NAMES: [&str; 6] = [
    "Regional Council for the Protection of Rivers, Lakes and Coastal Waters",
    "Hochwasserschutzverband Untere Weser und Nebenflüsse e. V.",
    "Friends of the Old Mill",
    "St. Mary Magdalene’s Church of England Primary School and Nursery",
    "Llanfairpwllgwyngyll Rowing Club",
    "International Federation of Volunteer River Wardens",
];

/// The plan with further parties, so that it has so many, of which so many are committed: each of
/// them has answered everything, at length.
pub fn crowded(mut plan: Plan, parties: usize, committed: usize) -> Plan {
    plan.purpose.title = "Alliance for the Alder, its Tributaries and the Meadows along Them".into();
    plan.purpose.formality.chosen = Some(Form::Contract);
    for index in plan.allies.parties.len()..parties {
        let in_it = plan.committed().count() < committed;
        let party = party(index, in_it);
        let id = party.id;
        plan.allies.parties.push(party);
        if in_it {
            answer(&mut plan, id, index);
        }
    }
    bear(&mut plan);
    let members: Vec<PartyId> = plan.committed().map(|party| party.id).collect();
    let channels: Vec<_> = plan.communication.channels.iter().map(|channel| channel.id).collect();
    for channel in channels {
        plan.communication.channels.edit(channel, |channel| channel.members.clone_from(&members));
    }
    plan
}

fn party(index: usize, committed: bool) -> Party {
    let name = NAMES.get(index % NAMES.len()).copied().unwrap_or_default();
    let contact = Contact {
        name: "Wilhelmina Featherstonehaugh-Cholmondeley".into(),
        role: "Deputy head of the department for volunteering and public spaces".into(),
        email: "wilhelmina.featherstonehaugh-cholmondeley@regional-council.example".into(),
        ..Contact::new()
    };
    Party {
        name: format!("{name} {index}"),
        short_name: if index.is_multiple_of(2) {
            name.split(',').next().unwrap_or_default().into()
        } else {
            String::new()
        },
        status: if committed { Status::Committed } else { Status::Interested },
        sector: "Nature conservation and flood protection".into(),
        mandate: Mandate { body: "The board, on proposal of the committee".into(), ..Mandate::default() },
        wants: "Fewer call-outs for dumped waste and figures for the yearly report".into(),
        contacts: [contact].into_iter().collect(),
        ..Party::new()
    }
}

/// All who are in bear the risks alike, and gain by turns.
fn bear(plan: &mut Plan) {
    let members: Vec<PartyId> = plan.committed().map(|party| party.id).collect();
    let even: PerParty<Share> =
        members.iter().copied().zip(shares::deal(shares::HUNDRED, members.len())).collect();
    let risks: Vec<_> = plan.risk.list.iter().map(|risk| risk.id).collect();
    for risk in risks {
        plan.risk.list.edit(risk, |risk| risk.shares.clone_from(&even));
    }
    let half: Vec<PartyId> = members.into_iter().step_by(2).collect();
    let gains = shares::deal(shares::HUNDRED, half.len());
    plan.risk.benefit_shares = half.iter().copied().zip(gains).collect();
}

fn answer(plan: &mut Plan, id: PartyId, index: usize) {
    let on = date(2026, 11, 4);
    let reason = "Saturday mornings fill our car park and nobody has told the neighbours so far".to_owned();
    let answer = || match index % 4 {
        0 => Answer::Objects { on, reason: reason.clone(), reply: None },
        1 => Answer::NotAsked,
        2 => Answer::Proposed { on },
        _ => Answer::Agreed { on, by: "Wilhelmina Featherstonehaugh-Cholmondeley".into() },
    };
    let goals: Vec<_> = plan.goals.list.iter().map(|goal| goal.id).collect();
    for goal in goals {
        plan.goals.list.edit(goal, |goal| {
            goal.agreement.set(id, answer());
            goal.benefits.insert(id, "Clean landing spots at both bridges before the season begins".into());
        });
    }
    plan.purpose.go.set(id, answer());
    plan.purpose.leadership.agreement.set(id, answer());
    plan.risk.sharing.agreement.set(id, answer());
    plan.risk.exit.agreement.set(id, answer());
    plan.conflict.ladder.agreement.set(id, answer());
    plan.conflict.third_party.agreement.set(id, answer());
    plan.purpose.leadership.deputy =
        Person { name: "Wilhelmina Featherstonehaugh-Cholmondeley".into(), party: Some(id) };
}
