//! `replay`: a run that was kept is told again, and where it no longer plays as it did is said.

use super::place::Place;
use std::fs;

#[test]
fn a_kept_run_is_replayed_until_it_differs() {
    let place = Place::new();
    let file = place.path("run.ron");
    place
        .run(
            &[
                "play",
                "small-story",
                "--choices",
                "listen,home",
                "--save",
                &file,
            ],
            "",
        )
        .code(0);
    place
        .run(&["replay", &file], "")
        .code(0)
        .says("Nobody sits.")
        .says("> Go home.")
        .says("Priya stays.");
    let recorded = fs::read_to_string(&file).unwrap();
    fs::write(&file, recorded.replace("\"home\"", "\"abroad\"")).unwrap();
    place
        .run(&["replay", &file], "")
        .code(1)
        .says("Ask Priya")
        .says("Step 2")
        .says("abroad");
    fs::write(&file, "nonsense").unwrap();
    place.run(&["replay", &file], "").code(2).warns("damaged");
    place
        .run(&["replay", &place.path("none.ron")], "")
        .code(2)
        .warns("none.ron could not be read");
}
