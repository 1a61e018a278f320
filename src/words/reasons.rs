//! Why people reacted as they did to the last choice, as far as the player's character can know.

mod act;
mod dared;
mod grown;
mod own;
mod unseen;

use super::{debrief::quoted, happenings, names, rules, say, say_with};
use crate::debrief::{behind, heard, told_why};
use crate::scenario::{
    model::{Facet, Landing, Meter, PassageIndex, PersonIndex, Promised},
    script::Speaker,
};
use crate::simulation::{
    Run,
    event::{Event, Notice, Said, Seen},
    rules::{Does, Grade, Rule},
};

/// A reaction, with what lies behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reaction {
    /// Whose it is, if it is somebody's.
    pub who: Option<PersonIndex>,
    /// Whether it is for the better; `None` where something simply happened.
    pub up: Option<bool>,
    /// What could be seen, in a few words.
    pub what: String,
    /// The rules behind it, weightiest first.
    pub because: Vec<Because>,
    /// What stands in their place where the player knows of none.
    pub otherwise: Option<String>,
}

/// A rule behind a reaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// What it says.
    pub rule: String,
    /// How well it is supported, and who found it; empty of what is no rule.
    pub support: String,
}

/// The reactions to what the player did last, in order: what happened by itself, and what moved somebody. Going on is an answer,
/// too: what was told before it is not told again. Where nothing can be seen in anybody, what the player can tell of themselves.
pub fn last(run: &Run) -> Vec<Reaction> {
    let chose = run.events().filter_map(|(turn, event)| match event {
        Event::Chose(_) => Some(turn),
        _ => None,
    });
    let since = chose.last().unwrap_or(0);
    let events = || run.events().filter(|(at, _)| *at >= since);
    let mut reactions: Vec<Reaction> = events()
        .filter_map(|(turn, event)| reaction(run, turn, event))
        .collect();
    grown::add(run, since, &mut reactions);
    if reactions.is_empty() && since > 0 {
        return own::told(run, since);
    }
    // What was passed on has its own word, until it gets back.
    let passed_on = |event: &&Event| match event {
        Event::Promised(held, Promised::Told) => {
            run.state().promises.get(*held) == Some(&Promised::Told)
        }
        _ => false,
    };
    let told = events().map(|(_, event)| event).filter(passed_on);
    reactions.extend(told.filter_map(|event| own::news(run, since, event)));
    reactions
}

fn reaction(run: &Run, turn: u32, event: &Event) -> Option<Reaction> {
    let (who, up, what, because, otherwise) = match event {
        Event::Happened {
            rule, by, struck, ..
        } => {
            let what = happenings::tell(run.stage(), *rule, *by, *struck);
            let because = because(run, &[*rule], |rule| names::rule(&rule.id));
            (*by, None, what, because, unknown(run, *by))
        }
        Event::Noticed(notice) => {
            let otherwise = match notice.why {
                Seen::Choice => act::told(run, turn, notice),
                Seen::Event => of_the_place(run, turn),
                Seen::Closer => {
                    let who = names::name_of(run.scenario(), notice.who);
                    say_with("why-closer", &[("who", who)])
                }
                _ => unseen::told(run, notice).unwrap_or_else(|| unknown(run, Some(notice.who))),
            };
            let mut because = match notice.why {
                Seen::Landed(landing) => decided(run, turn, notice, landing),
                _ => because(run, &notice.because, |rule| {
                    spoke(run, turn, notice.who, rule, notice.up)
                }),
            };
            if notice.why == Seen::Choice && !notice.up {
                because.extend(shied(run, turn, notice.who));
            }
            // What somebody who refused said to it is the reason that they give themselves.
            if notice.why == Seen::Landed(Landing::Resistance) {
                because.splice(0..0, answer(run, turn, notice.who));
            }
            // Where the story alone moved somebody, what they said to it tells best why.
            if because.is_empty() {
                because.extend(match notice.why {
                    Seen::Choice | Seen::Landed(_) => answer(run, turn, notice.who),
                    Seen::Event => {
                        let event = happened(run, turn).map(|(event, _)| event);
                        event.and_then(|event| {
                            said(run, notice.who, heard::within(run, turn, event))
                        })
                    }
                    _ => None,
                });
            }
            // What the author says of it comes before all, and in place of what stands for it.
            if let Some(says) = in_the_authors_words(run, turn, notice) {
                because.retain(|one| !one.support.is_empty());
                let support = String::new();
                because.insert(
                    0,
                    Because {
                        rule: says,
                        support,
                    },
                );
            }
            // What the story itself tells as the reason comes before what holds in general.
            else if matches!(notice.why, Seen::Choice | Seen::Event) && !because.is_empty() {
                let rule = otherwise.clone();
                let support = String::new();
                because.insert(0, Because { rule, support });
            }
            let what = names::seen(notice);
            (Some(notice.who), Some(notice.up), what, because, otherwise)
        }
        _ => return None,
    };
    Some(Reaction {
        who,
        up,
        what,
        otherwise: because.is_empty().then_some(otherwise),
        because,
    })
}

