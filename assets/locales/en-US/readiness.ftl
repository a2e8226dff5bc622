# The checklist: each criterion as it reads when it is met, its rule, and its headline while it is
# not; then what is at fault.

## Purpose & fit

purpose-stated = It is said why we work together
    .rule = Title, purpose, kind, stage and start date are filled in
    .open = It is not fully said why we work together
    .action = Write down why we work together
landscape-known = We know what exists already, and what none of us can do alone
    .rule = What exists already and what none can do alone are filled in
    .open = What exists already is not written down
    .action = Write down what exists already and what none of us can do alone
formality-answered = We know how much paper this alliance needs
    .rule = All questions about exposure and drivers are answered
    .open = Questions about exposure and drivers are left
    .action = Answer the questions about exposure and drivers
form-chosen = The form fits what is at stake
    .rule = All questions about exposure are answered; the chosen form is at least the advised one, or a reason says why a lighter one will do
    .open = The form does not fit what is at stake
    .action = Choose a form that fits what is at stake
papers-signed = Every needed paper is signed
    .rule = Every needed paper is signed by every committed party and has not run out; from a memorandum up, one of the chosen form is among them; every exposure of 2 or more has its paper, or a reason
    .open = Papers that we need are not signed
    .action = Get the papers that we need signed

## Allies

two-parties = At least two parties are in
    .rule = Two or more parties are committed, ourselves included
    .open = Nobody but us is in
    .action = Win a first ally
contact-routes = We can reach every ally
    .rule = Every committed ally has a contact with an email address or a phone number
    .open = Some allies cannot be reached
    .action = Find out how to reach every ally
candidates-decided = Every candidate ends in a decision
    .rule = Pursue, hold or decline with a reason, or a next step with a date that is not past
    .open = Some candidates have no decision
    .action = Decide about every candidate
wants-known = We know what every ally wants
    .rule = Of every ally that is committed or that we pursue: what it wants, its limits, and what else pulls at it
    .open = What allies want is not fully known
    .action = Ask the allies what they want and where they stop
mandates-given = Who signs may sign
    .rule = For every committed party: who signs for it, and its mandate is given or not needed
    .open = Mandates are missing
    .action = Ask the allies who signs, and whether they may
ties-reviewed = We went through our existing connections first
    .rule = Somebody says so, with name and date, within the last 180 days and since the allies last changed
    .open = It is not known whether existing connections came first
    .action = Go through our existing connections
    .why = Those who know you need fewer promises and forgive the first mistake. Go through your address books, suppliers, neighbours and former colleagues before you write to a stranger: “Who of us has worked with anybody at the council?”
diligence-clear = We looked before we trusted
    .rule = For every ally that is committed or that we pursue the five questions are answered, and none came to unacceptable
    .open = Questions about allies are left
    .action = Find out what we must know before we trust
fit-evidenced = We know how each ally fits
    .rule = Three fit ratings with evidence for every committed ally; each 2 or more, or with what we do about it, and then partly at best
    .open = How allies fit is not fully known
    .action = Rate how each ally fits, with evidence
values-compared = We know where our values differ
    .rule = Three or more values are rated for every committed party, and gaps of 2 or more have a response
    .open = Values have not been compared
    .action = Compare values with the allies
mix-of-parties = The parties are not all of one kind
    .rule = The committed parties are of two or more types or sectors, or it is said why not
    .open = All parties are of one kind
    .action = Ask a party of another kind to join, or say why not

## Goals

goal-agreed = All agree on at least one goal, and no objection is left
    .rule = One or more goals are agreed by all, and no goal has an objection that stands; goals kept for later or given up do not count
    .open = No goal is agreed by all, or an objection stands
    .action = Get one goal agreed by all
goals-all-agreed = All agree on every goal
    .rule = Every goal that is neither kept for later nor given up is agreed by all
    .open = Some goals are not agreed by all
    .action = Get every goal agreed by all
goals-measurable = Every goal can be checked
    .rule = Every goal that is neither kept for later nor reached nor given up has a measure, a target, a date and an owner of a party that is in
    .open = Some goals cannot be checked
    .action = Give every goal a measure, a target, a date and an owner
