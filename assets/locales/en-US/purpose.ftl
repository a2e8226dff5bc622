# The chapter Purpose & fit.

chapter-purpose = Purpose & fit
    .lead = Why together, what kind of alliance this is, and how much of it has to be on paper.
    .why = Partners who cannot say in one sentence why they need each other drift apart at the first busy month. Ten minutes here save the argument later about what this was for.
    .how =
        Write the purpose as a change that others would notice, not as a wish to work together.
        Name what each of you has tried alone and where it stopped.
        Say what exists already, so that you join it or fill the gap.
        Answer the exposure questions honestly: they tell how much paper you need.
    .example = “By next autumn people swim at the weir again. The club has boats but no skip, the council has a skip but no hands.”

## Essentials

purpose-essentials = What this is
purpose-title = Title
    .hint = what we call the alliance
    .example = Alder River Clean-up Alliance
    .why = A name that belongs to none of you alone. “The Harlow project” tells everyone who owns it; “Clean Alder” invites others in.
purpose-purpose = Purpose
    .hint = why we do this together
    .example = What will be different, for whom, by about when
    .why = One or two sentences that a newcomer understands. Say what changes for whom: “Children can paddle below the weir from June.” Not “to foster cooperation”. If your partners would each write another sentence, talk before you go on.
purpose-kind = Kind
    .why = Informal runs on people who know each other. Strategic lines up two or more organisations that each bring what the other lacks. A coalition gathers many sectors behind one cause. Take what comes closest: it only decides what weighs more in the checklist.
purpose-stage = Stage
    .why = Exploring: you look for partners. Forming: you settle how to work together. Active: the work runs. Renewing: you decide whether to go on. Closing: you wind up. The stage chooses which checklist is shown first.
purpose-start = Start
    .why = The day on which the work starts, not the day of signing. The first check-in and the early win are counted from here.
purpose-review = Review
    .why = A date makes it normal to ask “does this still work?”. Half a year after the start is usual, three months if much is new.
purpose-end = End
    .hint = if it has one
    .why = An end that everyone knows makes it easier to say yes. Leave it empty if the alliance has no end, and rely on the review.
purpose-currency = Currency
    .example = EUR
    .why = The three letters of the currency that shared money is counted in, such as EUR, GBP or USD.

## Why it takes all of us

purpose-context = Why it takes all of us
purpose-alone = What none of us can do alone
    .example = The club has boats, the council has the skip, the school has hands
    .why = This is the test of an alliance. If one of you could do it alone, you need a supplier, not an ally. Name the piece that each one lacks: “We have 40 volunteers and no permit; they have the permit and no volunteers.”
purpose-landscape = What exists already
    .example = A yearly litter day by the scouts; the council’s river plan to 2030
    .why = List who else works on this, what was tried and why it stopped. You may find that the best step is to join somebody. Ask three people who have been around longer than you.

purpose-facing = What we face together
    .hint = a market, a competitor, a threat, if there is one
    .example = Two larger firms bid for the same river contracts each spring
    .why = A common pressure holds an alliance together, and it passes. Name it, so that you notice when it is gone: “The water company’s bid in May; after that we need a reason of our own.”

## How much paper

formality-section = How much paper do we need?
    .remark = As much as the worst loss asks for, no more.
formality-drivers = What drives us
    .remark = Explains the advice and never lowers it.
formality-exposures = What could be lost
    .remark = 0 nothing, 1 a loss we would shrug off, 2 one that a party would feel, 3 law, safety, or more than a party can bear.
formality-count = { $count } of { $of } questions answered
formality-change-answers = Change the answers
formality-urgency = Urgency
    .hint = How soon must something happen?
    .why = Speed is a reason to write briefly, never a reason to write nothing. If days count, agree on one page today and set a date for the rest.
formality-urgency-0 = there is no hurry
formality-urgency-1 = this year will do
formality-urgency-2 = within weeks
formality-urgency-3 = days count
formality-change = Need to change course
    .hint = Will the plan have to change?
    .why = Where the course will change, write down how you decide and not every detail. A contract that has to be reopened each month is no help.
