//! Where the generator takes everything from: numbers, words, names, dates, parts of records.

use alliance_workbook::plan::{
    Agreement, Answer, Correction, Degree, Fraction, GoalId, Grade, Id, Level, List, NextStep, NoneFound,
    Note, PartyId, PerParty, Percent, Person, Quantity, Rating, Reply, Share, Stance, TimeLimit, TimeUnit,
    date,
};
use jiff::civil::{Date, date};

const WORDS: &[&str] = &[
    "river",
    "school",
    "council",
    "we",
    "clean",
    "bank",
    "each",
    "spring",
    "report",
    "with",
    "the",
    "and",
    "volunteers",
    "boats",
    "on",
    "Saturday",
    "budget",
    "agree",
    "before",
    "June",
    "neighbours’",
    "share",
    "tools",
    "clinic",
    "data",
    "weekly",
    "call",
    "who",
    "decides",
    "nobody’s",
    "“own”",
    "path",
    "(small)",
    "notice",
    "of",
    "30",
    "days",
    "in",
    "writing",
    "to",
    "all",
    "café",
    "naïve",
    "Straße",
    "–",
    "50 %",
];

const NAMES: &[&str] = &[
    "Maya Okafor",
    "Jonas Lindqvist",
    "Þóra Jónsdóttir",
    "Nguyễn Thị Hương",
    "Søren Ågård",
    "José Núñez",
    "Анна Петрова",
    "Δήμητρα Παπαδοπούλου",
    "सुनीता शर्मा",
    "ปราณี ใจดี",
    "محمد الأمين",
    "יעל כהן",
    "王小明",
    "田中さくら",
    "김민준",
    "ልዑል በቀለ",
    "Łukasz Żak",
    "O’Brien “Bo” Byrne",
    "Ana-Lucía \"Lu\" Pérez",
    "Ọlá 🛶",
];

const PLACES: &[&str] = &[
    "Riverside",
    "Old Mill",
    "Nordhavn",
    "Святогорск",
    "Θεσσαλονίκη",
    "नर्मदा",
    "เชียงใหม่",
    "القاهرة",
    "חיפה",
    "京都",
    "杭州",
    "부산",
    "São Tomé",
    "Ljubljana",
    "Gdańsk",
];

const BODIES: &[&str] = &[
    "Anglers' Society",
    "Primary School",
    "Works Ltd",
    "City Council",
    "Residents",
    "Canoe Club",
    "Clinic",
    "& Söhne GmbH",
];

/// The day around which everything happens.
pub const AROUND: Date = date(2026, 11, 23);

/// A row of numbers that is the same for the same seed, and what has been made so far that later
/// records may refer to.
pub struct Source {
    state: u64,
    /// Everything that may be left out is there.
    full: bool,
    /// All parties.
    pub parties: Vec<PartyId>,
    /// The committed ones, ourselves first.
    pub committed: Vec<PartyId>,
    /// All goals.
    pub goals: Vec<GoalId>,
}

impl Source {
    /// Leaves nothing out.
    pub fn full(seed: u64) -> Self {
        Self { full: true, ..Self::new(seed) }
    }

    pub fn new(seed: u64) -> Self {
        Self { state: seed, full: false, parties: Vec::new(), committed: Vec::new(), goals: Vec::new() }
    }

