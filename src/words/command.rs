//! A run as a command line that plays it as far as it was played: to try again, to send to somebody, to put into a report.

use crate::simulation::{Journal, journal::Start};

/// The command line that begins a run as this one began and takes its choices. `story` is the name or the file of the
/// story. `None` if the run began with what an earlier story of a campaign had left, which no command line says.
pub fn play(journal: &Journal, story: &str) -> Option<String> {
    let mut words = vec![
        "groundswell".to_owned(),
        "play".to_owned(),
        story.to_owned(),
    ];
    let mut add = |name: &str, value: String| words.extend([name.to_owned(), value]);
    match &journal.start {
        Start::Fresh => {}
        Start::Carried(_) => return None,
        Start::From { scene, with } => {
            add("--from", scene.clone());
            for (name, value) in with {
                add("--with", format!("{name}={value}"));
            }
        }
    }
    for (axis, option) in &journal.variant {
        add("--variant", format!("{axis}={option}"));
    }
    add("--seed", journal.seed.to_string());
    let choices = journal.steps.iter().map(|step| step.choice.as_str());
    let choices: Vec<&str> = choices.collect();
    if !choices.is_empty() {
        add("--choices", choices.join(","));
    }
    let words = words.iter().map(|word| quoted(word));
    Some(words.collect::<Vec<String>>().join(" "))
}

/// A word as the shells of this system take it for one word: as it is where that is safe, otherwise in quotes.
pub fn quoted(word: &str) -> String {
    quoted_for(word, cfg!(windows))
}

fn quoted_for(word: &str, windows: bool) -> String {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || "-_./=:,@+".contains(letter);
    // There, a backslash is part of a path.
    let safe = |letter: char| safe(letter) || windows && letter == '\\';
    if !word.is_empty() && word.chars().all(safe) {
        return word.to_owned();
    }
    if windows {
        format!("\"{}\"", word.replace('"', "\\\""))
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulation::journal::{Step, VERSION};

    fn journal(start: Start, choices: &[&str]) -> Journal {
        let step = |choice: &&str| Step {
            choice: (*choice).into(),
            landing: None,
            reached: String::new(),
        };
        Journal {
            version: VERSION,
            program: String::new(),
            scenario: "friday-deploy".into(),
            story: 0,
            rules: 0,
            seed: 7,
            variant: vec![("victor-fears".into(), "blame".into())],
            start,
            steps: choices.iter().map(step).collect(),
        }
    }

    #[test]
    fn a_run_is_a_command_line() {
        let fresh = journal(Start::Fresh, &["ask-after", "go-on"]);
        assert_eq!(
            play(&fresh, "friday-deploy").as_deref(),
            Some(
                "groundswell play friday-deploy --variant victor-fears=blame --seed 7 --choices ask-after,go-on"
            )
        );
        let with = vec![
            ("morale.priya".to_owned(), "20".to_owned()),
            ("trust.priya>victor".to_owned(), "low".to_owned()),
        ];
        let scene = "office".to_owned();
        let line = play(&journal(Start::From { scene, with }, &[]), "my story's.ron");
        if !cfg!(windows) {
            assert_eq!(
                line.as_deref(),
                Some(
                    r"groundswell play 'my story'\''s.ron' --from office --with morale.priya=20 --with 'trust.priya>victor=low' --variant victor-fears=blame --seed 7"
                )
            );
        }
        let carried = Start::Carried(Default::default());
        assert_eq!(play(&journal(carried, &[]), "quiet-queue"), None);
    }

    #[test]
    fn what_a_shell_would_take_apart_is_quoted() {
        for (word, unix, windows) in [
            ("a-b.ron", "a-b.ron", "a-b.ron"),
            ("", "''", "\"\""),
            ("a b", "'a b'", "\"a b\""),
            ("$HOME", "'$HOME'", "\"$HOME\""),
            ("a>b", "'a>b'", "\"a>b\""),
            ("it's", r"'it'\''s'", "\"it's\""),
            (r"C:\my\story.ron", r"'C:\my\story.ron'", r"C:\my\story.ron"),
            ("größe", "'größe'", "\"größe\""),
        ] {
            assert_eq!(quoted_for(word, false), unix);
            assert_eq!(quoted_for(word, true), windows);
        }
    }
}
