//! What stands beside and below the map: events, standing choices, endings.

use super::{
    super::{
        Aside, Graph,
        text::{bold, called, lines, short, width},
    },
    Class, INK, colour,
    items::{GAP, mark, whole},
    pen::{Edge, FAINT, HAIR, Pen, Style},
};
use crate::words::{say, say_with};

/// How wide the card of an ending is.
const ENDING: i64 = 230;
/// The height of a line of small words.
const LINE: i64 = 17;
/// The height of small letters.
const SMALL: i64 = 12;
/// How many lines a condition may take.
const ASKED: usize = 4;
/// How many choices of an event, and of those that plant it, are told.
const TOLD: usize = 4;

/// How wide the endings are, at most four in a row.
pub(super) fn least_width(graph: &Graph) -> i64 {
    let endings = i64::try_from(graph.endings.len().min(4)).unwrap_or(0);
    endings * (ENDING + GAP) - GAP.min(endings * GAP)
}

/// A line of a card.
type Line = (String, Style, Option<Option<Class>>);

/// The endings in rows under where the story ends. Returns the lower edge.
pub(super) fn endings(
    pen: &mut Pen,
    graph: &Graph,
    end: Option<(i64, i64)>,
    (left, top): (i64, i64),
    wide: i64,
) -> i64 {
    let inside = ENDING - 28;
    let cards: Vec<Vec<Line>> = graph
        .endings
        .iter()
        .zip(1..)
        .map(|(ending, number): (&Aside, i32)| {
            let title = format!("{number}. {}", ending.text);
            let title = lines(&title, inside, bold(16), 3).into_iter();
            let mut all: Vec<Line> = title.map(|line| (line, Style::bold(16), None)).collect();
            all.push((
                short(&ending.id, inside, SMALL),
                Style::plain(SMALL).colour(FAINT),
                None,
            ));
            all.extend(asked(&ending.when, inside));
            all.extend(share_line(ending));
            all
        })
        .collect();
    let columns = ((wide + GAP) / (ENDING + GAP)).max(1);
    let columns = usize::try_from(columns)
        .unwrap_or(1)
        .min(cards.len().max(1));
    let row_wide = i64::try_from(columns).unwrap_or(1) * (ENDING + GAP) - GAP;
    let first = left + (wide - row_wide) / 2;
    let mut y = top;
    if let Some((x, from)) = end {
        // A bracket joins the end with all that it can be.
        let bracket = y + 4;
        pen.line(&format!("M{x} {from}V{bracket}"), None, 2);
        pen.line(
            &format!("M{first} {}v-8H{}v8", bracket + 8, first + row_wide),
            None,
            2,
        );
        pen.text((first, y + 34), &say("graph-end-is"), &Style::italic(14));
        y += 50;
    }
    for row in cards.chunks(columns).zip(graph.endings.chunks(columns)) {
        let high = row.0.iter().map(|card| height(card)).max().unwrap_or(0);
        let mut x = first;
        for (card, ending) in row.0.iter().zip(row.1) {
            draw(pen, card, ending, (x, y), (ENDING, high));
            x += ENDING + GAP;
        }
        y += high + GAP;
    }
    y - GAP
}

/// Events and standing choices, one under the other. Returns the lower edge.
pub(super) fn beside(pen: &mut Pen, graph: &Graph, (x, top): (i64, i64), wide: i64) -> i64 {
    let mut y = top;
    for (all, heading, is) in [
        (&graph.events, "graph-events", "graph-events-is"),
        (&graph.standing, "graph-standing", "graph-standing-is"),
    ] {
        if all.is_empty() {
            continue;
        }
        pen.text((x, y + 20), &say(heading), &Style::bold(22).serif());
        y += 28;
        for line in lines(&say(is), wide, 14, 3) {
            y += 18;
            pen.text((x, y), &line, &Style::italic(14));
        }
        y += 16;
        for aside in all {
            let card = told(aside, wide - 28);
            let high = height(&card);
            draw(pen, &card, aside, (x, y), (wide, high));
            y += high + 12;
        }
        y += 28;
    }
    y - 40
}

