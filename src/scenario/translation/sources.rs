//! Every text of a story or campaign that people read, in the order of the file, each with its key.

use super::plain;
use crate::scenario::{
    campaign::format as campaign,
    compile::choice_ids,
    format::{Choice, Scenario, Then},
    id::Ordered,
    script::parts,
};

/// A text as it stands in the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path of ids to it, such as `scenes.wall.choices.clap.text`. Lines of a script and prompts have a number at the
    /// end, from 1.
    pub key: String,
    /// Where the number of a line or prompt begins in the key.
    pub numbered: Option<usize>,
    /// The words.
    pub words: String,
    /// What stands before the words of a line: condition, speaker and mood.
    pub before: String,
    /// Whether it is a name, which mostly stays what it is.
    pub name: bool,
}

impl Source {
    /// Of a line or prompt, the key of all that it is one of, with the point at its end.
    pub fn group(&self) -> Option<&str> {
        self.key.get(..self.numbered?)
    }
}

/// The texts of a story.
pub fn of_story(story: &Scenario) -> Vec<Source> {
    let mut all = Texts::default();
    all.text("title", &story.title);
    all.text("summary", &story.summary);
    all.maybe("briefing", story.briefing.as_deref());
    let crate::scenario::format::Clock::Days { deadline, .. } = &story.clock;
    all.text("clock.deadline", deadline);
    all.maybe("you.role", story.you.role.as_deref());
    for (id, person) in story.cast.iter() {
        let person = person.fields();
        all.name(&format!("cast.{id}.name"), &person.name);
        all.text(&format!("cast.{id}.role"), &person.role);
        all.maybe(&format!("cast.{id}.about"), person.about.as_deref());
    }
    for (id, promise) in story.promises.iter() {
        all.text(&format!("promises.{id}.what"), &promise.what);
    }
    for (id, confidence) in story.confidences.iter() {
        all.text(&format!("confidences.{id}.what"), &confidence.what);
    }
    for (rule, script) in story.happenings.iter() {
        all.script(&format!("happenings.{rule}"), script);
    }
    for (axis, options) in story.variants.iter() {
        for (id, option) in options.iter() {
            all.maybe(
                &format!("variants.{axis}.{id}.label"),
                option.label.as_deref(),
            );
            all.maybe(
                &format!("variants.{axis}.{id}.note"),
                option.note.as_deref(),
            );
        }
    }
    for (id, role) in story.roles.iter() {
        all.text(&format!("roles.{id}.name"), &role.name);
        for (place, text) in role.card.iter().enumerate() {
            all.numbered(&format!("roles.{id}.card"), place + 1, "", text);
        }
    }
    let standing = choice_ids(named(&story.standing), &[]);
    for (id, scene) in story.scenes.iter() {
        let path = format!("scenes.{id}");
        all.text(&format!("{path}.place"), &scene.place);
        all.maybe(&format!("{path}.after"), scene.after.as_deref());
        all.script(&format!("{path}.script"), &scene.script);
        let beside: &[String] = if scene.standing { &standing } else { &[] };
        all.choices(&format!("{path}.choices"), &scene.choices, beside);
        all.way(&format!("{path}.then"), scene.then.as_ref());
        for (place, prompt) in scene.discuss.iter().enumerate() {
            all.numbered(&format!("{path}.discuss"), place + 1, "", prompt);
        }
        all.maybe(&format!("{path}.facilitator"), scene.facilitator.as_deref());
        for (role, card) in scene.cards.iter() {
            all.text(&format!("{path}.cards.{role}"), card);
        }
    }
    for (id, event) in story.events.iter() {
        let path = format!("events.{id}");
        all.maybe(&format!("{path}.place"), event.place.as_deref());
        all.script(&format!("{path}.script"), &event.script);
        all.because(&path, &event.because);
        all.choices(&format!("{path}.choices"), &event.choices, &[]);
    }
    all.choices("standing", &story.standing, &[]);
    for (id, ending) in story.endings.iter() {
        let path = format!("endings.{id}");
        all.text(&format!("{path}.title"), &ending.title);
        all.script(&format!("{path}.script"), &ending.script);
        all.maybe_script(&format!("{path}.about"), ending.about.as_deref());
        all.maybe_script(&format!("{path}.why"), ending.why.as_deref());
        all.scripts(&format!("{path}.epilogue"), &ending.epilogue);
    }
    all.scripts("epilogue", &story.epilogue);
    all.0
}

