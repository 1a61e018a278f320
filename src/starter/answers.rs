//! The six answers, what they are where nobody answers, and how they are made fit for a story.

use super::Fear;
use crate::scenario::called;

/// How long a name may be, in characters.
pub(super) const NAME: usize = 40;
/// How many colleagues the story has.
const COLLEAGUES: usize = 3;
/// How long a first name may be: it stands on cards.
const FIRST: usize = 18;
/// How long a place, or what is at stake, may be.
const PLACE: usize = 60;
/// How long a deadline may be.
const BY: usize = 24;
/// How long a title may be: two lines over the briefing.
const TITLE: usize = 48;
/// The weekdays.
const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
/// How many days the story has.
const OF: usize = 4;

/// Six answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Where it happens: a company, a town hall, a ship.
    pub place: String,
    /// Who the manager is.
    pub boss: String,
    /// What the manager fears.
    pub fears: Fear,
    /// Who is on the team: three names; whoever is missing is as in [`Answers::default`].
    pub team: Vec<String>,
    /// What is to be delivered.
    pub stake: String,
    /// By when: a weekday, or whatever the last day is called.
    pub by: String,
}

impl Default for Answers {
    fn default() -> Answers {
        Answers {
            place: "Lindqvist Freight".into(),
            boss: "Martin Voss".into(),
            fears: Fear::default(),
            team: ["Amina Diallo", "Bruno Keller", "Chiara Conti"]
                .map(String::from)
                .into(),
            stake: "the new warehouse system".into(),
            by: "Friday".into(),
        }
    }
}

impl Answers {
    /// Names as they were written in one answer: one after the other, with commas, `and`, or lines between.
    pub fn names_in(text: &str) -> Vec<String> {
        let parts = text.split([',', ';', '\n', '，', '、']);
        let parts = parts.flat_map(|part| part.split(" and ")).map(str::trim);
        parts
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// The answers as they can stand in a story: without what no text can hold, no longer than fits, none empty.
    pub(super) fn clean(&self) -> Answers {
        let usual = Answers::default();
        let or = |text: String, usual: &str| {
            if text.is_empty() {
                usual.to_owned()
            } else {
                text
            }
        };
        let boss = match tidy(&self.boss, NAME) {
            boss if first(&boss).is_empty() => usual.boss.clone(),
            boss => boss,
        };
        let mut team = self.colleagues(&boss);
        let made_up = usual.team.iter().skip(team.len()).chain(&usual.team);
        for name in made_up.chain([&usual.boss]) {
            if team.len() < COLLEAGUES && !is_among(name, &boss, &team) {
                team.push(name.clone());
            }
        }
        let by = tidy(&self.by, BY + 8);
        let by = strip_word(&by, "by");
        Answers {
            place: or(tidy(&self.place, PLACE), &usual.place),
            boss,
            fears: self.fears,
            team,
            stake: or(ended(&tidy(&self.stake, PLACE)), &usual.stake),
            by: or(day(&ended(&cut(by, BY))), &usual.by),
        }
    }

    /// The colleagues who were named and for whom the story has room, each of another name.
    pub(super) fn colleagues(&self, boss: &str) -> Vec<String> {
        let mut team: Vec<String> = Vec::new();
        for name in self.team.iter().map(|name| tidy(name, NAME)) {
            if team.len() < COLLEAGUES && !first(&name).is_empty() && !is_among(&name, boss, &team)
            {
                team.push(name);
            }
        }
        team
    }

    /// The four full names.
    pub(super) fn names(&self) -> [&str; 4] {
        let name = |place: usize| self.team.get(place).map_or("", String::as_str);
        [&self.boss, name(0), name(1), name(2)]
    }

    /// By what people are called: two who would be called alike, by the whole of their names, as in [`called`].
    pub(super) fn firsts(&self) -> [String; 4] {
        let firsts = self.names().map(|name| first(name).to_lowercase());
        self.names().map(|name| {
            let own = first(name);
            let alike = own.to_lowercase();
            match firsts.iter().filter(|other| **other == alike).count() {
                1 => own,
                _ => lettered(name),
            }
        })
    }

    /// The weekday on which the story opens, so that its last day is the weekday that the deadline names, if it names one.
    pub(super) fn from(&self) -> &'static str {
        let last = weekday(&self.by);
        DAYS[last.map_or(0, |last| (last + DAYS.len() + 1 - OF) % DAYS.len())]
    }

