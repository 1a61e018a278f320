//! Why people reacted as they did: what an act did is told apart from what time did, and what is seen from what stays hidden.

use super::small::{PRIYA, VICTOR, run, story};
use groundswell::{
    scenario::{
        Scenario,
        model::{Landing, PersonIndex},
    },
    simulation::Run,
    words::{
        names,
        reasons::{self, Reaction},
        say,
    },
};
use std::sync::Arc;

/// How Priya reacted to the last choice, where it shows.
fn reaction(run: &Run) -> Option<Reaction> {
    reaction_of(run, PRIYA)
}

fn reaction_of(run: &Run, who: PersonIndex) -> Option<Reaction> {
    let mut all = reasons::last(run).into_iter();
    all.find(|reaction| reaction.who == Some(who))
}

/// All that is told of the last choice, a line each.
fn all(run: &Run) -> String {
    let told = reasons::last(run).into_iter().map(|one| {
        let because = one.because.into_iter().map(|because| because.rule);
        let lines = [one.what].into_iter().chain(because).chain(one.otherwise);
        lines.collect::<Vec<_>>().join("\n")
    });
    told.collect::<Vec<_>>().join("\n")
}

fn rules(reaction: &Reaction) -> Vec<&str> {
    let because = reaction.because.iter();
    because.map(|because| because.rule.as_str()).collect()
}

#[test]
fn what_time_does_is_no_reason_for_what_an_act_did() {
    let held_tightly = story(
        "",
        ["grip: VeryHigh, pressure: VeryHigh", "morale: High", ""],
        r#"
            Choice(id: "leave-it", text: "Leave it to her.", tactic: Empower, toward: "priya", effects: [Down("morale.priya", Strongly)]),
            Choice(id: "look", text: "Look round.", tactic: StaySilent, setting: Public),
        "#,
    );
    let worn = names::rule("grip-wears-morale");
    let of_the_act = reaction(&run(&held_tightly, 1, &["leave-it"])).expect("it shows in her");
    assert_eq!(of_the_act.up, Some(false));
    assert!(
        !rules(&of_the_act).contains(&worn.as_str()),
        "{of_the_act:?}"
    );
    // By itself it is told, with nothing beside it that somebody did.
    let mut run = run(&held_tightly, 1, &[]);
    let of_time = (0..20).find_map(|_| {
        run.choose("look").expect("it is open");
        reaction(&run).filter(|reaction| rules(reaction).contains(&worn.as_str()))
    });
    assert_eq!(of_time.expect("it wears her down").what, say("seen-mood"));
}

#[test]
fn an_apology_names_what_it_is_about_and_claims_no_broken_promise() {
    let wronged = story(
        "",
        ["", "trust: High", ""],
        r#"
            Choice(id: "blame", text: "Say that it was hers.", tactic: Comply, toward: "victor",
                effects: [Down("trust.priya.integrity", Strongly)]),
            Choice(id: "hear", text: "Hear her out.", toward: "priya", effects: [Up("insight.priya", By(80))]),
            Choice(id: "sorry", text: "Say that you are sorry.", tactic: Apologise, toward: "priya", effects: [Up("morale.priya", Slightly)]),
        "#,
    );
    let says = names::rule("an-apology-hardly-mends-a-broken-word");
    assert!(!says.contains("broken word"), "no word to her was broken");
    let told = |choices: &[&str]| {
        let reaction = reaction(&run(&wronged, 1, choices)).expect("it shows in her");
        rules(&reaction).join(" ")
    };
    let known = told(&["blame", "hear", "sorry"]);
    assert!(known.contains(&says), "{known}");
    assert!(known.contains("Say that it was hers."), "{known}");
    // To whoever does not know that she has come to doubt them, it is not given away when.
    let unknown = told(&["blame", "sorry"]);
    assert!(!unknown.contains("Say that it was hers."), "{unknown}");
}

#[test]
fn whoever_opens_up_shows_what_was_there_before() {
    let guarded = story(
        "team: (safety: VeryLow),",
        ["", "morale: VeryLow, insight: At(20)", ""],
        r#"Choice(id: "listen", text: "Listen.", tactic: Listen, toward: "priya"),"#,
    );
    let reaction = reaction(&run(&guarded, 2, &["listen"])).expect("it shows in her");
    assert_eq!(
        (reaction.up, reaction.what),
        (Some(false), say("seen-closer"))
    );
    let why = reaction.otherwise.expect("it is told");
    assert!(why.contains("more than the face had shown"), "{why}");
}

