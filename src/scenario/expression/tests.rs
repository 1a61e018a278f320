//! What conditions mean, and what is said of those that mean nothing.

use super::{Problem, parse};
use crate::scenario::{
    meter::{Facet, Meter},
    model::{Compare, Condition, Fit, Promised, Role, Standing},
    names::Names,
};

fn names() -> Names<'static> {
    Names {
        people: ["victor", "priya", "ada"].into_iter().collect(),
        roles: vec![Role::Manager, Role::Teammate, Role::Stakeholder],
        flags: ["told-him", "late"].into_iter().collect(),
        scenes: ["standup", "corridor"].into_iter().collect(),
        events: ["outage"].into_iter().collect(),
        promises: ["cover"].into_iter().collect(),
        confidences: ["past"].into_iter().collect(),
        windows: ["audit"].into_iter().collect(),
        work: ["import", "on-call"].into_iter().collect(),
        room: ["on-call"].into_iter().collect(),
        strikes: false,
        variants: ["mandate"].into_iter().collect(),
        options: vec![["fearful", "ambitious"].into_iter().collect()],
        ..Names::default()
    }
}

fn means(text: &str, expected: Condition) {
    assert_eq!(parse(text, &names()), Ok(expected), "{text}");
}

/// The column, the code, and a piece of what is said.
fn wrong(text: &str, at: usize, code: &str, says: &str) {
    let Problem {
        code: found,
        at: column,
        message,
        help,
        ..
    } = parse(text, &names()).unwrap_err();
    let told = format!("{message} {}", help.unwrap_or_default());
    assert_eq!(
        (column, found.to_string().as_str()),
        (at, code),
        "{text}: {told}"
    );
    assert!(told.contains(says), "{text}: {told}");
}

use Compare::{AtLeast, Below, Outside, Within};
use Condition::{All, Any, Day, Flag, Left, Made, Not, Promise, Variant, Visited};

#[test]
fn words_are_bands() {
    let grip = |compare, number| Condition::Meter(Meter::Grip(0), compare, number);
    means("grip.victor >= fair", grip(AtLeast, 4000));
    means("grip.victor > fair", grip(AtLeast, 6000));
    means("grip.victor < fair", grip(Below, 4000));
    means("grip.victor <= fair", grip(Below, 6000));
    means("grip.victor == fair", grip(Within(5999), 4000));
    means("grip.victor != fair", grip(Outside(5999), 4000));
    means("grip.victor == very-high", grip(Within(10_000), 8000));
    means("grip.victor == very-low", grip(Within(1999), 0));
    means("grip.victor <= very-high", grip(Below, 10_001));
}

#[test]
fn numbers_are_points() {
    let safety = |compare, number| Condition::Meter(Meter::Safety, compare, number);
    means("team.safety >= 40", safety(AtLeast, 4000));
    means("team.safety > 40", safety(AtLeast, 4001));
    means("team.safety < 40", safety(Below, 4000));
    means("team.safety <= 40", safety(Below, 4001));
    means("team.safety == 40", safety(Within(4000), 4000));
    means("team.safety != 40", safety(Outside(4000), 4000));
    means("team.safety>=40", safety(AtLeast, 4000));
}

