//! What became of the player, for whoever did not play and reads it of everybody else.

use super::say_with;
use crate::scenario::model::Meter;
use crate::simulation::{Band, Run};

/// A level that ends within so much of where it began is as it was, in hundredths.
const AS_IT_WAS: i32 = 500;

/// How strong they ended, and whether their word counts for more and more stops without them than at first.
pub fn became(run: &Run) -> String {
    let scenario = run.scenario();
    let level = |meter| run.state().level(scenario, meter);
    let moved = |meter| {
        let first = run.state_after(0).map(|state| state.level(scenario, meter));
        match level(meter) - first.unwrap_or(0) {
            by if by > AS_IT_WAS => "up",
            by if by < -AS_IT_WAS => "down",
            _ => "same",
        }
    };
    let energy = match Band::of(level(Meter::Energy)) {
        Band::VeryLow => "very-low",
        Band::Low => "low",
        Band::Fair => "fair",
        Band::High | Band::VeryHigh => "high",
    };
    let values = [
        ("energy", energy.to_owned()),
        ("credit", moved(Meter::Credit).to_owned()),
        ("essential", moved(Meter::Essential).to_owned()),
    ];
    say_with("fate-you", &values)
}
