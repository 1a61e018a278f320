//! What lies between the stories of a campaign, in the terminal: the week, with its nine acts as a numbered list.

use super::{Failure, Out, playing::Playing, terminal::Terminal};
use groundswell::{
    scenario::Scenario,
    simulation::{
        CampaignRun,
        campaign::{ActView, WeekView},
    },
    words::{names, say, say_with, transcript, week},
};
use std::io;

/// What an answer asks for in a week.
enum Answer {
    /// An act, and toward whom if somebody was named.
    Pick(String, Option<String>),
    /// On to the next story.
    GoOn,
    /// The last pick is taken back.
    Undo,
    /// The player leaves.
    Leave,
    /// Nothing that can be done now, and why.
    Unclear(String),
}

impl Terminal {
    /// After a story of a campaign: on to the week, or back. `false` if the player leaves.
    pub(super) fn after_story(&mut self, out: &mut Out) -> Result<bool, Failure> {
        loop {
            // Whoever gave choices for what follows goes on to it.
            if !self.given.0.is_empty() {
                return self.go_on();
            }
            out.line(&say("campaign-keys"))?;
            out.ask(&say("terminal-prompt"))?;
            let Some(answer) = self.input.line(out)? else {
                out.line("")?;
                self.leave(out)?;
                return Ok(false);
            };
            match answer.to_lowercase().as_str() {
                "" | "go-on" => return self.go_on(),
                "u" | "undo" => {
                    self.undo(out)?;
                    return Ok(true);
                }
                "h" | "history" => out.lines(&transcript::of(self.playing.run()))?,
                "q" | "quit" => {
                    self.leave(out)?;
                    return Ok(false);
                }
                _ => {}
            }
        }
    }

    /// Goes through a week and begins the story after it. `false` if the player leaves.
    pub(super) fn week(&mut self, out: &mut Out) -> Result<bool, Failure> {
        let mut first = true;
        let mut list = true;
        while let Playing::Campaign(run) = &mut self.playing
            && let Some(view) = run.look()
        {
            let scenario = run.run().scenario().clone();
            if first {
                out.lines(&week::opening(&scenario, &view))?;
            }
            if list && self.given.0.is_empty() {
                out.lines(&page(run, &view))?;
                if first {
                    out.line(&say("week-keys"))?;
                }
            }
            (first, list) = (false, true);
            let given = self.next_given();
            let scripted = given.is_some();
            let Some(said) = self.said(given, out)? else {
                out.line("")?;
                self.leave(out)?;
                return Ok(false);
            };
            match answer(&scenario, &view, &said) {
                Answer::Pick(act, who) => self.pick(&act, who.as_deref(), out)?,
                Answer::GoOn => self.next_story(out)?,
                Answer::Undo => self.undo_pick(out)?,
                Answer::Leave => {
                    self.leave(out)?;
                    return Ok(false);
                }
                // Whoever gave more than fits into the week gave it for the story after it.
                Answer::Unclear(_) if scripted && view.left == 0 => {
                    self.given.0.push_front(said);
                    self.given.1 -= 1;
                    self.next_story(out)?;
                }
                Answer::Unclear(_) if scripted => {
                    let open = view.acts.iter().filter(|act| !act.picked);
                    let open = open.map(|act| act.id.clone()).collect();
                    return self.not_open(&said, open, out);
                }
                Answer::Unclear(why) => {
                    list = false;
                    out.line(&why)?;
                }
            }
        }
        Ok(true)
    }

    /// What was given, or else what is answered now.
    fn said(&mut self, given: Option<String>, out: &mut Out) -> io::Result<Option<String>> {
        if given.is_some() {
            return Ok(given);
        }
        out.ask(&say("terminal-prompt"))?;
        self.input.line(out)
    }

    /// Picks an act and tells what comes of it.
    fn pick(&mut self, act: &str, who: Option<&str>, out: &mut Out) -> Result<(), Failure> {
        let Playing::Campaign(run) = &mut self.playing else {
            return Ok(());
        };
        run.pick(act, who)
            .map_err(|refused| Failure::Told(refused.to_string()))?;
        let acts = run.look().map_or(Vec::new(), |view| view.acts);
        let scenario = run.run().scenario();
        for done in acts.iter().filter(|done| done.id == act) {
            out.lines(&week::done(scenario, done))?;
        }
        self.keep();
        Ok(())
    }