goals-benefit-each = Everybody gains something
    .rule = Every committed party has a stated benefit from a goal that is neither kept for later nor given up
    .open = It is not said what everybody gains
    .action = Ask everybody what they gain
goal-conflicts-settled = Goals that conflict are settled
    .rule = Every recorded goal conflict has a settlement
    .open = Goal conflicts are not settled
    .action = Settle the goals that conflict
early-win = A first success comes early
    .rule = An early win of a goal that is neither kept for later nor given up is dated from the start to 90 days after it
    .open = No early success is planned
    .action = Plan an early success
goals-read = We know where every goal stands
    .rule = Every goal that is neither kept for later nor reached nor given up has a progress reading of the last 90 days
    .open = Some goals have not been read lately
    .action = Take a reading of every goal
goals-outcome = Every goal comes to an end that is told
    .rule = Every goal past its date has an outcome or a new date; before the alliance closes, every goal has an outcome; goals kept for later are left out
    .open = It is not said what became of every goal
    .action = Write down what became of every goal
goals-restated = Each party said the goals in its own words, and they match
    .rule = Each party said the goals in its own words, and they match; somebody says so, within 180 days and since the goals last changed
    .open = It is not known whether all read the goals alike
    .action = Ask everybody to say the goals in their own words
    .why = Ask each partner to say the goals without the paper. Where two say different things you have found the quarrel of next spring. “Tell me what we are trying to do, as you would tell your own people.”

## Roles & decisions

one-owner = Every role and goal has one owner
    .rule = Every role, and every goal that is neither kept for later nor reached nor given up, has exactly one owner, of a party that is in
    .open = Roles or goals have no owner
    .action = Find an owner for every role and goal
leadership-named = It is clear who leads, and who stands in
    .rule = Convenor and deputy are named, of parties that are in, and are two different people
    .open = Convenor or deputy is missing
    .action = Name a convenor and a deputy
leader-accepted = All accept the convenor
    .rule = The convenor is agreed by all
    .open = Not all have accepted the convenor
    .action = Ask all to accept the convenor
decisions-fallback = Decisions come about, even when we differ
    .rule = Money, membership, public statement and scope each have a method and a fallback, agreed by all; a rule for everything covers what has none of its own, and is enough for a handshake
    .open = Decision rules are missing or not agreed
    .action = Agree how we decide, with a fallback
role-boundaries = It is clear where every role ends
    .rule = Every role states its boundaries, and so does every competitor among the committed
    .open = Some roles have no boundaries
    .action = Write down where every role ends
urgent-rule = Urgent matters can be decided at once
    .rule = There is a rule for what is urgent, with a review afterwards, agreed by all
    .open = Nothing says how to decide what cannot wait
    .action = Agree how to decide what cannot wait

## Resources & expertise

needs-met = Everything we need is promised
    .rule = Every need is met by confirmed or delivered contributions of parties that are in, up to its amount where it has one
    .open = Some needs are not met
    .action = Find somebody for every need that is not met
everyone-contributes = Everybody brings something
    .rule = Every committed party contributes
    .open = Some parties bring nothing yet
    .action = Ask every party what it brings
expertise-covered = What we must know, we know, and not from one person alone
    .rule = Critical expertise is marked, or somebody looked and found none; each is confirmed; a single holder has a stand-in, or the gap is accepted in words
    .open = Critical expertise is not covered
    .action = Find a stand-in for expertise that hangs on one person
coordination-time = Somebody has time to coordinate
    .rule = Time for coordination is confirmed by a party that is in
    .open = Nobody has confirmed time to coordinate
    .action = Find somebody with time to coordinate
support-offered = Every ally knows what we offer
    .rule = For every committed ally it is said what we offer
    .open = It is not said what we offer every ally
    .action = Tell every ally what we offer

## Risk & value

