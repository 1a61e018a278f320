//! What somebody needs from work, as a small set.

use crate::scenario::format::Need;

/// A set of needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Needs(u8);

/// All needs, in the order in which they are told.
const ALL: [Need; 8] = [
    Need::Recognition,
    Need::Certainty,
    Need::Respect,
    Need::Autonomy,
    Need::Growth,
    Need::Purpose,
    Need::Belonging,
    Need::Rest,
];

impl Needs {
    /// The needs of a list.
    pub fn of(needs: &[Need]) -> Needs {
        Needs(needs.iter().fold(0, |set, need| set | 1 << *need as u8))
    }

    /// Whether the sets have a need in common.
    pub fn meets(self, other: Needs) -> bool {
        self.0 & other.0 != 0
    }

    /// The needs, one by one.
    pub fn iter(self) -> impl Iterator<Item = Need> {
        ALL.into_iter()
            .filter(move |need| self.0 & (1 << *need as u8) != 0)
    }
}
