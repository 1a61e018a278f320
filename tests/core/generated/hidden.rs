//! Another truth behind the same beliefs: everything that the player's character cannot know is changed.

use groundswell::{
    scenario::{
        Scenario,
        effect::FULL,
        format::{Need, Weakness},
        model::{Choice, Effect, Meter, Outcome, Then},
    },
    simulation::{State, belief::Belief, needs::Needs},
};

/// A story and a state that the player cannot tell from those that there are.
pub struct OtherTruth {
    pub scenario: Scenario,
    pub state: State,
}

/// Changes all that is hidden, by numbers.
pub fn other_truth(scenario: &Scenario, state: &State, noise: &[u32]) -> OtherTruth {
    let (mut scenario, mut state) = (scenario.clone(), state.clone());
    let mut numbers = noise.iter().cycle().copied();
    let mut below = |below: u32| numbers.next().unwrap_or(0) % below;
    // Levels, those between others included, now and at the start.
    for level in state.levels.iter_mut().chain(&mut scenario.start_levels) {
        *level = below(FULL as u32 + 1) as i32;
    }
    // What was seen, by as much as nobody can tell: it stays in its band.
    for belief in &mut state.beliefs {
        let band = belief.level() - 1_000;
        if band % 2_000 == 0 {
            *belief = Belief::seen(band + below(2_000) as i32);
        }
    }
    for (person, mind) in scenario.people.iter_mut().zip(&mut state.people) {
        if !mind.learned {
            let needs = [Need::Growth, Need::Rest, Need::Respect, Need::Certainty];
            let needs = &needs[..below(5) as usize];
            mind.needs = Needs::of(needs);
            person.needs = needs.to_vec();
            let weaknesses = [None, Some(Weakness::Planning), Some(Weakness::Praise)];
            person.weakness = weaknesses[below(3) as usize];
        }
        // From where trust fell that has been broken; what the player has seen of it stays.
        mind.breach = std::array::from_fn(|_| below(2) as i32 * FULL);
    }
    // What is on its way, and what has lately been.
    state.planted.clear();
    state.happened.clear();
    // What follows from each choice, and what makes events happen.
    for passage in &mut scenario.passages {
        passage.choices.iter_mut().for_each(veil);
        if let Some(event) = &mut passage.event {
            event.when = None;
            event.weight = 1 + below(9);
            event.effects.clear();
        }
        passage.then = Then::End;
    }
    scenario.standing.iter_mut().for_each(veil);
    for window in &mut scenario.windows {
        (window.when, window.until, window.days) = (None, None, None);
    }
    OtherTruth { scenario, state }
}

/// Hides where a choice leads and what it does; what one knows of oneself beforehand stays, and whether somebody else decides.
fn veil(choice: &mut Choice) {
    choice.later.clear();
    choice
        .effects
        .retain(|effect| matches!(effect, Effect::Move(Meter::Energy | Meter::Credit, _)));
    veil_way(&mut choice.then);
}

fn veil_way(then: &mut Then) {
    match then {
        Then::Attempt(ways) => ways.iter_mut().for_each(veil_way),
        Then::Branch(branch) => {
            veil_way(&mut branch.1);
            veil_way(&mut branch.2);
        }
        Then::Outcome(outcome) => {
            **outcome = Outcome {
                react: Vec::new(),
                effects: Vec::new(),
                gist: String::new(),
                because: Vec::new(),
                later: Vec::new(),
                then: Then::End,
            };
        }
        Then::On | Then::Goto(_) | Then::Stay | Then::End => *then = Then::End,
    }
}