risks-owned = Somebody watches every large risk
    .rule = Risks are recorded, each with likelihood and impact unless its impact of 5 makes it large anyway; each large one, with likelihood × impact of 12 or more or impact 5, has an owner of a party that is in, a response and shares; that somebody found none counts below a memorandum
    .open = Large risks have no owner, no response or no shares
    .action = Find somebody to watch each large risk
risk-fits-benefit = Who bears more risk, gains more
    .rule = No party’s share of the risk is above 1.5 times its share of the benefit or below two thirds of it, or it is explained; the shares add up to 100 %, and the risks that are shared have likelihood and impact
    .open = Risk and benefit do not match
    .action = Match who bears risk with who gains
sharing-rule = Costs and income are shared by a rule
    .rule = How costs, income and work are shared and who holds the money is agreed by all; “none” is an answer
    .open = No sharing rule is agreed
    .action = Agree how costs and income are shared
exit-terms = Everybody knows how to leave
    .rule = All seven exit terms, from notice to how the alliance ends, are filled in and agreed by all
    .open = Exit terms are missing or not agreed
    .action = Agree how a party leaves

## Communication

channels-set = We hear from each other, and in time
    .rule = A routine channel with owner and cadence, and an urgent one with owner and response time, the owners of parties that are in
    .open = Routine or urgent channels are missing
    .action = Set up a routine and an urgent channel
one-record = There is one place of record
    .rule = The place of record is named
    .open = No place of record is named
    .action = Choose one place of record
one-voice = One voice speaks for the alliance
    .rule = The spokesperson and whoever checks statements first are named
    .open = It is not clear who speaks for the alliance
    .action = Name a spokesperson, and who checks statements first
customers-told = Customers, staff and the public know how we work
    .rule = For each of the three: what they are told, by whom, and when
    .open = Not everybody outside is told how we work
    .action = Plan what customers, staff and the public are told
confidentiality-set = It is clear what stays among us
    .rule = It is said what is confidential, and who may see it
    .open = It is not said what is confidential
    .action = Agree what stays among us

## Trust & ground rules

trust-rated = We trust each other for reasons
    .rule = Three trust ratings with evidence for every committed ally, each 2 or more; a lower one with a repair action is partly enough
    .open = Trust is low, or ratings, evidence or repair are missing
    .action = Rate trust with evidence, and plan repairs
feedback-asked = We know what our allies say of us
    .rule = Every committed ally was asked in the last 180 days what it says of us
    .open = Some allies were not asked lately what they say of us
    .action = Ask the allies what they say of us
promises-kept = Promises are kept
    .rule = 80 % of due promises are kept; applies from five due promises on
    .open = Too many promises are not kept
    .action = Talk about the promises that were not kept
promises-settled = Every promise is settled
    .rule = No promise is open; does not apply where none is listed
    .open = Promises are still open
    .action = Settle every open promise
intentions-disclosed = Both sides told their intentions and limits
    .rule = Every committed ally told us its intentions and limits, and we told it ours, each with a date
    .open = Not all intentions and limits were told
    .action = Tell each other intentions and limits
rules-spoken = Unwritten rules are spoken
    .rule = Three or more ground rules, one for a handshake, are agreed by all, each with two or more readings recorded; none is disputed
    .open = Ground rules are assumed, not agreed
    .action = Talk about the unwritten rules

## Conflict resolution

ladder-set = All know what happens when we disagree
    .rule = Three or more steps, two for a handshake, with time limits, the first a direct talk, agreed by all
    .open = The conflict steps are missing or not accepted
    .action = Get the conflict steps accepted by all
third-party-agreed = All accept the same neutral third party
    .rule = A neutral third party is agreed by all
    .open = No neutral third party is agreed
    .action = Agree on a neutral third party
ladder-rehearsed = The conflict steps were tried on one dispute
    .rule = Somebody says that the steps were walked on one plausible dispute, within 180 days and since they last changed
    .open = The conflict steps have not been rehearsed
    .action = Walk the conflict steps on one dispute
issues-moving = No dispute is stuck
    .rule = No open dispute is past the time limit of its step
    .open = Disputes are stuck
    .action = Move the disputes that are stuck
