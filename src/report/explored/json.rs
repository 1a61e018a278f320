//! What exploring found, for programs: names and numbers that stay the same from version to version.

use crate::{
    explore::{
        Distribution, Fared, Finding, Gauge, Measure, Missed, Never, Place, Policy, Taken, Witness,
    },
    scenario::{Scenario, model::Landing},
    words::explored::Explored,
};
use serde_json::{Map, Value, json};

/// The version of the shape. A field may be added; none changes its meaning without another number.
pub const VERSION: u32 = 1;

/// What was found about a story. Levels are hundredths of a point.
pub fn json(explored: &Explored) -> Value {
    let (scenario, report) = (explored.scenario, explored.report);
    let findings = report.findings();
    let findings = findings
        .iter()
        .map(|(finding, count)| (finding.word(), *count));
    json!({
        "format": VERSION,
        "program": env!("CARGO_PKG_VERSION"),
        "story": scenario.id,
        "title": scenario.title,
        "seed": report.seed,
        "runs": report.runs,
        "searched": report.searched,
        "cut_short": report.cut_short,
        "certain": report.is_certain(),
        "one_in": report.one_in(),
        "findings": object(findings),
        "policies": report.policies.iter().map(|fared| policy(scenario, fared)).collect::<Vec<_>>(),
        "passages": passages(explored),
        "choices": choices(explored),
        "endings": scenario.endings.iter().enumerate().map(|(place, ending)| json!({
            "id": ending.id,
            "runs": report.seen.ending(place),
            "reached": report.reached.ending(place) > 0,
        })).collect::<Vec<_>>(),
        "never": report.never.iter().map(|one| never(explored, one)).collect::<Vec<_>>(),
        "behind": report.behind.len(),
        "after_another_story": report.remembered,
        "compared": json!({
            "states": report.compared.states,
            "passages": report.compared.passages,
            "replays": report.compared.replays,
        }),
        "dominated": report.compared.dominated.iter().map(|one| json!({
            "option": one.option.id(scenario),
            "by": one.by.id(scenario),
            "states": one.states,
            "worse": ledgers(one.worse),
            "witness": witness(one.witness.as_ref()),
        })).collect::<Vec<_>>(),
        "no_difference": report.compared.same.iter().map(|same| json!({
            "options": same.options.map(|place| place.id(scenario)),
            "states": same.states,
        })).collect::<Vec<_>>(),
        "splits": report.compared.splits.iter().map(|split| json!({
            "passage": Place::Passage(split.passage).id(scenario),
            "differ": split.differ,
            "states": split.states,
            "picks": object(split.picks.iter().map(|(policy, pick)| {
                (policy.word(), pick.map(|pick| pick.id(scenario)))
            })),
        })).collect::<Vec<_>>(),
        "chosen": report.luck.as_ref().map(|luck| json!({
            "ways": luck.ways,
            "endings": luck.endings,
            "ledgers": ledgers(luck.ledgers),
        })),
    })
}

fn object<'k, V: Into<Value>>(pairs: impl Iterator<Item = (&'k str, V)>) -> Value {
    let pairs = pairs.map(|(key, value)| (key.to_owned(), value.into()));
    Value::Object(pairs.collect::<Map<String, Value>>())
}

fn ledgers<V: Into<Value> + Copy>(values: [V; 3]) -> Value {
    object(Measure::LEDGERS.iter().map(|one| one.word()).zip(values))
}

fn policy(scenario: &Scenario, fared: &Fared) -> Value {
    let endings = scenario.endings.iter().zip(&fared.endings);
    let spread = |wanted: fn(&Gauge) -> bool| {
        let spreads = fared
            .distributions
            .iter()
            .filter(move |one| wanted(&one.of));
        let pairs = spreads.map(|one| {
            let name = match one.of {
                Gauge::Measure(measure) => measure.word().to_owned(),
                Gauge::Meter(meter) => scenario.meter_name(meter),
            };
            (name, distribution(one))
        });
        Value::Object(pairs.collect::<Map<String, Value>>())
    };
    json!({
        "policy": fared.policy.word(),
        "knows_hidden_levels": !Policy::LIKE_PEOPLE.contains(&fared.policy),
        "runs": fared.runs,
        "endless": fared.endless,
        "choices": fared.choices,
        "endings": object(endings.map(|(ending, runs)| (ending.id.as_str(), *runs))),
        "measures": spread(|of| matches!(of, Gauge::Measure(_))),
        "meters": spread(|of| matches!(of, Gauge::Meter(_))),
    })
}

/// The mean in hundredths; quantiles in whole points; how many runs ended in each tenth.
fn distribution(one: &Distribution) -> Value {
    let quantiles = super::table::QUANTILES.map(|percent| one.quantile(percent));
    json!({ "mean": one.mean, "quantiles": quantiles, "tenths": one.tenths() })
}

fn passages(explored: &Explored) -> Vec<Value> {
    let (scenario, report) = (explored.scenario, explored.report);
    let passages = scenario.passages.iter().enumerate();
    passages
        .map(|(place, passage)| {
            json!({
                "id": passage.id,
                "event": passage.event.is_some(),
                "runs": report.seen.passage(place),
                "reached": report.reached.passage(place) > 0,
            })
        })
        .collect()
}

fn choices(explored: &Explored) -> Vec<Value> {
    let (scenario, report) = (explored.scenario, explored.report);
    let own = scenario
        .passages
        .iter()
        .enumerate()
        .flat_map(|(place, passage)| {
            (0..passage.choices.len()).map(move |choice| Place::Choice(place, choice))
        });
    let standing = (0..scenario.standing.len()).map(Place::Standing);
    own.chain(standing)
        .map(|place| {
            let taken: Taken = report.seen.taken(place);
            let [commitment, compliance, resistance] = taken.landed;
            json!({
                "id": place.id(scenario),
                "open": taken.open,
                "taken": taken.taken,
                "reached": report.reached.of(place) > 0,
                "commitment": commitment,
                "compliance": compliance,
                "resistance": resistance,
            })
        })
        .collect()
}

fn never(explored: &Explored, never: &Never) -> Value {
    let (what, near) = explored.never(never);
    let (finding, id) = match never.what {
        Missed::Place(place) => (Finding::NeverReached, place.id(explored.scenario)),
        Missed::Landing(place, landing) => {
            let landing = match landing {
                Landing::Commitment => "commitment",
                Landing::Compliance => "compliance",
                Landing::Resistance => "resistance",
            };
            let id = place.id(explored.scenario);
            (Finding::NeverLands, format!("{id}/{landing}"))
        }
        Missed::Line(..) => (Finding::NeverSaid, String::new()),
    };
    let nearest = never.nearest.as_ref();
    json!({
        "finding": finding.word(),
        "id": id,
        "says": what,
        "nearest": near,
        "distance": nearest.map(|near| near.distance),
        "passage": nearest.map(|near| Place::Passage(near.passage).id(explored.scenario)),
        "witness": witness(nearest.and_then(|near| near.witness.as_ref())),
    })
}

fn witness(witness: Option<&Witness>) -> Value {
    witness.map_or(
        Value::Null,
        |witness| json!({ "seed": witness.seed, "choices": witness.choices }),
    )
}
