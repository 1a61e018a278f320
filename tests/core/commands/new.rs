//! `new`: a story of one's own in a file, from answers or from none, which plays at once and is never written over.

use super::place::{Done, Place};
use groundswell::scenario::{self, Scenario};
use std::{fs, io::Write as _};

/// Runs the program in the folder itself, as an author does.
fn here(place: &Place, arguments: &[&str], input: &str) -> Done {
    let mut command = place.command(arguments);
    let mut child = command.current_dir(place.folder.path()).spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    Done(child.wait_with_output().unwrap())
}

#[test]
fn a_story_is_written_without_questions_and_is_in_order() {
    let place = Place::new();
    let done = here(&place, &["new", "night-shift", "--yes"], "");
    done.code(0)
        .says("groundswell play night-shift.ron")
        .says("groundswell check night-shift.ron");
    let checked = here(&place, &["check", "--strict", "night-shift.ron"], "");
    checked.code(0).says("nothing to mend");
    here(
        &place,
        &["play", "night-shift.ron", "--terminal"],
        "stay-behind\nq\n",
    )
    .code(0)
    .says("The new warehouse system")
    .says("Martin (stern): One thing.");
    let text = fs::read_to_string(place.path("night-shift.ron")).unwrap();
    assert!(
        text.contains("id: \"night-shift\"") && text.contains("groundswell check night-shift.ron")
    );
}

#[test]
fn six_questions_are_asked_and_taken_up() {
    let place = Place::new();
    let answers = "St. Brigid's hospital\nHelen O'Hara\n9\n4\nTomas, Yuki, Ada\nthe patient records\nWednesday\n";
    let done = here(&place, &["new"], answers);
    done.code(0)
        .says("1. Where does it happen?")
        .says("[Lindqvist Freight]")
        .says("4. to be found out not to understand the work any more")
        .says("There is no “9”. Answer 1 to 4, or with one of the words")
        .says("the-patient-records.ron");
    let text = fs::read_to_string(place.path("the-patient-records.ron")).unwrap();
    for taken_up in [
        "St. Brigid's hospital",
        "\"helen\": Manager(",
        "needs: [Respect]",
        "it fitted on one sheet",
        "\"yuki\": Teammate(",
        "deadline: \"Wednesday\"",
    ] {
        assert!(text.contains(taken_up), "{taken_up}");
    }
    here(
        &place,
        &["check", "--strict", "the-patient-records.ron"],
        "",
    )
    .code(0);
}

