//! Watches an exploration: a bar on the terminal, and Ctrl-C to end it with what is known so far.

use super::super::out;
use groundswell::{
    explore::{Phase, Watch},
    words::{explored, say},
};
use indicatif::{ProgressBar, ProgressStyle};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// How often the bar moves.
const OFTEN: Duration = Duration::from_millis(120);

/// Does something that takes long. The bar shows only where a person watches; the first Ctrl-C calls it off, the second ends
/// the program.
pub fn watched<T>(work: impl FnOnce(&Watch) -> T) -> T {
    let watch = Arc::new(Watch::default());
    let off = watch.clone();
    // Where a handler cannot be set, Ctrl-C ends the program, as it does everywhere.
    let _ = ctrlc::set_handler(move || {
        if off.is_off() {
            std::process::exit(130);
        }
        off.call_off();
        out::warn(&say("explore-stopping"));
    });
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let bar = scope.spawn(|| show(&watch, &done));
        let found = work(&watch);
        done.store(true, Ordering::Relaxed);
        bar.thread().unpark();
        found
    })
}

/// Moves the bar until it is done. Of what is over at once, nobody sees one.
fn show(watch: &Watch, done: &AtomicBool) {
    // It writes to the standard error, and to nothing where that is no terminal.
    let bar = ProgressBar::no_length();
    let style = ProgressStyle::with_template("{msg:36} {wide_bar} {percent:>3} %  {eta}");
    if let Ok(style) = style {
        bar.set_style(style);
    }
    let mut shown: Option<Phase> = None;
    while !done.load(Ordering::Relaxed) {
        thread::park_timeout(OFTEN);
        let (phase, at, of) = watch.at();
        if shown != Some(phase) {
            bar.reset();
            bar.set_message(explored::phase(phase));
            shown = Some(phase);
        }
        bar.set_length(of);
        bar.set_position(at);
    }
    bar.finish_and_clear();
}