    /// The next number (splitmix64).
    pub fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    /// Yes in so many of a hundred cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        let below = self.below(100) < percent;
        below || self.full
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// Mostly one of these.
    pub fn maybe<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        (!from.is_empty() && self.chance(85)).then(|| self.pick(from))
    }

    /// Some of these, none of them twice.
    pub fn some<T: Copy>(&mut self, from: &[T], most: usize) -> Vec<T> {
        let count = self.below(most.min(from.len()) + 1).max(usize::from(self.full && !from.is_empty()));
        let start = self.below(from.len().max(1));
        from.iter().cycle().skip(start).take(count).copied().collect()
    }

    /// So many records.
    pub fn list<T>(&mut self, count: usize, mut record: impl FnMut(&mut Self) -> T) -> List<T> {
        (0..count).map(|_| record(self)).collect()
    }

    pub fn id<T>(&mut self) -> Id<T> {
        let random = (u128::from(self.next()) << 64) | u128::from(self.next());
        Id::from(uuid::Builder::from_random_bytes(random.to_be_bytes()).into_uuid())
    }

    /// Some words.
    pub fn text(&mut self, words: usize) -> String {
        let count = 1 + self.below(words);
        (0..count).map(|_| self.pick(WORDS)).collect::<Vec<_>>().join(" ")
    }

    /// Mostly some words, at times several paragraphs of them.
    pub fn story(&mut self) -> String {
        match self.below(20) {
            0 => String::new(),
            1 => (0..3).map(|_| self.text(60)).collect::<Vec<_>>().join("\n\n\t"),
            _ => self.text(16),
        }
    }

    /// The name of a person.
    pub fn person_name(&mut self) -> String {
        self.pick(NAMES).to_owned()
    }

    /// The name of a party.
    pub fn party_name(&mut self) -> String {
        format!("{} {} {}", self.pick(PLACES), self.pick(BODIES), self.below(1000))
    }

    /// A day within so many days of the day around which everything happens.
    pub fn date(&mut self, within: usize) -> Date {
        let days = self.below(2 * within + 1) as i64 - within as i64;
        date::plus(AROUND, days)
    }

    /// Mostly a day.
    pub fn maybe_date(&mut self, within: usize) -> Option<Date> {
        self.chance(85).then(|| self.date(within))
    }

    pub fn level(&mut self) -> Level {
        Level::clamped(self.below(5) as i16)
    }

    pub fn degree(&mut self) -> Option<Degree> {
        self.chance(85).then(|| Degree::clamped(self.below(4) as i16))
    }

    pub fn grade(&mut self) -> Option<Grade> {
        self.chance(85).then(|| Grade::clamped(1 + self.below(5) as i16))
    }

    pub fn stance(&mut self) -> Option<Stance> {
        self.chance(60).then(|| Stance::clamped(self.below(5) as i16 - 2))
    }

    pub fn percent(&mut self) -> Option<Percent> {
        self.chance(60).then(|| Percent::clamped(self.below(101) as i16))
    }

    pub fn time_limit(&mut self) -> Option<TimeLimit> {
        let unit = self.pick(TimeUnit::ALL);
        self.chance(85).then(|| TimeLimit::new(1 + self.below(60) as u16, unit))
    }

    pub fn fraction(&mut self) -> Option<Fraction> {
        let of = 1 + self.below(6) as u16;
        Fraction::new(1 + self.below(of.into()) as u16, of)
    }

    pub fn quantity(&mut self) -> Option<Quantity> {
        let parts = self.below(10_000_000) as i64;
        if self.chance(60) { Quantity::from_parts(parts).ok() } else { None }
    }

    pub fn rating(&mut self) -> Rating {
        if !self.chance(70) {
            return Rating::default();
        }
        Rating {
            level: Some(self.level()),
            evidence: if self.chance(80) { self.text(8) } else { String::new() },
        }
    }

    pub fn note(&mut self) -> Note {
        if !self.chance(10) {
            return Note::default();
        }
        Note { text: self.text(30), shared: self.chance(30) }
    }

    pub fn person(&mut self) -> Person {
        let party = self.committed.clone();
        Person {
            name: if self.chance(80) { self.person_name() } else { String::new() },
            party: self.maybe(&party),
        }
    }

    pub fn next_step(&mut self) -> NextStep {
        if !self.chance(50) {
            return NextStep::default();
        }
        NextStep { what: self.text(8), who: self.person(), due: self.maybe_date(60) }
    }

    pub fn looked_none(&mut self) -> Option<NoneFound> {
        self.chance(30).then(|| NoneFound { by: self.person(), on: self.date(60) })
    }

    /// Something for most committed parties.
    pub fn per_party<T>(&mut self, mut value: impl FnMut(&mut Self) -> T) -> PerParty<T> {
        let parties = self.committed.clone();
        let mut map = PerParty::new();
        for party in parties {
            if self.chance(95) {
                map.insert(party, value(self));
            }
        }
        map
    }

    /// A hundred, shared out among the committed parties.
    pub fn shares(&mut self) -> PerParty<Share> {
        let (count, first) = (self.committed.len().min(1000), self.below(self.committed.len()));
        let share = |index: usize| (1000 / count + usize::from(index < 1000 % count)) as i64;
        let parties = self.committed.iter().cycle().skip(first).take(count);
        let share = |(index, party): (usize, &_)| Some((*party, Share::from_parts(share(index)).ok()?));
        parties.enumerate().filter_map(share).collect()
    }

    fn answer(&mut self) -> Answer {
        match self.below(20) {
            0..=1 => Answer::Proposed { on: self.date(60) },
            2 => Answer::Objects { on: self.date(60), reason: self.text(12), reply: None },
            3 => Answer::NotTheirs,
            4 => self.objection(),
            _ => Answer::Agreed {
                on: self.date(60),
                by: if self.chance(15) { self.person_name() } else { String::new() },
            },
        }
    }

    fn objection(&mut self) -> Answer {
        let reply = Some(Reply { on: self.date(30), text: self.text(12) });
        Answer::Objects { on: self.date(90), reason: self.text(12), reply }
    }

    /// What the committed parties answered.
    pub fn agreement(&mut self) -> Agreement {
        let answers = self.per_party(Self::answer);
        let earlier = answers.keys().copied().filter(|_| self.chance(6)).collect::<Vec<_>>();
        let earlier = earlier.into_iter().map(|party| (party, vec![self.objection()])).collect();
        let corrections = if self.chance(20) {
            vec![Correction { by: self.person(), on: self.date(30) }]
        } else {
            Vec::new()
        };
        Agreement { answers, earlier, corrections }
    }
}