    /// The weekdays on which the story opens and ends, where the deadline names none.
    pub(super) fn unread_day(&self) -> Option<(&'static str, &'static str)> {
        let unread = weekday(&self.by).is_none();
        unread.then(|| (DAYS[0], DAYS[OF - 1]))
    }

    /// What was answered at more length than there is room for, each with what is left of it in a story; `clean` is how the
    /// answers stand there.
    pub(super) fn cut(&self, clean: &Answers) -> Vec<(String, String)> {
        let given = [&self.place, &self.boss, &self.stake, &self.by];
        let team = self.team.iter();
        let kept = [&clean.place, &clean.boss, &clean.stake, &clean.by];
        let kept = kept.into_iter().chain(&clean.team);
        let mut cut = Vec::new();
        for given in given.into_iter().chain(team) {
            let line = line(given);
            let whole = strip_word(&line, "by");
            let left = kept.clone().find(|kept| {
                let begins = whole.strip_prefix(kept.as_str());
                begins.is_some_and(|rest| !ended(rest).is_empty())
            });
            // A shorter answer may stand elsewhere in full.
            if let Some(left) = left.filter(|_| !kept.clone().any(|kept| *kept == ended(whole))) {
                cut.push((whole.to_owned(), left.clone()));
            }
        }
        cut
    }

    /// The title: what is at stake.
    pub(super) fn title(&self) -> String {
        capital(&cut(&self.stake, TITLE))
    }

    /// The title, where it has not room for all that is at stake.
    pub(super) fn short_title(&self) -> Option<String> {
        (self.stake.chars().count() > TITLE).then(|| self.title())
    }
}

/// The name of the file for a story about what is at stake.
pub fn file_name(stake: &str) -> String {
    format!(
        "{}.ron",
        super::id_of(
            "",
            &Answers {
                stake: stake.into(),
                ..Answers::default()
            }
            .clean()
            .stake
        )
    )
}

/// A text with a capital letter at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A text in one line, of any length: the name of a file.
pub(super) fn line(text: &str) -> String {
    tidy(text, usize::MAX)
}

/// A text in one line, without what cannot be seen, cut at a word.
pub(super) fn tidy(text: &str, most: usize) -> String {
    let seen: String = text
        .chars()
        .map(|letter| if is_unseen(letter) { ' ' } else { letter })
        .collect();
    cut(&seen.split_whitespace().collect::<Vec<_>>().join(" "), most)
}

/// Whether a name is the manager's or a colleague's: a story cannot tell namesakes apart.
fn is_among(name: &str, boss: &str, team: &[String]) -> bool {
    let same = |other: &str| other.to_lowercase() == name.to_lowercase();
    same(boss) || team.iter().any(|other| same(other))
}

/// Letters that steer a text and are none: they could turn the lines around them.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// At most so many characters, cut between two words where there are two.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most).collect();
    match start.rsplit_once(' ') {
        Some((words, _)) if words.chars().count() * 2 > most => words.to_owned(),
        _ => start,
    }
}

/// Without a full stop or the like at its end: the text goes on after it.
fn ended(text: &str) -> String {
    text.trim_end_matches(['.', '!', '?', ',', ';', ':', ' '])
        .to_owned()
}

/// Without a word at its beginning.
fn strip_word<'a>(text: &'a str, word: &str) -> &'a str {
    match text.split_once(' ') {
        Some((before, after)) if before.eq_ignore_ascii_case(word) => after,
        _ => text,
    }
}

/// The weekday that a text names, in English, by its place among them.
fn weekday(text: &str) -> Option<usize> {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.find_map(|word| DAYS.iter().position(|day| day.eq_ignore_ascii_case(word)))
}

/// A weekday as it is written.
fn day(text: &str) -> String {
    let known = DAYS.iter().find(|day| day.eq_ignore_ascii_case(text));
    known.map_or_else(|| text.to_owned(), |day| (*day).to_owned())
}

/// By what somebody is called, in letters that can stand in a line; empty if there are none.
pub(super) fn first(name: &str) -> String {
    lettered(called::short(name))
        .chars()
        .take(FIRST)
        .collect::<String>()
        .trim_end()
        .to_owned()
}

/// A name without whatever is no letter of a name.
fn lettered(name: &str) -> String {
    let keep =
        |letter: &char| letter.is_alphanumeric() || " -'’.·".contains(*letter) || is_mark(*letter);
    let kept: String = name.chars().filter(keep).collect();
    match kept.chars().any(char::is_alphanumeric) {
        true => kept,
        false => String::new(),
    }
}

/// Marks that belong to the letter before them, in scripts that have such.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{900}'..='\u{DFF}' | '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}')
}