#[test]
fn what_is_given_is_not_asked_and_enter_takes_what_is_usual() {
    let place = Place::new();
    let done = here(
        &place,
        &[
            "new",
            "x.ron",
            "--boss",
            "Ada \"the\" {Boss}",
            "--fears",
            "losing-control",
        ],
        "\n\n\n\n",
    );
    done.code(0);
    assert!(!done.out().contains("2. Who is the manager?") && !done.out().contains("3. What"));
    let text = fs::read_to_string(place.path("x.ron")).unwrap();
    assert!(text.contains(r#"name: "Ada \"the\" {Boss}""#) && text.contains("needs: [Autonomy]"));
    here(&place, &["check", "--strict", "x.ron"], "").code(0);
}

#[test]
fn nothing_is_written_over_and_nothing_without_answers() {
    let place = Place::new();
    let file = place.path("mine.ron");
    fs::write(&file, "mine").unwrap();
    for name in ["mine", "mine.ron"] {
        here(&place, &["new", name, "--yes"], "")
            .code(2)
            .warns("mine.ron is there already");
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    here(&place, &["new", "other"], "somewhere\n")
        .code(2)
        .warns("nothing was written");
    assert!(
        !fs::exists(place.path("other.ron")).unwrap(),
        "whoever leaves has written nothing"
    );
    here(&place, &["new", "no/such/folder/x", "--yes"], "")
        .code(2)
        .warns("there is no folder no/such/folder");
}

#[test]
fn it_is_told_who_is_not_in_the_story_and_who_is_called_otherwise() {
    let place = Place::new();
    let done = here(
        &place,
        &[
            "new",
            "x",
            "--yes",
            "--boss",
            "王芳",
            "--team",
            "Tomás, Yuki, Ada, Bo",
        ],
        "",
    );
    done.code(0)
        .says("Left out: Bo.")
        .says("In the file, 王芳 is called “boss”");
    let text = fs::read_to_string(place.path("x.ron")).unwrap();
    assert!(text.contains("\"tomas\": Teammate(") && !text.contains("Bo\""));
    here(&place, &["new", "y", "--yes", "--team", "Tomas"], "")
        .code(0)
        .says("Made up, to be renamed: Bruno Keller, Chiara Conti.");
}

#[test]
fn names_with_titles_namesakes_and_taken_ids_are_told_rightly() {
    let place = Place::new();
    let new = |more: &[&str]| {
        let mut arguments = vec!["new"];
        arguments.extend_from_slice(more);
        here(&place, &arguments, "")
    };
    new(&[
        "x",
        "--yes",
        "--boss",
        "Frau Schmidt",
        "--team",
        "Herr Brandl, Frau Brandl, Ms Lee",
    ])
    .code(0);
    here(&place, &["check", "--strict", "x.ron"], "").code(0);
    here(&place, &["play", "x.ron", "--terminal"], "say-nothing\nq\n")
        .says("Schmidt (stern): One thing.")
        .says("Frau Brandl (tired): It went well")
        .says("Herr Brandl (tense): I'm not against it.");
    let taken = new(&[
        "y",
        "--yes",
        "--boss",
        "Anna",
        "--team",
        "anna, You, Zoë, Zoe",
    ]);
    taken
        .code(0)
        .says("Left out: anna.")
        .says("In the file, You is called “first”")
        .says("In the file, Zoe is called “third”: “zoe” is somebody else");
    assert!(!taken.out().contains("letters a to z"), "{}", taken.out());
    here(&place, &["check", "--strict", "y.ron"], "").code(0);
}

#[test]
fn what_does_not_fit_and_what_is_no_weekday_is_said() {
    let place = Place::new();
    let stake =
        "a dinner for the two hundred guests of the mayor, at half of what the last one has cost";
    here(
        &place,
        &["new", "x", "--yes", "--stake", stake, "--by", "Mittwoch"],
        "",
    )
    .code(0)
    .says(&format!(
        "Too long to fit: “{stake}”. In the file stands “a dinner"
    ))
    .says("A title has room for less: “A dinner for the two hundred guests of the”")
    .says("No weekday was found")
    .says("from Monday to Thursday");
    let done = here(&place, &["new", "y", "--yes", "--by", "Friday 5 pm"], "");
    assert!(
        !done.out().contains("weekday") && !done.out().contains("Too long"),
        "{}",
        done.out()
    );
    let text = fs::read_to_string(place.path("y.ron")).unwrap();
    assert!(text.contains("Days(from: \"Tuesday\", deadline: \"Friday 5 pm\", of: 4)"));
}

#[test]
fn the_third_question_takes_what_its_option_takes() {
    let place = Place::new();
    for (file, answer) in [("x.ron", "losing-control"), ("y.ron", "Losing control")] {
        let done = here(
            &place,
            &["new", file, "--where", "A kitchen", "--boss", "Ada"],
            &format!("{answer}\n\n\n\n"),
        );
        done.code(0)
            .says("3. to lose the last thing that is still decided here (losing-control)");
        assert!(
            fs::read_to_string(place.path(file))
                .unwrap()
                .contains("needs: [Autonomy]")
        );
    }
}

#[test]
fn a_story_is_not_given_the_name_of_a_translation() {
    let place = Place::new();
    here(&place, &["new", "ward.it", "--yes"], "")
        .code(2)
        .warns("the name of a translation of ward.ron")
        .warns("ward-it");
    here(&place, &["new", "ward", "--yes"], "").code(0);
    fs::rename(place.path("ward.ron"), place.path("ward.it.ron")).unwrap();
    here(&place, &["check", "ward.it.ron"], "")
        .code(1)
        .says("This is a story, and its name is that of a translation of ward.ron")
        .says("ward-it.ron");
}

#[test]
fn a_story_of_the_program_can_be_copied_and_is_another_story() {
    let place = Place::new();
    here(&place, &["new", "--from", "friday-deploy"], "")
        .code(0)
        .says("groundswell play my-friday-deploy.ron");
    let read = |file: &str| scenario::read(&fs::read(file).unwrap()).0.unwrap();
    let copy = read(&place.path("my-friday-deploy.ron"));
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/friday-deploy.ron");
    let shipped = Scenario {
        id: "my-friday-deploy".into(),
        hash: copy.hash,
        ..read(shipped)
    };
    assert!(copy == shipped, "only the id differs");
    here(&place, &["new", "week", "--from", "northholm"], "").code(0);
    assert!(
        fs::read_to_string(place.path("week.ron"))
            .unwrap()
            .contains("id: \"week\"")
    );
    here(&place, &["new", "--from", "friday-deploi"], "")
        .code(2)
        .warns("Did you mean “friday-deploy”?");
    here(&place, &["new", "--from", "friday-deploy", "--yes"], "").code(2);
}