#[test]
fn where_nothing_known_spoke_for_an_act_what_it_did_for_them_is_told() {
    let strangers = story(
        "you: (credit: Fair),",
        ["", "morale: Fair, trust: VeryHigh, needs: [Autonomy]", ""],
        r#"
            Choice(id: "leave-it", text: "Leave it to her.", tactic: Empower, toward: "priya",
                then: Attempt(commitment: Stay, compliance: Stay, resistance: Stay)),
            Choice(id: "favour", text: "Ask a favour.", tactic: PersonalAppeal, toward: "priya",
                then: Attempt(commitment: Stay, compliance: Stay, resistance: Stay)),
        "#,
    );
    let won = |choice: &str| {
        (0..100).find_map(|seed| {
            let run = run(&strangers, seed, &[choice]);
            let won = matches!(run.look().landed, Some((PRIYA, Landing::Commitment)));
            won.then(|| reaction(&run)).flatten()
        })
    };
    let left = won("leave-it").expect("once it wins her");
    let lifts = names::rule("empowering-lifts");
    assert!(rules(&left).contains(&lifts.as_str()), "{left:?}");
    // What won her stays hers to say, where nothing was done for her.
    let asked = won("favour").expect("once it wins her");
    assert_eq!(rules(&asked), [""; 0], "{asked:?}");
    assert!(asked.otherwise.is_some());
}

#[test]
fn whoever_is_asked_before_others_and_does_not_dare_is_known_not_to_dare() {
    let asked = |safety: &str| {
        let story = story(
            &format!("team: (safety: {safety}),"),
            ["", "morale: Fair, trust: High", ""],
            r#"Choice(id: "ask", text: "Ask her before everybody.", tactic: Empower, toward: "priya", setting: Public,
                then: Branch(when: "not dares.priya", yes: Outcome(react: "She says nothing.", effects: [Down("morale.priya", Strongly)]),
                    no: Outcome(react: "She says it all.", effects: [Down("morale.priya", Strongly)]))),"#,
        );
        let reaction = reaction(&run(&story, 1, &["ask"])).expect("it shows in her");
        assert_eq!(reaction.up, Some(false));
        rules(&reaction).join(" ")
    };
    let says = names::rule("safety-lets-people-speak");
    let (afraid, safe) = (asked("VeryLow"), asked("VeryHigh"));
    assert!(
        afraid.contains("did not dare") && afraid.contains(&says),
        "{afraid}"
    );
    assert!(!safe.contains("did not dare"), "{safe}");
}

#[test]
fn an_act_is_named_to_whom_it_was_done_and_the_card_to_whoever_else_it_moved() {
    let outside = story(
        "",
        ["", "", ""],
        r#"
            Choice(id: "outside", text: "Walk him outside.", tactic: Support, toward: "victor", setting: Public, effects: [Up("morale.priya", Strongly)]),
            Choice(id: "beside", text: "Sit beside her.", tactic: Follow, toward: "priya", setting: Public, effects: [Up("trust.priya", Strongly)]),
        "#,
    );
    // She is glad that he is out of the room, and not that anybody took his part.
    let told = all(&run(&outside, 1, &["outside"]));
    assert!(
        told.contains("“Walk him outside.” It did Priya good."),
        "{told}"
    );
    assert!(!told.contains("You took the part"), "{told}");
    let told = all(&run(&outside, 1, &["beside"]));
    assert!(told.contains("You followed Priya"), "{told}");
    // What moved all of trust is told as trust.
    assert!(told.contains("Priya trusts you more"), "{told}");
}

