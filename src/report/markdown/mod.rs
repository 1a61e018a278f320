//! The debrief as Markdown: what was at stake, what came of it and why, the run in short, how it ended, where it turned and one
//! thing for Monday. With that the story is told; then, for looking things up, everybody's account, what it hung on, the
//! decisions, how the player led, and what moved whom.

mod decisions;
mod led;
mod moved;

use super::{Report, help};
use crate::debrief;
use crate::words::{
    debrief::{
        accounts, beats, hidden,
        in_short::{self, Told},
        monday, so_far, why, yourself,
    },
    names, say,
};
use std::fmt::Write;

/// The debrief as Markdown.
pub fn markdown(report: &Report) -> String {
    let mut out = String::new();
    if report.run.ended().is_none() {
        open(&mut out, report);
        return out;
    }
    first_page(&mut out, report);
    turned(&mut out, report);
    plan(&mut out, report);
    let _ = write!(out, "---\n\n");
    heading(&mut out, 2, "report-rest");
    let _ = write!(out, "{}\n\n", plain(&say("report-rest-is")));
    people(&mut out, report);
    on_what_it_hung(&mut out, report);
    other_plans(&mut out, report);
    decisions::decisions(&mut out, report);
    led::led(&mut out, report);
    moved::moved(&mut out, report);
    moved::laid_beside(&mut out, report);
    other_endings(&mut out, report);
    let _ = write!(out, "---\n\n{}\n", plain(&say("report-grades")));
    out
}

/// The page of a run that has not ended: where it stands, and nothing that only an end shows.
fn open(out: &mut String, report: &Report) {
    let run = report.run;
    let scenario = run.scenario();
    let title = say("report-open");
    let _ = write!(out, "# {}: {}\n\n", plain(&scenario.title), plain(&title));
    let _ = write!(out, "{}\n\n", plain(&scenario.summary));
    for line in so_far::so_far(run) {
        let _ = write!(out, "{}\n\n", plain(&line));
    }
    heading(out, 2, "report-seem");
    for (name, seems) in so_far::how_they_seem(run) {
        let _ = writeln!(out, "- **{}** {}", plain(&name), plain(&seems));
    }
    out.push('\n');
    helped(out, report);
    let _ = writeln!(out, "{}", plain(&say("report-open-rest")));
}

fn helped(out: &mut String, report: &Report) {
    let help = help(report.run);
    if !help.is_empty() {
        heading(out, 2, "help-title");
        for line in help {
            let _ = writeln!(out, "- {}", plain(&line));
        }
        out.push('\n');
    }
}

fn first_page(out: &mut String, report: &Report) {
    let run = report.run;
    let scenario = run.scenario();
    let (title, lines) = beats::ending(run).unwrap_or((say("report-open"), Vec::new()));
    let _ = write!(out, "# {}: {}\n\n", plain(&scenario.title), plain(&title));
    heading(out, 2, "short-stake");
    let _ = write!(out, "{}\n\n", plain(&in_short::at_stake(run)));
    heading(out, 2, "short-cast");
    items(out, &in_short::who_is_who(run));
    let voices = in_short::voices(run);
    if !voices.is_empty() {
        let _ = write!(out, "{}\n\n", plain(&voices));
    }
    heading(out, 2, "short-came-of-it");
    let _ = write!(out, "{}\n\n", plain(&in_short::what_came(run)));
    // First what came of it and why: whoever knows that follows the road there.
    heading(out, 2, "report-why");
    let (told, _) = beats::told_and_counted(run, &report.replayed);
    items(out, &told);
    // Who knows what lay beneath it reads the rest with other eyes.
    let hidden = hidden::told(run);
    if !hidden.is_empty() {
        heading(out, 2, "report-hidden");
        let _ = write!(out, "*{}*\n\n", plain(&say("report-hidden-is")));
        items(out, &hidden);
    }
    heading(out, 2, "short-title-others");
    for Told { at, gist, told } in in_short::for_others(run, &report.replayed) {
        let at = match at.trim_end() {
            "" => String::new(),
            at => format!("**{}**", plain(at)),
        };
        let told = match (gist.as_str(), told.as_str()) {
            ("", _) | (_, "") => plain(&told),
            _ => format!("*{}*", plain(&told)),
        };
        let said = [at, plain(&gist), told];
        let said: Vec<String> = said.into_iter().filter(|said| !said.is_empty()).collect();
        let _ = writeln!(out, "- {}", said.join(" "));
    }
    out.push('\n');
    helped(out, report);
    heading(out, 2, "report-ended");
    for line in lines {
        let _ = write!(out, "{}\n\n", plain(&line));
    }
    heading(out, 2, "debrief-people");
    for fate in debrief::tell(run).fates {
        if !fate.text.is_empty() {
            let called = names::name_of(scenario, fate.who);
            let whole = scenario.people.get(fate.who).map(|person| &person.name);
            // Most say the name themselves, some with a title before it.
            let begins = |name: &&String| fate.text.starts_with(name.as_str());
            let name = whole.filter(begins).unwrap_or(&called);
            let rest = fate.text.strip_prefix(name.as_str());
            let rest = rest.map_or_else(|| format!(" {}", fate.text), str::to_owned);
            let _ = writeln!(out, "- **{}**{}", plain(name), plain(&rest));
        }
    }
    let _ = writeln!(out, "- {}", plain(&yourself::became(run)));
    out.push('\n');
}

