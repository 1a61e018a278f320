//! What was found about a scenario, as data.

use super::{
    Compared, Distribution, Extent, Luck, Measure, Never, Policy, never::Missed, seen::Seen,
};

use crate::scenario::effect::POINT;

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// How many runs each policy was to play.
    pub runs: u32,
    /// The seed of the first run.
    pub seed: u64,
    /// Whether it was called off before it was done; then what is known by then is here.
    pub cut_short: bool,
    /// How much of all that can happen was looked at, state by state.
    pub extent: Extent,
    /// What the runs of all policies came to: how often a scene opens, a choice is taken, an ending is told.
    pub seen: Seen,
    /// What anything came to: policies, the search for what is seen least, and the states looked at one by one. Here only
    /// nought and not nought say something.
    pub reached: Seen,
    /// How many runs went to what is seen least.
    pub searched: u64,
    /// How each policy fared.
    pub policies: Vec<Fared>,
    /// What nothing came to, and the nearest that any run came to it. First causes only.
    pub never: Vec<Never>,
    /// What more was never reached and lies behind that.
    pub behind: Vec<Missed>,
    /// How much waits for what only an earlier story of a campaign could leave behind; not told as missed.
    pub remembered: usize,
    /// Options held against each other.
    pub compared: Compared,
    /// How much hangs on luck; `None` if it was not asked for.
    pub luck: Option<Luck>,
}

/// How a policy fared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fared {
    /// The policy.
    pub policy: Policy,
    /// How many runs it played.
    pub runs: u32,
    /// How many runs reached each ending, in the order of the scenario.
    pub endings: Vec<u32>,
    /// How many runs did not end within so many choices as the plan allows.
    pub endless: u32,
    /// The mean number of choices, in hundredths.
    pub choices: i32,
    /// Mean levels at the end, in hundredths.
    pub levels: Vec<(Measure, i32)>,
    /// How measures and levels lay at the end.
    pub distributions: Vec<Distribution>,
}

impl Fared {
    /// The mean level of a measure at the end, in hundredths.
    pub fn level(&self, measure: Measure) -> i32 {
        let mut levels = self.levels.iter();
        levels
            .find(|(known, _)| *known == measure)
            .map_or(0, |(_, level)| *level)
    }

    /// How a measure lay at the end.
    pub fn spread(&self, measure: Measure) -> Option<&Distribution> {
        self.distributions
            .iter()
            .find(|spread| spread.of == super::Gauge::Measure(measure))
    }
}

/// A ledger, and how the three one-sided ways to play stand on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ledger {
    /// What it measures.
    pub measure: Measure,
    /// Who comes out best.
    pub wins: Policy,
    /// Who comes out worst.
    pub loses: Policy,
}

/// Something that an author may want to mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A scene, an event, a choice or an ending that nothing reaches.
    NeverReached,
    /// An attempt that never lands in one of its three ways.
    NeverLands,
    /// A line that is never heard.
    NeverSaid,
    /// An option that seems worse than another wherever both are open.
    Dominated,
    /// Two options between which nothing seems to hang.
    NoDifference,
    /// One way to play wins all three ledgers.
    OneSided,
    /// Runs that do not end.
    Endless,
    /// Luck decides the ending more than four times in five.
    Luck,
}

impl Finding {
    /// All, in the order in which they are told.
    pub const ALL: [Finding; 8] = [
        Finding::NeverReached,
        Finding::NeverLands,
        Finding::NeverSaid,
        Finding::Dominated,
        Finding::NoDifference,
        Finding::OneSided,
        Finding::Endless,
        Finding::Luck,
    ];

    /// A stable word for it, as `--fail-on` takes it.
    pub fn word(self) -> &'static str {
        match self {
            Finding::NeverReached => "never-reached",
            Finding::NeverLands => "never-lands",
            Finding::NeverSaid => "never-said",
            Finding::Dominated => "dominated",
            Finding::NoDifference => "no-difference",
            Finding::OneSided => "one-sided",
            Finding::Endless => "endless",
            Finding::Luck => "luck",
        }
    }
}