formality-change-0 = the way is clear
formality-change-1 = small corrections
formality-change-2 = parts will change
formality-change-3 = we find the way as we go
formality-understanding = Shared understanding
    .hint = How well do we know each other?
    .why = People who have worked together read a short note alike. People who have not will read it in two ways, so write down even what seems plain.
formality-understanding-0 = we have hardly met
formality-understanding-1 = we have talked it through
formality-understanding-2 = we have worked together
formality-understanding-3 = we know each other’s ways
formality-complexity = Complexity
    .hint = How much waits for another’s part?
    .noun = complexity
    .why = Count the handovers: places where one of you cannot go on until another has delivered. Three or more, and memory will not do.
formality-complexity-0 = nothing waits for another
formality-complexity-1 = a delay is a nuisance
formality-complexity-2 = a delay costs a party dearly
formality-complexity-3 = a slip could break a party
formality-regulation = Regulation
    .hint = What do law, permits, funders ask?
    .noun = regulation
    .why = Think of permits, safeguarding, health, food, public money, competition law. If a regulator could stop you or fine you, this is a 3, however friendly you are.
formality-regulation-0 = no rules touch this
formality-regulation-1 = light duties
formality-regulation-2 = a permit or a funder’s terms
formality-regulation-3 = the law is strict here
formality-liability = Liability
    .hint = Who pays if somebody is hurt?
    .noun = liability
    .why = Picture the worst ordinary day: a child slips, a van is scratched, a client sues. Who pays? If nobody knows, or if it could be life and limb, write it down before you start.
formality-liability-0 = nothing to be liable for
formality-liability-1 = small damage
formality-liability-2 = a claim a party would feel
formality-liability-3 = injury or ruin
formality-money = Money
    .hint = What changes hands or is laid out?
    .noun = money
    .why = Include what one of you pays first and hopes to get back. The amount matters less than what its loss would do: £500 is nothing to a firm and a year’s budget to a club.
formality-money-0 = none changes hands
formality-money-1 = small sums
formality-money-2 = a sum that a party would miss
formality-money-3 = more than a party can lose
formality-data = Data or intellectual property
    .hint = What do we show that is not public?
    .noun = data
    .why = Names of clients or pupils, health data, designs, recipes, code. Personal data nearly always needs a paper of its own on who may use it for what.
formality-data-0 = nothing that is not public
formality-data-1 = nothing that would hurt
formality-data-2 = lists or know-how of worth
formality-data-3 = personal data or secrets
formality-exclusivity = Exclusivity
    .hint = What may we not do with others?
    .noun = exclusivity
    .why = Promises not to work with others, not to sell in an area, not to hire each other’s people. Such promises are easily forgotten and dearly remembered.
formality-exclusivity-0 = all stay free
formality-exclusivity-1 = a courtesy to ask first
formality-exclusivity-2 = some work is given up
formality-exclusivity-3 = a party depends on it

## The advice

formality-advice-none = No advice yet
    .line = Answer what could be lost, and the advice appears here.
formality-advice-handshake = A handshake is enough
    .line = Nothing of worth can be lost. Write down who does what all the same.
formality-advice-handshake-so-far = A handshake, so far
    .line = Nothing of worth can be lost in what is answered. { $open ->
        [one] One question is open.
       *[other] { $open } questions are open.
    }
formality-advice-because = { $form }: because { $count ->
        [one] { $what } is
       *[other] { $what } are
    } at { $degree } of 3
formality-advice-at-least = { $form } at least: because { $count ->
        [one] { $what } is
       *[other] { $what } are
    } at { $degree } of 3
