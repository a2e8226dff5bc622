# Who has agreed: the rows of answers, whatever they are given to.

answers-party = Party
answers-of = { $field }: { $party }
answers-agreed-by = Agreed by { $agreed } of { $of }
answers-accepted-by = Accepted by { $agreed } of { $of }
answers-by-decision = Agreed by decision of { $date }
answers-not-written = Not written
    .why = There is nothing written yet that a party could say yes to
answers-details = When and who: { $party }

answers-not-asked = Not asked yet: { $parties }
answers-waiting = No answer yet: { $parties }
answers-object = Objects: { $parties }
answers-since = { $party } ({ $date })
answers-too-few = Two parties have to agree
answers-ask-all = Note that all { $count } were asked today
answers-agree-all = All agreed today
answers-agree-rest = The other { $count } agreed today
answers-agree-one = { $party } agreed today
answers-agreed-today = Agreed today: { $party }
answers-when-and-who = When, and who says so…

answer-proposed-on = Proposed { $date }
answer-agreed-on = Agreed on { $date }
answer-objects-on = Objects { $date }
answer-said-by = { $said }, said by { $more }
answer-said-because = { $said }: { $more }

answer-on = Date
answer-by = Said by
    .example = Who said yes for them
    .why = Note the person who said yes, not only the organisation. When that person leaves, you know whom to ask again. “Jonas Brandt, on the phone” is enough.
answer-reason = Reason
    .missing = What is in the way for them?
    .why = Write the objection in their words, not yours: “Saturday mornings fill our car park”. An objection you can read is half settled, and it shows the others that it was heard.
answer-because = Because
answer-reply = Our reply
    .example = We use the school’s car park on Saturdays
    .why = Say what you change or offer. The party is then asked again: the objection and your reply stay on record, and the answer waits for their own yes.
answer-reply-open = Answer it
answer-reply-send = Reply and ask again
answer-reply-cancel = Cancel
answer-replied = Replied on { $date }: “{ $text }”
answer-still-objects = The objection stands until it is answered, or they agree.
answer-earlier-agreed = Agreed to an earlier wording on { $date }.

## Wording that parties have agreed to

wording-agreed = { $count ->
    [one] 1 party has agreed to this wording. A change asks it again.
   *[other] { $count } parties have agreed to this wording. A change asks them again.
}
wording-agreed-and-go = { $count ->
    [one] 1 party has agreed to this wording. A change asks it again, and
   *[other] { $count } parties have agreed to this wording. A change asks them again, and
} { $go ->
    [one] 1 party for its go.
   *[other] { $go } parties for their go.
}
wording-go = { $go ->
    [one] 1 party has said go to this. A change asks it again.
   *[other] { $go } parties have said go to this. A change asks them again.
}
wording-typo = Only a typo: every answer stays. That it was mended is noted with name and date.
wording-meaning = It changes the meaning
answer-earlier-objected = Objected on { $date }: “{ $reason }”
answer-earlier-replied = Objected on { $date }: “{ $reason }”. We replied on { $replied }: “{ $text }”
