//! The stable codes of findings: `E` stops a story from being played, `W` is doubtful, `L` is advice on the craft.

use super::diagnostic::Severity;
use serde::Serialize;
use std::fmt;

macro_rules! codes {
    ($(#[doc = $title:literal] $code:ident,)*) => {
        /// A stable code; once given it never changes its meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub enum Code {
            $(#[doc = $title] $code,)*
        }

        impl Code {
            /// All codes: errors, then warnings, then advice.
            pub const ALL: &[Code] = &[$(Code::$code,)*];

            /// What it is about, as a sentence.
            pub fn title(self) -> &'static str {
                match self {
                    $(Code::$code => $title,)*
                }
                .trim()
            }

            /// As it is written.
            pub fn word(self) -> &'static str {
                match self {
                    $(Code::$code => stringify!($code),)*
                }
            }
        }
    };
}

codes! {
    /// The file is not RON, or not of the shape of a scenario.
    E001,
    /// The file is of a format that this program does not read.
    E002,
    /// Too large, too deep or too many.
    E003,
    /// An id that is not lower-case words joined by hyphens.
    E004,
    /// Two things with one id.
    E005,
    /// A scene that does not exist.
    E006,
    /// A person who is not in the cast.
    E007,
    /// A flag that is not declared.
    E008,
    /// A meter that does not exist, or that this person does not have.
    E009,
    /// An event that does not exist.
    E010,
    /// A promise that is not declared.
    E011,
    /// A variant, option or principle that does not exist.
    E012,
    /// A number out of range.
    E013,
    /// An empty text.
    E014,
    /// A condition that cannot be read.
    E015,
    /// A script line that cannot be read.
    E016,
    /// No way on from a scene.
    E017,
    /// No ending that always holds.
    E018,
    /// An attempt without a tactic or without somebody to move, or within another attempt.
    E019,
    /// No manager, or nobody at all, in the cast.
    E020,
    /// A window that is not declared.
    E021,
    /// A confidence that is not declared.
    E022,
    /// A kind of work that is not declared.
    E023,
    /// Something that people of this kind do not have.
    E024,
    /// A confidence passed on to nobody, or back to whom it came from.
    E025,
    /// A role of a room that is not declared.
    E026,
    /// What happens when a room cannot agree, where there is nothing to agree on or where it stands already.
    E027,
    /// Of a campaign: a story that is not there or does not load.
    E040,
    /// Of a campaign: fewer than two stories.
    E041,
    /// Of a campaign: an act that the week does not have.
    E042,
    /// Of a translation: what it translates is not there or cannot be read.
    E050,
    /// Of a translation: no language, or another than the name of the file says.
    E051,
    /// Nothing leads here.
    W001,
    /// A person without an epilogue.
    W002,
    /// An ending or line after one that always holds.
    W003,
    /// A window that nothing opens.
    W004,
    /// A promise that is never made, or a confidence that is never told.
    W005,
    /// Something said of a choice that makes no difference there.
    W006,
    /// A rule that does not exist.
    W007,
    /// An allowance of advice that does not exist.
    W008,
    /// Two people of one name.
    W009,
    /// No end of the story can be reached from here.
    W010,
    /// Of a campaign: one id, and people of two kinds.
    W040,
    /// Of a campaign: a story remembers what no story before it can leave.
    W041,
    /// Of a translation: a text that the story does not have.
    W050,
    /// Of a translation: the story has changed since.
    W051,
    /// Of a translation: texts that are not translated.
    W052,
    /// Of a translation: what the program fills in is not the same as in the story.
    W053,
    /// Of a translation: a line with its speaker, who is shown already.
    W054,
    /// A condition that can never hold.
    L001,
    /// A condition that always holds.
    L002,
    /// An ending or a line that those before it always forestall.
    L003,
    /// A flag for which nothing asks.
    L004,
    /// A flag that is asked for and never set.
    L005,
    /// A promise that cannot be kept.
    L006,
    /// A kind of work that no choice is about.
    L007,
    /// A variant that makes no difference.
    L008,
    /// A level that the story moves one way only.
    L009,
    /// A level that is asked for, and that nothing moves.
    L010,
    /// A person who never speaks.
    L011,
    /// A person without a need.
    L012,
    /// A person toward whom nothing can be done.
    L013,
    /// No word with the manager in private.
    L014,
    /// Two choices that do the same.
    L015,
    /// Ways that part and are alike.
    L016,
    /// A scene whose choices are all of one tactic.
    L017,
    /// A decision that costs nothing.
    L018,
    /// An act toward nobody.
    L019,
    /// Many scenes in a row with one choice each.
    L020,
    /// The choice that reads as the right one is mostly the longest.
    L021,
    /// A choice much longer than those beside it.
    L022,
    /// A decision for a room with nothing to discuss.
    L023,
    /// A decision for a room without a note for the facilitator.
    L024,
    /// A text too long for the projector.
    L025,
    /// Minutes that are far from the time it takes to read.
    L026,
    /// A scene far longer than the others.
    L027,
    /// A principle of which nothing can be felt.
    L028,
    /// An allowance that allows nothing.
    L029,
    /// A line that is told with its signs.
    L030,
    /// A word of a portrait that says nothing, or two that say two things.
    L031,
    /// An ending of which nothing is said to whoever did not play.
    L032,
    /// A weekday that the clock contradicts.
    L033,
    /// An event planted for a day that the story does not have.
    L034,
}

impl Code {
    /// The code of this name, in letters of either size.
    pub fn named(word: &str) -> Option<Code> {
        let mut all = Code::ALL.iter().copied();
        all.find(|code| code.word().eq_ignore_ascii_case(word))
    }

    /// How much it weighs.
    pub fn severity(self) -> Severity {
        if self < Code::W001 {
            Severity::Error
        } else if self < Code::L001 {
            Severity::Warning
        } else {
            Severity::Advice
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_by_their_words_and_stand_by_weight() {
        for code in Code::ALL {
            assert_eq!(Code::named(&code.word().to_lowercase()), Some(*code));
            let weight = match code.severity() {
                Severity::Error => 'E',
                Severity::Warning => 'W',
                Severity::Advice => 'L',
            };
            assert!(code.word().starts_with(weight), "{code}");
            assert!(code.title().ends_with('.'), "{code}");
        }
        assert_eq!(Code::named("E999"), None);
    }
}
