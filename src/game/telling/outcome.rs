//! The first page of a debrief in words: how it ended, what became of each person, the moment it turned, plans for Monday.

use super::expression_of;
use super::people::{face, introduced};
use crate::debrief::{self, what_if::HadYou};
use crate::game::page::{Fate, Outcome, Person, Plan, Turned, Why};
use crate::scenario::model::PersonIndex;
use crate::simulation::{CampaignRun, Run, campaign::At};
use crate::words::debrief::{beats, in_short, monday, unseen};
use crate::words::{say, say_with, transcript, week};

/// How a run ended, and three beats; empty while it has not. In a campaign also what follows, or how it closes.
pub fn outcome(run: &Run, campaign: Option<&CampaignRun>) -> Outcome {
    let Some((title, told)) = beats::ending(run) else {
        return Outcome::default();
    };
    Outcome {
        story: run.scenario().title.clone(),
        title,
        told,
        why: why(run, &[]),
        did: beats::what_you_did(run),
        unseen: unseen::unseen(run)
            .map_or_else(Vec::new, |(came, places)| [vec![came], places].concat()),
        help: crate::report::help(run),
        fates: debrief::tell(run)
            .fates
            .into_iter()
            .filter(|fate| !fate.text.is_empty())
            .filter_map(|fate| {
                Some(Fate {
                    person: at_the_end(run, fate.who)?,
                    text: fate.text,
                })
            })
            .collect(),
        plans: plans(run),
        week_follows: campaign.is_some_and(|campaign| campaign.at() == At::Told),
        closing: campaign.map_or_else(Vec::new, closing),
    }
}

/// What a run hung on, by the replays as far as there are any.
pub(super) fn why(run: &Run, replayed: &[HadYou]) -> Why {
    let turned = beats::turned(run, replayed);
    Why {
        short: in_short::in_short(run, replayed),
        ended: beats::why_it_ended(run, replayed),
        turned: Turned {
            what: turned.what,
            settled: turned.settled,
            named: turned.named,
            also: turned.also,
            fits: turned.fits,
            how: turned.how,
        },
    }
}

/// What is told when the last story of a campaign is over, and how its weeks were spent.
fn closing(campaign: &CampaignRun) -> Vec<String> {
    if campaign.at() != At::Over {
        return Vec::new();
    }
    let scenario = campaign.run().scenario();
    let told = campaign.closing();
    let title = ("title", campaign.campaign().title.clone());
    told.iter()
        .map(|said| transcript::line(scenario, said))
        .chain(week::split(campaign))
        .chain([say_with("campaign-over", &[title])])
        .collect()
}

/// The plans that the run suggests; where it suggests none, one to be written.
fn plans(run: &Run) -> Vec<Plan> {
    let suggested: Vec<Plan> = monday::cards(run)
        .into_iter()
        .map(|card| Plan {
            when: card.when,
            will: card.will,
            from: card.from,
        })
        .collect();
    if suggested.is_empty() {
        return vec![Plan {
            when: say("report-when"),
            will: say("report-will"),
            from: String::new(),
        }];
    }
    suggested
}

/// Somebody as they are when the story is over.
pub(super) fn at_the_end(run: &Run, who: PersonIndex) -> Option<Person> {
    let person = run.scenario().people.get(who)?;
    let seems = run
        .look()
        .people
        .iter()
        .find(|seen| seen.who == who)
        .map(|seen| seen.seems);
    Some(Person {
        name: person.name.clone(),
        expression: seems.map_or_else(
            || expression_of("neutral"),
            |seems| face(person.kind, seems),
        ),
        ..introduced(person)
    })
}