/// Below this share of the choices, in per cent, luck decides the ending.
const CHOSEN: u32 = 20;

impl Report {
    /// How a policy fared.
    pub fn of(&self, policy: Policy) -> Option<&Fared> {
        self.policies.iter().find(|fared| fared.policy == policy)
    }

    /// Which of complying, confronting and influencing wins and loses each ledger. Empty without the three.
    pub fn ledgers(&self) -> Vec<Ledger> {
        let ways = || {
            Policy::ONE_SIDED
                .iter()
                .filter_map(|policy| self.of(*policy))
        };
        let ledger = |measure: Measure| {
            Some(Ledger {
                measure,
                wins: ways().max_by_key(|fared| fared.level(measure))?.policy,
                loses: ways().min_by_key(|fared| fared.level(measure))?.policy,
            })
        };
        Measure::LEDGERS.into_iter().filter_map(ledger).collect()
    }

    /// All ways to play, best first on all three ledgers together.
    pub fn by_whole(&self) -> Vec<&Fared> {
        let mut ways: Vec<&Fared> = self.policies.iter().collect();
        ways.sort_by_key(|fared| std::cmp::Reverse(fared.level(Measure::Whole)));
        ways
    }

    /// What was missed of one sort.
    pub fn never(&self, finding: Finding) -> impl Iterator<Item = &Never> {
        self.never.iter().filter(move |never| {
            finding
                == match never.what {
                    Missed::Place(_) => Finding::NeverReached,
                    Missed::Landing(..) => Finding::NeverLands,
                    Missed::Line(..) => Finding::NeverSaid,
                }
        })
    }

    /// How often each finding was made; those that were made.
    pub fn findings(&self) -> Vec<(Finding, usize)> {
        let count = |finding: Finding| match finding {
            Finding::NeverReached | Finding::NeverLands | Finding::NeverSaid => {
                self.never(finding).count()
            }
            Finding::Dominated => self.compared.dominated.len(),
            Finding::NoDifference => self.compared.same.len(),
            Finding::OneSided => usize::from(self.wins_all().is_some()),
            Finding::Endless => usize::try_from(self.reached.endless).unwrap_or(usize::MAX),
            Finding::Luck => {
                let luck = self.luck.as_ref();
                usize::from(
                    luck.and_then(|luck| luck.endings)
                        .is_some_and(|chosen| chosen < CHOSEN),
                )
            }
        };
        let found = Finding::ALL.map(|finding| (finding, count(finding)));
        found.into_iter().filter(|(_, count)| *count > 0).collect()
    }

    /// The one-sided way to play that wins all three ledgers, if there is one.
    pub fn wins_all(&self) -> Option<Policy> {
        let ledgers = self.ledgers();
        let first = ledgers.first()?.wins;
        let level = |policy, measure| self.of(policy).map_or(0, |fared| fared.level(measure));
        // By a point at least: ways that come to the same do not win.
        let ahead = |measure| {
            let others = Policy::ONE_SIDED.iter().filter(|other| **other != first);
            let best = others.map(|other| level(*other, measure)).max();
            best.is_none_or(|best| level(first, measure) >= best + POINT)
        };
        let wins = |ledger: &Ledger| ledger.wins == first && ahead(ledger.measure);
        ledgers.iter().all(wins).then_some(first)
    }

    /// What happens in one of so many runs, or more often, would have been missed with a chance of less than 5 in 100: the
    /// rule of three. 0 if there were too few runs to say.
    pub fn one_in(&self) -> u64 {
        self.seen.runs / 3
    }

    /// Whether what was never reached cannot be reached.
    pub fn is_certain(&self) -> bool {
        matches!(self.extent, Extent::Whole(_))
    }
}
