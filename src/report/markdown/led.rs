//! How the player led: by which acts, toward whom, and in which decisions what can be seen of it, by their numbers.

use super::{Report, heading, plain};
use crate::debrief::{self, road::road};
use crate::words::{
    debrief::practice::{self, Practised},
    list, say, say_with,
};
use std::fmt::Write;

/// The split over acts and ways, the courages, the traits and the principles.
pub fn led(out: &mut String, report: &Report) {
    let run = report.run;
    heading(out, 2, "report-led");
    let _ = write!(out, "{}\n\n", plain(&practice::counted(run)));
    let acts: Vec<String> = practice::acts(run)
        .into_iter()
        .map(|(act, count)| {
            say_with(
                "debrief-times",
                &[("what", act), ("count", count.to_string())],
            )
        })
        .collect();
    let _ = write!(out, "{}\n\n", plain(&list(&acts)));
    let _ = write!(
        out,
        "| {} | {} | {} |\n|---|---:|---:|\n",
        plain(&say("report-ways")),
        plain(&say("report-decisions-count")),
        plain(&say("report-proposed"))
    );
    for (way, count, proposed) in practice::ways(run) {
        let _ = writeln!(out, "| {} | {count} | {proposed} % |", plain(&way));
    }
    let _ = write!(out, "\n{}\n\n", plain(&practice::proposal(false)));
    let scored = !debrief::abusive(run);
    let numbers: Vec<u32> = road(run).iter().map(|stretch| stretch.turn).collect();
    let _ = write!(out, "{}\n\n", plain(&say("report-numbers")));
    for (title, all) in [
        ("report-courages", practice::courages(run, scored)),
        ("report-traits", practice::traits(run)),
        ("report-principles", practice::principles(run)),
    ] {
        practised(out, title, all, &numbers);
    }
}

fn practised(out: &mut String, title: &str, all: Vec<Practised>, numbers: &[u32]) {
    heading(out, 3, title);
    let (strong, rest) = practice::strongly(all);
    for one in strong {
        let _ = write!(out, "- **{}** {}", plain(&one.name), plain(&one.verdict));
        for (key, turns) in [
            ("report-shown-in", &one.turns),
            ("report-shown-against", &one.turns_against),
        ] {
            let numbers = numbered(turns, numbers);
            if !numbers.is_empty() {
                let told = say_with(key, &[("numbers", list(&numbers))]);
                let _ = write!(out, " {}", plain(&told));
            }
        }
        out.push('\n');
    }
    if !rest.is_empty() {
        let _ = write!(out, "\n{}\n", plain(&rest));
    }
    out.push('\n');
}

/// The numbers of decisions, by their turns.
fn numbered(turns: &[u32], all: &[u32]) -> Vec<String> {
    let number = |turn: &u32| all.iter().position(|known| known == turn);
    turns
        .iter()
        .filter_map(number)
        .map(|place| (place + 1).to_string())
        .collect()
}
