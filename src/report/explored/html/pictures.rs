//! The pictures of the page: how often each ending came, how far apart the runs lay, how often each choice was taken.

use crate::{
    debrief::chart::escape,
    explore::{Fared, Measure, Place},
    report::explored::table::{letter, share},
    words::{explored::Explored, names, say_with},
};
use std::fmt::Write;

/// The colours of endings, in their order; each comes again paler. Letters say the same.
const COLOURS: [&str; 4] = ["--good", "--accent", "--inner", "--soft"];
const STRENGTHS: [&str; 3] = ["0.75", "0.45", "0.22"];

/// How wide the names of policies are, and what is drawn beside them.
const NAMES: u32 = 86;
const FIELD: u32 = 500;
const ROW: u32 = 22;

/// A bar for each policy, parted by endings.
pub(super) fn endings(explored: &Explored) -> String {
    let report = explored.report;
    let height = rows(report.policies.len());
    let mut drawn = open(NAMES + FIELD, height);
    for (row, fared) in (0..).zip(&report.policies) {
        let top = row * ROW;
        let mut said = Vec::new();
        let mut bar = String::new();
        let mut passed = 0_u64;
        let runs = u64::from(fared.runs.max(1));
        let at = |count: u64| count * u64::from(FIELD) / runs;
        for (place, count) in fared.endings.iter().enumerate() {
            if *count == 0 {
                continue;
            }
            let (from, to) = (at(passed), at(passed + u64::from(*count)));
            passed += u64::from(*count);
            let colour = COLOURS
                .get(place % COLOURS.len())
                .copied()
                .unwrap_or("--soft");
            let strength = STRENGTHS
                .get(place / COLOURS.len() % STRENGTHS.len())
                .copied()
                .unwrap_or("0.5");
            let x = from + u64::from(NAMES);
            let _ = write!(
                bar,
                r#"<rect x="{x}" y="{}" width="{}" height="18" fill="var({colour})" fill-opacity="{strength}" stroke="var(--raised)"/>"#,
                top + 2,
                to - from
            );
            // A letter where there is room for it.
            if to - from >= 14 {
                let _ = write!(
                    bar,
                    r#"<text x="{}" y="{}" text-anchor="middle" font-weight="700">{}</text>"#,
                    x + (to - from) / 2,
                    top + 15,
                    letter(place)
                );
            }
            let title = explored.scenario.endings.get(place);
            let title = title.map_or("", |ending| ending.title.as_str());
            said.push(format!("{title} {}", share(*count, fared.runs)));
        }
        let name = names::policy(fared.policy);
        let said = format!("{name}: {}", said.join(", "));
        let _ = write!(
            drawn,
            r#"<g role="img" aria-label="{}"><text x="0" y="{}">{}</text>{bar}</g>"#,
            escape(&said),
            top + 15,
            escape(&name)
        );
    }
    drawn.push_str("</svg>");
    drawn
}

/// A box for each policy: a line from the lowest twentieth to the highest, a box around the middle half, a mark in the middle.
pub(super) fn boxes(explored: &Explored, measure: Measure, title: &str) -> String {
    const WIDE: u32 = 220;
    let report = explored.report;
    let height = rows(report.policies.len()) + 16;
    let mut drawn = open(NAMES + WIDE + 14, height);
    let x = |points: u32| NAMES + points * WIDE / 100;
    for points in [0, 25, 50, 75, 100] {
        let _ = write!(
            drawn,
            r#"<path d="M{0} 0V{1}" stroke="var(--line)"/><text x="{0}" y="{2}" text-anchor="middle" aria-hidden="true">{points}</text>"#,
            x(points),
            height - 14,
            height - 2
        );
    }
    for (row, fared) in (0..).zip(&report.policies) {
        let top = row * ROW;
        let Some([least, low, middle, high, most]) = quantiles(fared, measure) else {
            continue;
        };
        let name = names::policy(fared.policy);
        let said = format!("{title}, {name}: {least}, {low}, {middle}, {high}, {most}");
        let _ = write!(
            drawn,
            r#"<g role="img" aria-label="{}"><text x="0" y="{}">{}</text><path d="M{} {line}H{}" stroke="var(--soft)" stroke-width="1.5"/><rect x="{}" y="{}" width="{}" height="12" rx="2" fill="var(--good)" fill-opacity="0.4" stroke="var(--good)"/><path d="M{} {}v16" stroke="var(--accent)" stroke-width="3"/></g>"#,
            escape(&said),
            top + 15,
            escape(&name),
            x(least),
            x(most),
            x(low),
            top + 5,
            (x(high) - x(low)).max(2),
            x(middle),
            top + 3,
            line = top + 11,
        );
    }
    drawn.push_str("</svg>");
    drawn
}

fn quantiles(fared: &Fared, measure: Measure) -> Option<[u32; 5]> {
    let spread = fared.spread(measure)?;
    Some(crate::report::explored::table::QUANTILES.map(|percent| spread.quantile(percent)))
}

/// For each passage with choices, and for the standing ones, its name and a square for each choice.
pub(super) fn heat(explored: &Explored) -> Vec<(String, String)> {
    let scenario = explored.scenario;
    let passages = scenario
        .passages
        .iter()
        .enumerate()
        .map(|(place, passage)| {
            let choices: Vec<Place> = (0..passage.choices.len())
                .map(|choice| Place::Choice(place, choice))
                .collect();
            (passage.id.clone(), choices)
        });
    let standing: Vec<Place> = (0..scenario.standing.len()).map(Place::Standing).collect();
    passages
        .chain([("standing".to_owned(), standing)])
        .filter(|(_, choices)| !choices.is_empty())
        .map(|(name, choices)| (name, squares(explored, &choices)))
        .collect()
}

fn squares(explored: &Explored, choices: &[Place]) -> String {
    const SIDE: u32 = 18;
    const STEP: u32 = 22;
    let count = u32::try_from(choices.len()).unwrap_or(u32::MAX);
    let width = count.saturating_mul(STEP);
    let mut drawn = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 20" width="{width}" height="20" role="group">"#
    );
    for (number, place) in (0..).zip(choices) {
        let taken = explored.report.seen.taken(*place);
        let id = ("id", place.id(explored.scenario));
        let x = number * STEP + 1;
        let percent = (taken.taken * 100).checked_div(taken.open).unwrap_or(0);
        // What is rare can still be told from what never is.
        let strength = 10 + percent * 9 / 10;
        let reached = explored.report.reached.of(*place) > 0;
        let said = if reached {
            say_with(
                "explore-heat-square",
                &[id, ("percent", percent.to_string())],
            )
        } else {
            say_with("explore-heat-never", &[id])
        };
        let said = escape(&said);
        let _ = write!(
            drawn,
            r#"<g role="img" aria-label="{said}"><title>{said}</title><rect x="{x}" y="1" width="{SIDE}" height="{SIDE}" rx="3" fill="var(--accent)" fill-opacity="{}.{:02}" stroke="var(--line)"/>"#,
            strength / 100,
            strength % 100
        );
        if !reached {
            let _ = write!(
                drawn,
                r#"<path d="M{} 5l10 10m0-10l-10 10" stroke="var(--ink)" stroke-width="2"/>"#,
                x + 4
            );
        }
        drawn.push_str("</g>");
    }
    drawn.push_str("</svg>");
    drawn
}

fn rows(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(ROW) + 2
}

fn open(width: u32, height: u32) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" role="group">"#
    )
}