/// The moment it turned, and what a share is before the first of them.
fn turned(out: &mut String, report: &Report) {
    heading(out, 2, "report-turned");
    let turned = beats::turned(report.run, &report.replayed);
    let _ = write!(out, "{}\n\n", plain(&turned.what));
    if !turned.settled.is_empty() {
        let opinion = beats::opinion(&report.replayed);
        let told = [vec![opinion, turned.settled], turned.named].concat();
        let settled = told.join(" ");
        let _ = write!(out, "{}\n\n", plain(settled.trim_start()));
    }
}

/// How that moment was found, what else much hung on, and the other endings.
fn on_what_it_hung(out: &mut String, report: &Report) {
    let run = report.run;
    let turned = beats::turned(run, &report.replayed);
    heading(out, 2, "report-turned-more");
    let _ = write!(out, "*{}*\n\n", plain(&turned.how));
    let (_, counted) = beats::told_and_counted(run, &report.replayed);
    if !counted.is_empty() {
        heading(out, 3, "report-opened-how-often");
        items(out, &counted);
    }
    if !turned.also.is_empty() {
        heading(out, 3, "report-turned-also");
        items(out, &turned.also);
    }
    if !turned.fits.is_empty() {
        let _ = write!(out, "{}\n\n", plain(&turned.fits));
    }
    if let Some(others) = why::others(run, &report.replayed) {
        heading(out, 2, "report-else");
        let _ = write!(out, "{}\n\n", plain(&others));
    }
}

/// How each of the other endings comes about: last, where whoever means to find it out need not read it.
fn other_endings(out: &mut String, report: &Report) {
    let others = why::endings(report.run, &report.replayed);
    if !others.is_empty() {
        heading(out, 2, "report-else-fold");
        items(out, &others);
    }
}

/// The plan for Monday.
fn plan(out: &mut String, report: &Report) {
    heading(out, 2, "report-monday");
    let (card, _) = report.cards();
    let _ = write!(out, "> {} {}\n\n", plain(&card.when), plain(&card.will));
    let _ = write!(out, "{}\n\n", plain(&card.from));
}

/// The plans that could be taken instead.
fn other_plans(out: &mut String, report: &Report) {
    let (_, others) = report.cards();
    if others.is_empty() {
        return;
    }
    heading(out, 2, "report-other-plans-are");
    for monday::Card { when, will, from } in others {
        let _ = writeln!(out, "- {} {} {}", plain(&when), plain(&will), plain(&from));
    }
    out.push('\n');
}

fn people(out: &mut String, report: &Report) {
    heading(out, 2, "report-accounts");
    for told in accounts::told(report.run) {
        let name = report
            .run
            .scenario()
            .people
            .get(told.who)
            .map(|person| &person.name);
        let _ = write!(out, "### {}\n\n", plain(name.map_or("", String::as_str)));
        for paragraph in told.text() {
            let _ = write!(out, "{}\n\n", plain(&paragraph));
        }
    }
}

fn items(out: &mut String, items: &[String]) {
    for item in items {
        let _ = writeln!(out, "- {}", plain(item));
    }
    out.push('\n');
}

fn heading(out: &mut String, depth: usize, key: &str) {
    let _ = write!(out, "{} {}\n\n", "#".repeat(depth), plain(&say(key)));
}

/// Text that stays text: on one line, and no sign of it means anything to Markdown, which takes a sign after `\\` as it is.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (place, letter) in text.char_indices() {
        let rest = text.get(place + 1..).unwrap_or_default();
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '<' | '>' => {
                plain.push('\\');
                plain.push(letter);
            }
            // Only what would read as the name of a sign is one: `&amp;` must stay as it was written.
            '&' if named(rest) => plain.push_str("\\&"),
            letter if letter.is_control() => plain.push(' '),
            letter => plain.push(letter),
        }
    }
    plain
}

/// Whether what follows an `&` makes it the name or the number of a sign.
fn named(rest: &str) -> bool {
    rest.split_once(';').is_some_and(|(name, _)| {
        let name = name.strip_prefix('#').unwrap_or(name);
        !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn signs_stay_signs() {
        assert_eq!(
            plain("<script> *a* [b](c)\n# d | e"),
            "\\<script\\> \\*a\\* \\[b\\](c) \\# d \\| e"
        );
        assert_eq!(
            plain("Heath & Gino & co; R&D &amp; &#38;"),
            "Heath & Gino & co; R&D \\&amp; \\&\\#38;"
        );
    }
}
