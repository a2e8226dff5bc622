# Somebody’s word for what no rule can compute.

attested-by = Who says so
    .example = Maya Okafor, at the kick-off
    .why = A word counts with a name and a date behind it. Whoever was in the room can say it; the others know whom to ask.
attested-on = Date
attested-again = Still so, as of today
