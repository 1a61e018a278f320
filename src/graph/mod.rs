//! A story as a map: its scenes in layers, the choices that lead from one to the next, its events, standing choices and
//! endings; as SVG, or in the languages of Graphviz and Mermaid.
//!
//! [`Graph::of`] gathers what is in a scenario, [`Graph::cut`] cuts a part out of it; [`svg`], [`dot`] and [`mermaid`] write
//! it. With what an exploration has seen, the map tells what is reached often, rarely or never.
#![warn(missing_docs)]

mod dot;
mod gather;
mod layers;
mod mermaid;
mod order;
mod places;
mod reach;
mod svg;
mod text;

pub use dot::dot;
pub use mermaid::mermaid;
pub use reach::{Reach, Share};
pub use svg::svg;

use crate::scenario::model::Landing;

/// A story as a map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Graph {
    /// The title of the story.
    pub title: String,
    /// What stands on the map and is joined by ways, the first scene first.
    pub nodes: Vec<Node>,
    /// The ways, each from one node to another.
    pub ways: Vec<Way>,
    /// The endings, in the order in which they are asked for.
    pub endings: Vec<Aside>,
    /// Events that lead nowhere by themselves: after each, the story goes on where it was going.
    pub events: Vec<Aside>,
    /// Choices that are offered wherever they hold.
    pub standing: Vec<Aside>,
    /// In how many runs it was looked for what is reached; 0 if it was not.
    pub runs: u64,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The scene that opens the story, or from which a part was cut.
    First,
    /// A scene.
    Scene,
    /// An event that leads to a scene of its own.
    Event,
    /// Where the story ends; which ending is told, is decided there.
    End,
    /// Where a part was cut off, and the story goes on.
    Beyond,
}

/// A scene, an event that leads somewhere, or the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// The id; empty for the end.
    pub id: String,
    /// Where it is set; empty if it stays where it was.
    pub place: String,
    /// Whether the last day leads here, wherever the story then is.
    pub deadline: bool,
    /// What can be done without leaving.
    pub stays: Vec<Label>,
    /// How often it is reached, if that is known.
    pub share: Option<Share>,
}

/// All that leads from one node to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// From which node, by its place.
    pub from: usize,
    /// To which, by its place.
    pub to: usize,
    /// The choices that lead there; none where the scene leads on by itself.
    pub labels: Vec<Label>,
    /// How often it is gone, if that is known.
    pub share: Option<Share>,
}

/// A choice on a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The choice's id; empty where the story goes on by itself.
    pub id: String,
    /// What its card says.
    pub text: String,
    /// In which ways an attempt has to land to lead there; empty if it always leads there.
    pub landings: Vec<Landing>,
    /// What has to hold to lead there, as an author writes it; empty if nothing.
    pub when: String,
    /// How often it is taken, of the times that its scene is reached, if that is known.
    pub share: Option<Share>,
}

/// Something that stands beside the map: an event, a standing choice, an ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// The id.
    pub id: String,
    /// The place of an event, the card of a choice, the title of an ending.
    pub text: String,
    /// When it comes, as an author writes it; empty if nothing is asked, or only a choice brings it.
    pub when: String,
    /// The choices that bring it: the id of the scene or event and that of the choice.
    pub planted: Vec<(String, String)>,
    /// What can be done in it.
    pub choices: Vec<Label>,
    /// How often it is reached, if that is known.
    pub share: Option<Share>,
}

impl Graph {
    /// The part of the map that lies within so many steps of a scene or an event, by its id; where it goes on beyond, stands
    /// a node that says so. Endings stay where the end is in the part. `None` if no node is called so.
    pub fn cut(&self, from: &str, depth: usize) -> Option<Graph> {
        let first = self.nodes.iter().position(|node| node.id == from)?;
        let mut steps: Vec<Option<usize>> = vec![None; self.nodes.len()];
        steps[first] = Some(0);
        let mut near = vec![first];
        let mut next = 0;
        while let Some(at) = near.get(next).copied() {
            next += 1;
            let step = steps[at].unwrap_or(0);
            for way in self
                .ways
                .iter()
                .filter(|way| way.from == at && step <= depth)
            {
                if steps[way.to].is_none() {
                    steps[way.to] = Some(step + 1);
                    near.push(way.to);
                }
            }
        }
        let place = |node: usize| near.iter().position(|known| *known == node);
        let inside = |node: usize| steps[node].is_some_and(|step| step <= depth);
        let nodes = near.iter().map(|at| {
            let mut node = self.nodes[*at].clone();
            if *at == first {
                node.kind = Kind::First;
            } else if !inside(*at) {
                node.kind = Kind::Beyond;
                node.stays.clear();
            } else if node.kind == Kind::First {
                node.kind = Kind::Scene;
            }
            node
        });
        let nodes: Vec<Node> = nodes.collect();
        let ways = self.ways.iter().filter(|way| inside(way.from));
        let ways = ways.filter_map(|way| {
            Some(Way {
                from: place(way.from)?,
                to: place(way.to)?,
                ..way.clone()
            })
        });
        let ends = nodes.iter().any(|node| node.kind == Kind::End);
        Some(Graph {
            title: self.title.clone(),
            ways: ways.collect(),
            endings: if ends {
                self.endings.clone()
            } else {
                Vec::new()
            },
            events: Vec::new(),
            standing: Vec::new(),
            nodes,
            runs: self.runs,
        })
    }

    /// The ids of all nodes from which a part can be cut.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let named = self.nodes.iter().filter(|node| !node.id.is_empty());
        named.map(|node| node.id.as_str())
    }
}
