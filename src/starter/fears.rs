//! What a manager may fear: it decides what they need, with what they could be helped, and what they say behind a shut door.

/// What a manager fears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fear {
    /// To be blamed by name.
    #[default]
    Blame,
    /// To be passed over.
    Irrelevance,
    /// That everything is decided by others.
    Losing,
    /// To be found out not to understand the work.
    Exposure,
}

/// What follows from a fear, for a story.
pub(super) struct Follows {
    /// The fear, in words that fit "fears …".
    pub fears: &'static str,
    /// The need, as a file has it.
    pub need: &'static str,
    /// The weakness, as a file has it.
    pub weakness: &'static str,
    /// How far the manager trusts you at first, as a file has it: so that what is asked of each can go well or badly.
    pub trust: &'static str,
    /// What is said of it behind a shut door.
    pub said: &'static str,
    /// How it feels.
    pub felt: &'static str,
    /// What is said where it is taken care of.
    pub bends: &'static str,
    /// What became of the manager where it went well; `{}` is the name.
    pub after: &'static str,
}

impl Fear {
    /// All, in the order in which they are offered.
    pub const ALL: [Fear; 4] = [Fear::Blame, Fear::Irrelevance, Fear::Losing, Fear::Exposure];

    /// The word by which it is chosen.
    pub fn word(self) -> &'static str {
        match self {
            Fear::Blame => "blame",
            Fear::Irrelevance => "being-passed-over",
            Fear::Losing => "losing-control",
            Fear::Exposure => "being-found-out",
        }
    }

    pub(super) fn follows(self) -> Follows {
        match self {
            Fear::Blame => Follows {
                fears: "being blamed, by name, for something that others did",
                need: "Certainty",
                weakness: "Deciding",
                trust: "Low",
                said: "The last time something failed here, somebody made a list of who had signed what. It had one name on it. I still have the list.",
                felt: "One learns to wait until others have decided. Then at least it is not one's own hand under it. It makes for long days, waiting.",
                bends: "Half of it first. And a way back, in writing, and all our names under it, not mine alone. ... That I can sign.",
                after: "{} signs in pencil first, these days, and then asks somebody to look. It is an improvement on not signing.",
            },
            Fear::Irrelevance => Follows {
                fears: "being passed over, and noticing it last",
                need: "Recognition",
                weakness: "Listening",
                trust: "Fair",
                said: "I told them once that we needed another month. They thanked me for being so honest. The next large one went to somebody who had not been.",
                felt: "Nobody says anything. One simply is not in the next mail. Then one writes more mails oneself, so that somebody answers.",
                bends: "A first part that works, on the day, and somebody from upstairs in the room to see it. ... I would stand up for that.",
                after: "{} was asked to tell the others how it was done, and asked you what to say, and said some of it.",
            },
            Fear::Losing => Follows {
                fears: "losing the last thing that is still decided on this floor",
                need: "Autonomy",
                weakness: "Conflict",
                trust: "Fair",
                said: "Every week somebody upstairs moves a date, and I read about it. Down here is the only place where I still decide something.",
                felt: "If I let go of this one as well, then I am somebody who forwards mails. I have a door, and I forward mails behind it.",
                bends: "My decision, then. A first part on the day, the rest when I say so, and I say so upstairs. ... Yes. That I decide.",
                after: "{} said no to a date last month, upstairs, aloud. It took two days to recover, and it was kept.",
            },
            Fear::Exposure => Follows {
                fears: "being found out not to understand it any more",
                need: "Respect",
                weakness: "Technology",
                trust: "Fair",
                said: "When I came here it fitted on one sheet, and I had drawn the sheet. Now I nod in meetings, and look it up in the evening, and it is not there.",
                felt: "You could ask, people say. Ask whom? The moment I ask, everybody knows for how long I have not known.",
                bends: "So that is how it hangs together. Draw it again. Slower. ... A first part that I can explain myself. That I can defend.",
                after: "{} has the sheet on the wall now, the new one, and asks about a box of it every week. Nobody minds. It turns out that two others had been wondering.",
            },
        }
    }
}
