# The chapter Allies.

chapter-allies = Allies
    .lead = Who could help, is affected or could object? Each ends in a decision or a dated next step.
    .why = Alliances fail early when partners were chosen for being handy, not for sharing the aim. Who is affected and left out comes back later as an objection.
    .how =
        Start with those you know already: they say yes sooner and no more honestly.
        Write what they want before what you want from them.
        Ask what they cannot do. A limit heard now is a quarrel saved later.
        Rate fit from something you saw, not from hope, and end with a decision or a date.
    .example = “Canoe Club: paddles this reach weekly, owns two work boats, wants safe landing spots. Limit: no one free in race season.”

parties-list = Parties
    .add = Add ally
    .empty = Who could be in this with you?
    .first = Begin with one that you know. A name is enough for now.
    .unnamed = Unnamed party

allies-pursued = { $count } pursue
allies-held = { $count } hold
allies-declined = { $count } decline
allies-undecided = { $count } undecided

ties-said = { $answer }: { $by }, { $date }
ties-said-by-nobody = { $answer }: { $date }

allies-no-candidates = We looked: no other candidates

allies-one-kind = All of one kind
allies-one-kind-reason = Why it is fine that all parties are of one type
    .example = Three clubs are enough to start; the school joins next year
    .why = Parties of one kind see the same things and miss the same things. Ask whom you do not hear: the school, the shop, the residents. If there is a reason to stay among yourselves, put it down here.

## A party

party-name = Name
    .example = What they call themselves
    .why = The name as they write it themselves. If it is long, add a short one for the tables.
party-short-name = Short name
    .example = For tables
    .why = Two words at most: “Canoe Club”. It heads the columns wherever parties stand side by side.
party-kind = Type
    .missing = What are they?
    .why = People, firms, nonprofits, public bodies and neighbours decide in different ways: a firm by budget, a council by committee, a club by who turns up. Alliances of several types see more.
party-kind-unsaid = Type not chosen
party-sector = Sector
    .example = Sports, health, schools
    .why = What field they work in. It shows whether you are all from one corner: three sports clubs make a strong team and a narrow alliance.
party-status = Status
    .why = Candidate: you think of asking. Approached: you asked. Interested: they want to hear more. Committed: they said yes, and from then on their answers count. Set it to what they did, not to what you hope.
party-caption = { $what }, { $status }
party-caption-start = Start here: our name, our type, a contact
party-caption-ourselves = Ourselves: { $what }, { $status }

party-more = More about them
party-more-ours = More about us

party-contacts = Contacts
    .add = Add contact
    .unnamed = Unnamed contact
    .why = One named person whom you can call is worth more than an info@ address. Ask for a second one, for the day when the first is away.
contact-name = Name
    .example = Tom Okafor
contact-role = Role
    .example = Parks officer
contact-email = Email
    .example = name@example.org
    .why = An address that is read. “tom.okafor@borough.example”, not the general mailbox.
contact-phone = Phone
    .example = 01632 960 114
    .why = The number that you would call when the weir floods on a Sunday.
contact-preferred = Best reached by

party-tie = Existing tie
    .why = Past work together is the best forecast there is. Write one thing that happened: “Lent us 20 litter pickers in 2024, returned complete.”
party-tie-story = What the tie is
    .example = What you did together
party-wants = What they want
    .example = What would make this worth their time
    .why = In their words, from them. If you do not know, that is your next question: “What would have to happen for this to be worth it to you?” A guess here is the commonest reason for a slow no.
party-wants-ours = What we want
    .example = What would make this worth our time
    .why = What we are here for, in words that the others may read: “Cleaner banks for our paddlers, and new members.” Who hides what it wants is guessed at.
party-limits-ours = Our limits
    .example = What we cannot or will not do
    .why = Say first where we stop: “No one free in race season, no money before April.” It makes it easy for the others to say where they stop.
party-limits = Their limits
    .example = What they cannot or will not do
    .why = Ask straight out: “What can you not do, whatever happens?” No staff at weekends, no money before April, no public criticism of the mayor. Limits that are known are planned around.

party-pulls = What else pulls at them
    .example = A merger, an election in May, two other alliances
    .why = Everybody has other duties. Ask what would make them drop this one: “What must you do first if the week gets short?” Those who know each other’s pulls plan around them instead of feeling let down.
party-pulls-ours = What else pulls at us
    .example = An election of our board in May, another alliance
    .why = What would make us drop this one? “In August half of us are away.” The others can plan around what they know.
