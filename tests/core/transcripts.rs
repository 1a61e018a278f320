//! Whole play-throughs that anyone can read, played again: a change of story, rules or words shows as a change of text.
//!
//! A transcript opens with the story, the seed and the choices. To write one anew after a change that was meant, run
//! `GROUNDSWELL_WRITE_TRANSCRIPTS=1 cargo test transcripts` and read what changed.

use groundswell::{
    scenario,
    simulation::{Rules, Run},
    words::transcript,
};
use std::{fs, path::Path, sync::Arc};

#[test]
fn transcripts_play_as_they_are_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let write = std::env::var_os("GROUNDSWELL_WRITE_TRANSCRIPTS").is_some();
    let mut found = 0;
    for entry in fs::read_dir(root.join("tests/transcripts")).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(&path).expect("it can be read");
        let asked = |word: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(&format!("# {word}: ")))
                .unwrap_or_else(|| panic!("{name} has no line `# {word}: …`"))
        };
        let story = root.join(format!("scenarios/{}.ron", asked("story")));
        let (scenario, _) = scenario::read(&fs::read(story).expect("the story is there"));
        let scenario = Arc::new(scenario.expect("the story loads"));
        let seed = asked("seed").parse().expect("a seed is a number");
        let mut run = Run::begin(scenario, Arc::new(Rules::shipped()), seed, &[]);
        for choice in asked("choices").split(',') {
            run.choose(choice)
                .unwrap_or_else(|refused| panic!("{name}: {refused}"));
        }
        let header: Vec<&str> = text
            .lines()
            .take_while(|line| line.starts_with('#'))
            .collect();
        let told = transcript::of(&run);
        let now = format!("{}\n\n{}\n", header.join("\n"), told.join("\n").trim());
        if write {
            fs::write(&path, &now).expect("it can be written");
        } else {
            let differs = text
                .lines()
                .zip(now.lines())
                .position(|(was, is)| was != is);
            assert!(
                text == now,
                "{name} plays differently, first in line {}.\nIf that was meant: \
                 GROUNDSWELL_WRITE_TRANSCRIPTS=1 cargo test transcripts",
                differs.map_or(
                    text.lines().count().min(now.lines().count()) + 1,
                    |line| line + 1
                ),
            );
        }
        found += 1;
    }
    assert!(found >= 3, "there are only {found} transcripts");
}
