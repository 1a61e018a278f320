//! The end of a story in the terminal: why it ended so, the moment it turned, one thing for Monday, where it was not, and how
//! to keep it all.

use super::{
    find,
    playing::{Keeper, Playing},
};
use groundswell::{
    debrief::what_if::Asked,
    report::Report,
    simulation::Run,
    words::{
        command,
        debrief::{beats, monday, unseen},
        say,
    },
};
use std::{path::Path, thread};

/// Why the story ended so, where it turned, what to take from it, and where it was not. The replays are those of the report, so that both say
/// the same.
pub fn debrief(run: &Run) -> Vec<String> {
    let asked = Asked {
        workers: thread::available_parallelism().map_or(1, usize::from),
        ..Asked::default()
    };
    let replayed = Report::of(run).replayed(asked).replayed;
    let turned = beats::turned(run, &replayed);
    let monday = monday::cards(run).into_iter().next();
    let monday = monday.map(|card| vec![format!("{} {}", card.when, card.will), card.from]);
    let unseen = unseen::unseen(run).map(|(came, places)| [vec![came], places].concat());
    [
        ("report-why", beats::why_it_ended(run, &replayed)),
        (
            "report-turned",
            [vec![turned.what, turned.settled], turned.named].concat(),
        ),
        ("report-monday", monday.unwrap_or_default()),
        ("unseen-title", unseen.unwrap_or_default()),
    ]
    .into_iter()
    .flat_map(|(title, told)| part(title, told))
    .collect()
}

/// A part under its heading; nothing if there is nothing in it.
fn part(title: &str, told: Vec<String>) -> Vec<String> {
    let told: Vec<String> = told.into_iter().filter(|line| !line.is_empty()).collect();
    if told.is_empty() {
        return told;
    }
    let heading = [String::new(), format!("== {} ==", say(title))];
    heading.into_iter().chain(told).collect()
}

/// What there is to keep, and the command that writes it, with the options of every verb: the debrief of a run that is kept in
/// this file; of a trial, the trial. Nothing where a run cannot be kept.
pub fn to_keep(
    playing: &Playing,
    keeper: &Keeper,
    kept: Option<&Path>,
    options: &str,
) -> Option<(String, String)> {
    let id = &playing.run().scenario().id;
    if let Keeper::Trial(story) = keeper {
        let again = command::play(&playing.run().journal(), story)?;
        let file = command::quoted(&format!("{id}-trial.ron"));
        return Some((
            say("terminal-report-trial"),
            format!("{again}{options} --save {file}"),
        ));
    }
    let mut words = vec!["groundswell".to_owned(), "report".to_owned()];
    words.push(kept?.display().to_string());
    if let Some(campaign) = playing.campaign() {
        words.extend(["--chapter".to_owned(), campaign.chapter().to_string()]);
    } else if let Some(file) = keeper.asked().filter(|asked| find::is_file(asked)) {
        words.extend(["--story".to_owned(), file.to_owned()]);
    }
    let words: Vec<String> = words.iter().map(|word| command::quoted(word)).collect();
    let file = command::quoted(&format!("{id}.html"));
    let report = format!("{}{options} --format html --output {file}", words.join(" "));
    Some((say("terminal-report"), report))
}
