# Labels of the fields that findings point at and that have no page of their own yet.

## Allies: values and diligence

values-list = Values
value-importance = Importance for each party
value-gap-response = What we do about the gap
party-diligence-reputation = Reputation
party-diligence-money = Money
party-diligence-capacity = Capacity
party-diligence-conflicts = Conflicts of interest
party-diligence-obligations = Obligations

## Roles & decisions

roles-list = Roles
role-owner = Owner
role-boundary = Boundaries
rules-list = Decision rules
rule-method = How it is decided
rule-fallback = What happens where no decision comes about
rule-longest-days = Longest time, in days
rule-review = Review afterwards
rule-answers = Who has agreed

## Resources & expertise

needs-list = Needs
need-gap-accepted = Gap accepted because
contributions-list = Contributions
contribution-amount = Amount
contribution-state = State
support-for-ally = What we offer

## Risk & value

risks-list = Risks
risk-likelihood = Likelihood and impact
risk-owner = Owner
risk-response = Response
risk-shares = Each party’s share
benefit-shares = Shares of the benefit
mismatch-reason = Why a mismatch is fair
sharing-costs = Rule for costs
sharing-income = Rule for income
sharing-nothing = Nothing to share
sharing-answers = Who has agreed
exit-notice = Notice
exit-assets = Assets
exit-data = Data
exit-clients = Clients
exit-credit = Credit
exit-answers = Who has agreed

## Trust & ground rules

trust-reliability = Reliability
trust-openness = Openness
trust-shared-mission = Shared mission
trust-repair = Repair action
promise-outcome = Outcome
promise-to = To whom
ground-rules-list = Ground rules
ground-rule-readings = How each party reads it
ground-rule-wording = Agreed wording
ground-rule-answers = Who has agreed

## Upkeep

check-in-cadence = How often
check-in-next = Next check-in
check-in-on = Date
check-ins-list = Check-ins
triggers-list = Adaptation triggers
trigger-signal = Signal
trigger-response = Response
recognitions-list = Recognitions
recognition-milestone = Milestone
recognition-given-on = Given on
activities-list = Relationship activities
activity-on = Date
activity-held-on = Held on
