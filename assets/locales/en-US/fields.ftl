# Labels of the fields that have no page of their own yet: findings, differences and messages about
# files name them.

plan-ourselves = Ourselves

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
