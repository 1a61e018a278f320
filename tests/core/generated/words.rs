//! What a made-up story can ask and change: conditions as authors write them, effects, lines.

use super::{dice::Dice, story::Ground};
use groundswell::scenario::{
    effect::Amount,
    format::{Effect, Later, Level},
};

const LEVELS: [&str; 5] = ["very-low", "low", "fair", "high", "very-high"];
const FACETS: [&str; 3] = ["ability", "benevolence", "integrity"];

/// A level in words or as a number.
pub fn level(dice: &mut Dice) -> Level {
    use Level::{Fair, High, Low, VeryHigh, VeryLow};
    match dice.below(7) {
        place @ 0..5 => [Fair, VeryLow, Low, High, VeryHigh][place],
        _ => Level::At(dice.below(101) as i32),
    }
}

impl Ground {
    /// Any meter there is, by its name.
    pub fn meter(&self, dice: &mut Dice) -> String {
        let who = dice.of(&self.people);
        match dice.below(12) {
            0 => "you.energy".into(),
            1 => format!("trust.{who}"),
            2 => format!("trust.{who}.{}", dice.of(&FACETS)),
            3 => format!("insight.{who}"),
            4 | 5 if !self.mates.is_empty() => format!("morale.{}", dice.of(&self.mates)),
            6 => format!("grip.{}", dice.of(&self.managers)),
            7 => format!("pressure.{}", dice.of(&self.managers)),
            8 => format!("ease.{}", dice.of(&self.managers)),
            9 | 10 if self.people.len() > 1 => {
                let others: Vec<_> = self.people.iter().filter(|other| **other != who).collect();
                let other = dice.of(&others);
                match dice.below(2) {
                    0 => format!("trust.{who}>{other}"),
                    _ => format!("trust.{who}>{other}.{}", dice.of(&FACETS)),
                }
            }
            _ => dice
                .of(&[
                    "team.safety",
                    "team.delivery",
                    "team.capability",
                    "team.direction",
                    "you.credit",
                    "you.essential",
                ])
                .into(),
        }
    }

    /// A condition, as an author writes it. `told` is inside the lines of a happening.
    pub fn condition(&self, dice: &mut Dice, depth: usize, told: bool) -> String {
        let part = |dice: &mut Dice| self.condition(dice, depth + 1, told);
        match dice.below(if depth > 2 { 7 } else { 10 }) {
            7 => format!("({} and {})", part(dice), part(dice)),
            8 => format!("({} or {})", part(dice), part(dice)),
            9 => format!("not {}", part(dice)),
            _ => self.asked(dice, told),
        }
    }

    fn asked(&self, dice: &mut Dice, told: bool) -> String {
        match dice.below(16) {
            0..3 => {
                let sign = dice.of(&[">=", "<=", "==", "!="]);
                let value = match dice.below(2) {
                    0 => dice.of(&LEVELS).into(),
                    _ => dice.below(101).to_string(),
                };
                format!("{} {sign} {value}", self.meter(dice))
            }
            3 => format!("clock.day >= {}", dice.within(1, 6)),
            4 => format!("clock.left < {}", dice.within(1, 6)),
            5 => format!("visited.{}", dice.of(&self.scenes)),
            6 if !self.events.is_empty() => format!("happened.{}", dice.of(&self.events)),
            7 if !self.promises.is_empty() => {
                let states = ["open", "kept", "broken", "unmade", "made"];
                format!(
                    "promise.{} == {}",
                    dice.of(&self.promises),
                    dice.of(&states)
                )
            }
            8 if !self.confidences.is_empty() => {
                let states = ["held", "kept", "told", "broken"];
                let (id, _) = dice.of(&self.confidences);
                match dice.below(2) {
                    0 => format!("confidence.{id}"),
                    _ => format!("confidence.{id} == {}", dice.of(&states)),
                }
            }
            9 if !self.windows.is_empty() => format!("window.{}", dice.of(&self.windows)),
            10 if !self.variants.is_empty() => {
                let (axis, options) = dice.of(&self.variants);
                format!("variant.{axis} == o{}", dice.below(options))
            }
            11 | 12 if !self.mates.is_empty() => {
                let heads = ["dares", "ready", "withdrawn", "resigned"];
                format!("{}.{}", dice.of(&heads), dice.of(&self.mates))
            }
            13 if !self.mates.is_empty() && !self.work.is_empty() => {
                let (mate, work) = (dice.of(&self.mates), dice.of(&self.work));
                format!(
                    "fit.{mate}.{work} == {}",
                    dice.of(&["fit", "stretch", "gap"])
                )
            }
            14 if told && !self.mates.is_empty() => format!("struck.{}", dice.of(&self.mates)),
            _ => format!("flag.{}", dice.of(&self.flags)),
        }
    }

