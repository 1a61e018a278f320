//! A campaign, explored: it is played from its beginning in every way, and each story is explored from where those runs
//! came to it.

use super::{
    LONGEST, Policy, Report, explore_from,
    opening::{Begun, Openings, Witness},
    parallel,
    plan::{Phase, Plan, Watch},
};
use crate::{
    scenario::Campaign,
    simulation::{
        CampaignRun, Rules, Stage, Week,
        campaign::{At, WeekView},
        chance::{self, Purpose},
        week::Direction,
    },
};
use std::sync::Arc;

/// What was found about a campaign.
#[derive(Debug, Clone, PartialEq)]
pub struct CampaignReport {
    /// How many campaigns each policy played, to find out how its stories begin.
    pub campaigns: u32,
    /// Whether it was called off before it was done.
    pub cut_short: bool,
    /// What was found about each story that somebody came to, in their order.
    pub stories: Vec<Report>,
}

impl Policy {
    /// On whom a policy spends a week first, and on whom last. None for one that does anything.
    pub fn week(self) -> Option<[Direction; 4]> {
        use Direction::{Across, Down, Own, Up};
        match self {
            Policy::Comply | Policy::ForBoss => Some([Up, Own, Across, Down]),
            Policy::Confront => Some([Across, Down, Own, Up]),
            Policy::Influence | Policy::ForTeam => Some([Down, Up, Across, Own]),
            Policy::ListenFirst => Some([Across, Up, Down, Own]),
            Policy::Silent | Policy::ForSelf => Some([Own, Across, Down, Up]),
            Policy::Mixed => Some([Own, Up, Down, Across]),
            Policy::Random => None,
        }
    }

    /// Which act a policy does next in an open week: the first that it has not done of the direction it puts first, and so
    /// on; [`Policy::Mixed`] does one of each direction in turn.
    fn act(self, view: &WeekView, seed: u64) -> Option<String> {
        let open = || view.acts.iter().filter(|act| !act.picked);
        let Some(order) = self.week() else {
            let key = chance::key(Purpose::Policy, "week", self.word());
            let visit = u32::try_from(view.number * 16 + view.left).unwrap_or(0);
            let count = u32::try_from(open().count()).unwrap_or(0);
            let drawn = chance::draw(seed, key, visit, count);
            return open().nth(drawn as usize).map(|act| act.id.clone());
        };
        let turn = if self == Policy::Mixed {
            view.picked.len() % order.len()
        } else {
            0
        };
        let wanted = order.iter().cycle().skip(turn).take(order.len());
        let mut acts =
            wanted.filter_map(|direction| open().find(|act| act.direction == *direction));
        acts.next().map(|act| act.id.clone())
    }
}

/// How often a policy plays the whole campaign, to find out how stories begin after it.
const CAMPAIGNS: u32 = 24;

/// Explores a campaign: each of its stories, from where playing those before it leads.
pub fn explore_campaign(
    campaign: &Arc<Campaign>,
    rules: &Arc<Rules>,
    week: &Arc<Week>,
    plan: &Plan,
    watch: &Watch,
) -> CampaignReport {
    let each = CAMPAIGNS.min(plan.runs.max(1));
    let count = u64::from(each);
    let policies = u64::try_from(Policy::ALL.len()).unwrap_or(1);
    watch.begin(Phase::Playing, count * policies);
    let mut runs: Vec<Vec<Begun>> = (0..count * policies).map(|_| Vec::new()).collect();
    parallel::each(plan.workers, watch, &mut runs, |number, begun| {
        let number = u64::try_from(number).unwrap_or(0);
        let place = usize::try_from(number / count).unwrap_or(0);
        let policy = Policy::ALL.get(place).copied().unwrap_or(Policy::Random);
        let seed = plan.seed.wrapping_add(number % count);
        let run = CampaignRun::begin(campaign.clone(), rules.clone(), week.clone(), seed);
        *begun = play(run, policy, seed);
        watch.did(1);
    });
    let stories = campaign
        .chapters
        .iter()
        .enumerate()
        .map_while(|(chapter, scenario)| {
            let pool = |runs: &[Vec<Begun>]| {
                let begun = runs.iter().filter_map(|begun| begun.get(chapter).cloned());
                begun.collect::<Vec<Begun>>()
            };
            let pools: Vec<Vec<Begun>> = runs.chunks(each as usize).map(pool).collect();
            if pools.iter().all(Vec::is_empty) {
                return None;
            }
            let stage = Stage::new(scenario.clone(), rules.clone());
            Some(explore_from(&stage, &Openings::Carried(pools), plan, watch))
        });
    CampaignReport {
        campaigns: each,
        stories: stories.collect(),
        cut_short: watch.is_off(),
    }
}

/// Plays a campaign by a policy as far as it goes, and tells how each of its stories began.
fn play(mut run: CampaignRun, policy: Policy, seed: u64) -> Vec<Begun> {
    let mut begun = Vec::new();
    let mut choices: Vec<String> = Vec::new();
    loop {
        let done = match run.at() {
            At::Story => {
                let story = run.run();
                if story.turn() == 0 {
                    begun.push(Begun {
                        state: story.state().clone(),
                        seed: story.seed(),
                        before: Witness {
                            seed,
                            choices: choices.clone(),
                        },
                    });
                }
                let player = policy.player(story.seed());
                let offer = player.pick(story.stage(), story.state(), &story.offers());
                let id = offer.name(story.scenario(), story.state().passage).id;
                let taken = story.turn() < LONGEST && run.choose(&id).is_ok();
                choices.push(id);
                taken
            }
            At::Week => {
                let act = run.look().and_then(|view| policy.act(&view, seed));
                match act {
                    Some(act) if run.pick(&act, None).is_ok() => {
                        choices.push(act);
                        true
                    }
                    _ => run.go_on().is_ok(),
                }
            }
            At::Told => run.go_on().is_ok(),
            At::Over => false,
        };
        if !done {
            return begun;
        }
    }
}
