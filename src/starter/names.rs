//! The names that were answered: who is in the story, who is not, and by what ids the file calls them.

use super::answers::{Answers, NAME, first, tidy};
use crate::scenario::{id, script::OTHERS};

/// The ids that people have whose names have no letters for one.
const IDS: [&str; 4] = ["boss", "first", "second", "third"];
/// How many colleagues the story has.
const COLLEAGUES: usize = 3;

/// What became of the names otherwise than whoever answered may expect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenUp {
    /// Names for which the story has no room, or by which nobody can be called.
    pub left_out: Vec<String>,
    /// Colleagues who were made up, since fewer were named than the story has; none if nobody was named at all.
    pub made_up: Vec<String>,
    /// Names from which no id could be made, each with the id that stands in the file.
    pub ids: Vec<(String, String)>,
}

impl Answers {
    /// What becomes of the names.
    pub fn taken_up(&self) -> TakenUp {
        let clean = self.clean();
        let given: Vec<String> = self.team.iter().map(|name| tidy(name, NAME)).collect();
        let (usable, mut left_out): (Vec<String>, Vec<String>) =
            given.into_iter().partition(|name| !first(name).is_empty());
        left_out.retain(|name| !name.is_empty());
        left_out.extend(usable.iter().skip(COLLEAGUES).cloned());
        let made_up = match usable.len() {
            0 => Vec::new(),
            some => clean.team.iter().skip(some).cloned().collect(),
        };
        let ids = clean.ids();
        let named = clean.names().into_iter().zip(ids);
        let odd = named.filter(|(_, id)| IDS.contains(&id.as_str()));
        TakenUp {
            left_out,
            made_up,
            ids: odd.map(|(name, id)| (name.to_owned(), id)).collect(),
        }
    }

    /// By what ids the file calls people: their first names in the letters a to z where those can be found, each its own.
    pub(super) fn ids(&self) -> [String; 4] {
        let mut ids: [String; 4] = Default::default();
        for (place, first) in self.firsts().iter().enumerate() {
            let word = latin(first).unwrap_or_default();
            let word = word.trim_matches('-').to_owned();
            let reserved =
                OTHERS.iter().any(|(other, _)| *other == word) || IDS.contains(&word.as_str());
            let own = id::is_valid(&word) && !reserved && !ids.contains(&word);
            if let (Some(id), Some(usual)) = (ids.get_mut(place), IDS.get(place)) {
                *id = if own { word } else { (*usual).to_owned() };
            }
        }
        ids
    }
}

/// A name in the letters a to z; nothing if one of its letters has no usual place among them.
fn latin(name: &str) -> Option<String> {
    let mut word = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            letter if letter.is_ascii_alphanumeric() || letter == '-' => word.push(letter),
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
    fn who_is_not_in_the_story_is_told() {
        let told = with("Ada", "Tomas, Yuki, Bo, Zoë").taken_up();
        assert_eq!(told.left_out, ["Zoë"]);
        assert!(told.made_up.is_empty() && told.ids.is_empty());
        let told = with("王芳", "Tomas, --").taken_up();
        assert_eq!(
            (told.left_out, told.made_up.len()),
            (vec!["--".to_owned()], 2)
        );
        assert_eq!(told.ids, [("王芳".to_owned(), "boss".to_owned())]);
        assert_eq!(with("Ada", "").taken_up().made_up, Vec::<String>::new());
    }
}