#[test]
fn every_path_is_known() {
    let fair = |meter| Condition::Meter(meter, AtLeast, 4000);
    for (path, meter) in [
        ("morale.priya", Meter::Morale(1)),
        ("trust.ada", Meter::Trust(2)),
        ("trust.priya.ability", Meter::TrustFacet(1, Facet::Ability)),
        (
            "trust.priya.benevolence",
            Meter::TrustFacet(1, Facet::Benevolence),
        ),
        (
            "trust.priya.integrity",
            Meter::TrustFacet(1, Facet::Integrity),
        ),
        ("trust.priya>victor", Meter::TrustBetween(1, 0)),
        (
            "trust.priya>victor.integrity",
            Meter::TrustBetweenFacet(1, 0, Facet::Integrity),
        ),
        ("pressure.victor", Meter::Pressure(0)),
        ("ease.victor", Meter::Ease(0)),
        ("insight.ada", Meter::Insight(2)),
        ("team.delivery", Meter::Delivery),
        ("team.capability", Meter::Capability),
        ("team.direction", Meter::Direction),
        ("you.credit", Meter::Credit),
        ("you.energy", Meter::Energy),
        ("you.essential", Meter::Essential),
    ] {
        means(&format!("{path} >= fair"), fair(meter));
    }
    means("clock.day == 3", Day(Within(3), 3));
    means("clock.day > 3", Day(AtLeast, 4));
    means("clock.left <= 1", Left(Below, 2));
    means("flag.late", Flag(1));
    means("visited.corridor", Visited(1));
    means("happened.outage", Visited(2));
    means("promise.cover", Made(0));
    means("promise.cover == made", Made(0));
    means("promise.cover == kept", Promise(0, Promised::Kept));
    means(
        "promise.cover != open",
        Not(Box::new(Promise(0, Promised::Open))),
    );
    means("confidence.past", Made(1));
    means("confidence.past == held", Promise(1, Promised::Open));
    means("confidence.past == kept", Promise(1, Promised::Kept));
    means("confidence.past == told", Promise(1, Promised::Told));
    means("confidence.past == broken", Promise(1, Promised::Broken));
    means("window.audit", Condition::Window(0));
    means("dares.priya", Condition::Dares(1));
    means("ready.priya", Condition::Ready(1));
    means(
        "withdrawn.priya",
        Condition::Standing(1, Standing::Withdrawn),
    );
    means("resigned.priya", Condition::Standing(1, Standing::Resigned));
    let fits = |work, fit| Condition::Fits(1, work, fit);
    means("fit.priya.import == fit", fits(0, Fit::Fit));
    means("fit.priya.on-call == stretch", fits(1, Fit::Stretch));
    means("fit.priya.on-call != gap", Not(Box::new(fits(1, Fit::Gap))));
    means("variant.mandate == ambitious", Variant(0, 1));
    means("variant.mandate != fearful", Not(Box::new(Variant(0, 0))));
}

#[test]
fn or_is_looser_than_and_than_not() {
    let (a, b, c) = (Flag(0), Flag(1), Visited(0));
    means(
        "flag.told-him or flag.late and visited.standup",
        Any(vec![a.clone(), All(vec![b.clone(), c.clone()])]),
    );
    means(
        "(flag.told-him or flag.late) and visited.standup",
        All(vec![Any(vec![a.clone(), b.clone()]), c.clone()]),
    );
    means(
        "not flag.told-him and flag.late",
        All(vec![Not(Box::new(a.clone())), b.clone()]),
    );
    means(
        "not (flag.told-him and flag.late)",
        Not(Box::new(All(vec![a.clone(), b.clone()]))),
    );
    means(
        "  flag.told-him\n or flag.late or visited.standup ",
        Any(vec![a, b, c]),
    );
}

#[test]
fn missing_spaces_are_pointed_out() {
    wrong(
        "grip.victor>high",
        12,
        "E015",
        "Write `grip.victor > high`.",
    );
    wrong(
        "flag.late or trust.priya>high",
        25,
        "E015",
        "Write `trust.priya > high`.",
    );
    wrong(
        "trust.priya>vctor >= low",
        13,
        "E007",
        "Did you mean `victor`?",
    );
    wrong(
        "trust.priya > victor >= low",
        15,
        "E015",
        "There is no level `victor`.",
    );
}

#[test]
fn unknown_names_are_told_the_nearest() {
    wrong("morale.pirya > low", 8, "E007", "Did you mean `priya`?");
    wrong(
        "trust.priya.integrty > low",
        13,
        "E009",
        "Did you mean `integrity`?",
    );
    wrong("team.saftey > low", 6, "E009", "Did you mean `safety`?");
    wrong("flag.told-hm", 6, "E008", "Did you mean `told-him`?");
    wrong("visited.standpu", 9, "E006", "Did you mean `standup`?");
    wrong("visited.outage", 9, "E006", "`outage` is an event");
    wrong("happened.outtage", 10, "E010", "Did you mean `outage`?");
    wrong("promise.covr", 9, "E011", "Did you mean `cover`?");
    wrong("promise.cover == kpet", 18, "E015", "Did you mean `kept`?");
    wrong(
        "variant.mandat == fearful",
        9,
        "E012",
        "Did you mean `mandate`?",
    );
    wrong(
        "variant.mandate == fearfl",
        20,
        "E012",
        "Did you mean `fearful`?",
    );
    wrong(
        "trust.priya>victor.integrty > low",
        20,
        "E009",
        "Did you mean `integrity`?",
    );
    wrong("you.essental > low", 5, "E009", "Did you mean `essential`?");
    wrong("eas.victor > low", 1, "E015", "Did you mean `ease`?");
    wrong("ease.priya > low", 1, "E009", "only managers have ease");
    wrong("window.audti", 8, "E021", "Did you mean `audit`?");
    wrong("windw.audit", 1, "E015", "Did you mean `window`?");
    wrong("confidence.pats", 12, "E022", "Did you mean `past`?");
    wrong("confidence.cover", 12, "E022", "`cover` is a promise");
    wrong("promise.past", 9, "E011", "`past` is a confidence");
    wrong(
        "confidence.past == hled",
        20,
        "E015",
        "Did you mean `held`?",
    );
    wrong(
        "confidence.past == open",
        20,
        "E015",
        "held, kept, told, broken",
    );
    wrong("dares.pirya", 7, "E007", "Did you mean `priya`?");
    wrong("dares.victor", 7, "E024", "victor is a manager");
    wrong("ready.ada", 7, "E024", "ada is a stakeholder");
    wrong("redy.priya", 1, "E015", "Did you mean `ready`?");
    wrong(
        "fit.pirya.import == fit",
        5,
        "E007",
        "Did you mean `priya`?",
    );
    wrong(
        "fit.priya.imprt == fit",
        11,
        "E023",
        "Did you mean `import`?",
    );
    wrong(
        "fit.priya.import == strech",
        21,
        "E015",
        "Did you mean `stretch`?",
    );
    wrong("clock.dya > 2", 7, "E015", "Did you mean `day`?");
    wrong("moral.priya > low", 1, "E015", "Did you mean `morale`?");
    wrong("trust.ada > hgih", 13, "E015", "Did you mean `high`?");
    wrong(
        "morale.victor > low",
        1,
        "E009",
        "only teammates have morale",
    );
}

