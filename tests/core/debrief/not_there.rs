//! The debrief for whoever was not there: what made the ending possible, the endings that are named, who is who.

use super::{Run, begin, small, transcript, what_if::asked};
use groundswell::{
    debrief::{
        chart::escape,
        decisions,
        mattered::brought_nearer,
        reason::{Reason, reasons},
        what_if::Played,
    },
    report::{self, Report},
    words::debrief::{beats, in_short, quoted, what_if, why},
};

/// A week at whose end Priya brings the old machine back, by a list that she put up by herself.
const BACK: &str = "go-on,ask-after,ask-the-box,ines-alone,pull-up-chair,ask-victor-rota,write-it-down,read-it-out,tick-your-line,\
    to-victor,two-and-a-time,what-was-two,all-together,go-on,one-page,go-on,ines-drives,what-is-so,ask-marguerite,\
    priyas-board,in-order,what-have-you-tried,say-two-yourself,thank-them";

fn back() -> Run {
    let mut run = begin("friday-deploy", 59);
    for choice in BACK.split(',') {
        run.choose(choice).expect("it is open");
    }
    assert!(run.ended().is_some());
    run
}

#[test]
fn what_came_by_itself_is_not_put_down_to_the_choice_before_it() {
    let run = back();
    let event = |reason: &Reason| match reason {
        Reason::Came(event, _) => run.scenario().passage(*event),
        _ => None,
    };
    let reasons = reasons(&run);
    let came: Vec<&str> = reasons
        .iter()
        .filter_map(event)
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(came, ["priya-steps-forward"], "{reasons:?}");
    assert!(
        !reasons.iter().any(|one| matches!(one, Reason::Opened(_))),
        "{reasons:?}"
    );
    let whys = beats::why_it_ended(&run, &[]).join(" ");
    assert!(whys.contains("Priya has wiped the whiteboard."), "{whys}");
    assert!(!whys.contains("Turn your chair to Ines"), "{whys}");
    let short = in_short::in_short(&run, &[]).join(" ");
    assert!(short.contains("Priya has wiped the whiteboard."), "{short}");
}

#[test]
fn what_made_no_difference_in_the_replays_did_not_make_the_ending_possible() {
    let run = small(&["ask", "build", "back"]);
    assert_eq!(reasons(&run), [Reason::Opened(2), Reason::Turn(3)]);
    let says = |replayed: &[_], words: &str| {
        let whys = beats::why_it_ended(&run, replayed);
        whys.iter()
            .any(|why| why.contains("Build it with her.") && why.contains(words))
    };
    let mut replayed = Report::of(&run).replayed(asked(1)).replayed;
    let place = replayed
        .iter()
        .position(|one| one.turn == 2)
        .expect("it was replayed");
    assert!(brought_nearer(&replayed[place], 0).is_some());
    assert!(says(&replayed, "could not have come"));
    let options = &mut replayed[place].options;
    let taken = options.iter().find(|one| one.taken);
    let taken = taken.map(|one| one.own.clone()).expect("one was taken");
    // The same run, had another choice done as much for the ending.
    let other = options.iter_mut().find(|one| !one.taken);
    other.expect("another lay open").own = taken.clone();
    assert!(
        says(&replayed, "One other choice there would have done as much")
            && !says(&replayed, "could not have come")
    );
    // And had the odds been the same with every choice.
    for option in &mut replayed[place].options {
        option.own = taken.clone();
    }
    assert!(brought_nearer(&replayed[place], 0).is_none());
    assert!(!says(&replayed, "could not have come"));
    // That the card lay open because of it is true all the same.
    assert!(says(&replayed, "It was through this that you could take"));
}

#[test]
fn every_ending_that_is_named_in_the_replays_is_explained_once() {
    let run = back();
    let report = Report::of(&run).replayed(asked(1));
    let scenario = run.scenario();
    let mut told = in_short::in_short(&run, &report.replayed);
    told.push(in_short::what_came(&run));
    told.extend(beats::what_made_it(&run, &report.replayed));
    told.extend(why::endings(&run, &report.replayed));
    let mut named = 0;
    for (place, ending) in scenario.endings.iter().enumerate() {
        let about = beats::about(&run, place, false);
        let counted = |one: &Played| what_if::endings(scenario, &one.own).contains(&ending.title);
        if !report
            .replayed
            .iter()
            .flat_map(|one| &one.options)
            .any(counted)
        {
            continue;
        }
        named += 1;
        assert!(!about.is_empty());
        let times = told.iter().filter(|line| line.contains(&about)).count();
        assert_eq!(times, 1, "{}: {told:#?}", ending.title);
    }
    assert!(named > 3, "{named} endings are named");
    let (marked, page) = (report::markdown(&report), report::html(&report));
    for line in why::endings(&run, &report.replayed) {
        assert!(
            marked.contains(&line) && page.contains(&escape(&line)),
            "{line}"
        );
    }
}