    fn undo_pick(&mut self, out: &mut Out) -> io::Result<()> {
        if !self.playing.undo() {
            return out.line(&say("terminal-nothing-to-undo"));
        }
        self.keep();
        out.line(&say("play-undone"))
    }

    fn next_story(&mut self, out: &mut Out) -> Result<(), Failure> {
        self.go_on()?;
        Ok(self.begin_story(out)?)
    }

    /// Goes on to what follows in the campaign.
    fn go_on(&mut self) -> Result<bool, Failure> {
        if let Playing::Campaign(run) = &mut self.playing {
            run.go_on()
                .map_err(|stuck| Failure::Told(stuck.to_string()))?;
            self.keep();
        }
        Ok(true)
    }
}

/// What can be done in a week, and what has been.
fn page(run: &CampaignRun, view: &WeekView) -> Vec<String> {
    let scenario: &Scenario = run.run().scenario();
    let mut lines = vec![String::new(), week::left(view)];
    if view.left == 0 {
        lines.push(week::go_on(run));
        return lines;
    }
    for (place, act) in view.acts.iter().enumerate() {
        let mut facts = vec![week::direction(act.direction)];
        if act.picked {
            facts.push(say("week-done"));
        } else if act.share < 100 {
            facts.push(say_with(
                "week-repeated",
                &[("share", act.share.to_string())],
            ));
        }
        let facts = facts.join("; ");
        let card = week::card(scenario, act);
        lines.push(format!("{:>2}. {card} [{facts}]", place + 1));
        let others = others(scenario, act);
        if !act.picked && !others.is_empty() {
            let names = others.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
            let people = ("people", names.join(", "));
            lines.push(format!("    {}", say_with("week-also", &[people])));
        }
    }
    lines
}

/// Whom an act could be toward besides the one whom its card names: ids, and how they are written here.
fn others(scenario: &Scenario, act: &ActView) -> Vec<(String, String)> {
    people(scenario, act).into_iter().skip(1).collect()
}

fn people(scenario: &Scenario, act: &ActView) -> Vec<(String, String)> {
    let ids = act.people.iter().filter_map(|who| {
        let person = scenario.people.get(*who)?;
        Some((person.id.clone(), names::name_of(scenario, *who)))
    });
    ids.collect()
}

/// What an answer means: an act by its number or id, perhaps with somebody after it, or one of the letters.
fn answer(scenario: &Scenario, view: &WeekView, answer: &str) -> Answer {
    let (first, who) = match answer.split_once(char::is_whitespace) {
        Some((first, who)) => (first, Some(who.trim())),
        None => (answer, None),
    };
    match first.to_lowercase().as_str() {
        "u" | "undo" => return Answer::Undo,
        "q" | "quit" => return Answer::Leave,
        "" | "go-on" if view.left == 0 => return Answer::GoOn,
        "" | "go-on" => return Answer::Unclear(say("week-not-full")),
        _ => {}
    }
    let numbered = first
        .parse::<usize>()
        .ok()
        .and_then(|number| view.acts.get(number.checked_sub(1)?));
    let named = || view.acts.iter().find(|act| act.id == first);
    let open = |act: &&ActView| !act.picked && view.left > 0;
    let Some(act) = numbered.or_else(named).filter(open) else {
        if view.left == 0 {
            return Answer::Unclear(week::left(view));
        }
        let numbers = (1..).zip(&view.acts).filter(|(_, act)| open(act));
        let numbers: Vec<String> = numbers.map(|(number, _)| number.to_string()).collect();
        let open = ("open", numbers.join(", "));
        return Answer::Unclear(say_with("week-cannot", &[open]));
    };
    let Some(who) = who else {
        return Answer::Pick(act.id.clone(), None);
    };
    let people = people(scenario, act);
    let alike = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
    let meant = people
        .iter()
        .find(|(id, name)| alike(id, who) || alike(name, who));
    match meant {
        Some((id, _)) => Answer::Pick(act.id.clone(), Some(id.clone())),
        None if people.is_empty() => Answer::Pick(act.id.clone(), None),
        None => {
            let names = people.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
            Answer::Unclear(say_with(
                "week-cannot-toward",
                &[("who", who.to_owned()), ("people", names.join(", "))],
            ))
        }
    }
}
