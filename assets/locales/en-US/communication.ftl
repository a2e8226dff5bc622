# The chapter Communication.

chapter-communication = Communication
    .lead = How you hear of each other, where things are kept, and who speaks for all of you.
    .why = Most broken promises were never heard of in time. Two channels are enough for many alliances: one that comes round by itself, and one for what cannot wait.
    .how =
        Set one routine channel with a rhythm and somebody who keeps it going.
        Set one for urgent matters, and say how fast an answer comes.
        Choose a single place where decisions are kept, and use no second one.
        Agree who speaks outwards before somebody asks.
    .example = “First Monday, 20 minutes by phone, Maya calls. Urgent: text to the group, an answer within two hours. What was decided is in the shared folder, nowhere else.”

## Channels

channels-list = Channels
    .add = Add channel
    .empty = No channels yet
    .first = Start with the one that comes round by itself: a short call every two weeks beats a long mail now and then.
    .unnamed = Unnamed channel
channel-medium = Channel
    .example = Phone call, group chat, mail list, noticeboard
    .why = Use what all of them already use. A channel that one party has to learn is a channel that one party does not read.
channel-purpose = What it is for
    .why = Routine comes round by itself. Urgent is for what cannot wait until then. Decisions is where you decide, so that nobody decides elsewhere. Record is where things are kept. Outside world is where others hear from you.
channel-cadence = How often
    .why = As often as something changes. While a lot is new, every week; once it runs, every month. Too seldom costs more than too often: what is not said grows.
channel-response-time = Answer within
    .example = 2 hours
    .why = A time that each of you can keep on a bad day: “two hours in the daytime, by nine the next morning otherwise”. Then silence means something.
channel-owner = Who keeps it going
    .example = One name
    .why = One person who sends the invitation, notices who has gone quiet, and rings them up. It takes a quarter of an hour a week and it is work.
channel-stakes = who keeps it going when the owner cannot
channel-stand-in = Stand-in
    .example = Who does it in August
    .why = A routine that hangs on one person ends with their first long holiday. Name the second one while the first is there to hand over.
channel-members = Who is on it
    .why = Whoever is missing here hears of it late or from somebody else. Choose every party that has to act on what is said.
channel-no-purpose = Purpose not chosen
channel-no-owner = nobody keeps it going yet
channel-caption = { $purpose }, { $owner }

## Where it is kept

record-section = One place of record
    .remark = Where everybody looks first.
record-place = Where decisions and papers are kept
    .example = The shared folder “Alder River”; Ana keeps it in order
    .why = One place, and one person who puts things there. If a decision is in three mails and a chat, it was not made. Say who may open it, and check that all of them can.

## Who speaks

communication-stakes = one voice, confidentiality, what others are told
voice-section = One voice
    .remark = Who speaks for all, and who checks what is said.
public-spokesperson = Spokesperson
    .example = One name
    .why = One person answers when a newspaper or a funder rings. The others say: “Ask Maya.” That protects the smallest of you most.
public-stand-in = Who speaks when the spokesperson cannot
    .example = Somebody else
    .why = The question comes when the spokesperson is on a train. Two people who have agreed what to say are one voice; three are a rumor.
sign-off = Who checks statements first
    .example = One name
    .why = One person who sees a statement before it goes out, and answers within a day or two. Agree that silence is yes: without a time limit the check becomes a veto.

## What is confidential

confidential-section = What is confidential
    .remark = Everything else may be told.
confidential-list = What is confidential
    .add = Add what is confidential
    .unnamed = Entry not worded yet
confidence-what = What stays among us
    .example = Names of residents who reported dumping
    .why = Name the thing, not “all internal information”: names, prices, plans that are not decided. What is not on this list may be told.
confidence-who = Who may see it
    .example = Convenor and council officer only
    .why = Names or roles. “Only those who need it” is read in five ways.

## What others are told

told-section = What others are told
    .remark = How the alliance works, for customers, staff and the public.
told-list = What others are told
    .add = Add who is told
    .empty = Nothing planned yet
    .first = Customers, staff and the public each ask “what does this change for me?”. Say who tells them, and when.
    .unnamed = Message not worded yet
telling-what = What they are told
    .example = You keep your contact; the skip is now ordered by the council
    .why = Answer what they will ask: what changes for me, whom do I ring, who is behind it? Two sentences will do.
telling-audience = Who is told
    .why = Customers are those whom you serve: clients, pupils, residents. Staff are those who work or volunteer for one of you. The public is everybody else.
telling-who = Who tells them
    .example = One name
    .why = Best somebody whom they know. Staff want to hear it from their own manager, before the newspaper.
telling-on = Date
    .why = Staff first, then customers, then the public, within a few days. A rumour is always faster than a plan.
telling-nobody = nobody tells them yet
telling-no-audience = Audience not chosen
telling-caption = { $audience }, { $who }
telling-caption-on = { $audience }, { $who }, { $date }
