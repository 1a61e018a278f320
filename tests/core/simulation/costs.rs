//! What a choice costs, as its card says beforehand.

use super::small::{points, run, story};
use groundswell::{
    scenario::model::Meter,
    simulation::Run,
    words::{holdings, names, say},
};

/// A story in which speaking up costs much credit, begun with so much of it.
fn begun(credit: &str) -> Run {
    let speak = r#"Choice(id: "speak", text: "Speak up.", effects: [Down("you.credit", By(12))]),"#;
    run(
        &story(&format!("you: (credit: {credit}),"), ["", "", ""], speak),
        1,
        &[],
    )
}

fn marks(run: &Run) -> Vec<String> {
    let choices = run.look().choices;
    let speak = choices.iter().find(|choice| choice.name.id == "speak");
    names::costs_of(speak.expect("it is offered"))
}

#[test]
fn a_card_that_costs_more_credit_than_there_is_says_so_and_what_follows_is_told() {
    let told = |run: &Run| {
        let held = holdings::all(run.scenario(), &run.look());
        held.contains(&say("credit-spent"))
    };
    let rich = begun("At(50)");
    assert_eq!(
        (marks(&rich), told(&rich)),
        (vec![say("cost-much-credit")], false)
    );
    let mut poor = begun("At(8)");
    assert_eq!(
        (marks(&poor), told(&poor)),
        (vec![say("cost-credit-beyond")], true)
    );
    // It can be chosen all the same, and takes what there is.
    assert_eq!(names::credit(poor.look().credit), say("credit-1"));
    poor.choose("speak").expect("it is open");
    assert_eq!(points(&poor, Meter::Credit), 0);
    assert_eq!(names::credit(poor.look().credit), say("credit-0"));
    // Hardly any is not none: with as much as it costs, it is paid.
    assert_eq!(marks(&begun("At(12)")), [say("cost-much-credit")]);
}
