//! The names that were answered: who is in the story, who is not, and by what ids the file calls them.

use super::answers::{Answers, NAME, first, tidy};
use crate::scenario::{id, script::OTHERS};

/// The ids that people have whose names have no letters for one.
const IDS: [&str; 4] = ["boss", "first", "second", "third"];

/// Somebody whose id is not their name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OddId {
    /// The name.
    pub name: String,
    /// The id that stands in the file.
    pub id: String,
    /// The id that the name would have made, if it is another's or has a meaning of its own; none if the name has letters
    /// without a usual place among a to z.
    pub taken: Option<String>,
}

/// What became of the answers otherwise than whoever answered may expect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenUp {
    /// Names for which the story has no room, by which nobody can be called, or that somebody has already.
    pub left_out: Vec<String>,
    /// Colleagues who were made up, since fewer were named than the story has; none if nobody was named at all.
    pub made_up: Vec<String>,
    /// Names from which no id could be made, each with the id that stands in the file.
    pub ids: Vec<OddId>,
    /// Answers for which there is not enough room, each with what stands in the file.
    pub cut: Vec<(String, String)>,
    /// The title, where it says less than what is at stake.
    pub title: Option<String>,
    /// Where the deadline names no weekday, those on which the story opens and ends.
    pub unread_day: Option<(&'static str, &'static str)>,
}

impl Answers {
    /// What becomes of the answers.
    pub fn taken_up(&self) -> TakenUp {
        let clean = self.clean();
        let given: Vec<String> = self.team.iter().map(|name| tidy(name, NAME)).collect();
        let kept = self.colleagues(&clean.boss);
        let mut free = kept.clone();
        let mut left_out: Vec<String> = given;
        left_out.retain(|name| match free.iter().position(|kept| kept == name) {
            Some(place) => {
                free.remove(place);
                false
            }
            None => !name.is_empty(),
        });
        // Those by which nobody can be called stand first.
        left_out.sort_by_key(|name| !first(name).is_empty());
        let made_up = match kept.len() {
            0 => Vec::new(),
            some => clean.team.iter().skip(some).cloned().collect(),
        };
        let ids = clean.ids();
        let named = clean.names().into_iter().zip(ids);
        let odd = named.filter(|(_, id)| IDS.contains(&id.as_str()));
        let odd = odd.map(|(name, id)| OddId {
            name: name.to_owned(),
            id,
            taken: word(&first(name)),
        });
        TakenUp {
            left_out,
            made_up,
            ids: odd.collect(),
            cut: self.cut(&clean),
            title: clean.short_title(),
            unread_day: clean.unread_day(),
        }
    }

    /// By what ids the file calls people: by what they are called, in the letters a to z, where that can be found and is each
    /// one's own.
    pub(super) fn ids(&self) -> [String; 4] {
        let mut ids: [String; 4] = Default::default();
        for (place, called) in self.firsts().iter().enumerate() {
            let own = word(called).filter(|word| {
                let reserved = OTHERS.iter().any(|(other, _)| other == word);
                !reserved && !IDS.contains(&word.as_str()) && !ids.contains(word)
            });
            if let (Some(id), Some(usual)) = (ids.get_mut(place), IDS.get(place)) {
                *id = own.unwrap_or_else(|| (*usual).to_owned());
            }
        }
        ids
    }
}

/// A name as an id; nothing if one of its letters has no usual place among a to z.
fn word(name: &str) -> Option<String> {
    let word = latin(name)?;
    let word = word.trim_matches('-');
    id::is_valid(word).then(|| word.to_owned())
}

/// A name in the letters a to z; nothing if one of its letters has no usual place among them.
fn latin(name: &str) -> Option<String> {
    let mut word = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            letter if letter.is_ascii_alphanumeric() || letter == '-' => word.push(letter),
            ' ' => word.push('-'),
            '\'' | '’' | '.' | '·' => {}
            // Marks that stand behind their letter.
            '\u{300}'..='\u{36F}' => {}
            letter => {
                let known = LATIN.iter().find(|(letters, _)| letters.contains(letter));
                word.push_str(known?.1);
            }
        }
    }
    Some(word)
}

