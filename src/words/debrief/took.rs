//! Why somebody took a choice as they did, in a sentence for whoever did not play: no number, no rule by its name, and within
//! one telling nothing twice in the same words.

use super::{act_word, decision, names, say_with};
use crate::debrief::{
    told_why,
    took::{Ground, How, Took, took},
};
use crate::scenario::{
    format::Need,
    model::{Facet, Landing, Meter, PersonIndex},
};
use crate::simulation::Run;
use crate::words::{knows, ledger::without_luck};
use std::collections::{BTreeMap, BTreeSet};

/// What stands for nothing in a sentence that has a way to say it without.
const NONE: &str = "none";
/// So many grounds are told of one thing.
const GROUNDS: usize = 2;

/// A telling of why people took things as they did: it knows what it has said.
#[derive(Debug, Default)]
pub struct Telling {
    /// How often each thing has been said.
    said: BTreeMap<String, usize>,
    /// Of whom it has been said that something moved them once more, and which way.
    told: BTreeSet<(PersonIndex, bool)>,
}

impl Telling {
    /// Why those took the choice of a turn as they did whose answer is told, in a sentence for each of so many at most; none
    /// where nothing is known that has not been said. Only that something moved somebody once more is said in old words, once
    /// of each.
    pub fn why(&mut self, run: &Run, turn: u32, most: usize) -> Vec<String> {
        let took = took(run, turn).into_iter();
        let told = took.filter_map(|one| self.tell(run, turn, &one));
        told.take(most).collect()
    }

    fn tell(&mut self, run: &Run, turn: u32, took: &Took) -> Option<String> {
        // Nobody says it better than the author.
        if let Some(why) = told_why::of_a_choice(run, turn, took.who) {
            let fresh = self.said.insert(why.to_owned(), 1).is_none();
            let said = match took.how {
                How::Landed(landing) if landing != Landing::Compliance => {
                    let lucky = without_luck(run, turn).is_some().to_string();
                    say_with("took-said", &[("why", why.to_owned()), ("lucky", lucky)])
                }
                _ => why.to_owned(),
            };
            return fresh.then_some(said);
        }
        let act = decision(run, turn).and_then(|one| one.choice.tactic);
        let values = |ground: &Ground| {
            let need = match ground {
                Ground::Met(need) | Ground::Unmet(need) => need_word(*need),
                _ => NONE,
            };
            vec![
                ("who", names::name_of(run.scenario(), took.who)),
                ("act", act.map_or(NONE, act_word).to_owned()),
                ("need", need.to_owned()),
            ]
        };
        let mut clauses = |which: &dyn Fn(&Ground) -> bool, most: usize| {
            let (mut told, mut known): (Vec<String>, Vec<&Ground>) = (Vec::new(), Vec::new());
            for ground in took.because.iter().filter(|ground| which(ground)) {
                if told.len() == most {
                    break;
                }
                if known.iter().any(|other| ground.is_said_by(other)) {
                    continue;
                }
                let key = base(run, took.how, ground).and_then(|base| self.fresh(&base));
                if let Some(key) = key {
                    told.push(say_with(&key, &values(ground)));
                    known.push(ground);
                }
            }
            told
        };
        let spoke_for = |ground: &Ground| matches!(ground, Ground::Spoke(_, true) | Ground::Met(_));
        let stood = |ground: &Ground| matches!(ground, Ground::Stood(..));
        let (frame, because, but) = match took.how {
            How::Landed(Landing::Commitment) => ("took-won", clauses(&|_| true, GROUNDS), vec![]),
            How::Landed(Landing::Resistance) => {
                ("took-refused", clauses(&|_| true, GROUNDS), vec![])
            }
            How::Landed(Landing::Compliance) => (
                "took-along",
                clauses(&spoke_for, 1),
                clauses(&|ground| !spoke_for(ground), 1),
            ),
            How::Dared(true) => ("took-dared", clauses(&stood, 1), vec![]),
            How::Dared(false) => ("took-shied", clauses(&stood, 1), vec![]),
            How::Moved(_) => (
                "took-moved",
                clauses(&|ground| !stood(ground), GROUNDS),
                clauses(&stood, 1),
            ),
        };
        let lucky = matches!(took.how, How::Landed(_)) && without_luck(run, turn).is_some();
        let nothing = match took.how {
            How::Landed(Landing::Compliance) => because.is_empty() && but.is_empty(),
            _ => because.is_empty(),
        };
        let name = names::name_of(run.scenario(), took.who);
        if nothing {
            let How::Moved(well) = took.how else {
                return None;
            };
            let (ground, key) = took.because.iter().find_map(|ground| {
                let key = base(run, took.how, ground).filter(|base| knows(base))?;
                Some((ground, key))
            })?;
            if !self.told.insert((took.who, well)) {
                return None;
            }
            let because = say_with(&key, &values(ground));
            return Some(say_with(
                "took-once-more",
                &[("who", name), ("because", because)],
            ));
        }
        let values = [
            ("who", name),
            ("because", joined(&because)),
            ("but", joined(&but)),
            ("lucky", lucky.to_string()),
        ];
        Some(say_with(&self.again(frame), &values))
    }

    /// The next way to say something that has not been used; `None` once all have been.
    fn fresh(&mut self, base: &str) -> Option<String> {
        let times = self.said.entry(base.to_owned()).or_default();
        let key = way(base, *times);
        if !knows(&key) {
            return None;
        }
        *times += 1;
        Some(key)
    }

