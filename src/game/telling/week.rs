//! The week between two stories: what is told, what can be done, for whom and at what cost, and what came of it.

use super::brief::brief;
use super::page::line;
use super::people::introduced;
use super::problems::problems;
use crate::game::page::{Act, Brief, Done, Group, Story, Week};
use crate::library::FoundCampaign;
use crate::scenario::{Campaign, Scenario, effect::POINT, model::Meter};
use crate::simulation::{
    CampaignRun,
    campaign::{ActView, At, WeekView},
    week::Direction,
};
use crate::words::{names, say, say_with, transcript, week as words};

/// Toward whom acts go, by act and then by person, where the player said so.
type Aims<'a> = &'a [(usize, usize)];

/// The week that is open; `None` if none is.
pub fn week(run: &CampaignRun, aims: Aims, number: u32) -> Option<Week> {
    let view = aim(run.look()?, aims);
    let scenario = run.run().scenario();
    Some(Week {
        number,
        campaign: run.campaign().title.clone(),
        title: words::title(&view),
        lines: view.lines.iter().map(|said| line(scenario, said)).collect(),
        remembered: view
            .remembered
            .iter()
            .map(|memory| words::remembered(scenario, memory))
            .collect(),
        groups: Direction::ALL
            .into_iter()
            .map(|direction| Group {
                name: words::direction(direction),
                acts: acts(run, scenario, &view, direction),
            })
            .filter(|group| !group.acts.is_empty())
            .collect(),
        left: words::left(&view),
        done: view
            .picked
            .iter()
            .filter_map(|place| view.acts.get(*place))
            .map(|act| Done {
                text: words::card(scenario, act),
                told: words::told(scenario, act)
                    .iter()
                    .map(|said| transcript::line(scenario, said))
                    .collect(),
            })
            .collect(),
        go_on: (view.left == 0).then(|| words::go_on(run)),
    })
}

/// The ids of the act at a place and of whom it goes toward.
pub fn aimed(run: &CampaignRun, aims: Aims, place: usize) -> Option<(String, Option<String>)> {
    let view = aim(run.look()?, aims);
    let act = view.acts.get(place)?;
    let people = &run.run().scenario().people;
    let toward = act.toward.and_then(|who| people.get(who));
    Some((act.id.clone(), toward.map(|who| who.id.clone())))
}

/// The week with each act toward whom the player wants it to go.
fn aim(mut view: WeekView, aims: Aims) -> WeekView {
    for (place, who) in aims {
        if let Some(act) = view.acts.get_mut(*place).filter(|act| !act.picked) {
            act.toward = act.people.get(*who).copied().or(act.toward);
        }
    }
    view
}

/// A campaign as it stands on the shelf, with where it was left.
pub fn campaign(found: &FoundCampaign, stands: Option<String>) -> Story {
    let Some(campaign) = &found.campaign else {
        return Story {
            title: found.place(),
            problems: problems(
                &found.place(),
                &found.source,
                &found.diagnostics,
                found.unreadable.as_ref(),
            ),
            ..Story::default()
        };
    };
    Story {
        title: campaign.title.clone(),
        summary: campaign.summary.clone(),
        minutes: campaign.minutes(),
        teaches: campaign
            .chapters
            .iter()
            .map(|story| story.title.clone())
            .collect(),
        last: stands,
        problems: Vec::new(),
    }
}

/// What a player knows before a campaign begins, or goes on.
pub fn campaign_brief(campaign: &Campaign, waiting: Option<&CampaignRun>) -> Brief {
    let first = campaign.chapters.first();
    let Some(story) = waiting.map(|run| run.run().scenario()).or(first) else {
        return Brief::default();
    };
    let stands = waiting.map(|run| match run.at() {
        At::Told => format!("{} {}", words::chapter(run), say("campaign-follows")),
        At::Week => format!("{} {}", words::chapter(run), say("week-title")),
        At::Story | At::Over => words::chapter(run),
    });
    let brief = brief(story, None, &[]);
    Brief {
        title: campaign.title.clone(),
        situation: match waiting {
            None => format!("{}\n\n{}", campaign.summary, brief.situation),
            Some(_) => brief.situation,
        },
        waiting: stands,
        axes: Vec::new(),
        ..brief
    }
}

/// What a player knows before the next story of a campaign.
pub fn chapter_brief(run: &CampaignRun) -> Brief {
    Brief {
        waiting: Some(words::chapter(run)),
        axes: Vec::new(),
        ..brief(run.run().scenario(), None, &[])
    }
}

fn acts(run: &CampaignRun, scenario: &Scenario, view: &WeekView, direction: Direction) -> Vec<Act> {
    let acts = view.acts.iter().enumerate();
    acts.filter(|(_, act)| act.direction == direction)
        .map(|(place, act)| Act {
            place,
            text: words::card(scenario, act),
            toward: act
                .toward
                .and_then(|who| scenario.people.get(who))
                .map(introduced),
            others: others(scenario, act),
            costs: names::costs(0, -energy(run, act), 0),
            less: (act.share < 100 && !act.picked)
                .then(|| say_with("week-repeated", &[("share", act.share.to_string())])),
            picked: act.picked,
        })
        .collect()
}

/// Whom an act could be toward instead of whom it is.
fn others(scenario: &Scenario, act: &ActView) -> Vec<(usize, String)> {
    let people = act.people.iter().enumerate();
    people
        .filter(|(_, who)| Some(**who) != act.toward)
        .map(|(place, who)| (place, names::name_of(scenario, *who)))
        .collect()
}

/// What an act does to the player's energy, in hundredths.
fn energy(run: &CampaignRun, act: &ActView) -> i32 {
    let known = run
        .week_rules()
        .acts
        .iter()
        .find(|known| known.id == act.id);
    let level = run.run().scenario().meter_name(Meter::Energy);
    let moves = known.map_or(&[][..], |known| &known.moves);
    moves
        .iter()
        .filter(|(meter, _)| *meter == level)
        .map(|(_, points)| points * POINT)
        .sum()
}
