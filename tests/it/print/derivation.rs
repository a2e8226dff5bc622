//! Private stays private, and not even by derivation: whether something private is there or not, what
//! goes out is the same, word for word.

use alliance_workbook::plan::visit::{Part as _, Visitor, VisitorMut};
use alliance_workbook::plan::{
    Action, Activity, Answer, Channel, Contact, Content, Contribution, ContributionState, Feedback, Field,
    Gate, GoalConflict, Issue, Level, Need, Party, PartyId, Path, Person, Plan, Promise, Status, TrustRating,
};
use alliance_workbook::print::Options;
use alliance_workbook::readiness::{CRITERIA, Public};
use jiff::civil::Date;

use super::plans::AS_OF;
use super::{print, text};
use crate::common::generate::full;

/// All that goes out, before every gate.
fn outgoing(plan: &Plan) -> Vec<Public> {
    Gate::ALL.iter().map(|gate| Public::new(plan, AS_OF, *gate, false)).collect()
}

fn pages(plan: &Plan) -> Vec<String> {
    outgoing(plan).iter().map(|public| text(&print(public, &Options::default()))).collect()
}

/// Whether the words of a field decide which texts name somebody who is not in.
fn is_name(field: &Field) -> bool {
    [Party::name, Party::short_name, Contact::name].contains(field)
}

/// The fields in which something private stands.
fn private_fields(plan: &Plan) -> Vec<&'static Field> {
    struct Private(Vec<&'static Field>);
    impl Visitor for Private {
        fn value(&mut self, at: Path, content: &dyn Fn() -> Content) {
            if let Some(field) = at.field.filter(|field| at.private && !is_name(field))
                && !content().is_blank()
                && !self.0.contains(&field)
            {
                self.0.push(field);
            }
        }
    }
    let mut private = Private(Vec::new());
    plan.visit(Path::ROOT, &mut private);
    private.0
}

