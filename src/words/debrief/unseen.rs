//! Where a run was not, in words: how much of the story it came to, and some places that it never saw.

use super::say_with;
use crate::debrief::unseen;
use crate::scenario::model::PassageIndex;
use crate::simulation::Run;

/// How many places are named to which a card would have led, and how many others.
const NAMED: (usize, usize) = (3, 2);

/// How much of the story a run came to, and the names of some places to which it did not: nothing of what happens there.
/// `None` while the run goes on, and where it has seen everything.
pub fn unseen(run: &Run) -> Option<(String, Vec<String>)> {
    run.ended()?;
    let unseen = unseen::unseen(run);
    let named = |passages: &[PassageIndex], most: usize| -> Vec<String> {
        let passages = passages.iter();
        let places = passages.filter_map(|one| Some(run.scenario().passage(*one)?.place.clone()));
        places
            .filter(|place| !place.is_empty())
            .take(most)
            .collect()
    };
    let mut places = named(&unseen.open, NAMED.0);
    let left = NAMED.0 - places.len();
    places.extend(named(&unseen.elsewhere, NAMED.1 + left));
    if places.is_empty() {
        return None;
    }
    let counted = [
        ("came", unseen.came.to_string()),
        ("of", unseen.of.to_string()),
    ];
    Some((say_with("unseen-came", &counted), places))
}
