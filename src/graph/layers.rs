//! Which layer each node stands in: as far down as the longest way to it, circles cut where they close.

use super::{Graph, Kind};

/// The layers of a map, and which ways run against them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layers {
    /// The layer of each node, from 0.
    pub of: Vec<usize>,
    /// Whether each way leads back up.
    pub back: Vec<bool>,
}

/// Puts every node into a layer, so that every way that is not cut leads down.
pub(super) fn layers(graph: &Graph) -> Layers {
    let count = graph.nodes.len();
    let back = circles(graph);
    let mut ways: Vec<(usize, usize)> = graph
        .ways
        .iter()
        .zip(&back)
        .filter(|(way, _)| way.from != way.to)
        .map(|(way, back)| match back {
            true => (way.to, way.from),
            false => (way.from, way.to),
        })
        .collect();
    // A scene to which nothing leads stands after the one before it in the file; the end stands under everything.
    let led_to = |node: usize, ways: &[(usize, usize)]| ways.iter().any(|(_, to)| *to == node);
    for node in 1..count {
        let alone = !led_to(node, &ways) && graph.nodes[node].kind != Kind::End;
        if alone && !reaches(node, node - 1, &ways) {
            ways.push((node - 1, node));
        }
    }
    if let Some(end) = graph.nodes.iter().position(|node| node.kind == Kind::End) {
        let others = (0..count).filter(|node| *node != end);
        ways.extend(others.map(|node| (node, end)));
    }
    let mut of = vec![0; count];
    // No way is longer than there are nodes: so often, at most, anything moves.
    for _ in 0..count {
        let mut moved = false;
        for (from, to) in &ways {
            if of[*to] < of[*from] + 1 {
                of[*to] = of[*from] + 1;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    draw_down(graph, &ways, &mut of);
    Layers { of, back }
}

/// Where more ways leave a node than come to it, it stands as near as can be to where they lead.
fn draw_down(graph: &Graph, ways: &[(usize, usize)], of: &mut [usize]) {
    for node in (1..of.len()).rev() {
        let is_end = |to: &usize| graph.nodes[*to].kind == Kind::End;
        let came = ways.iter().filter(|(_, to)| *to == node).count();
        let left = || {
            ways.iter()
                .filter(|(from, to)| *from == node && !is_end(to))
        };
        if left().count() > came
            && let Some(lowest) = left().map(|(_, to)| of[*to]).min()
            && lowest > 0
        {
            of[node] = of[node].max(lowest - 1);
        }
    }
}

fn reaches(from: usize, to: usize, ways: &[(usize, usize)]) -> bool {
    let (mut seen, mut open) = (vec![from], vec![from]);
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        for (_, next) in ways.iter().filter(|(from, _)| *from == at) {
            if !seen.contains(next) {
                seen.push(*next);
                open.push(*next);
            }
        }
    }
    false
}

/// The ways that close a circle, when one walks from the first node, and then from those not yet seen, in the order of the
/// file.
fn circles(graph: &Graph) -> Vec<bool> {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        Not,
        Open,
        Done,
    }
    let leaving = |node: usize| -> Vec<usize> {
        let mut ways: Vec<usize> = (0..graph.ways.len())
            .filter(|way| graph.ways[*way].from == node)
            .collect();
        // First where the file goes on: then what leads back to an earlier scene is what closes the circle.
        ways.sort_by_key(|way| graph.ways[*way].to);
        ways
    };
    let mut back = vec![false; graph.ways.len()];
    let mut seen = vec![Seen::Not; graph.nodes.len()];
    for root in 0..graph.nodes.len() {
        if seen[root] != Seen::Not {
            continue;
        }
        seen[root] = Seen::Open;
        let mut road = vec![(root, leaving(root), 0)];
        while let Some((node, ways, next)) = road.last_mut() {
            let Some(way) = ways.get(*next).copied() else {
                seen[*node] = Seen::Done;
                road.pop();
                continue;
            };
            *next += 1;
            let to = graph.ways[way].to;
            match seen[to] {
                Seen::Open => back[way] = true,
                Seen::Done => {}
                Seen::Not => {
                    seen[to] = Seen::Open;
                    let leads = leaving(to);
                    road.push((to, leads, 0));
                }
            }
        }
    }
    back
}

#[cfg(test)]
mod tests {
    use super::super::{Node, Way};
    use super::*;

    /// A map of so many scenes with these ways; the end is the last node.
    pub(crate) fn map(nodes: usize, ways: &[(usize, usize)]) -> Graph {
        let node = |place: usize| Node {
            kind: match place {
                0 => Kind::First,
                place if place + 1 == nodes => Kind::End,
                _ => Kind::Scene,
            },
            id: format!("n{place}"),
            place: String::new(),
            deadline: false,
            stays: Vec::new(),
            share: None,
        };
        let way = |(from, to): &(usize, usize)| Way {
            from: *from,
            to: *to,
            labels: Vec::new(),
            share: None,
        };
        Graph {
            nodes: (0..nodes).map(node).collect(),
            ways: ways.iter().map(way).collect(),
            ..Graph::default()
        }
    }

    #[test]
    fn every_way_leads_down_but_those_that_close_a_circle() {
        let graph = map(6, &[(0, 1), (0, 3), (1, 2), (2, 3), (3, 1), (3, 5), (4, 5)]);
        let Layers { of, back } = layers(&graph);
        for (way, back) in graph.ways.iter().zip(&back) {
            assert_eq!(of[way.from] >= of[way.to], *back, "{way:?} in {of:?}");
        }
        assert_eq!(back.iter().filter(|back| **back).count(), 1);
        assert_eq!(of[3], 3, "as far down as its longest way");
        assert!(
            of[4] > 0,
            "nothing leads to it, and it does not stand at the top"
        );
        assert!(
            of.iter()
                .enumerate()
                .all(|(node, layer)| node == 5 || *layer < of[5])
        );
    }

    #[test]
    fn a_way_to_oneself_moves_nothing() {
        assert_eq!(layers(&map(2, &[(0, 0), (0, 1)])).of, [0, 1]);
        assert_eq!(layers(&map(1, &[])).of, [0]);
    }
}
