//! `graph`: a story as a map, as a picture or in a language that others draw.

use super::{Failure, Out, Surroundings, Verdict, find};
use clap::{Args, ValueEnum};
use groundswell::{
    explore::{Plan, Watch, explore},
    graph::{self, Graph, Reach},
    scenario::{Scenario, id},
    simulation::{Rules, Stage},
    storage,
    words::say_with,
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell graph friday-deploy --output map.svg       a picture to hang on a wall
  groundswell graph my-story.ron --format mermaid        for a wiki
  groundswell graph my-story.ron --format dot | dot -Tpdf > map.pdf
  groundswell graph my-story.ron --from office --depth 2 --output part.svg

The story is played some hundreds of times first: what is reached often has thick green lines, what is reached rarely thin
ochre ones, what nobody reached broken red ones. --runs 0 leaves that out.";

/// Draw a story as a map
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Map {
    /// The name of a story or its file
    #[arg(value_name = "NAME|FILE")]
    story: String,
    /// What to write; without it, what the ending of --output says, or else svg
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Where to write it; without it, to the standard output
    #[arg(long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Only the part that begins at this scene
    #[arg(long, value_name = "SCENE")]
    from: Option<String>,
    /// How many steps the part goes on
    #[arg(long, value_name = "N", default_value_t = 3, requires = "from")]
    depth: usize,
    /// How many times it is played in each way, to find out what is reached; 0 for not at all
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(0..=100_000))]
    runs: u32,
    /// The number that decides all chance
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

/// What can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A picture that any browser shows
    Svg,
    /// For Graphviz
    Dot,
    /// For wikis and code hosts
    Mermaid,
}

impl Format {
    /// How every file of this form begins.
    fn beginning(self) -> &'static str {
        match self {
            Format::Svg => "<svg",
            Format::Dot => "digraph",
            Format::Mermaid => "---\ntitle:",
        }
    }
}

impl Map {
    /// What to write: as asked, or as the file is called.
    fn form(&self) -> Result<Format, Failure> {
        let ending = self.output.as_deref().and_then(Path::extension);
        let ending = ending.map(|ending| ending.to_string_lossy().to_lowercase());
        match (self.format, ending.as_deref()) {
            (Some(format), _) => Ok(format),
            (None, None | Some("svg")) => Ok(Format::Svg),
            (None, Some("dot" | "gv")) => Ok(Format::Dot),
            (None, Some("mmd" | "mermaid" | "md")) => Ok(Format::Mermaid),
            (None, Some(other)) => {
                let ending = ("ending", other.to_owned());
                Err(Failure::Told(say_with("graph-no-such-form", &[ending])))
            }
        }
    }

    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let scenario = find::story(around, &self.story)?;
        let whole = Graph::of(&scenario, None);
        if let Some(from) = &self.from {
            known(&whole, from)?;
        }
        let reach = (self.runs > 0).then(|| self.reach(&scenario));
        let whole = Graph::of(&scenario, reach.as_ref());
        let part = self
            .from
            .as_ref()
            .and_then(|from| whole.cut(from, self.depth));
        let map = part.as_ref().unwrap_or(&whole);
        let format = self.form()?;
        let text = match format {
            Format::Svg => graph::svg(map),
            Format::Dot => graph::dot(map),
            Format::Mermaid => graph::mermaid(map),
        };
        match self.output {
            None => out.exactly(text.trim_end())?,
            Some(path) => {
                storage::write_over(&path, text.as_bytes(), "a map of this form", |old| {
                    old.starts_with(format.beginning().as_bytes())
                })?;
                let file = ("file", path.display().to_string());
                out.line(&say_with("graph-written", &[file]))?;
            }
        }
        Ok(Verdict::Fine)
    }

    /// What many runs come to.
    fn reach(&self, scenario: &Arc<Scenario>) -> Reach {
        let stage = Stage::new(scenario.clone(), Arc::new(Rules::shipped()));
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let plan = Plan {
            states: 0,
            compared: 0,
            crossed: 0,
            ..Plan::new(self.runs, self.seed, workers)
        };
        Reach::of(&explore(&stage, &plan, &Watch::default()), scenario)
    }
}

/// A part can be cut out only where there is something.
fn known(graph: &Graph, from: &str) -> Result<(), Failure> {
    if graph.ids().any(|id| id == from) {
        return Ok(());
    }
    let known: Vec<&str> = graph.ids().collect();
    let scene = ("scene", from.to_owned());
    Err(Failure::Told(
        match id::nearest(from, known.iter().copied()) {
            Some(nearest) => say_with("graph-nearest", &[scene, ("nearest", nearest.to_owned())]),
            None => say_with("graph-unknown", &[scene, ("known", known.join(", "))]),
        },
    ))
}