/// The texts of a campaign; those of its stories are not among them. A week is called after the story before it.
pub fn of_campaign(campaign: &campaign::Campaign) -> Vec<Source> {
    let mut all = Texts::default();
    all.text("title", &campaign.title);
    all.text("summary", &campaign.summary);
    for (week, story) in campaign.weeks.iter().zip(&campaign.scenarios) {
        let path = format!("weeks.{story}");
        all.maybe(&format!("{path}.title"), week.title.as_deref());
        all.maybe_script(&format!("{path}.script"), week.script.as_deref());
        for (id, act) in week.acts.iter() {
            let path = format!("{path}.acts.{id}");
            all.maybe(&format!("{path}.text"), act.text.as_deref());
            all.maybe_script(&format!("{path}.told"), act.told.as_deref());
            all.scripts(&format!("{path}.to"), &act.to);
        }
    }
    all.maybe_script("closing", campaign.closing.as_deref());
    all.0
}

fn named(choices: &[Choice]) -> impl Iterator<Item = (Option<&str>, &str)> + Clone {
    let choices = choices.iter();
    choices.map(|choice| (choice.id.as_deref(), choice.text.as_str()))
}

#[derive(Default)]
struct Texts(Vec<Source>);

impl Texts {
    fn text(&mut self, key: &str, words: &str) {
        let words = plain(words);
        if !words.is_empty() {
            self.0.push(Source {
                key: key.into(),
                numbered: None,
                words,
                before: String::new(),
                name: false,
            });
        }
    }

    fn maybe(&mut self, key: &str, words: Option<&str>) {
        self.text(key, words.unwrap_or_default());
    }

    fn name(&mut self, key: &str, words: &str) {
        self.text(key, words);
        if let Some(name) = self.0.last_mut().filter(|last| last.key == key) {
            name.name = true;
        }
    }

    fn numbered(&mut self, group: &str, number: usize, before: &str, words: &str) {
        let words = plain(words);
        if !words.is_empty() {
            self.0.push(Source {
                key: format!("{group}.{number}"),
                numbered: Some(group.len() + 1),
                words,
                before: before.into(),
                name: false,
            });
        }
    }

    fn script(&mut self, path: &str, script: &str) {
        for (place, line) in parts::lines(script).enumerate() {
            self.numbered(path, place + 1, line.before(), line.words.text);
        }
    }

    fn maybe_script(&mut self, path: &str, script: Option<&str>) {
        self.script(path, script.unwrap_or_default());
    }

    fn scripts(&mut self, path: &str, scripts: &Ordered<String>) {
        for (id, script) in scripts.iter() {
            self.script(&format!("{path}.{id}"), script);
        }
    }

    fn because(&mut self, path: &str, because: &Ordered<String>) {
        for (who, why) in because.iter() {
            self.text(&format!("{path}.because.{who}"), why);
        }
    }

    fn choices(&mut self, path: &str, choices: &[Choice], beside: &[String]) {
        for (id, choice) in choice_ids(named(choices), beside).iter().zip(choices) {
            let path = format!("{path}.{id}");
            self.text(&format!("{path}.text"), &choice.text);
            self.maybe(&format!("{path}.gist"), choice.gist.as_deref());
            self.because(&path, &choice.because);
            self.way(&format!("{path}.then"), choice.then.as_ref());
        }
    }

    fn way(&mut self, path: &str, then: Option<&Then>) {
        match then {
            Some(Then::React(script)) => self.script(path, script),
            Some(Then::Outcome {
                react,
                gist,
                because,
                ..
            }) => {
                self.maybe_script(&format!("{path}.react"), react.as_deref());
                self.maybe(&format!("{path}.gist"), gist.as_deref());
                self.because(path, because);
            }
            Some(Then::Attempt {
                commitment,
                compliance,
                resistance,
            }) => {
                self.way(&format!("{path}.commitment"), Some(commitment));
                self.way(&format!("{path}.compliance"), Some(compliance));
                self.way(&format!("{path}.resistance"), Some(resistance));
            }
            Some(Then::Branch { yes, no, .. }) => {
                self.way(&format!("{path}.yes"), Some(yes));
                self.way(&format!("{path}.no"), Some(no));
            }
            Some(Then::Goto(_) | Then::Stay | Then::End) | None => {}
        }
    }
}
