//! The pages on what is doubtful: a story is played in spite of it, and an author should look.

use super::{Base, Page, page};
use crate::scenario::diagnostic::Code;

pub(super) const PAGES: &[Page] = &[
    page(
        Code::W001,
        "Nothing leads to this scene, or this event neither has a condition nor is planted by anything that can be reached. \
         Lead a choice to it, give the event a `when`, or take it out.",
        Base::Story,
        [
            "later: [After(scenes: 1, event: \"call\")]),",
            "effects: [Down(\"you.credit\", Slightly)]),",
            "later: [After(days: 2, event: \"call\")]),",
        ],
    ),
    page(
        Code::W002,
        "When the story is over, players want to know what became of everybody, and of this person nothing is told, or nothing \
         in some endings. Add a line to `epilogue` that always holds.",
        Base::Story,
        [
            "        \"victor\": \"Victor keeps his parking space.\",\n",
            "",
            "        \"victor\": \"Victor is promoted sideways.\",\n",
        ],
    ),
    page(
        Code::W003,
        "The first ending, and of an epilogue the first line, whose condition holds is told. This one stands behind one that \
         always holds, so that it never is. Put the one without a condition last.",
        Base::Story,
        [
            "title: \"Held\", when: \"team.safety >= high\",",
            "title: \"Held\",",
            "title: \"Held\", when: \"team.safety > high\",",
        ],
    ),
    page(
        Code::W004,
        "A window is a stretch in which people are open to change, and nothing opens this one. Give it a `when` or a `from`, \
         or let something open it: `effects: [Open(\"after\")]`.",
        Base::Story,
        [
            "\"after\": Window(when: \"happened.call\", days: 2)",
            "\"after\": Window(days: 2)",
            "\"after\": Window(from: 3, days: 2)",
        ],
    ),
    page(
        Code::W005,
        "A promise is declared that nothing makes, or a confidence that nobody tells. Make it by a choice, \
         `effects: [Promise(\"rest\")]` or `[Confide(\"past\")]`, or take it out.",
        Base::Story,
        [
            "effects: [Confide(\"past\")]",
            "effects: [Learn(\"victor\")]",
            "effects: [Confide(\"past\"), Learn(\"victor\")]",
        ],
    ),
    page(
        Code::W006,
        "Something is said of a choice that makes no difference there: a kind of work, where the tactic is not about work; \
         cover, where no work is named; a weakness that is balanced, where nobody with one is moved; `again`, where the choice is \
         no standing one.",
        Base::Story,
        [
            "text: \"Go home on time.\", tactic: Rest,",
            "text: \"Go home on time.\", tactic: Rest, cover: true,",
            "text: \"Go home on time.\", tactic: Rest,",
        ],
    ),
    page(
        Code::W007,
        "A story can switch off rules of the program (`without_rules`), and tell in its own words what they make happen \
         (`happenings`). It names a rule that there is not. `groundswell rules` lists all.",
        Base::Story,
        [
            "    start: \"standup\",\n",
            "    without_rules: [\"mood-spreads\"],\n    start: \"standup\",\n",
            "    without_rules: [\"moods-spread\"],\n    start: \"standup\",\n",
        ],
    ),
    page(
        Code::W008,
        "`allow` says which advice the author has heard and does not follow: codes that begin with L. What is wrong or \
         doubtful cannot be allowed.",
        Base::Story,
        [
            "    start: \"standup\",\n    scenes",
            "    allow: [Allow(code: \"L999\", because: \"We like it.\")],\n    start: \"standup\",\n    scenes",
            "    start: \"standup\",\n    scenes",
        ],
    ),
    page(
        Code::W009,
        "Two people of the cast have one name. Players know people by their names, and cannot tell these two apart: on cards, \
         in what is told, and in the debrief. Give one of them another name.",
        Base::Story,
        [
            "name: \"Priya Raman\",",
            "name: \"Victor Krane\",",
            "name: \"Priya Raman\", about: \"New here.\",",
        ],
    ),
    page(
        Code::W010,
        "Whoever comes here plays for ever: whatever they choose, no way leads to an end of the story, so that no ending is \
         told. Let a choice or a scene end it by `then: End`.",
        Base::Story,
        [
            "then: End),
                Choice(id: \"wait\", text: \"Wait with him for the first call.\",
                    when: \"flag.asked and confidence.past\", days: 1, then: End),
                Choice(id: \"home\", text: \"Go home on time.\", tactic: Rest, then: End),",
            "then: Goto(\"standup\")),
                Choice(id: \"wait\", text: \"Wait with him for the first call.\",
                    when: \"flag.asked and confidence.past\", days: 1, then: Stay),
                Choice(id: \"home\", text: \"Go home on time.\", tactic: Rest, then: Goto(\"standup\")),",
            "then: End),
                Choice(id: \"wait\", text: \"Wait with him for the first call.\",
                    when: \"flag.asked and confidence.past\", days: 1, then: End),
                Choice(id: \"home\", text: \"Go home at five.\", tactic: Rest, then: End),",
        ],
    ),
    page(
        Code::W040,
        "Two stories of a campaign have somebody with the same id, and one calls them a manager where the other says teammate \
         or stakeholder. Trust and insight are carried from story to story, the rest of them is lost. Give one of the two \
         another id. (The story `elsewhere` has Priya outside the team.)",
        Base::Campaign,
        [
            "scenarios: [\"small\", \"after\"],",
            "scenarios: [\"small\", \"elsewhere\"],",
            "scenarios: [\"small\", \"after\"],",
        ],
    ),
    page(
        Code::W041,
        "A story of a campaign `remembers` a flag that no story before it declares: it is always unset. Give an earlier story \
         a flag of this name. (The story `heirs` remembers `was-brave`.)",
        Base::Campaign,
        [
            "scenarios: [\"small\", \"after\"],",
            "scenarios: [\"small\", \"heirs\"],",
            "scenarios: [\"small\", \"after\"],",
        ],
    ),
    page(
        Code::W050,
        "A translation has a text that its story does not have, or no longer: a key was changed by hand, or the story was. \
         `groundswell strings merge` puts it with what is obsolete, where it can be found again.",
        Base::Translation,
        [
            "    texts: {\n",
            "    texts: {\n        \"subtitle\": Text(of: \"00000000\", is: \"Untertitel\"),\n",
            "    texts: {\n        // Die Überschriften.\n",
        ],
    ),
    page(
        Code::W051,
        "The story has changed since this was translated: its words have another fingerprint than `of`. They are shown as they \
         are in the story until somebody has looked. `groundswell strings merge` shows what they were; mend the translation \
         and take `was` out.",
        Base::Translation,
        [
            "Text(of: \"80f6b0f8\",",
            "Text(of: \"12345678\",",
            "Text(of: \"80f6b0f8\",",
        ],
    ),
    page(
        Code::W052,
        "Some texts are not translated yet, and are shown as they are in the story. `groundswell strings merge` adds them, \
         empty, with the words of the story beside them.",
        Base::Translation,
        [
            "is: \"Niemand ruft an.\"",
            "is: \"\"",
            "is: \"Keiner ruft an.\"",
        ],
    ),
    page(
        Code::W053,
        "A text of the story has words in braces that the program fills in, and the translation has others. Keep them as they \
         are, in whatever place the other language wants them.",
        Base::Translation,
        [
            "Frag {who}, wie der Frühling aussieht.",
            "Frag {wen}, wie der Frühling aussieht.",
            "Wie der Frühling aussieht, weiß {who}.",
        ],
    ),
    page(
        Code::W054,
        "A translated line begins by who says it. Condition, speaker and mood stay in the story, and are shown with the \
         translated words: here the speaker would be read twice. Write the words alone.",
        Base::Translation,
        [
            "is: \"Ruft ihn jemand an?\"",
            "is: \"victor (low): Ruft ihn jemand an?\"",
            "is: \"Ruft ihn jemand an?\"",
        ],
    ),
];
