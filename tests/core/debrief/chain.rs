//! Why it ended so: the author's words, the choice through which a decisive one lay open, luck, and a word that was kept by
//! what came and not by what was chosen just before.

use super::{Run, transcript};
use groundswell::{
    debrief::{
        chart::escape,
        decisions,
        monday::{About, plans},
        reason::unlocked,
    },
    report::{Report, html, markdown},
    scenario::model::{Condition, Landing},
    words::{
        debrief::{beats, in_short, why},
        ledger::without_luck,
    },
};

fn tea_for_two() -> Run {
    transcript(include_str!("../../transcripts/tea-for-two.txt"))
}

fn says_it_out_loud() -> Run {
    transcript(include_str!("../../transcripts/says-it-out-loud.txt"))
}

fn turn(run: &Run, id: &str) -> u32 {
    let decisions = decisions(run);
    let taken = decisions.iter().find(|one| one.choice.id == id);
    taken.expect("it was chosen").turn
}

#[test]
fn the_author_says_why_where_an_ending_came_and_nowhere_else() {
    for run in [tea_for_two(), says_it_out_loud()] {
        let came = run.ended().expect("it has ended");
        let told = beats::what_made_it(&run, &[]);
        let others = why::endings(&run, &[]).join(" ");
        let report = Report::of(&run);
        for line in &run.scenario().endings[came].why {
            let holds =
                line.when == Condition::Always || run.state().holds(run.stage(), &line.when);
            assert_eq!(told[0].contains(&line.text), holds, "{}", line.text);
        }
        for line in run.scenario().endings.iter().flat_map(|ending| &ending.why) {
            assert!(!others.contains(&line.text), "{}", line.text);
        }
        assert!(told.len() > 1, "what the run shows stands beside it");
        let why = |page: String, first: &str| {
            let mut parts = page.split("Why it ended so").skip(1);
            parts.any(|part| part.contains(first))
        };
        assert!(why(markdown(&report), &told[0]), "{}", told[0]);
        assert!(why(html(&report), &escape(&told[0])), "{}", told[0]);
    }
}

#[test]
fn a_decisive_card_is_traced_to_what_had_laid_it_open() {
    let run = tea_for_two();
    let (asked, corridor) = (turn(&run, "get-in"), turn(&run, "you-ran-nights"));
    assert!(unlocked(&run).contains(&(asked, corridor)));
    let told = beats::what_made_it(&run, &[]).join(" ");
    let (at, opened) = (
        "Monday · Level minus one, the space nearest the lift. You chose: Get in",
        "It was through this that you could take",
    );
    let after = told.split_once(at).map(|(_, after)| after);
    assert!(after.is_some_and(|after| after.contains(opened)), "{told}");
    // Nothing is said to have been opened by what was open in any case.
    assert_eq!(unlocked(&says_it_out_loud()), []);
}

#[test]
fn luck_is_named_where_it_tipped_what_made_the_ending_and_only_there() {
    let run = tea_for_two();
    let corridor = turn(&run, "you-ran-nights");
    let victor = decisions(&run)
        .iter()
        .find(|one| one.turn == corridor)
        .and_then(|one| one.choice.toward)
        .expect("it was toward somebody");
    assert_eq!(
        without_luck(&run, corridor),
        Some((victor, Landing::Compliance))
    );
    let told = |run: &Run| beats::what_made_it(run, &[]).join(" ");
    assert!(told(&run).contains("on an ordinary day Victor would have gone along"));
    assert!(!told(&says_it_out_loud()).contains("Luck"));
}

#[test]
fn a_word_that_was_kept_by_what_came_is_not_told_by_the_choice_before_it() {
    let run = says_it_out_loud();
    let told = in_short::in_short(&run, &[]);
    let promise = told.iter().find(|line| line.contains("You promised Priya"));
    let promise = promise.expect("the promise is told");
    assert!(
        promise.contains("The way back is built") && !promise.contains("Stop. It failed."),
        "{promise}"
    );
}

#[test]
fn a_plan_fits_what_was_tried() {
    // What Victor had confided was passed on; that weighs more than a word said in the open.
    let first = plans(&tea_for_two())[0];
    assert_eq!(first.about, About::AskWhoseItIs);
    assert_eq!(first.from, Some(turn(&tea_for_two(), "left-off-the-list")));
    // To somebody who refused alone as well, nobody is told to go alone.
    let abouts: Vec<About> = plans(&says_it_out_loud())
        .iter()
        .map(|one| one.about)
        .collect();
    assert!(!abouts.contains(&About::SayItAlone), "{abouts:?}");
}
