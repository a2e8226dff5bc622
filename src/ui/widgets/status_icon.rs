//! The marks of a state: each state has a shape of its own, beside its word.

mod figure;

use egui::{Painter, Pos2, Response, Sense, Ui};

use figure::{Figure, Pen};

use crate::ui::theme::{self, Tokens, Tone, size, tokens};

/// What a state says, which decides its colours.
#[derive(Clone, Copy)]
enum Shade {
    /// Nothing is there yet.
    Blank,
    /// It is ours, or chosen.
    Accent,
    /// It asks for attention.
    Part,
    /// It is left out.
    Without,
    /// It is not known, or waits.
    Unknown,
    /// It is as it should be.
    Good,
    /// It stops something.
    Stop,
    /// It says something, and is no judgement.
    Plain,
}

macro_rules! status_icons {
    ($($(#[doc = $doc:literal])* $name:ident = $message:literal $figure:ident in $shade:ident,)*) => {
        /// A state that has a mark.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum StatusIcon {
            $($(#[doc = $doc])* $name,)*
        }

        impl StatusIcon {
            /// All marks, in the order of their families.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The message that holds the mark's word.
            #[must_use]
            pub const fn message_id(self) -> &'static str {
                match self {
                    $(Self::$name => $message,)*
                }
            }

            const fn figure(self) -> Figure {
                match self {
                    $(Self::$name => Figure::$figure,)*
                }
            }

            const fn shade(self) -> Shade {
                match self {
                    $(Self::$name => Shade::$shade,)*
                }
            }
        }
    };
}

status_icons! {
    /// Chapter: nothing entered.
    NotStarted = "mark-not-started" DashedRing in Blank,
    /// Chapter: something is open.
    InProgress = "mark-in-progress" HalfDisc in Accent,
    /// Chapter: nothing left to write.
    FilledIn = "mark-filled-in" CheckDisc in Accent,
    /// Chapter: a field holds something wrong.
    NeedsAttention = "mark-needs-attention" Triangle in Part,
    /// Decision: work with them.
    Pursue = "mark-pursue" ArrowDisc in Accent,
    /// Decision: not now.
    Hold = "mark-hold" PauseRing in Part,
    /// Decision: not with them.
    Decline = "mark-decline" CrossedRing in Without,
    /// Decision: none yet.
    Undecided = "mark-undecided" Triangle in Part,
    /// Answer: nobody asked them.
    NotAsked = "mark-not-asked" DashedRing in Blank,
    /// Answer: asked, waiting.
    Proposed = "mark-proposed" Clock in Unknown,
    /// Answer: they said yes.
    Agreed = "mark-agreed" CheckDisc in Good,
    /// Answer: they said no, and why.
    Objects = "mark-objects" Hand in Stop,
    /// Answer: it does not concern them.
    NotTheirs = "mark-not-theirs" DashRing in Without,
    /// Criterion: the rule holds.
    Met = "mark-met" CheckDisc in Good,
    /// Criterion: half of it or more holds.
    Partly = "mark-partly" HalfDisc in Part,
    /// Criterion: it does not hold.
    Open = "mark-open" ThickRing in Stop,
    /// Criterion: nothing is known.
    Unknown = "mark-unknown" QuestionRing in Unknown,
    /// Criterion: does not count here.
    NotApplicable = "mark-not-applicable" DashRing in Without,
    /// Criterion: stops the verdict.
    Blocker = "mark-blocker" Octagon in Stop,
    /// Verdict: a blocker is open, or too little is met.
    NotReady = "mark-not-ready" Octagon in Stop,
    /// Verdict: ready, with conditions.
    WithConditions = "mark-with-conditions" BarDisc in Part,
    /// Verdict: ready.
    Ready = "mark-ready" CheckDisc in Good,
    /// Verdict: nothing has been recorded.
    NotAssessed = "mark-not-assessed" DashedRing in Blank,
    /// Written down by us; says nothing about who agreed.
    Written = "mark-written" Pencil in Accent,
    /// Part in an area: answers for it.
    Owns = "mark-owns" PersonDisc in Accent,
    /// Part in an area: helps.
    Helps = "mark-helps" PlusRing in Accent,
    /// Part in an area: is asked first.
    IsAsked = "mark-is-asked" Speech in Accent,
    /// Part in an area: must say yes.
    Approves = "mark-approves" CheckDiamond in Accent,
    /// Contribution: somebody said it could be.
    Offered = "mark-offered" DashedSquare in Blank,
    /// Contribution: promised.
    Confirmed = "mark-confirmed" CheckSquare in Good,
    /// Contribution: there.
    Delivered = "mark-delivered" FilledSquare in Good,
    /// Contribution: will not come.
    Withdrawn = "mark-withdrawn" CrossedSquare in Without,
    /// Ground rule: nobody has spoken about it.
    Assumed = "mark-assumed" DottedRing in Blank,
    /// Ground rule: two or more said how they read it.
    Discussed = "mark-discussed" Speech in Unknown,
    /// Ground rule: an objection stands.
    Disputed = "mark-disputed" Hand in Stop,
    /// Reading: it says what the wording says.
    Fits = "mark-fits" EqualRing in Plain,
    /// Reading: it says something else.
    Differs = "mark-differs" NotEqualDiamond in Plain,
    /// Promise: not due, or not decided.
    PromiseOpen = "mark-promise-open" Clock in Unknown,
    /// Promise: kept.
    Kept = "mark-kept" CheckDisc in Good,
    /// Promise: kept too late.
    KeptLate = "mark-kept-late" CheckRing in Part,
    /// Promise: broken.
    Broken = "mark-broken" BrokenRing in Stop,
    /// Promise: both sides changed it.
    Renegotiated = "mark-renegotiated" Exchange in Plain,
    /// Promise: its date is past.
    PastDue = "mark-past-due" Triangle in Part,
    /// Intentions: told both ways.
    BothWays = "mark-both-ways" BothWays in Good,
    /// Intentions: we told them.
    WeTold = "mark-we-told" Rightwards in Part,
    /// Intentions: they told us.
    TheyTold = "mark-they-told" Leftwards in Part,
    /// Intentions: nobody told them.
    NeitherTold = "mark-neither-told" DashedRing in Blank,
    /// Step of a rehearsal: it would work.
    StepHeld = "mark-step-held" CheckDisc in Good,
    /// Step of a rehearsal: something is missing.
    StepBroke = "mark-step-broke" Triangle in Part,
    /// Step of a rehearsal: not walked yet.
    NotWalked = "mark-not-walked" DashedRing in Blank,
}

impl StatusIcon {
    /// The colours of the state.
    #[must_use]
    pub fn tone(self, t: &Tokens) -> Tone {
        match self.shade() {
            Shade::Blank => Tone { ink: t.ink2, tint: t.na.tint },
            Shade::Accent => Tone { ink: t.accent, tint: t.accent_tint },
            Shade::Part => t.part,
            Shade::Without => t.na,
            Shade::Unknown => t.unknown,
            Shade::Good => t.ok,
            Shade::Stop => t.stop,
            Shade::Plain => Tone { ink: t.ink, tint: t.sub },
        }
    }

    /// Paints the mark with its middle at `center`, in a square of `side` points.
    pub fn paint(self, painter: &Painter, center: Pos2, side: f32, t: &Tokens) {
        let tone = self.tone(t);
        let pen = Pen { painter, center, unit: side / 20.0, ink: tone.ink, gap: t.card };
        pen.figure(self.figure());
    }

    /// Adds the mark to a row of text.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(theme::square(size::ICON), Sense::hover());
        self.paint(ui.painter(), rect.center(), size::ICON, tokens(ui));
        response
    }
}