party-told-by-them = When they told us their intentions and limits
    .why = A day on which they said what they are here for and where they stop. A guess does not count. If there was no such talk, have it before you start: half an hour is enough.
party-told-to-them = When we told them ours
    .why = They can only plan around what they know. Say what you want from this for yourselves, and what you will not do, before they ask: it makes it easy for them to do the same.

party-mandate = What else pulls at them, and who signs
party-mandate-ours = What else pulls at us, and who signs
mandate-signer = Who signs for them
    .example = The person whose name goes under it
    .why = The one you talk to is seldom the one who may sign. Ask early: “Who signs, and do they know about us?”
mandate-signer-ours = Who signs for us
    .example = The person whose name goes under it
    .why = Whoever keeps the plan is not always the one who may sign. Settle it among ourselves before the others ask.
mandate-body = Which body must say yes
    .example = Board, council committee, members’ meeting
    .why = Ask what it takes and when it meets: “The trustees, every second month, papers two weeks before.” It sets your calendar more than any goal does.
mandate-body-ours = Which of our bodies must say yes
    .example = Our board, our members’ meeting
    .why = Look up when it meets and how long before it wants papers. An ally that waits for our own board is an ally that we lose.
mandate-state = Its answer
    .why = Not needed: whoever signs may do so alone. Asked: it is on the agenda. Given: it said yes, on a date. Until then a yes is one person’s hope.
mandate-on = Date of its answer
    .why = The day of its answer, or of its meeting while you wait.

party-fit = Fit with us
    .hint = 0 = none, 4 = strong
party-evidence = Evidence
    .hint = a rating counts once it has some
party-fit-none = Fit not rated yet
party-fit-figures = Fit { $strategic }, { $operational }, { $cultural }
party-fit-strategic = Strategic
    .why = Do they want what you want, for reasons of their own? Look for it where they wrote it down before they met you: a plan, a budget, a bylaw.
party-fit-operational = Operational
    .why = Can you work together day by day: pace, tools, opening hours, who may decide? One small job done together tells more than three meetings.
party-fit-cultural = Cultural
    .why = Do they treat people as you do? Ask somebody who worked with them what happened when something went wrong.
party-fit-strategic-evidence = Evidence of strategic fit
    .example = Where did they say so before?
    .missing = Missing: where did they say so?
party-fit-operational-evidence = Evidence of operational fit
    .example = What did you do together?
    .missing = Missing: what did you do together?
party-fit-cultural-evidence = Evidence of cultural fit
    .example = How do they treat other partners?
    .missing = Missing: how do they treat other partners?

party-fit-response = What we do about a low fit
    .example = A monthly call of both bookkeepers until the invoices match
    .missing = A fit this low needs an answer
    .why = A poor fit need not end it. Say what you do so that it does no harm: work apart on that part, put somebody between, try it small first, and when you look again.

party-stakes = How well they fit, where they stand, competing

party-stance = Stance
    .why = From working against it to working for it. Nobody but you sees this. Plan for those who are against it too: they often have the better questions.
stance-against = against it
stance-doubtful = doubtful
stance-neutral = neutral
stance-for = for it
stance-active = works for it
party-influence = Influence
    .hint = 0 to 100
    .why = How much they can move or stop, whether they care or not. The landowner who never comes to meetings still has 90.
party-interest = Interest
    .hint = 0 to 100
    .why = How much they care, whether they can move anything or not. High interest and little influence: those are your first volunteers.
party-competitor = Competes with one of us
party-boundary = What keeps competing workable
    .example = Joint bids only for the river; each keeps its own customers
    .missing = Where is the line?
    .why = Competitors can be allies where the line is clear. Say what is shared, what is not, and who may see prices and customers: “We share the boats, not the member lists.”

party-decision = Decision
    .why = Pursue: work towards having them in. Hold: not now, look again on a date. Decline: do without. No decision is the most expensive one: they hear from you half a year too late.
party-decision-reason = Reason
    .example = One reason that you could tell them
    .why = One sentence that you would not mind them reading: “Right aim, but no capacity before the election.” It saves having the same talk again next year.
party-next-step = Next step
    .example = Ask Tom for a yes or no on goal 1
    .why = The smallest thing that brings you nearer to a decision, with a name and a date: “Maya calls Tom by Friday.” Not “stay in touch”.
party-next-who = Who does it
    .example = Maya
party-next-due = By when

## Questions about a party

party-diligence = Before you trust them
    .hint = an answer counts with where you know it from
    .why = Ask before you tie your name to theirs, and write where you know it from. “Unacceptable” stops the plan until it is settled; “acceptable if” names the condition.
