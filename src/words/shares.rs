//! A share in words: whoever reads a sentence is told about a third; how many of a hundred it were stands in the tables.

use super::say;

/// From how many of a hundred on a share is called so, the greatest first. Shares that lie ten or more apart are never called
/// the same.
const CALLED: [(u32, &str); 15] = [
    (100, "share-all"),
    (95, "share-nearly-all"),
    (86, "share-nine-tenths"),
    (78, "share-four-fifths"),
    (71, "share-three-quarters"),
    (63, "share-two-thirds"),
    (55, "share-three-fifths"),
    (46, "share-half"),
    (38, "share-two-fifths"),
    (30, "share-third"),
    (23, "share-quarter"),
    (15, "share-fifth"),
    (5, "share-tenth"),
    (1, "share-hardly-any"),
    (0, "share-none"),
];

/// So many of a hundred, as part of a sentence: `about a third`.
pub fn share(percent: u32) -> String {
    let called = CALLED.iter().find(|(from, _)| percent >= *from);
    called.map_or(String::new(), |(_, key)| say(key))
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_that_differ_enough_to_speak_of_are_called_differently() {
        for percent in 0..=90 {
            assert_ne!(share(percent), share(percent + 10), "{percent}");
        }
        for (percent, called) in [
            (0, "none"),
            (3, "hardly any"),
            (33, "about a third"),
            (50, "about half"),
            (97, "nearly all"),
            (100, "all"),
        ] {
            assert_eq!(share(percent), called);
        }
    }
}