    /// A script: at least one line, each perhaps with a condition.
    pub fn script(&self, dice: &mut Dice, told: bool) -> String {
        let mut lines = vec!["Something is told.".to_owned()];
        for _ in 0..dice.below(3) {
            let when = match dice.some(50, |dice| self.condition(dice, 1, told)) {
                Some(when) => format!("{{{when}}} "),
                None => String::new(),
            };
            let line = match dice.below(3) {
                0 => format!("{} (wary): I see.", dice.of(&self.people)),
                1 => "you: Hm.".to_owned(),
                _ => "Somebody laughs.".to_owned(),
            };
            lines.push(format!("{when}{line}"));
        }
        // A script whose every line has a condition may tell nothing at all.
        if dice.likely(15) {
            let when = self.condition(dice, 1, told);
            lines[0] = format!("{{{when}}} {}", lines[0]);
        }
        lines.join("\n")
    }

    /// A few effects of something done toward somebody, or toward nobody.
    pub fn effects(&self, dice: &mut Dice, toward: Option<&str>) -> Vec<Effect> {
        dice.list(3, |dice, _| self.effect(dice, toward))
    }

    fn effect(&self, dice: &mut Dice, toward: Option<&str>) -> Effect {
        let passed_on = |(_, of): &&(String, String)| toward.is_some_and(|toward| toward != of);
        let told: Vec<_> = self.confidences.iter().filter(passed_on).collect();
        match dice.below(17) {
            0..3 => Effect::Up(self.meter(dice), amount(dice)),
            3..6 => Effect::Down(self.meter(dice), amount(dice)),
            6 => Effect::Clear(dice.of(&self.flags)),
            7 if !self.promises.is_empty() => Effect::Promise(dice.of(&self.promises)),
            8 if !self.promises.is_empty() => Effect::Keep(dice.of(&self.promises)),
            9 if !self.promises.is_empty() => Effect::Break(dice.of(&self.promises)),
            10 => Effect::Learn(dice.of(&self.people)),
            11 if !self.confidences.is_empty() => Effect::Confide(dice.of(&self.confidences).0),
            12 | 13 if !told.is_empty() => Effect::Tell(dice.of(&told).0.clone()),
            14 if !self.windows.is_empty() => Effect::Open(dice.of(&self.windows)),
            15 if !self.windows.is_empty() => Effect::Close(dice.of(&self.windows)),
            16 if !self.confidences.is_empty() => Effect::Release(dice.of(&self.confidences).0),
            _ => Effect::Set(dice.of(&self.flags)),
        }
    }

    /// Events that something plants.
    pub fn later(&self, dice: &mut Dice) -> Vec<Later> {
        if self.events.is_empty() {
            return Vec::new();
        }
        dice.list(1, |dice, _| {
            let scenes = dice.some(60, |dice| dice.within(1, 4) as u32);
            let days = dice.some(60, |dice| dice.within(1, 3) as u32);
            Later::After {
                scenes: scenes.or(days.is_none().then_some(1)),
                days,
                event: dice.of(&self.events),
            }
        })
    }
}

fn amount(dice: &mut Dice) -> Amount {
    match dice.below(4) {
        0 => Amount::Slightly,
        1 => Amount::Clearly,
        2 => Amount::Strongly,
        _ => Amount::By(dice.within(1, 100) as i32),
    }
}