/// Clears what is private in a field, or in all of them but names.
struct Clear(Option<&'static Field>);

impl VisitorMut for Clear {
    fn value(&mut self, at: Path) -> bool {
        let Some(field) = at.field.filter(|_| at.private) else { return true };
        is_name(field) || self.0.is_some_and(|only| only != field)
    }
}

/// Says something else wherever something private is said.
struct Reword;

impl VisitorMut for Reword {
    fn text(&mut self, at: Path, text: &mut String) {
        if at.private && !at.field.is_some_and(is_name) {
            *text = "Told in confidence".into();
        }
    }

    fn date(&mut self, at: Path, date: &mut Date) {
        if at.private {
            *date = AS_OF;
        }
    }
}

#[test]
fn a_private_value_changes_no_word_of_what_goes_out() {
    let plan = full(7, 8, 5, 3);
    let before = outgoing(&plan);
    let fields = private_fields(&plan);
    assert!(fields.len() >= 40, "{fields:?}");
    for field in fields {
        let mut other = plan.clone();
        other.visit_mut(Path::ROOT, &mut Clear(Some(field)));
        assert_ne!(other, plan, "{field:?} is not cleared");
        assert!(outgoing(&other) == before, "{field:?} shows through");
    }

    let mut blank = plan.clone();
    blank.visit_mut(Path::ROOT, &mut Clear(None));
    assert_ne!(blank, plan);
    let mut reworded = plan.clone();
    reworded.visit_mut(Path::ROOT, &mut Reword);
    assert_ne!(reworded, plan);
    let printed = pages(&plan);
    for other in [blank, reworded] {
        assert_eq!(pages(&other), printed);
    }
}

/// A plan without an outsider, and the same with one who is named wherever a party or person can be.
fn without_and_with(status: Status) -> [Plan; 2] {
    let mut without = full(11, 5, 5, 3);
    let [goal, role, risk] = [
        without.goals.list.at(0).unwrap().id.uuid(),
        without.roles.list.at(0).unwrap().id.uuid(),
        without.risk.list.at(0).unwrap().id.uuid(),
    ];
    let mut with = without.clone();
    let contact = Contact { name: "Zeno Quill".into(), phone: "01632 960 118".into(), ..Contact::new() };
    let party = Party { name: "Zyx Anglers".into(), status, ..Party::new() };
    let outsider = Party { contacts: std::iter::once(contact).collect(), ..party };
    let id = outsider.id;
    with.allies.parties.push(outsider);
    for (plan, person) in [
        (&mut without, Person::default()),
        (&mut with, Person { name: "Zeno Quill".into(), party: Some(id) }),
    ] {
        plan.goals.list.get_mut(goal.into()).unwrap().owner = person.clone();
        plan.roles.list.get_mut(role.into()).unwrap().owner = person.clone();
        plan.risk.list.get_mut(risk.into()).unwrap().owner = person.clone();
        plan.communication.spokesperson = person.clone();
        plan.purpose.leadership.deputy = person;
    }
    name_everywhere(&mut with, id);
    [without, with]
}

fn name_everywhere(plan: &mut Plan, id: PartyId) {
    let objects = Answer::Objects { on: AS_OF, reason: "Too loud".into(), reply: None };
    for subject in plan.subjects() {
        plan.agreement_mut(subject).unwrap().set(id, objects.clone());
    }
    let goals: Vec<_> = plan.goals.list.iter().map(|goal| goal.id).collect();
    for goal in &goals {
        plan.goals.list.get_mut(*goal).unwrap().benefits.insert(id, "Quiet banks".into());
    }
    let conflict = GoalConflict { what: "Noise".into(), with_party: Some(id), ..GoalConflict::new() };
    plan.goals.conflicts.push(GoalConflict { goal: goals.first().copied(), ..conflict });
    plan.resources.contributions.push(Contribution {
        what: "Keys".into(),
        party: Some(id),
        meets: plan.resources.needs.iter().map(|need: &Need| need.id).collect(),
        for_coordination: true,
        state: Some(ContributionState::Delivered),
        ..Contribution::new()
    });
    plan.resources.support.insert(id, "Patience".into());
    let us = Some(plan.ourselves);
    for (by, to) in [(us, Some(id)), (Some(id), us)] {
        let promise = Promise { what: "Silence".into(), by, to, due: Some(AS_OF), ..Promise::new() };
        plan.trust.promises.push(promise);
    }
    plan.trust.ratings.insert(id, TrustRating::default());
    let feedback = Feedback { rating: Some(Level::clamped(1)), on: Some(AS_OF), ..Feedback::default() };
    plan.trust.feedback.insert(id, feedback);
    plan.conflict.issues.push(Issue { title: "Noise".into(), raised_by: Some(id), ..Issue::new() });
    plan.upkeep.activities.push(Activity { what: "Fishing".into(), with: vec![id], ..Activity::new() });
    plan.upkeep.closing.keeps.insert(id, "The keys".into());
    plan.communication.channels.push(Channel {
        medium: "Letter".into(),
        members: vec![id],
        ..Channel::new()
    });
    for criterion in CRITERIA.iter().filter(|criterion| criterion.private) {
        let criterion = Some(criterion.id.to_owned());
        plan.review.actions.push(Action { what: "Find out more".into(), criterion, ..Action::new() });
    }
    let action = Action { what: "Ask the ZYX anglers".into(), ..Action::new() };
    plan.review.actions.push(action);
    let check_in = plan.upkeep.held.at(0).unwrap().id;
    let there = &mut plan.upkeep.held.get_mut(check_in).unwrap().who;
    there.push(Person { name: "Zeno Quill".into(), party: Some(id) });
}

#[test]
fn who_is_not_in_leaves_no_trace() {
    for status in Status::ALL.iter().copied().filter(|status| *status != Status::Committed) {
        let [without, with] = without_and_with(status);
        let [mut out, mut out_with] = [&without, &with].map(outgoing);
        for public in out.iter_mut().chain(&mut out_with) {
            // An action without words is shown as little as one that is not there.
            let actions = public.plan.review.actions.iter().filter(|action| !action.what.is_empty());
            public.plan.review.actions = actions.cloned().collect();
        }
        assert!(out == out_with, "{status:?} shows through");
    }
    let [without, with] = without_and_with(Status::Candidate);
    assert_eq!(pages(&with), pages(&without));
}

#[test]
fn a_text_that_names_who_is_not_in_tells_nothing_of_it() {
    let named = |plan: &Plan, name: &str| {
        let mut plan = plan.clone();
        let brings = plan.resources.contributions.iter().find(|one| one.is_sure()).unwrap().id;
        let [wants, deals] = [0, 1].map(|at| plan.resources.needs.at(at).unwrap().id);
        let candidate = plan.allies.parties.iter().find(|party| !party.is_committed()).unwrap().id;
        plan.allies.parties.get_mut(candidate).unwrap().name = name.into();
        plan.resources.contributions.get_mut(brings).unwrap().what = format!("Boots from {name}");
        plan.resources.needs.get_mut(wants).unwrap().what = format!("Keys that {name} has");
        // So long that findings show its beginning only.
        plan.resources.needs.get_mut(deals).unwrap().what = format!("{} {name}", "A deal".repeat(24));
        plan.conflict.ladder.meanwhile = format!("As {name} does");
        plan
    };
    let plan = full(5, 6, 5, 3);
    let [one, other] = ["Zyx Anglers", "Qrs Bakers"].map(|name| named(&plan, name));
    assert!(outgoing(&one)[0].plan.conflict.ladder.meanwhile.contains("Zyx"), "agreed wording is shown");
    let [one, other] = [one, other].map(|mut plan| {
        plan.conflict.ladder.meanwhile.clear();
        plan
    });
    assert!(outgoing(&one) == outgoing(&other));
    let printed = pages(&one);
    assert!(!printed.iter().any(|page| page.contains("Zyx")), "{printed:?}");
    assert_eq!(printed, pages(&other));
}

#[test]
fn criteria_that_are_not_private_do_not_look_at_what_is() {
    use alliance_workbook::readiness::check_gate;
    // Everybody is in, so that nothing but private fields differs.
    let plan = full(3, 5, 5, 3);
    for gate in Gate::ALL {
        let public = Public::new(&plan, AS_OF, *gate, false);
        let whole = check_gate(&plan, AS_OF, *gate);
        assert!(!public.checklist.judged.is_empty());
        for judged in &public.checklist.judged {
            let ours = whole.get(judged.criterion.id).unwrap();
            assert_eq!((judged.state, judged.held), (ours.state, ours.held), "{}", judged.criterion.id);
        }
    }
}