#[test]
fn the_other_endings_are_named_and_how_they_come_about_is_folded_away() {
    let run = back();
    let report = Report::of(&run).replayed(asked(1));
    let others = why::endings(&run, &report.replayed);
    let whys = beats::why_it_ended(&run, &report.replayed).join(" ");
    let bare = beats::why_it_ended(&run, &[]).join(" ");
    assert!(whys.contains("in brackets is how often") && !bare.contains("in brackets"));
    let first = report.replayed.first().expect("it was replayed");
    for (place, ending) in run.scenario().endings.iter().enumerate() {
        let came = run.ended() == Some(place);
        assert_eq!(
            whys.contains(&format!("“{}”", ending.title)),
            !came,
            "{whys}"
        );
        assert!(came || bare.contains(&ending.title), "{bare}");
        // What never came in the replays is not said to have been possible.
        let ever = first.options.iter().any(|one| one.own.endings[place] > 0);
        let often = whys.contains(&format!("“{}” (", ending.title));
        assert_eq!(often, ever && !came, "{whys}");
    }
    let (marked, page) = (report::markdown(&report), report::html(&report));
    let folded = page
        .split("<summary><span>How each of them comes about.")
        .nth(1);
    let folded = folded.and_then(|rest| rest.split("</details>").next());
    let last = marked.split("## How each of them comes about.").nth(1);
    let (folded, last) = (folded.expect("a fold"), last.expect("a last part"));
    assert!(!last.contains("\n## "), "it stands last");
    for line in &others {
        assert!(!whys.contains(line) && !bare.contains(line), "{line}");
        assert!(folded.contains(&escape(line)), "{line}");
        assert_eq!(page.matches(&escape(line)).count(), 1, "{line}");
        assert!(
            last.contains(line) && marked.matches(line).count() == 1,
            "{line}"
        );
    }
}

#[test]
fn what_hung_on_a_choice_is_told_in_shares_with_one_instead_at_most() {
    let run = back();
    let report = Report::of(&run).replayed(asked(1));
    let turned = beats::turned(&run, &report.replayed);
    let mut told = beats::why_it_ended(&run, &report.replayed);
    told.extend([turned.what, turned.settled, turned.fits]);
    told.extend(turned.also);
    told.extend(report.replayed.iter().map(|one| why::verdict(&run, one)));
    assert!(
        told.iter().any(|line| line.contains(" of the replays")),
        "{told:#?}"
    );
    for line in &told {
        assert!(line.matches("instead").count() <= 1, "{line}");
        // How often it was replayed differs; a share of it can be read anywhere.
        assert!(
            !line.contains("100 replays") && !line.contains("times in 100"),
            "{line}"
        );
    }
}

#[test]
fn who_is_who_stands_before_the_first_of_them_acts() {
    let run = back();
    let marked = report::markdown(&Report::of(&run));
    let before = marked
        .split("## Why it ended so")
        .next()
        .unwrap_or_default();
    for person in &run.scenario().people {
        assert!(
            before.contains(&format!("{} ({})", person.name, person.role)),
            "{before}"
        );
    }
    assert!(
        before.contains("nobody's boss")
            && before.contains("The Mortgage is a voice in your own head.")
    );
}

#[test]
fn a_moment_with_somebody_tells_what_they_had_said_there() {
    let told = in_short::in_short(&back(), &[]);
    let evening = told
        .iter()
        .find(|line| line.contains("ten past seven"))
        .expect("it is told");
    let said = evening
        .find("Can you do your thing?")
        .expect("Tomasz has asked");
    assert!(
        Some(said) < evening.find("You chose: “Start it. Then stay, and write down how"),
        "{evening}"
    );
}

#[test]
fn a_card_that_began_a_habit_is_told_once() {
    // Somebody who does it all alone, from the first card on.
    let run = transcript(include_str!("../../transcripts/does-it-all-alone.txt"));
    let told = in_short::in_short(&run, &[]);
    let first = quoted(&decisions(&run)[0].choice.text);
    let card = told
        .iter()
        .filter(|line| line.contains(first.as_str()))
        .count();
    assert_eq!(card, 1, "{told:#?}");
    // It was done to three people, and a sum over them would read as if each time had been to all.
    let counted = |told: &[String]| told.iter().any(|line| line.contains("was the first of"));
    assert!(!counted(&told), "{told:#?}");
    let one = transcript(include_str!("../../transcripts/says-it-out-loud.txt"));
    assert!(counted(&in_short::in_short(&one, &[])));
}