formality-advice-charter = A page or two, in your own words, that all have read and said yes to.
formality-advice-memorandum = A memorandum of understanding: who does what, pays what and leaves how, signed by those who may sign.
formality-advice-contract = A contract, and somebody who knows the law to read it before anyone signs.
formality-advice-urgent = You are in a hurry: begin with one page, and put the date of the full paper on it.
formality-advice-changing = The course will change: write down how you decide, not every detail.
formality-advice-strangers = You do not know each other’s ways yet: write down even what seems plain.
formality-advice-close = You know each other well. That makes the talk shorter, not the risk smaller.
formality-and = { $list } and { $last }
form-name-handshake = Handshake
form-name-charter = Charter
form-name-memorandum = Memorandum
form-name-contract = Contract
formality-chosen = What we chose
    .why = The form you choose decides which points of the checklist apply and what the other pages show first. Going lighter than advised is allowed: say why, so that nobody can claim later that it was forgotten.
formality-lighter-reason = Why less than advised will do
    .example = The club’s insurer covers the day; we decide again after the first season
    .missing = Say why, so that it is a decision and not an oversight
    .why = A good reason names who bears the loss, or what will make you change your mind: “The council carries the liability itself and has confirmed it in writing.”
formality-not-legal = This is a rule of thumb for people who work together. It is not legal advice.

## Papers

papers-section = Papers
    .remark = What has to be written, and how far it has come.
papers-list = Papers
    .add = Add paper
    .empty = No papers yet
    .first = A charter, insurance for the day, a permit, who may use which data. Add what you need, or say that you looked and need none.
    .unnamed = Unnamed paper
paper-name = Paper
    .example = Charter of the alliance
paper-kind = Kind
paper-state = State
    .why = Signed means signed by all who have to sign. “Nearly” is In review.
paper-owner = Who sees to it
    .example = One name
    .why = One person who carries the paper from draft to signature. A paper that belongs to all is signed by none.
paper-due = Signatures due
paper-reason = Why we do without it
    .example = The borough’s permit covers every walk on its banks until 2028
    .missing = Say why, so that it is a decision and not an oversight
    .why = Where something of worth is at stake, a paper is expected. If another paper, a law or a party’s own cover does the job, name it with its date: whoever doubts it can look it up.
paper-signed = When each party signed
    .why = A signature of three in four is not a signed paper. Put down each day as you see the signature, not as it is promised.
paper-expires = Valid until
    .why = The last day on which it holds, from the paper itself: “Cover ends 31 March”. Leave it empty where it does not run out. A paper that has run out counts as none.
papers-none = We looked: no papers are needed
paper-caption = { $kind }, { $owner }
paper-caption-due = { $kind }, { $owner }, by { $date }
paper-no-kind = Kind not chosen
paper-no-owner = nobody sees to it yet
paper-no-state = State not chosen

## Who leads

leadership-section = Who leads
    .remark = Calling people together is work. Give it a name and a stand-in.
leadership-and-papers = who leads, and which papers have to be signed
purpose-convenor = Convenor
    .example = One name
    .why = The convenor calls the meetings, keeps the record and notices when somebody goes quiet. It need not be the largest party; it must be somebody whom the others would ring up.
    .hint = who calls us together
purpose-deputy = Deputy
    .example = Somebody else
    .why = Somebody from another party, so that the alliance survives a holiday, an illness or a change of job.
    .hint = who does it when the convenor cannot
convenor-accepted = Do all accept the convenor?
convenor-answers = Who accepts the convenor
    .why = Ask each party by itself: “Are you content that Maya calls us together?” A leader who was never accepted is followed until the first hard decision.

convenor-nobody = Name the convenor first, then ask each party.

## Go

go-section = Go
    .hint = Do we start? Ask each party in turn.
purpose-go = Who says go
    .why = The last question before the launch. Read the purpose, the goals and the open points aloud, then ask each party in turn: “Do you say go?” Silence is no answer. An objection now is cheaper than one in spring.
purpose-alone-so-far = Nobody but you is committed yet. Parties appear here once their status on the page Allies is Committed.
purpose-to-allies = Go to Allies
