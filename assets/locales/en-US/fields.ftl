# Labels of the fields that have no page of their own yet: findings, differences and messages about
# files name them.

plan-ourselves = Ourselves

## Resources & expertise

needs-list = Needs
no-needs = We looked: no needs
no-critical-expertise = We looked: no critical expertise
need-what = What is needed
need-kind = Kind
need-amount = How much
need-unit = Unit
need-goals = For which goals
need-critical = Critical
need-gap-accepted = Gap accepted because
contributions-list = Contributions
contribution-what = What is given
contribution-party = Who gives it
contribution-kind = Kind
contribution-amount = Amount
contribution-unit = Unit
contribution-period = Period
contribution-conditions = Conditions
contribution-for-coordination = For coordination
contribution-stand-in = Stand-in
contribution-stays = Stays after its giver leaves
contribution-meets = Needs that it meets
contribution-state = State
support-for-ally = What we offer

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
