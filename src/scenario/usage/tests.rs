//! What the index finds, and where.

use super::{Index, Kind, Role};
use crate::scenario::syntax::Tree;

const SAMPLE: &str = include_str!("../compile/tests/sample.ron");
const SHIPPED: [&str; 3] = [
    include_str!("../../../scenarios/friday-deploy.ron"),
    include_str!("../../../scenarios/quiet-queue.ron"),
    include_str!("../../../scenarios/northholm.ron"),
];

fn index(text: &str) -> Index {
    Index::of(&Tree::parse(text))
}

/// Every name with its role, as one line each.
fn told(text: &str) -> Vec<String> {
    index(text)
        .occurrences
        .iter()
        .map(|found| {
            format!(
                "{:?} {} {:?} {} {}",
                found.kind,
                found.id,
                found.role,
                found.path,
                &text[found.span.clone()]
            )
        })
        .collect()
}

#[test]
fn names_are_found_wherever_they_can_stand() {
    let text = r##"Scenario(
        start: "a", flags: ["f"], remembers: ["g"], work: ["w"], without_rules: ["r"], abusive: "flag.f",
        clock: Days(from: "Monday", deadline: "x", of: 5, then: Some("z")), team: (safety: Low),
        cast: { "ada": Teammate(name: "Ada", trust: (ability: Low), trusts: { "tom": Low }, ties: ["tom"], fits: { "w": Gap }, morale: Low) },
        promises: { "p": Promise(to: "ada", what: "x") }, confidences: { "c": Confidence(of: "tom", what: "x") },
        windows: { "n": Window(when: "happened.e", until: "clock.day > 3", of: ["ada"]) },
        happenings: { "snaps": "{struck.ada} tom: You." },
        variants: { "v": { "one": VariantOption(needs: { "ada": [] }, effects: [Up("team.safety", Slightly)]) } },
        scenes: { "a": Scene(script: r#"
            {variant.v == one and fit.ada.w != gap} ada (low): Hm.
        "#, choices: [
            Choice(id: "k", when: "trust.ada>tom.ability >= fair or (not promise.p == kept)", toward: "ada", work: "w",
                effects: [Set("f"), Down("trust.ada", By(3)), Keep("p"), Tell("c"), Close("n"), Learn("tom")],
                later: [After(scenes: 1, event: "e")],
                then: Attempt(commitment: Goto("z"), compliance: React("you: So."), resistance: Outcome(react: "x", goto: "a"))),
        ]) },
        events: { "e": Event(when: "visited.a") },
        standing: [Choice(text: "Wait here", then: Branch(when: "window.n", yes: Stay, no: Goto("a")))],
        endings: { "end": Ending(when: "confidence.c == told", epilogue: { "ada": "{resigned.ada} Gone." }) },
    )"##;
    let expected = "\
Scene a Leads start a
Flag f Defines flags.f f
Flag g Defines remembers.g g
Work w Defines work.w w
Rule r Names without_rules.r r
Flag f Reads abusive f
Scene z Leads clock.then z
Meter team.safety Defines team.safety safety
Person ada Defines cast.ada ada
Meter trust.ada Defines cast.ada.trust trust
Meter trust.ada.ability Defines cast.ada.trust.ability ability
Person tom Names cast.ada.trusts.tom tom
Meter trust.ada>tom Defines cast.ada.trusts.tom tom
Person tom Names cast.ada.ties.0 tom
Work w Names cast.ada.fits.w w
Meter morale.ada Defines cast.ada.morale morale
Promise p Defines promises.p p
Person ada Names promises.p.to ada
Confidence c Defines confidences.c c
Person tom Names confidences.c.of tom
Window n Defines windows.n n
Event e Reads windows.n.when e
Person ada Names windows.n.of.0 ada
Rule snaps Names happenings.snaps snaps
Person ada Reads happenings.snaps ada
Person tom Speaks happenings.snaps tom
Variant v Defines variants.v v
Option v.one Defines variants.v.one one
Person ada Names variants.v.one.needs.ada ada
Meter team.safety Writes variants.v.one.effects.0 team.safety
Scene a Defines scenes.a a
Variant v Reads scenes.a.script v
Option v.one Reads scenes.a.script one
Person ada Reads scenes.a.script ada
Work w Reads scenes.a.script w
Person ada Speaks scenes.a.script ada
Choice k Defines scenes.a.choices.k.id k
Meter trust.ada>tom.ability Reads scenes.a.choices.k.when trust.ada>tom.ability
Person ada Reads scenes.a.choices.k.when ada
Person tom Reads scenes.a.choices.k.when tom
Promise p Reads scenes.a.choices.k.when p
Person ada Names scenes.a.choices.k.toward ada
Work w Names scenes.a.choices.k.work w
Flag f Writes scenes.a.choices.k.effects.0 f
Meter trust.ada Writes scenes.a.choices.k.effects.1 trust.ada
Person ada Writes scenes.a.choices.k.effects.1 ada
Promise p Writes scenes.a.choices.k.effects.2 p
Confidence c Writes scenes.a.choices.k.effects.3 c
Window n Writes scenes.a.choices.k.effects.4 n
Person tom Writes scenes.a.choices.k.effects.5 tom
Event e Leads scenes.a.choices.k.later.0.event e
Scene z Leads scenes.a.choices.k.then.commitment z
Person you Speaks scenes.a.choices.k.then.compliance you
Scene a Leads scenes.a.choices.k.then.resistance.goto a
Event e Defines events.e e
Scene a Reads events.e.when a
Window n Reads standing.wait-here.then.when n
Scene a Leads standing.wait-here.then.no a
Ending end Defines endings.end end
Confidence c Reads endings.end.when c
Person ada Names endings.end.epilogue.ada ada
Person ada Reads endings.end.epilogue.ada ada";
    let mut found = told(text);
    let mut wanted: Vec<&str> = expected.lines().collect();
    found.sort();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
}

