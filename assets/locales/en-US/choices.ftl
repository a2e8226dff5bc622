# The words of everything that is chosen from a list, grouped as in the code.

## What parties answer

answer-not-asked = Not asked
answer-proposed = Proposed
answer-agreed = Agreed
answer-objects = Objects
answer-not-theirs = Not theirs

## Purpose & fit

kind-informal = Informal
    .hint = Runs on understanding, not on contracts
kind-strategic = Strategic
    .hint = Firms that align what they do
kind-coalition = Coalition
    .hint = Many sectors, one cause

stage-exploring = Exploring
    .hint = Looking for allies
stage-forming = Forming
    .hint = Settling how to work together
stage-active = Active
    .hint = At work
stage-renewing = Renewing
    .hint = Deciding whether to go on
stage-closing = Closing
    .hint = Winding up

form-handshake = Handshake
    .hint = A word is enough
form-charter = Written charter
    .hint = A page or two that all have read
form-memorandum = Memorandum of understanding
    .hint = Signed intentions, not meant for court
form-contract = Contract
    .hint = Binds in law

paper-charter = Charter
paper-memorandum = Memorandum of understanding
paper-contract = Contract
paper-confidentiality = Confidentiality agreement
paper-data-sharing = Data-sharing agreement
paper-insurance = Insurance
paper-permit = Permit
paper-other = Other paper

paper-state-not-needed = Not needed
paper-state-needed = Needed
paper-state-drafting = Being drafted
paper-state-in-review = In review
paper-state-signed = Signed

## Allies

party-kind-person = Person
party-kind-business = Business
party-kind-nonprofit = Nonprofit
party-kind-public-body = Public body
party-kind-community-group = Community group
party-kind-other = Other

status-candidate = Candidate
status-approached = Approached
status-interested = Interested
status-committed = Committed
status-observer = Observer
status-paused = Paused
status-declined = Declined
status-left = Left

tie-none = None
tie-known = We know each other
tie-worked-together = Worked together before
tie-current = Working together now

mandate-unknown = Not known
mandate-not-needed = Not needed
mandate-asked = Asked
mandate-given = Given

route-email = Email
route-phone = Phone
route-in-person = In person
route-other = Another way

decision-pursue = Pursue
decision-hold = Hold
decision-decline = Decline

diligence-unknown = Not known
diligence-unacceptable = Unacceptable
diligence-acceptable-if = Acceptable if…
diligence-acceptable = Acceptable

## How often

cadence-weekly = Every week
cadence-fortnightly = Every two weeks
cadence-monthly = Every month
cadence-quarterly = Every three months
cadence-half-yearly = Twice a year
cadence-yearly = Once a year
cadence-two-yearly = Every two years
cadence-three-yearly = Every three years
cadence-five-yearly = Every five years

## Goals

standing-now = Now
standing-later = Later
goal-outcome-reached = Reached
goal-outcome-dropped = Dropped

## Roles & decisions

topic-everything = Everything
topic-money = Money
topic-membership = Who joins and who leaves
topic-public-statement = Public statements
topic-scope = What we do and do not do
topic-leadership = Who leads
topic-amendment = Changes of what was agreed
topic-ending = The end of the alliance
topic-urgent = Urgent matters
topic-other = Something else

method-consensus = Consensus: all are for it
    .short = Consensus
method-consent = Consent: nobody has a reasoned objection
    .short = Consent
method-majority = Majority: more than half
    .short = Majority
method-supermajority = Supermajority: the share set in the threshold
    .short = Supermajority
method-lead-decides = The lead decides and reports
    .short = The lead decides

threshold-of-all = Of all
threshold-of-present = Of those present

## Resources & expertise

need-resource = Resource
need-expertise = Expertise

contribution-money = Money
contribution-time = Time
contribution-skill = Skill
contribution-space = Space
contribution-equipment = Equipment
contribution-data = Data
contribution-contacts = Contacts
contribution-permission = Permission
contribution-reputation = Good name
contribution-other = Something else

contribution-offered = Offered
contribution-confirmed = Confirmed
contribution-delivered = Delivered
contribution-withdrawn = Withdrawn

## Communication

channel-routine = Routine
channel-urgent = Urgent
channel-decision = Decisions
channel-record = Record
channel-external = Outside world

audience-customers = Customers
audience-staff = Staff
audience-public = The public

## Trust & ground rules

