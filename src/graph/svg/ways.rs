//! The ways between the cards, as lines that leave and arrive upright.

use super::{
    super::{Graph, reach::Class},
    items::{Drawing, What},
    pen::Pen,
};
use std::fmt::Write;

/// Draws every way; the widest last, so that it lies on top.
pub(super) fn draw(pen: &mut Pen, graph: &Graph, drawing: &Drawing, (left, top): (i64, i64)) {
    let mut order: Vec<usize> = (0..graph.ways.len()).collect();
    order.sort_by_key(|way| graph.ways[*way].share.map_or(0, |share| share.percent()));
    let mut heads = Vec::new();
    for way in order {
        let chain = &drawing.chains[way];
        let share = graph.ways[way].share;
        let class = share.map(|share| share.class());
        let weight = match (class, share) {
            (Some(Class::Often), Some(share)) => {
                2 + i64::try_from(share.percent()).unwrap_or(0) * 6 / 100
            }
            (Some(Class::Rarely | Class::Never), _) => 2,
            _ => 2,
        };
        let points = points(drawing, way, chain, (left, top));
        let mut path = String::new();
        for (place, (x, y)) in points.iter().enumerate() {
            match place.checked_sub(1).and_then(|before| points.get(before)) {
                None => {
                    let _ = write!(path, "M{x} {y}");
                }
                Some((from_x, from_y)) if from_x == x => {
                    let _ = write!(path, "V{y}");
                    let _ = from_y;
                }
                Some((from_x, from_y)) => {
                    let bend = (y - from_y) / 2;
                    let _ = write!(path, "C{from_x} {} {x} {} {x} {y}", from_y + bend, y - bend);
                }
            }
        }
        pen.line(&path, class, weight);
        let back = drawing.back[way];
        let head = if back { points.first() } else { points.last() };
        heads.extend(head.map(|at| (*at, !back, class)));
    }
    for (at, down, class) in heads {
        pen.head(at, down, class);
    }
}

/// Where a way begins, bends and ends. It passes behind the words that are written on it.
fn points(
    drawing: &Drawing,
    way: usize,
    chain: &[usize],
    (left, top): (i64, i64),
) -> Vec<(i64, i64)> {
    let mut points = Vec::new();
    let last = chain.len().saturating_sub(1);
    for (place, one) in chain.iter().enumerate() {
        let item = &drawing.items[*one];
        let (x, y) = (left + item.at.0, top + item.at.1);
        if place == 0 {
            points.push((
                x + port(drawing, way, *one, chain.get(1), true),
                y + item.size.1,
            ));
        } else if place == last {
            let before = chain.get(place - 1);
            points.push((x + port(drawing, way, *one, before, false), y));
        } else {
            points.push((x, y));
            if item.size.1 > 0 {
                points.push((x, y + item.size.1));
            }
        }
    }
    points
}

/// How far from the middle of a card a way leaves or arrives: all that do so there, spread in the order in which they come.
fn port(drawing: &Drawing, way: usize, node: usize, next: Option<&usize>, below: bool) -> i64 {
    let mut there: Vec<(i64, usize)> = Vec::new();
    for (place, chain) in drawing.chains.iter().enumerate() {
        let neighbour = if below {
            (chain.first() == Some(&node)).then(|| chain.get(1))
        } else {
            (chain.last() == Some(&node)).then(|| chain.iter().rev().nth(1))
        };
        if let Some(Some(other)) = neighbour {
            there.push((drawing.items[*other].at.0, place));
        }
    }
    there.sort_unstable();
    let count = i64::try_from(there.len()).unwrap_or(1);
    let Some(place) = there.iter().position(|(_, known)| *known == way) else {
        return 0;
    };
    let item = &drawing.items[node];
    // One alone goes straight to where it is going, as far as the card reaches.
    let reach = item.size.0 / 2 - 20;
    if count == 1 {
        let other = next.map_or(item.at.0, |other| drawing.items[*other].at.0);
        let straight = matches!(
            next.map(|other| drawing.items[*other].what),
            Some(What::Bend | What::Words(_))
        );
        return if straight {
            (other - item.at.0).clamp(-reach, reach)
        } else {
            0
        };
    }
    let apart = (2 * reach / (count - 1)).min(46);
    i64::try_from(place).unwrap_or(0) * apart - apart * (count - 1) / 2
}