issues-closed = Every dispute is closed
    .rule = No dispute is open; that somebody looked and found none counts
    .open = Disputes are still open
    .action = Close the open disputes

## Upkeep

check-ins-set = The next check-in is set
    .rule = A next date that is not past. Before the first check-in it is within 30 days of the start or, once started, of today; afterwards there is a cadence
    .open = No check-in is set as it should be
    .action = Set the next check-in
check-ins-held = Check-ins are held
    .rule = The last one is no older than the cadence and 14 days
    .open = Check-ins are not held in time
    .action = Hold the check-in that is due
triggers-set = We know what makes us change course
    .rule = Two or more adaptation triggers, one for a handshake, with responses
    .open = Too few triggers say when to change course
    .action = Agree what makes us change course
review-dated = A review is dated
    .rule = A review date that is not past
    .open = No review lies ahead
    .action = Set a date for the review
recognition-planned = Recognition is planned
    .rule = A recognition is tied to a milestone
    .open = No recognition is tied to a milestone
    .action = Tie a recognition to a milestone
recognition-given = Achievements are recognised
    .rule = One or more recognitions were given in the last 180 days
    .open = Nobody has been recognised lately
    .action = Thank somebody for what was achieved
relationship-planned = Something is planned for the relationship itself
    .rule = A dated relationship activity lies ahead
    .open = Nothing is planned for the relationship itself
    .action = Plan something for the relationship itself
closing-agreed = It is settled what stays when the alliance ends
    .rule = Where the records stay, what each party keeps and what was learned are written down
    .open = It is not settled what stays when the alliance ends
    .action = Settle what stays when the alliance ends

## Readiness

all-sides-go = All sides say go
    .rule = “Go” is agreed by all; before a renewal, within the last 60 days
    .open = Not all sides say go
    .action = Ask all sides to say go

## Findings: answers

finding-nobody-asked = { $title }: nobody has been asked
finding-not-asked = { $title }: { $party } has not been asked
    .ours = { $title }: we have not answered
finding-not-answered = { $title }: { $party } has not answered since { $date }
    .ours = { $title }: we have not answered since { $date }
finding-agreed-ahead = { $title }: { $party } agrees on { $date }, which is still ahead
finding-objection = { $title }: { $party } objected on { $date }, and nobody has replied: “{ $detail }”
finding-objection-unexplained = { $title }: { $party } objected on { $date }, and nobody has replied
finding-concerns-all = { $title }: it concerns every party, { $party } too
finding-too-few-agree = { $title }: fewer than two committed parties agree

## Findings: of many, and of what is blank

finding-more = and { $count } more
finding-empty-record = An entry is blank: fill in “{ $field }”, or remove it
finding-unnamed-record = An entry has no “{ $field }” yet
finding-ourselves-unnamed = Our own name is missing

## Findings: somebody’s word

finding-not-attested = “{ $field }”: nobody has said so yet
finding-attested-not-yet = “{ $field }”: not yet, said on { $date }
finding-attestation-old = “{ $field }”: last said on { $date }, more than 180 days ago, so ask again
finding-attestation-overtaken = “{ $field }”: said on { $date }, and what it was about has changed since, so ask again
finding-attested-by-nobody = “{ $field }”: not said who says so
finding-attested-ahead = “{ $field }”: dated { $date }, which is still ahead

## Findings: records and ratings

finding-no-owner = { $title }: no owner
finding-owner-not-in = { $title }: its owner is of { $party }, which is not in
finding-owner-of-no-party = { $title }: not said of which party its owner { $detail } is
finding-not-rated = { $party }: { $title } not rated
finding-rating-unexplained = { $party }: { $title } has no evidence

## Findings: purpose & fit