/// Why somebody took it so in the author's words, where what they took so came at once.
fn in_the_authors_words(run: &Run, turn: u32, notice: &Notice) -> Option<String> {
    let says = match notice.why {
        Seen::Choice | Seen::Act(_) | Seen::Landed(_) => {
            told_why::of_a_choice(run, turn, notice.who)?
        }
        Seen::Event => {
            let (event, _) = happened(run, turn)?;
            told_why::of_an_event(run, event, notice.who)?
        }
        _ => return None,
    };
    Some(says.to_owned())
}

/// That somebody did not dare to, where what was chosen hung on that.
fn shied(run: &Run, turn: u32, who: PersonIndex) -> Option<Because> {
    let rule = dared::shied(run, turn, who)?;
    let name = names::name_of(run.scenario(), who);
    let says = |rule: &Rule| {
        let values = [("who", name.clone()), ("says", names::rule(&rule.id))];
        say_with("why-dared", &values)
    };
    because(run, &[rule], says).pop()
}

/// What somebody said first in answer to what was chosen.
fn answer(run: &Run, turn: u32, who: PersonIndex) -> Option<Because> {
    said(run, who, heard::after(run, turn))
}

/// What somebody said first, of what was heard.
fn said(run: &Run, who: PersonIndex, heard: Vec<&Said>) -> Option<Because> {
    let by_them = |said: &&&Said| said.speaker == Speaker::Person(who);
    let values = [
        ("who", names::name_of(run.scenario(), who)),
        ("words", quoted(&heard.iter().find(by_them)?.text)),
    ];
    Some(Because {
        rule: say_with("why-answer", &values),
        support: String::new(),
    })
}

/// That the player knows of no reason, and who would.
fn unknown(run: &Run, who: Option<PersonIndex>) -> String {
    match who {
        Some(who) => {
            let who = names::name_of(run.scenario(), who);
            say_with("why-unknown-of", &[("who", who)])
        }
        None => say("why-unknown"),
    }
}

/// Rules as reasons, each in a sentence of its own.
fn because(run: &Run, rules: &[usize], says: impl Fn(&Rule) -> String) -> Vec<Because> {
    let behind = rules
        .iter()
        .filter_map(|rule| run.stage().rules().rules.get(*rule));
    behind
        .map(|rule| Because {
            rule: says(rule),
            support: match rule.grade {
                // Such a source says itself that it is the designers' choice.
                Grade::D => rule.source.clone(),
                grade => format!("{} · {}", rules::graded(grade), rule.source),
            },
        })
        .collect()
}

/// What decided how an attempt landed: what carried one that won somebody over, what spoke against one that was refused, and
/// both of one that was gone along with, and no further. Where the player knows of nothing against it, what it lacked.
fn decided(run: &Run, turn: u32, notice: &Notice, landing: Landing) -> Vec<Because> {
    let who = notice.who;
    let spoke = |rules: &[usize], up| because(run, rules, |rule| spoke(run, turn, who, rule, up));
    if landing != Landing::Compliance {
        let mut told = spoke(&notice.because, notice.up);
        told.extend(lacked(run, notice, None));
        return told;
    }
    let side = |rules, up, key| {
        let side = spoke(rules, up).into_iter();
        side.map(move |one| Because {
            rule: say_with(key, &[("says", one.rule)]),
            ..one
        })
    };
    let name = names::name_of(run.scenario(), who);
    let mut told: Vec<Because> = side(&notice.because, true, "why-for").collect();
    if notice.against.is_empty() && !told.is_empty() {
        let not_enough = say_with("why-not-enough", &[("who", name)]);
        told.push(lacked(run, notice, Some(&not_enough)).unwrap_or(Because {
            rule: format!("{not_enough} {}", say("why-unseen")),
            support: String::new(),
        }));
    } else {
        let nothing_for_it = told.is_empty();
        told.extend(side(&notice.against, false, "why-against"));
        told.extend(lacked(run, notice, None));
        if nothing_for_it && !told.is_empty() {
            told.push(Because {
                rule: say_with("why-no-refusal", &[("who", name)]),
                support: String::new(),
            });
        }
    }
    told
}