#[test]
fn what_people_think_of_each_other_is_no_reason_for_what_they_think_of_you() {
    let rota = story(
        "",
        ["grip: High", "", ""],
        r#"Choice(id: "rota", text: "Ask for another rota.", tactic: Empower, toward: "victor",
            effects: [Up("trust.victor>priya", Strongly), Up("trust.priya>victor", Strongly), Down("grip.victor", Clearly), Up("morale.priya", Clearly)], then: React("priya: Well."))"#,
    );
    let run = run(&rota, 1, &["rota"]);
    let told = all(&run);
    assert!(told.contains("Victor lets go of things"), "{told}");
    assert!(told.contains("did Priya good"), "{told}");
    assert!(
        !told.contains("trusts Priya") && !told.contains("trusts Victor"),
        "{told}"
    );
}

fn confided() -> Arc<Scenario> {
    story(
        r#"confidences: { "past": (of: "priya", what: "that it was her") },"#,
        ["", "", ""],
        r#"
            Choice(id: "hear", text: "Ask her.", tactic: Consultation, toward: "priya", effects: [Confide("past")]),
            Choice(id: "tell", text: "Tell him.", tactic: Apprising, toward: "tomasz", effects: [Tell("past"), Up("trust.tomasz", Strongly)]),
            Choice(id: "before-all", text: "Tell them all.", tactic: Apprising, toward: "tomasz", setting: Public, effects: [Tell("past")]),
        "#,
    )
}

#[test]
fn whoever_was_talked_about_behind_their_back_does_not_know_of_it_until_it_gets_back() {
    let (mut waits, mut back) = (0, 0);
    for seed in 0..40 {
        let told = all(&run(&confided(), seed, &["hear", "tell"]));
        assert!(told.contains("Tomasz trusts you more"), "{told}");
        let unaware = told.contains(
            "You passed on what Priya told you: that it was her.\nPriya does not know of it yet.",
        );
        let knows = told.contains("has come back to Priya");
        assert!(unaware != knows, "{told}");
        waits += usize::from(unaware);
        back += usize::from(knows);
    }
    assert!(waits > 0 && back > 0, "{waits} {back}");
    // Where everybody heard it, nobody can say so.
    let told = all(&run(&confided(), 1, &["hear", "before-all"]));
    assert!(!told.contains("does not know"), "{told}");
}

#[test]
fn whoever_has_confided_is_not_said_to_have_been_kept_a_word() {
    let run = run(&confided(), 1, &["hear"]);
    let reaction = reaction(&run).expect("it shows in her");
    assert_eq!(reaction.what, say("seen-confided"));
    assert_ne!(say("seen-confided"), say("seen-promise-kept"));
}

#[test]
fn what_breaks_a_confidence_is_that_it_was_passed_on() {
    let broken = story(
        r#"confidences: { "past": (of: "priya", what: "that it was her") },"#,
        ["", "insight: VeryHigh", ""],
        r#"
            Choice(id: "hear", text: "Hear her out.", toward: "priya", effects: [Confide("past")]),
            Choice(id: "tell", text: "Tell him.", toward: "tomasz", effects: [Tell("past")]),
            Choice(id: "ask", text: "Ask her.", tactic: RationalPersuasion, toward: "priya",
                then: Attempt(commitment: Stay, compliance: Stay, resistance: Stay)),
        "#,
    );
    let says = names::rule("broken-word-weighs");
    let told = (0..60).find_map(|seed| {
        let told = all(&run(&broken, seed, &["hear", "tell", "ask"]));
        told.contains(&says).then_some(told)
    });
    let told = told.expect("once it gets back to her");
    assert!(told.contains("Tell him."), "{told}");
    assert!(!told.contains("Hear her out."), "{told}");
}

#[test]
fn whoever_refuses_is_told_with_what_they_said_to_it() {
    let line = story(
        "",
        ["trust: VeryLow", "", ""],
        r#"Choice(id: "line", text: "Write that line again.", tactic: Pressure, toward: "victor",
            then: Attempt(commitment: Stay, compliance: Stay, resistance: React("priya: Oh.\nvictor: You laid it there face down.\nvictor: So.")))"#,
    );
    let run = run(&line, 1, &["line"]);
    let reaction = reaction_of(&run, VICTOR).expect("he was asked");
    assert_eq!(reaction.what, say("seen-resistance"));
    let first = rules(&reaction)[0];
    assert!(first.contains("“You laid it there face down.”"), "{first}");
    assert!(rules(&reaction).len() > 1, "{reaction:?}");
}