finding-no-title = The alliance has no title
finding-no-purpose = It is not said why the parties work together
finding-no-kind = The kind of alliance is not chosen
finding-no-stage = The stage is not chosen
finding-no-start = No start date
finding-no-landscape = It is not said what exists already
finding-no-alone = It is not said what none of us can do alone
finding-question-open = { $title }: not answered
finding-no-form = No form is chosen
finding-form-lighter = { $title } is advised; the chosen form is lighter, and no reason is given
finding-no-papers = No papers are listed, and nobody has said that none are needed
finding-paper-unsaid = { $title }: not said whether it is needed
finding-paper-unsigned = { $title }: not signed
finding-paper-not-signed-by = { $title }: { $party } has not signed
    .ours = { $title }: we have not signed
finding-paper-expired = { $title }: ran out on { $date }
finding-no-paper-of-form = { $title }: no such paper is listed, though it is the chosen form
finding-paper-unneeded-why = { $title }: not needed, and not said why
finding-no-permit = { $title }: 2 or more, and no permit or reason is listed
finding-no-insurance = { $title }: 2 or more, and no insurance or reason is listed
finding-no-data-sharing = { $title }: 2 or more, and no agreement on data or reason is listed
finding-no-contract = { $title }: 2 or more, and no contract or reason is listed

## Findings: allies

finding-no-committed-ally = No ally is committed
finding-no-allies = No ally is listed
finding-nobody-pursued = No ally is committed, and we pursue none
finding-no-wants = { $title }: not said what it wants
finding-no-limits = { $title }: not said what its limits are
finding-no-pulls = { $title }: not said what else pulls at it
finding-no-signer = { $title }: nobody who is in is named to sign for it
    .ours = It is not said who signs for us
finding-mandate-unknown = { $title }: not known whether the person who signs may do so
    .ours = It is not known whether the person who signs for us may do so
finding-mandate-asked = { $title }: its mandate was asked for and is not given
    .ours = We asked our own body for its mandate, and it is not given yet
finding-mandate-ahead = { $title }: its mandate is dated { $date }, which is still ahead
    .ours = The mandate of our own body is dated { $date }, which is still ahead
finding-no-contact = { $title }: no contact
finding-no-route = { $title }: no email address and no phone number
finding-no-decision = { $title }: no decision or dated next step
finding-decision-unexplained = { $title }: the decision has no reason
finding-next-step-past = { $title }: the next step was due on { $date }
finding-next-step-undated = { $title }: the next step needs both words and a date
finding-diligence-open = { $party }: { $title } not answered
finding-diligence-unacceptable = { $party }: { $title } unacceptable
finding-fit-unanswered = { $party }: { $title } is weak, and not said what we do about it
finding-fit-low = { $party }: { $title } is weak; what we do about it holds for now
finding-no-values = No values are listed
finding-few-values = { $count ->
    [one] Only one value is listed; three are needed
   *[other] Only { $count } values are listed; three are needed
}
finding-value-unrated = { $title }: not rated for { $party }
finding-value-gap = { $title }: a gap of 2 or more, and no response to it
finding-party-kind-unsaid = { $title }: the type is not chosen
    .ours = It is not chosen what type of party we are
finding-one-kind = All parties are of one type and sector, and no reason is given

## Findings: goals

finding-no-goals = No goal is listed
finding-no-goal-asked = Every goal is kept for later or given up
finding-goal-no-measure = { $title }: no measure
finding-goal-no-target = { $title }: no target
finding-goal-no-date = { $title }: no date
finding-no-benefit = { $party }: no goal says what it gains
    .ours = No goal says what we gain
finding-no-goal-conflicts = No goal conflict is listed, and nobody has said that there is none
finding-goal-conflict-open = { $title }: no settlement
finding-no-early-win = No milestone is marked as an early win
finding-win-undated = { $title }: the early win has no date
finding-win-late = { $title }: { $date } is more than 90 days from the start
finding-win-before-start = { $title }: { $date } is before the start
finding-goal-past = { $title }: due on { $date }, and not said what became of it
finding-goal-no-outcome = { $title }: not said what became of it
finding-goal-unread = { $title }: no reading of its progress
finding-goal-read-long-ago = { $title }: last read on { $date }

## Findings: roles & decisions

