# Labels of the fields that have no page of their own yet: findings, differences and messages about
# files name them.

plan-ourselves = Ourselves

## Allies: values and diligence

values-list = Values
value-name = Value
value-importance = Importance for each party
value-gap-response = What we do about the gap
party-diligence = Questions about each ally
party-diligence-reputation = Reputation
party-diligence-money = Money
party-diligence-capacity = Capacity
party-diligence-conflicts = Conflicts of interest
party-diligence-obligations = Obligations


## Risk & value

risks-list = Risks
no-risks = We looked: no risks
risk-what = What could go wrong
risk-likelihood = Likelihood
risk-impact = Impact
risk-shares = Each party’s share
risk-response = Response
risk-owner = Owner
risk-stand-in = Stand-in
risk-trigger = Trigger
benefit-shares = Shares of the benefit
mismatch-reason = Why a mismatch is fair
sharing-costs = Rule for costs
sharing-income = Rule for income
sharing-work = Rule for work done for each other
sharing-holder = Who holds the money
sharing-nothing = Nothing to share
sharing-answers = Who has agreed
exit-notice = Notice
exit-assets = Assets
exit-data = Data
exit-clients = Clients
exit-credit = Credit
exit-binding = What stays binding
exit-ending = How the whole alliance ends
exit-answers = Who has agreed

## Conflict resolution: the rehearsal

rehearsal-dispute = Dispute that was rehearsed
rehearsal-result = Whether the step held
rehearsal-finding = What was seen
rehearsal-learned = What was learned

## Upkeep

check-in-cadence = How often
check-in-next = Next check-in
check-in-agenda = Agenda
check-ins-list = Check-ins
check-in-on = Date
check-in-who = Who was there
check-in-points = Points talked about
check-in-notes = Notes
check-in-changed = What changed
check-in-running = Still running
check-in-score = Readiness score of the day
point-what = What was talked about
point-about = About which record
point-said = What was said
triggers-list = Adaptation triggers
trigger-signal = Signal
trigger-threshold = Threshold
trigger-response = Response
trigger-reached-on = Reached on
recognitions-list = Recognitions
recognition-occasion = Occasion
recognition-milestone = Milestone
recognition-how = How
recognition-who = Who says it
recognition-given-on = Given on
activities-list = Relationship activities
activity-what = Activity
activity-with = With whom
activity-on = Date
activity-held-on = Held on
closing-records = Where the records stay
closing-keeps = What each keeps
closing-learned = What was learned

## Readiness

attestations-list = What was attested
exceptions-list = What does not apply
action-criterion = Criterion that it serves
accepted-list = Accepted losses
accepted-scenario = What may happen
accepted-party = Party
accepted-person = Person
accepted-because = Accepted because
accepted-by = Accepted by
accepted-on = Accepted on
accepted-losses = What would be lost