/// What an attempt lacked most, as far as the player knows, after what is said first.
fn lacked(run: &Run, notice: &Notice, first: Option<&str>) -> Option<Because> {
    let missing: Vec<usize> = notice.missing.into_iter().collect();
    let who = names::name_of(run.scenario(), notice.who);
    let says = |rule: &Rule| {
        let missing = names::rule_missing(&rule.id, &who);
        first.map_or(missing.clone(), |first| format!("{first} {missing}"))
    };
    because(run, &missing, says).pop()
}

/// What a rule says of how an attempt on somebody landed, or of what moved them. Where trust that broke has a part in it, the
/// choice is named by which it broke.
fn spoke(run: &Run, turn: u32, who: PersonIndex, rule: &Rule, up: bool) -> String {
    let says = unseen::of_them(run, who, rule, up).unwrap_or_else(|| names::rule_for(&rule.id, up));
    let broken = match &rule.does {
        Does::Lands { when, .. } | Does::Moves { when, .. } => when.breach,
        _ => None,
    };
    let known = |facet: &Facet| {
        let mind = run.state().people.get(who);
        mind.is_some_and(|mind| mind.breach_known[*facet as usize])
    };
    let broken = broken.filter(known);
    let card = broken.and_then(|facet| broke(run, turn, who, facet));
    match card {
        Some((day, card)) => {
            let values = [("says", says), ("day", day), ("card", quoted(&card))];
            say_with("why-broken-by", &values)
        }
        None => says,
    }
}

/// The choice before a turn to which it is owed most that a part of somebody's trust fell, be it by what came of it later: its
/// day and its card.
fn broke(run: &Run, turn: u32, who: PersonIndex, facet: Facet) -> Option<(String, String)> {
    let facet = Meter::TrustFacet(who, facet);
    let fell = behind::brought(run, facet, false, turn.saturating_sub(1), None)?;
    let turn = fell.chosen?;
    let card = chosen(run, turn).filter(|card| !card.is_empty())?;
    let day = names::today(run.scenario(), run.today_after(turn.saturating_sub(1)));
    Some((day, card))
}

/// What the card said that was taken in a turn.
fn chosen(run: &Run, turn: u32) -> Option<String> {
    run.events().find_map(|(at, event)| match event {
        Event::Chose(choice) if at == turn => Some(choice.text.clone()),
        _ => None,
    })
}

/// That it came of what was chosen, with the words of the card.
fn of_the_card(run: &Run, turn: u32) -> String {
    match chosen(run, turn).filter(|card| !card.is_empty()) {
        Some(card) => say_with("why-card", &[("card", quoted(&card))]),
        None => say("why-story"),
    }
}

/// That it came of what happened, with the place where it did.
fn of_the_place(run: &Run, turn: u32) -> String {
    match happened(run, turn) {
        Some((_, place)) => say_with("why-place", &[("place", place.to_owned())]),
        None => say("why-story"),
    }
}