/// The letters of Europe, Cyrillic and Greek among them, in a to z, as they are commonly written where those are missing.
/// What is written in other scripts is spoken in too many ways for a table.
const LATIN: &[(&str, &str)] = &[
    ("àáâãāăąǎαά", "a"),
    ("äæ", "ae"),
    ("å", "aa"),
    ("çćčĉċц", "c"),
    ("ďđðд", "d"),
    ("èéêëēĕėęěеэє", "e"),
    ("ĝğġģγ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįıиіιίη", "i"),
    ("ĵй", "j"),
    ("ķкκ", "k"),
    ("ĺļľŀłлλ", "l"),
    ("ñńņňŋнν", "n"),
    ("òóôõōŏőоοόωώ", "o"),
    ("öøœ", "oe"),
    ("ŕŗřрρ", "r"),
    ("śŝşšșсσς", "s"),
    ("ß", "ss"),
    ("ţťŧțтτ", "t"),
    ("ùúûũūŭůűųу", "u"),
    ("ü", "ue"),
    ("ŵ", "w"),
    ("ýÿŷыυύ", "y"),
    ("źżžз", "z"),
    ("þθ", "th"),
    ("аа", "a"),
    ("бβ", "b"),
    ("в", "v"),
    ("гґ", "g"),
    ("ё", "yo"),
    ("ж", "zh"),
    ("мμ", "m"),
    ("пπ", "p"),
    ("фφ", "f"),
    ("х", "kh"),
    ("ч", "ch"),
    ("ш", "sh"),
    ("щ", "shch"),
    ("ъь", ""),
    ("ю", "yu"),
    ("я", "ya"),
    ("ї", "yi"),
    ("ј", "j"),
    ("љ", "lj"),
    ("њ", "nj"),
    ("ћ", "c"),
    ("ђ", "dj"),
    ("џ", "dz"),
    ("δ", "d"),
    ("εέ", "e"),
    ("ζ", "z"),
    ("ξ", "x"),
    ("χ", "ch"),
    ("ψ", "ps"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn with(boss: &str, team: &str) -> Answers {
        Answers {
            boss: boss.into(),
            team: Answers::names_in(team),
            ..Answers::default()
        }
    }

    #[test]
    fn names_become_ids_in_the_letters_of_ids() {
        let ids = |boss, team| with(boss, team).clean().ids();
        assert_eq!(
            ids("Jürgen Groß", "Zoë, Łukasz, Ольга"),
            ["juergen", "zoe", "lukasz", "olga"]
        );
        assert_eq!(
            ids("Ναταλία", "D'Arcy, Þóra, 王芳"),
            ["natalia", "darcy", "thora", "third"]
        );
        for (letters, latin) in LATIN {
            assert!(latin.bytes().all(|letter| letter.is_ascii_lowercase()));
            assert!(letters.chars().all(|letter| !letter.is_ascii()));
        }
    }

    #[test]
    fn namesakes_and_titles_make_ids_of_their_own() {
        let of = |boss, team| {
            let clean = with(boss, team).clean();
            (clean.firsts(), clean.ids())
        };
        let (firsts, ids) = of("Herr Brandl", "Frau Schmidt, Anna Berg, Anna Holm");
        assert_eq!(firsts, ["Brandl", "Schmidt", "Anna Berg", "Anna Holm"]);
        assert_eq!(ids, ["brandl", "schmidt", "anna-berg", "anna-holm"]);
        let (firsts, ids) = of("the inspector", "Herr Brandl, Frau Brandl, Sister Mary");
        assert_eq!(
            firsts,
            ["the inspector", "Herr Brandl", "Frau Brandl", "Mary"]
        );
        assert_eq!(ids, ["the-inspector", "herr-brandl", "frau-brandl", "mary"]);
    }

    #[test]
    fn who_is_not_in_the_story_is_told() {
        let told = with("Ada", "Tomas, Yuki, Bo, Zoë").taken_up();
        assert_eq!(told.left_out, ["Zoë"]);
        assert!(told.made_up.is_empty() && told.ids.is_empty());
        let told = with("王芳", "Tomas, --").taken_up();
        assert_eq!(
            (told.left_out, told.made_up.len()),
            (vec!["--".to_owned()], 2)
        );
        let odd = |name: &str, id: &str, taken: Option<&str>| OddId {
            name: name.into(),
            id: id.into(),
            taken: taken.map(String::from),
        };
        assert_eq!(told.ids, [odd("王芳", "boss", None)]);
        let told = with("Ada", "You, Zoë, Zoe").taken_up();
        let taken = [
            odd("You", "first", Some("you")),
            odd("Zoe", "third", Some("zoe")),
        ];
        assert_eq!(told.ids, taken);
        assert_eq!(with("Ada", "").taken_up().made_up, Vec::<String>::new());
        // A story cannot tell namesakes apart.
        let namesakes = with("Ada", "Bo, bo, ADA, Anna Berg, anna Holm");
        assert_eq!(
            namesakes.clean().firsts(),
            ["Ada", "Bo", "Anna Berg", "anna Holm"]
        );
        assert_eq!(namesakes.taken_up().left_out, ["bo", "ADA"]);
    }
}