/// All that is told of an event or a standing choice.
fn told(aside: &Aside, inside: i64) -> Vec<Line> {
    let mut all: Vec<Line> = vec![(
        short(&aside.id, inside - 60, bold(15)),
        Style::bold(15),
        None,
    )];
    let text = lines(&aside.text, inside, 13, 2).into_iter();
    all.extend(text.map(|line| (line, Style::plain(13), None)));
    all.extend(asked(&aside.when, inside));
    for (scene, choice) in aside.planted.iter().take(TOLD) {
        let choice = match scene.is_empty() {
            true => choice.clone(),
            false => format!("{scene} / {choice}"),
        };
        let planted = say_with("graph-planted", &[("choice", choice)]);
        all.push((short(&planted, inside, SMALL), Style::italic(SMALL), None));
    }
    all.extend(more(aside.planted.len()));
    for label in aside.choices.iter().take(TOLD) {
        let words = short(called(label), inside - 16, SMALL);
        let class = label.share.map(|share| share.class());
        all.push((words, Style::plain(SMALL), Some(class)));
    }
    all.extend(more(aside.choices.len()));
    all.extend(share_line(aside));
    all
}

fn more(count: usize) -> Option<Line> {
    let more = count.checked_sub(TOLD).filter(|more| *more > 0)?;
    let words = say_with("graph-more", &[("count", more.to_string())]);
    Some((words, Style::italic(SMALL), None))
}

fn asked(when: &str, inside: i64) -> Vec<Line> {
    if when.is_empty() {
        return Vec::new();
    }
    let words = say_with("graph-if", &[("when", when.to_owned())]);
    let lines = lines(&words, inside, SMALL, ASKED).into_iter();
    lines
        .map(|line| (line, Style::italic(SMALL), None))
        .collect()
}

fn share_line(aside: &Aside) -> Option<Line> {
    let share = aside.share?;
    let percent = say_with("graph-percent", &[("percent", share.percent().to_string())]);
    let style = Style::bold(13).colour(colour(Some(share.class())));
    Some((percent, style, None))
}

fn height(card: &[Line]) -> i64 {
    let lines = i64::try_from(card.len()).unwrap_or(0);
    lines * LINE
        + 22
        + if card.iter().any(|(_, style, _)| style.size > 15) {
            8
        } else {
            0
        }
}

fn draw(pen: &mut Pen, card: &[Line], aside: &Aside, (x, y): (i64, i64), (wide, high): (i64, i64)) {
    let class = aside.share.map(|share| share.class());
    let mut title = vec![format!("{}: {}", aside.id, aside.text), aside.when.clone()];
    title.extend(aside.choices.iter().map(whole));
    pen.group(&title.join("\n"), |pen| {
        pen.card((x, y), (wide, high), &Edge::of(class));
        let mut line = y + 24;
        let plain = card.len() - usize::from(aside.share.is_some());
        for (text, style, marked) in card.iter().take(plain) {
            let mut left = x + 14;
            if let Some(class) = marked {
                mark(pen, (left + 3, line - 4), *class);
                left += 14;
            }
            pen.text((left, line), text, style);
            line += if style.size > 15 { 20 } else { LINE };
        }
        if let (Some(share), Some((text, style, _))) = (aside.share, card.get(plain)) {
            let room = wide - 28 - width(text, 13) - 10;
            let full = room.max(20);
            let part = full * i64::try_from(share.percent()).unwrap_or(0) / 100;
            let bottom = y + high - 12;
            pen.bar((x + 14, bottom - 6), (full, 3), HAIR);
            pen.bar((x + 14, bottom - 6), (part, 3), colour(class));
            let style = style.clone().anchor("end");
            pen.text((x + wide - 14, bottom), text, &style);
        }
        let _ = INK;
    });
}