/// The passage that came last in a turn, of those that have a place.
fn happened(run: &Run, turn: u32) -> Option<(PassageIndex, &str)> {
    run.events()
        .filter_map(|(at, event)| match event {
            Event::Entered(passage) if at == turn => Some(*passage),
            _ => None,
        })
        .filter_map(|passage| Some((passage, run.scenario().passage(passage)?.place.as_str())))
        .filter(|(_, place)| !place.is_empty())
        .last()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{simulation::Rules, words::tests::play};
    use std::sync::Arc;

    #[test]
    fn who_goes_along_and_no_further_has_reasons_for_it_and_against_it() {
        let sides = ["For it: ", "Against it: "];
        let mut told = [0; 2];
        let mut won = 0;
        play(|run| {
            let (_, landing) = match run.look().landed {
                Some(landed) => landed,
                None => return,
            };
            let reactions = last(run);
            let what = say(match landing {
                Landing::Commitment => "seen-commitment",
                Landing::Compliance => "seen-compliance",
                Landing::Resistance => "seen-resistance",
            });
            let reaction = reactions.iter().find(|reaction| reaction.what == what);
            let reaction = reaction.expect("how it landed is told");
            let says = |side: &str| {
                let mut rules = reaction.because.iter();
                rules.any(|because| because.rule.contains(side))
            };
            if landing == Landing::Compliance {
                for (side, told) in sides.iter().zip(&mut told) {
                    *told += i32::from(says(side));
                }
                let short = says(" was not enough to win ") || says(" only so far.");
                let held_back = says(sides[1]) || short;
                assert!(held_back || reaction.otherwise.is_some(), "{reaction:?}");
            } else {
                won += i32::from(landing == Landing::Commitment);
                assert!(!sides.iter().any(|side| says(side)), "{reaction:?}");
            }
        });
        assert!(told.iter().all(|times| *times > 0) && won > 0, "{told:?}");
    }

    #[test]
    fn what_the_story_tells_as_the_reason_comes_before_what_holds_in_general() {
        let mut told = 0;
        play(|run| {
            for reaction in last(run) {
                let own = |one: &Because| one.rule.starts_with("It came of what ");
                let place = reaction.because.iter().position(own);
                assert!(matches!(place, None | Some(0)), "{reaction:?}");
                told += usize::from(place == Some(0) && reaction.because.len() > 1);
            }
        });
        assert!(told > 0);
    }

    /// Somebody who has been listened to is given reasons, and goes along: why, without the sources.
    fn why_no_further(trust: &str) -> Vec<String> {
        let story = r#"Scenario(format: 1, id: "s", title: "S", summary: "S", minutes: 5,
            clock: Days(from: "Monday", deadline: "Friday", of: 5), start: "a",
            cast: { "victor": Manager(name: "Victor Krane", role: "Head"), "priya": Teammate(name: "Priya Raman", role: "Engineer", trust: TRUST, needs: [Rest]) },
            scenes: { "a": Scene(place: "P", script: "Told.", choices: [
                Choice(id: "listen", text: "Listen.", tactic: Listen, toward: "priya",
                    effects: [Up("insight.priya", By(60)), Up("you.credit", By(10))], then: Stay),
                Choice(id: "ask", text: "Ask.", tactic: RationalPersuasion, toward: "priya",
                    then: Attempt(commitment: Stay, compliance: Stay, resistance: Stay)),
            ], then: End) },
            endings: { "e": Ending(title: "E", script: "") })"#;
        let (scenario, found) = crate::scenario::read(story.replace("TRUST", trust).as_bytes());
        let scenario = Arc::new(scenario.unwrap_or_else(|| panic!("{found:?}")));
        let rules = Arc::new(Rules::shipped());
        let landed = (0..100).find_map(|seed| {
            let mut run = Run::begin(scenario.clone(), rules.clone(), seed, &[]);
            run.choose("listen").expect("it is open");
            run.choose("ask").expect("it is open");
            let (_, landing) = run.look().landed.expect("somebody was asked");
            (landing == Landing::Compliance).then(|| last(&run).remove(0))
        });
        let because = landed.expect("once they go along").because.into_iter();
        because.map(|because| because.rule).collect()
    }

    #[test]
    fn where_nothing_spoke_against_it_what_was_missing_is_told() {
        let last = |trust| why_no_further(trust).pop().unwrap_or_default();
        let not_enough = "What spoke for it was not enough to win Priya over.";
        let trust = format!("{not_enough} Priya trusts you only so far.");
        assert_eq!(last("Fair"), trust);
        let need = format!("{not_enough} It did not speak to anything that Priya needs.");
        assert_eq!(last("High"), need);
        assert!(why_no_further("Fair").contains(&"For it: Good reasons persuade.".to_owned()));
    }

    #[test]
    fn where_no_face_shows_anything_the_player_can_tell_of_themselves() {
        let own = [
            "why-energy-up",
            "why-energy-down",
            "why-credit-up",
            "why-credit-down",
        ]
        .map(say);
        let mut told = [0; 4];
        play(|run| {
            let reactions = last(run);
            let mut seen = reactions.iter().filter(|one| one.who.is_some());
            for reaction in reactions.iter().filter(|one| own.contains(&one.what)) {
                assert!(seen.next().is_none(), "{reactions:?}");
                assert!(!reaction.because.is_empty() || reaction.otherwise.is_some());
                let place = own.iter().position(|what| *what == reaction.what);
                told[place.unwrap_or_default()] += 1;
            }
        });
        assert!(told.iter().all(|times| *times > 0), "{told:?}");
    }

    #[test]
    fn what_the_author_moved_is_told_in_their_words_or_by_the_act_and_what_it_changed() {
        let (mut acts, mut cards, mut words) = (0, 0, 0);
        play(|run| {
            for reaction in last(run) {
                if reaction.what != say("seen-choice") {
                    continue;
                }
                let first = reaction.because.into_iter().next();
                let told = first.map(|because| because.rule).or(reaction.otherwise);
                let told = told.expect("there is a reason");
                let who = reaction.who.expect("somebody has reacted");
                if let Some(says) = told_why::of_a_choice(run, run.turn(), who) {
                    assert_eq!(told, says);
                    words += 1;
                    continue;
                }
                let name = reaction.who.map(|who| names::name_of(run.scenario(), who));
                let name = name.expect("somebody has reacted");
                let changed = told.ends_with(['.', '!']) && told.contains(&name);
                assert!(changed, "{told}");
                match told.starts_with("You ") {
                    true => acts += 1,
                    false => cards += 1,
                }
            }
        });
        assert!(
            acts > 10 && cards > 10 && words > 10,
            "{acts} acts, {cards} cards, {words} in the author's words"
        );
    }
}