finding-no-roles = No role is listed
finding-no-convenor = No convenor is named
finding-no-deputy = No deputy is named
finding-leader-not-in = { $title }: of a party that is not in
finding-leader-of-no-party = { $title }: not said of which party { $detail } is
finding-deputy-is-convenor = Convenor and deputy are the same person
finding-no-rules = No decision rule is listed
finding-no-rule-for-topic = { $title }: no decision rule
finding-rule-no-method = { $title }: it is not said how to decide
finding-rule-no-fallback = { $title }: no fallback when no decision comes about
finding-rule-no-review = { $title }: no review afterwards
finding-role-no-boundaries = { $title }: no boundaries
finding-competitor-no-boundary = { $title }: competes, and no boundary is set

## Findings: resources & expertise

finding-no-needs = No need is listed, and nobody has said that there is none
finding-need-unmet = { $title }: nobody who is in brings it
finding-need-short = { $title }: { $count } % of its amount is confirmed
finding-need-unconfirmed = { $title }: offered, not confirmed
finding-no-contribution = { $party }: brings nothing yet
    .ours = We bring nothing yet
finding-contribution-unsure = { $party }: what it brings is withdrawn, or its state is not chosen
finding-no-critical-expertise = No expertise is marked as critical, and nobody has said that none is
finding-single-holder = { $title }: one holder, no stand-in
finding-no-coordination = Nobody who is in gives time for coordination
finding-coordination-unconfirmed = { $title }: time for coordination not confirmed
finding-no-support = { $party }: it is not said what we offer

## Findings: risk & value

finding-no-risks = No risk is listed, and nobody has said that there is none
finding-no-risks-found = Somebody found no risk; under a memorandum or a contract there are some to list
finding-risk-unrated = { $title }: likelihood or impact not rated
finding-risk-no-response = { $title }: no response
finding-risk-no-shares = { $title }: not said who bears it
finding-risk-shares-sum = { $title }: the shares of those who are in add up to { $detail } %, not to 100 %
finding-no-risk-shares = It is not said who bears the risks
finding-no-benefit-shares = It is not said who gains how much
finding-benefit-shares-sum = The benefit shares of those who are in add up to { $detail } %, not to 100 %
finding-risk-above-benefit = { $party }: bears more than 1.5 times its share of the benefit, and no reason is given
finding-risk-below-benefit = { $party }: bears less than two thirds of its share of the benefit, and no reason is given
finding-no-sharing-costs = No rule for costs
finding-no-sharing-income = No rule for income
finding-no-sharing-work = No rule for work done for each other
finding-no-sharing-holder = It is not said who holds the money
finding-exit-term = { $title }: no exit term

## Findings: communication

finding-no-channels = No channel is listed
finding-no-channel-for = { $title }: no channel
finding-channel-no-cadence = { $title }: not said how often
finding-channel-no-response-time = { $title }: no response time
finding-no-record-place = No place of record
finding-no-spokesperson = No spokesperson is named
finding-no-sign-off = It is not said who checks statements before they go out
finding-nobody-told = It is not said what customers, staff and the public are told
finding-audience-not-told = { $title }: not said how they hear of the alliance
finding-telling-no-words = { $title }: not said what they are told
finding-telling-nobody = { $title }: not said who tells them
finding-telling-undated = { $title }: not said when they are told
finding-nothing-confidential = It is not said what is confidential
finding-secret-unnamed = A confidential entry does not say what it is about
finding-secret-for-whom = { $title }: not said who may see it

## Findings: trust & ground rules

finding-no-repair = { $party }: low trust, and no repair action
finding-trust-low = { $party }: low trust, which is being repaired
finding-no-feedback = { $party }: not asked what it says of us
finding-feedback-long-ago = { $party }: last asked on { $date } what it says of us
finding-not-told-by-them = { $title }: no date on which it told us its intentions and limits
finding-not-told-to-them = { $title }: no date on which we told it our intentions and limits
finding-promise-open = { $title }: not said what became of it
finding-promise-late = { $title }: kept late
finding-promise-broken = { $title }: broken
finding-promise-overdue = { $title }: due on { $date }, and not said whether it was kept
finding-no-ground-rules = No ground rule is listed
finding-few-ground-rules = { $count ->
    [one] Only one ground rule is listed; three are needed
   *[other] Only { $count } ground rules are listed; three are needed
}
finding-few-readings = { $count ->
    [0] { $title }: no reading of it is recorded; two are needed
   *[other] { $title }: only one reading of it is recorded; two are needed
}
finding-no-wording = { $title }: no wording to agree to

