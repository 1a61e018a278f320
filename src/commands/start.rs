//! No verb: the game in a window, or in the terminal where no window can open.

use super::{Failure, Out, Surroundings, Verdict, play};

#[cfg(feature = "game")]
pub fn start(around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
    use groundswell::{
        game,
        words::{say, say_with},
    };
    if let Err(why) = game::probe::rendering() {
        super::out::warn(&say_with("terminal-no-window", &[("why", why.to_string())]));
        return play::in_terminal(around, out);
    }
    if game::run(opening(around)).is_success() {
        Ok(Verdict::Fine)
    } else {
        Err(Failure::Told(say("terminal-window-failed")))
    }
}

#[cfg(not(feature = "game"))]
pub fn start(around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
    play::in_terminal(around, out)
}

/// The game with everything that was found.
#[cfg(feature = "game")]
pub fn opening(around: &Surroundings) -> groundswell::game::Opening {
    let settings = around
        .store
        .as_ref()
        .map(|store| store.settings())
        .transpose();
    groundswell::game::Opening {
        stories: around.library().stories,
        settings: settings
            .unwrap_or_else(|error| {
                super::out::warn(&error.to_string());
                None
            })
            .unwrap_or_default(),
        store: around.store.clone(),
        ..Default::default()
    }
}