#[test]
fn every_span_holds_what_it_says_and_every_path_leads_there() {
    for text in SHIPPED.iter().chain([&SAMPLE]) {
        let tree = Tree::parse(text);
        let found = Index::of(&tree);
        assert!(!found.occurrences.is_empty());
        for found in &found.occurrences {
            let there = &text[found.span.clone()];
            let last = found.id.rsplit(['.', '>']).next().unwrap();
            let given = found.kind == Kind::Meter && found.role == Role::Defines;
            assert!(
                there == last || there == found.id || (given && found.id.contains(there)),
                "{found:?} is {there}"
            );
            let node = tree.find(&found.path);
            let node = node.unwrap_or_else(|| panic!("{found:?} leads nowhere"));
            let around = node.parent().unwrap_or(node).span();
            assert!(
                around.start <= found.span.start && found.span.end <= around.end,
                "{found:?} is not in {around:?}"
            );
        }
    }
}

#[test]
fn all_that_is_used_in_a_story_that_loads_is_declared() {
    for text in &SHIPPED[..2] {
        let index = index(text);
        for found in &index.occurrences {
            let declared = match found.kind {
                Kind::Rule => true,
                // Levels that are not given stand as they usually do.
                Kind::Meter => true,
                Kind::Person if ["you", "engineer", "mortgage", "pride"].contains(&&*found.id) => {
                    true
                }
                kind => index.definition(kind, &found.id).is_some(),
            };
            assert!(declared, "{found:?}");
        }
        // As many flags as the file says are declared, and each of them is used.
        for flag in index
            .occurrences
            .iter()
            .filter(|found| found.kind == Kind::Flag)
        {
            assert!(index.all(Kind::Flag, &flag.id).count() >= 1);
        }
    }
}

#[test]
fn a_name_can_be_renamed_by_its_spans() {
    // Every letter that is escaped, and every one that is longer than a byte, stands before a name that is looked for.
    let text = "Scenario(scenes: { \"a\": Scene(script: \"ü \\\"x\\\"\\n\\u{fc}\\x41: so\\n{flag.old} ada: No.\\\n   ada: Yes.\") }, flags: [\"old\"])";
    let mut renamed = text.to_owned();
    let index = index(text);
    assert_eq!(
        index.all(Kind::Person, "ada").count(),
        1,
        "{:?}",
        told(text)
    );
    for found in index
        .all(Kind::Flag, "old")
        .collect::<Vec<_>>()
        .iter()
        .rev()
    {
        renamed.replace_range(found.span.clone(), "brand-new");
    }
    assert_eq!(renamed, text.replace("old", "brand-new"));
}

#[test]
fn of_a_level_and_a_person_the_person_is_at_hand() {
    let text = "Scenario(scenes: { \"a\": Scene(choices: [Choice(text: \"x\", when: \"trust.ada >= fair\")]) })";
    let index = index(text);
    let at = text.find("ada").unwrap() + 1;
    assert_eq!(index.at(at).map(|found| found.kind), Some(Kind::Person));
    let at = text.find("trust").unwrap() + 1;
    assert_eq!(index.at(at).map(|found| found.kind), Some(Kind::Meter));
    assert_eq!(index.at(0), None);
}

#[test]
fn a_broken_file_is_searched_as_far_as_its_tree_goes() {
    for end in (0..SAMPLE.len()).step_by(7) {
        if let Some(part) = SAMPLE.get(..end) {
            for found in index(part).occurrences {
                assert!(part.get(found.span.clone()).is_some(), "{found:?}");
            }
        }
    }
    let found = told("Scenario(flags: [\"f\", scenes: { \"a\": Scene(script: \"ada: Hm.");
    assert!(
        found
            .iter()
            .any(|found| found.starts_with("Flag f Defines")),
        "{found:?}"
    );
    let roles: Vec<Role> = index(SAMPLE)
        .occurrences
        .iter()
        .map(|found| found.role)
        .collect();
    for role in Role::ALL {
        assert!(roles.contains(&role), "{role:?}");
    }
}