    /// The next way to say something; after the last the first again.
    fn again(&mut self, base: &str) -> String {
        self.fresh(base).unwrap_or_else(|| {
            self.said.insert(base.to_owned(), 1);
            base.to_owned()
        })
    }
}

/// Clauses in a row; what has its own way to be left out, if there are none.
fn joined(clauses: &[String]) -> String {
    let mut clauses = clauses.iter().cloned();
    let Some(first) = clauses.next() else {
        return NONE.to_owned();
    };
    clauses.fold(first, |one, other| {
        say_with("took-both", &[("one", one), ("other", other)])
    })
}

/// The key of a way to say something: the first has the plain one.
fn way(base: &str, times: usize) -> String {
    match times {
        0 => base.to_owned(),
        times => format!("{base}-{}", times + 1),
    }
}

/// The key by which a ground is said; `None` for what nobody would name.
fn base(run: &Run, how: How, ground: &Ground) -> Option<String> {
    let id = |rule: usize| run.rules().rules.get(rule).map(|rule| rule.id.as_str());
    Some(match ground {
        Ground::Spoke(rule, true) => format!("took-for-{}", id(*rule)?),
        Ground::Spoke(rule, false) => format!("took-against-{}", id(*rule)?),
        Ground::Moved(rule, _) => format!("took-moved-{}", id(*rule)?),
        Ground::Met(_) => "took-met".to_owned(),
        Ground::Unmet(_) => "took-unmet".to_owned(),
        Ground::Changed(meter, up) => {
            let what = match meter {
                Meter::Morale(_) => "morale",
                Meter::Grip(_) => "grip",
                Meter::Trust(_) => "trust",
                Meter::TrustFacet(_, Facet::Ability) => "ability",
                Meter::TrustFacet(_, Facet::Benevolence) => "benevolence",
                Meter::TrustFacet(_, Facet::Integrity) => "integrity",
                _ => return None,
            };
            format!("took-changed-{what}-{}", if *up { "up" } else { "down" })
        }
        Ground::Stood(meter, high) => {
            let what = match (how, meter, high) {
                (How::Dared(_), Meter::Morale(_), true) => "dared-heart",
                (How::Dared(_), Meter::Morale(_), false) => "shied-worn",
                (How::Dared(_), Meter::Safety, true) => "dared-safe",
                (How::Dared(_), Meter::Safety, false) => "shied-unsafe",
                (_, Meter::Pressure(_), true) => "stood-pressed",
                (_, Meter::Morale(_), false) => "stood-worn",
                _ => return None,
            };
            format!("took-{what}")
        }
    })
}

/// The word for a need, by which sentences tell it apart.
fn need_word(need: Need) -> &'static str {
    match need {
        Need::Recognition => "recognition",
        Need::Certainty => "certainty",
        Need::Respect => "respect",
        Need::Autonomy => "autonomy",
        Need::Growth => "growth",
        Need::Purpose => "purpose",
        Need::Belonging => "belonging",
        Need::Rest => "rest",
    }
}

#[cfg(test)]
mod tests {
    use crate::simulation::{
        Rules,
        rules::{Does, Rule},
    };
    use crate::words::{keys, knows};

    /// Rules by which nobody would say that they were moved: what was needed has a sentence of its own, the other is a doubt.
    const UNSAID: [&str; 2] = ["speaks-to-a-need", "favours-and-friendship-are-uncertain"];

    #[test]
    fn every_way_to_say_why_has_something_to_say_it_of() {
        let rules = Rules::shipped().rules;
        let is = |id: &str, of: fn(&Does) -> bool| {
            let mut of_it = rules.iter().filter(|rule| rule.id == id);
            of_it.any(|rule| of(&rule.does))
        };
        let lands = |does: &Does| matches!(does, Does::Lands { .. } | Does::Wears { .. });
        let moves = |does: &Does| matches!(does, Does::Moves { .. });
        for key in keys("took-") {
            let numbered = key
                .rsplit_once('-')
                .filter(|(_, last)| last.parse::<u32>().is_ok());
            let base = numbered.map_or(key, |(base, _)| base);
            if let Some((base, number)) = numbered {
                let before = match number {
                    "2" => base.to_owned(),
                    number => format!("{base}-{}", number.parse::<u32>().unwrap() - 1),
                };
                assert!(knows(&before), "{key} without {before}");
            }
            let spoken = ["took-for-", "took-against-"];
            let spoken = spoken.iter().find_map(|opening| base.strip_prefix(opening));
            let known = match (spoken, base.strip_prefix("took-moved-")) {
                (Some(id), _) => is(id, lands),
                (_, Some(id)) => is(id, moves),
                _ => match base.strip_prefix("took-changed-") {
                    Some(what) => what
                        .rsplit_once('-')
                        .is_some_and(|(what, way)| quoted(what) && ["up", "down"].contains(&way)),
                    None => quoted(base) || quoted(base.trim_start_matches("took-")),
                },
            };
            assert!(known, "{key}");
        }
    }

    /// Whether this file asks for something by this word.
    fn quoted(word: &str) -> bool {
        include_str!("took.rs").contains(&format!("\"{word}\""))
    }

    #[test]
    fn every_rule_by_which_an_attempt_lands_can_be_said_on_its_side() {
        for Rule { id, does, .. } in Rules::shipped().rules {
            let side = match does {
                Does::Lands { points: 1.., .. } => "for",
                Does::Lands { .. } | Does::Wears { .. } => "against",
                _ => continue,
            };
            let said = knows(&format!("took-{side}-{id}"));
            assert_ne!(said, UNSAID.contains(&id.as_str()), "took-{side}-{id}");
        }
    }
}