#[test]
fn what_asks_nothing_is_said_to() {
    wrong("", 1, "E015", "empty");
    wrong("grip.victor", 1, "E015", "grip.victor >= high");
    wrong("grip.victor >", 13, "E015", "Nothing follows `>`");
    wrong("flag.late >= low", 11, "E015", "yes or no");
    wrong("flag.late flag.told-him", 11, "E015", "`and` or `or`");
    wrong("flag.late and", 14, "E015", "breaks off");
    wrong("and flag.late", 1, "E015", "one is missing");
    wrong("flag.late AND flag.late", 11, "E015", "cannot stand here");
    wrong("(flag.late", 1, "E015", "never closed");
    wrong("flag.late)", 10, "E015", "closes nothing");
    wrong("flag.late & flag.late", 11, "E015", "`and`");
    wrong("!flag.late", 1, "E015", "`not`");
    wrong(
        "grip.victor = high",
        13,
        "E015",
        "Write `grip.victor == high`",
    );
    wrong("grip.victor >= 101", 16, "E013", "0 to 100");
    wrong("grip.victor > very-high", 15, "E015", "Nothing is above");
    wrong("grip.victor < 0", 15, "E015", "never holds");
    wrong("grip.victor >= 4.5", 16, "E015", "whole number");
    wrong("grip.victor >= -4", 16, "E015", "below 0");
    wrong("clock.day >= high", 14, "E015", "whole days");
    wrong("clock.day >= 61", 14, "E013", "60 days");
    wrong("variant.mandate", 16, "E015", "variant.mandate == fearful");
    wrong("variant.mandate > fearful", 19, "E015", "`==` or `!=`");
    wrong("grip", 1, "E015", "needs a name");
    wrong("window", 1, "E015", "needs a name");
    wrong("window.audit == open", 14, "E015", "yes or no");
    wrong("dares.priya >= fair", 13, "E015", "yes or no");
    wrong("struck.priya", 1, "E015", "in the lines of `happenings`");
    wrong("fit.priya", 5, "E015", "fit.priya.import == fit");
    wrong("fit.priya.import", 1, "E015", "== stretch");
    wrong("fit.priya.import > gap", 20, "E015", "`==` or `!=`");
    wrong("confidence.past > kept", 19, "E015", "`==` or `!=`");
    wrong(
        "trust.priya>victor.ability",
        1,
        "E015",
        "trust.priya>victor.ability >= high",
    );
    wrong(
        "grip.victor.ability > low",
        12,
        "E009",
        "only trust has facets",
    );
    wrong("40 <= grip.victor", 1, "E015", "Put the level first");
    wrong("40 < grip.victor < 60", 1, "E015", "Put the level first");
    wrong("grip.victor > low < high", 19, "E015", "join two");
}

#[test]
fn conditions_have_bounds() {
    wrong(&"flag.late or ".repeat(40), 1, "E003", "500");
    wrong(&format!("{}flag.late", "not ".repeat(17)), 65, "E003", "16");
    wrong(&format!("{}flag.late", "(".repeat(17)), 17, "E003", "16");
    assert!(
        parse(
            &format!("{}flag.late{}", "(".repeat(16), ")".repeat(16)),
            &names()
        )
        .is_ok()
    );
}
