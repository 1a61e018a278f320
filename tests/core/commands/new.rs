//! `new`: a story of one's own in a file, from answers or from none, which plays at once and is never written over.

use super::place::{Done, Place};
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
        .says("There is no “9”. Answer 1 to 4.")
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