#[test]
fn whom_the_story_alone_moved_is_told_with_what_they_said_to_it() {
    let asked = story(
        "",
        ["", "", ""],
        r#"Choice(id: "ask", text: "Ask Tomasz how he was.", toward: "tomasz", effects: [Down("morale.priya", Strongly)],
            then: React("tomasz: Funnier.\npriya: Everyone was once nice.\npriya: Go on."))"#,
    );
    let told = |run: &Run| {
        let reaction = reaction(run).expect("it weighs on Priya");
        assert_eq!(reaction.up, Some(false));
        rules(&reaction).join(" ")
    };
    let asked = told(&run(&asked, 1, &["ask"]));
    assert!(asked.contains("“Everyone was once nice.”"), "{asked}");
    assert!(
        !asked.contains("Funnier") && !asked.contains("Go on"),
        "{asked}"
    );
    let came = story(
        r#"events: { "note": Event(when: "visited.room", place: "The corridor", effects: [Down("morale.priya", Strongly)],
            script: "tomasz: A note.\npriya: It is not addressed to me.") },"#,
        ["", "", ""],
        r#"Choice(id: "on", text: "On.", then: React("priya: Later."))"#,
    );
    let came = told(&run(&came, 1, &["on"]));
    assert!(came.contains("The corridor"), "{came}");
    assert!(came.contains("“It is not addressed to me.”"), "{came}");
}

#[test]
fn what_somebody_was_taught_is_told_with_what_it_did_for_them() {
    let taught = story(
        r#"work: ["old-machine"],"#,
        [
            "",
            r#"fits: { "old-machine": Stretch }"#,
            r#"fits: { "old-machine": Gap }"#,
        ],
        r#"
            Choice(id: "priya", text: "Give her your chair.", tactic: HandOver, toward: "priya", work: "old-machine", cover: true),
            Choice(id: "tomasz", text: "Give him your chair.", tactic: HandOver, toward: "tomasz", work: "old-machine", cover: true),
            Choice(id: "alone", text: "Leave it to him.", tactic: HandOver, toward: "tomasz", work: "old-machine"),
        "#,
    );
    let told = all(&run(&taught, 1, &["priya"]));
    assert!(
        told.contains("Priya can do this alone now: old machine."),
        "{told}"
    );
    let told = all(&run(&taught, 1, &["tomasz"]));
    assert!(
        told.contains("With somebody to help, Tomasz can do this now: old machine."),
        "{told}"
    );
    let told = all(&run(&taught, 1, &["alone"]));
    assert!(!told.contains("can do this"), "{told}");
}

#[test]
fn whoever_answers_shows_what_the_choice_did_to_them_also_where_it_was_not_toward_them() {
    let picture = story(
        "",
        ["trust: Fair", "", ""],
        r#"
            Choice(id: "his-name", text: "Say his name three times.", tactic: Comply, toward: "priya", effects: [Up("trust.victor", Clearly)],
                then: React("victor (bright): Four of them, all like that.")),
            Choice(id: "unheard", text: "Say it where he does not hear it.", tactic: Support, toward: "priya", effects: [Up("trust.victor", Clearly)]),
            Choice(id: "hardly", text: "Say it once.", tactic: Support, toward: "priya", then: React("victor (bright): Yes.")),
        "#,
    );
    let shown = reaction_of(&run(&picture, 1, &["his-name"]), VICTOR).expect("he is glad, aloud");
    assert_eq!((shown.up, shown.what), (Some(true), say("seen-choice")));
    for silent in ["unheard", "hardly"] {
        assert_eq!(reaction_of(&run(&picture, 1, &[silent]), VICTOR), None);
    }
}

#[test]
fn a_grip_is_told_with_whose_it_is() {
    for rule in ["grip-wears-morale", "grip-lowers-safety"] {
        let says = names::rule(rule);
        assert!(says.contains("manager"), "{says}");
    }
}

#[test]
fn no_reason_claims_what_the_story_may_have_shown_otherwise() {
    // Somebody may have confided in you and still be hard to read.
    let unread = names::rule_for("insight-helps", false);
    assert!(!unread.contains("told"), "{unread}");
    // A face may have shown what passes.
    let nothing = say("why-nothing");
    assert!(!nothing.contains("face"), "{nothing}");
}