## Findings: conflict resolution

finding-no-steps = No conflict step is listed
finding-few-steps = { $count ->
    [0] The conflict steps are empty; three are needed
    [one] Only one conflict step is described; three are needed
   *[other] Only { $count } conflict steps are described; three are needed
}
finding-few-steps-of-two = { $count ->
    [0] The conflict steps are empty; two are needed
   *[other] Only one conflict step is described; two are needed
}
finding-step-no-limit = { $title }: no time limit
finding-first-step-no-talk = { $title }: the first step is no direct talk
finding-no-third-party = No neutral third party is named
finding-issue-no-step = { $title }: not said which step it has reached
finding-issue-no-since = { $title }: not said since when it stands at its step
finding-issue-stuck = { $title }: its step should have ended on { $date }
finding-no-issues = No dispute is listed, and nobody has said that there is none
finding-issue-open = { $title }: still open

## Findings: upkeep

finding-no-next-check-in = No next check-in is dated
finding-first-check-in-late = The first check-in, { $date }, is more than 30 days from the start
finding-first-check-in-far = The first check-in, { $date }, is more than 30 days from today
finding-no-cadence = It is not said how often to check in
finding-check-in-past = The next check-in was due on { $date }
finding-no-check-ins = No check-in was held
finding-check-in-overdue = The last check-in was on { $date }
finding-no-triggers = No adaptation trigger is listed
finding-few-triggers = { $count ->
    [one] Only one adaptation trigger is listed; two are needed
   *[other] Only { $count } adaptation triggers are listed; two are needed
}
finding-trigger-no-signal = A trigger does not say what is watched
finding-trigger-no-response = { $title }: no response
finding-no-review = No review date
finding-review-past = The review was due on { $date }
finding-no-recognitions = No recognition is listed
finding-recognition-untied = { $title }: not tied to a milestone
finding-no-recognition-given = No recognition was given yet
finding-recognition-long-ago = The last recognition was given on { $date }
finding-no-activities = No relationship activity is listed
finding-activity-undated = { $title }: no date
finding-no-activity-ahead = No relationship activity lies ahead
finding-no-closing-records = It is not said where the records stay
finding-no-closing-keeps = { $party }: not said what it keeps
    .ours = It is not said what we keep
finding-no-closing-learned = It is not said what was learned

## Findings: readiness

finding-go-decided = { $title }: decided on { $date }, more than 60 days ago, so decide or ask again
finding-go-lapsed = { $title }: { $party } said so on { $date }, more than 60 days ago, so ask again

## Mistakes: what is wrong, and how to mend it