party-diligence-reputation = Reputation
    .why = Ask two who worked with them, not the ones they name. What did they do when something went wrong?
party-diligence-reputation-source = How we know their reputation
    .example = Two who worked with them, asked on 3 Nov
    .missing = Missing: how do you know?
party-diligence-money = Money
    .why = Can they pay what they promise until the end? Published accounts, a treasurer’s word, a deposit.
party-diligence-money-source = How we know their money
    .example = Accounts of 2025, published
    .missing = Missing: how do you know?
party-diligence-capacity = Capacity
    .why = Do they have the people and the hours? Ask who would do it, by name, and what that person does now.
party-diligence-capacity-source = How we know what they can carry
    .example = Who would do it, by name
    .missing = Missing: how do you know?
party-diligence-conflicts = Conflicts of interest
    .why = Who gains if this fails, or sells what it buys? Ask them to say it first.
party-diligence-conflicts-source = How we know where interests conflict
    .example = They told us on 3 Nov
    .missing = Missing: how do you know?
party-diligence-obligations = Obligations
    .why = What are they bound to already: exclusivity, a funder’s terms, a law? Ask to see the clause.
party-diligence-obligations-source = How we know what binds them
    .example = The clause, read on 3 Nov
    .missing = Missing: how do you know?

## The parts of the page

tab-allies-cards = Cards
tab-allies-influence = Influence map
    .why = Time is short. The map shows whom to plan with, whom to ask first and whom simply to keep in the picture.
    .how =
        Place each ally by what it can do to the plan, not by how much you like it.
        Look at the empty corner: who is missing?
        Influential but lukewarm? Ask what would make it worth their while.
    .example = “The Council can stop us with one permit. Tom comes every month. So: top right.”
tab-allies-fit = Compare fit
    .why = One weak fit is a risk that you can plan for. The same weak fit in several allies is a sign about yourselves.
    .how =
        Read down a column: where is nobody strong?
        Read along a row: what is this ally’s weak side, and what do you do about it?
        A rating without evidence is a hope. Go and look.
    .example = “Everyone shares the aim, and three of five decide slower than we do. So we ask a month earlier.”
tab-allies-values = Values
    .why = People who want the same goal can still part over how: on time or thorough, cheap or fair, quiet or public. Two marks apart is where the first quarrel will be.
    .how =
        Name three to five things that somebody would walk out over.
        Rate each for each party by what they did, not by what they say.
        Where two parties lie two apart, write what you do about it.
        Ask them: “How far off is our guess?”
    .example = “Tell the client what it will not do: we 4, they 2. So both read every offer before it goes out.”

## The influence map

influence-hint = Drag, or use the arrow keys; Enter goes to the next
influence-nobody = No allies yet. Add one, and place it here by its influence and its interest.
influence-ally = Ally
influence-decision = Decision
influence-where = Quadrant
influence-work-closely = Work closely
    .way = Plan together
influence-keep-satisfied = Keep satisfied
    .way = Ask before you act
influence-keep-informed = Keep informed
    .way = Share dates and results
influence-watch = Watch
    .way = Check again each season
influence-axis-interest = Interest: low to high
influence-axis-influence = Influence: low to high
influence-mark = On the map: { $ally }
influence-stands = Interest { $interest }, influence { $influence }: { $quadrant }
influence-stands-nowhere = Not on the map yet
influence-open-card = Open card
influence-unplaced = { $count ->
    [one] 1 not on the map yet
   *[other] { $count } not on the map yet
}

## Compare fit

compare-nobody = No allies yet. Once you have rated one, it is compared here.
compare-lead = Lowest first. What you think of them is private: it is in no print and no copy.

## Values

values-list = Values
    .add = Add value
    .empty = What would somebody walk out over?
    .first = Begin with one thing that matters to you more than the goal: keeping dates, fair pay, being asked first.
    .unnamed = Unnamed value
values-private = What you think it means to each party is private: it is in no print and no copy.
value-name = Value
    .example = Keep the date we gave
    .why = Something one can see people do: “Keep the date we gave”, not “reliability”.
value-importance = Importance for each party
    .why = What did they do when it cost them something? That is what it means to them.
value-scale = 0 = none, 4 = all
value-gap-response = What we do about the gap
    .example = Both read every offer before it goes out
    .missing = Missing: what do you do about it?
    .why = A gap is no fault. Unspoken, it is the next quarrel: agree on a rule for the moment when it shows.
value-rated = Rated for { $count } of { $of }
value-gap = { $gap } apart