outcome-open = Open
outcome-kept = Kept
outcome-late = Kept late
outcome-broken = Broken
outcome-renegotiated = Renegotiated

## Conflict resolution

step-direct-talk = Talk to each other
step-interests-meeting = Lay open what each side needs
step-sponsors = Those in charge meet
step-facilitator = Somebody from inside leads the talk
step-mediator = Neutral third party helps
step-arbitration = Neutral third party decides
step-court = A court decides
step-part-ways = Part fairly

step-held = It held
step-gap = It broke here

## Readiness

gate-approach = Before approaching allies
gate-launch = Before launch
gate-renew = Before renewal
gate-close = Before closing

scenario-leaves = A party leaves
scenario-away = A person is away
scenario-does-not-pay = A party does not pay
scenario-is-late = A party is late with everything
scenario-nothing = Nobody does anything

attested-yes = Yes
attested-not-yet = Not yet

state-met = Met
state-partly = Partly
state-open = Open
state-unknown = Unknown
state-not-applicable = Not applicable

verdict-not-assessed = Not assessed
verdict-not-ready = Not ready
verdict-with-conditions = Ready with conditions
verdict-ready = Ready

chapter-not-started = Not started
chapter-in-progress = In progress
chapter-awaiting = Answers awaited
chapter-filled-in = Filled in
chapter-needs-attention = Needs attention

framework-informal = Informal alliance
    .hint = Runs on understanding, not on contracts
framework-strategic = Strategic alignment
    .hint = What two firms must have aligned
framework-maintain = Build and maintain
    .hint = Ten steps from finding allies to keeping them
framework-coalition = Coalition
    .hint = Many sectors, one cause

## Aspects, as the lenses name them

aspect-shared-goals = Shared goals
    .short = shared goals
aspect-mutual-trust = Mutual trust
    .short = trust
aspect-flexibility = Flexibility
    .short = flexibility
aspect-speed-of-action = Speed of action
    .short = speed of action
aspect-resource-sharing = Resource sharing
    .short = resource sharing
aspect-expertise-pooling = Expertise pooling
    .short = expertise
aspect-unwritten-rules = Unwritten rules
    .short = unwritten rules

aspect-trust-and-respect = Trust and respect
    .short = trust and respect
aspect-unified-goals = Unified goals
    .short = unified goals
aspect-values-and-culture = Shared values and culture
    .short = shared values
aspect-clear-roles = Clear roles
    .short = clear roles
aspect-balanced-risk = Balanced risk
    .short = balanced risk
aspect-structure = Structure
    .short = structure

aspect-identify-allies = Identify allies
    .short = allies
aspect-common-goals = Common goals
    .short = goals
aspect-communicate = Communicate
    .short = communication
aspect-build-trust = Build trust
    .short = building trust
aspect-support-and-value = Offer support and value
    .short = support
aspect-check-ins = Check-ins
    .short = check-ins
aspect-adapt = Adapt
    .short = adapting
aspect-resolve-conflict = Resolve conflict
    .short = conflict steps
aspect-recognition = Recognize achievements
    .short = recognition
aspect-relationship = Invest in the relationship
    .short = the relationship

aspect-strong-leadership = Strong leadership
    .short = leadership
aspect-clear-communication = Clear communication
    .short = communication
aspect-shared-vision = Shared vision and goals
    .short = shared goals
aspect-capacity = Organisational capacity
    .short = capacity
aspect-conflict-mechanisms = Conflict resolution mechanisms
    .short = conflict steps
aspect-intentionality = Intentionality and readiness
    .short = readiness

## Lengths of time

time-hours = hours
time-days = days
time-working-days = working days
time-weeks = weeks
time-months = months
time-limit-hours = { $number ->
    [one] 1{"\u00A0"}hour
   *[other] { $number }{"\u00A0"}hours
}
time-limit-days = { $number ->
    [one] 1{"\u00A0"}day
   *[other] { $number }{"\u00A0"}days
}
time-limit-working-days = { $number ->
    [one] 1{"\u00A0"}working{"\u00A0"}day
   *[other] { $number }{"\u00A0"}working{"\u00A0"}days
}
time-limit-weeks = { $number ->
    [one] 1{"\u00A0"}week
   *[other] { $number }{"\u00A0"}weeks
}
time-limit-months = { $number ->
    [one] 1{"\u00A0"}month
   *[other] { $number }{"\u00A0"}months
}
time-unit = Unit
time-unit-of = { $field }, unit