mistake-end-before-start = It ends before it starts on { $date }: move one of the two dates
mistake-review-before-start = The review is before the start on { $date }: move one of the two dates
mistake-currency = “{ $detail }” is no currency code: use three letters, such as EUR
mistake-same-name = { $title }: another party has the same name; rename one, or remove it
mistake-email = { $title }: “{ $detail }” is no email address; write it like name@example.org
mistake-phone = { $title }: “{ $detail }” is no phone number; write its digits
mistake-goal-before-start = { $title }: due before the start on { $date }; move one of the two dates
mistake-goal-after-end = { $title }: due after the end on { $date }; move one of the two dates
mistake-milestone-after-goal = { $title }: later than its goal, due on { $date }; move one of the two dates
mistake-goal-with-itself = { $title }: a goal cannot conflict with itself; choose another one
mistake-not-committed = { $title }: { $party } is not committed; choose somebody else, or record that it is
mistake-no-time = { $title }: a time limit of 0 is none; use 1 or more, or leave it blank
mistake-shortest-above-longest = { $title }: the shortest time is longer than the longest; change one of the two
mistake-notice-above-longest = { $title }: the notice is longer than a decision may take; change one of the two
mistake-no-threshold = { $title }: a larger majority needs a threshold, such as two thirds
mistake-threshold-low = { $title }: the threshold is no more than half; raise it, or choose a simple majority
mistake-two-voices = { $title }: { $party } is counted twice; count it once
mistake-not-before-within = { $title }: it may not begin before it should be over; change one of the two times
mistake-stands-in-for-itself = { $title }: the same person stands in for itself; choose somebody else
mistake-signed-ahead = { $title }: { $party } signs on { $date }, which is still ahead; correct the date
mistake-expired-when-signed = { $title }: ran out before it was signed on { $date }; correct one of the two dates
mistake-amount = { $title }: the amount is below zero; use a positive number
mistake-contribution-out = { $title }: { $party } is out; find another party, or mark it as withdrawn
mistake-risk-shares = { $title }: the shares add up to { $count } %; make it 100 %
mistake-benefit-shares = The benefit shares add up to { $count } %; make it 100 %
mistake-sharing-both = “Nothing to share” and a rule are both entered; keep one of them
mistake-promise-to-itself = { $title }: made by a party to itself; choose another one
mistake-issue-since = { $title }: at its step before it was raised on { $date }; correct one of the two dates
mistake-ahead = { $title }: { $date } is still ahead; correct the date, or leave it blank until then
mistake-objection-unexplained = { $title }: the objection of { $party } has no reason; ask for it
mistake-answer-ahead = { $title }: the answer of { $party } is dated { $date }, which is still ahead; correct the date

## What findings call things

noun-complexity = Complexity
noun-regulation = Regulation
noun-liability = Liability
noun-money-at-stake = Money
noun-shared-data = Data or intellectual property
noun-exclusivity = Exclusivity
noun-urgency = Urgency
noun-change = Need to change course
noun-understanding = Shared understanding
noun-convenor = Convenor
noun-deputy = Deputy
noun-go = Go
noun-reputation = reputation
noun-money = money
noun-capacity = capacity
noun-conflicts-of-interest = conflicts of interest
noun-obligations = obligations
noun-strategic-fit = strategic fit
noun-operational-fit = operational fit
noun-cultural-fit = cultural fit
noun-sharing-rule = Sharing rule
noun-exit-terms = Exit terms
noun-notice = Notice
noun-assets = Assets
noun-data = Data
noun-clients = Clients
noun-credit = Credit
noun-binding = What stays binding
noun-ending = How the alliance ends
noun-spokesperson = Spokesperson
noun-reliability = reliability
noun-openness = openness
noun-shared-mission = shared mission
noun-ladder = Conflict steps
noun-third-party = Neutral third party
noun-attestation = What was said
noun-exception = What does not apply
noun-looked = We looked
noun-holder = Who holds the money
noun-sign-off = The check of statements
noun-feedback = What they say of us

unnamed-paper = Unnamed paper
unnamed-party = Unnamed party
unnamed-value = Unnamed value
unnamed-goal = Goal not worded yet
unnamed-goal-conflict = Goal conflict not worded yet
unnamed-milestone = Milestone not worded yet
unnamed-role = Unnamed role
unnamed-rule = Decision rule without a topic
unnamed-decision = Decision not worded yet
unnamed-need = Unnamed need
unnamed-contribution = Unnamed contribution
unnamed-risk = Unnamed risk
unnamed-channel = Unnamed channel
unnamed-confidence = Confidential entry not worded yet
unnamed-telling = Message without an audience
unnamed-promise = Promise not worded yet
unnamed-ground-rule = Ground rule without a topic
unnamed-step = Unnamed step
unnamed-issue = Unnamed dispute
unnamed-check-in = Check-in
unnamed-trigger = Trigger without a signal
unnamed-recognition = Unnamed recognition
unnamed-activity = Unnamed activity
unnamed-action = Action not worded yet
unnamed-accepted-loss = Accepted loss
