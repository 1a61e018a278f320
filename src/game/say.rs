//! The sentences of the game's interface, by key.

/// The sentence with this key.
pub fn say(key: &'static str) -> String {
    say_with(key, &[])
}

/// The sentence with this key, with values in its places.
pub fn say_with(key: &'static str, values: &[(&str, String)]) -> String {
    let mut sentence = sentence(key).to_owned();
    for (name, value) in values {
        sentence = sentence.replace(&format!("{{ ${name} }}"), value);
    }
    sentence
}

fn sentence(key: &'static str) -> &'static str {
    match key {
        "game-title" => "Groundswell",
        "game-subtitle" => "Lead without the title.",
        "title-continue" => "Continue",
        "title-play" => "Play",
        "title-settings" => "Settings",
        "title-quit" => "Quit",
        "title-promise" => {
            "An IT team, a frightened manager, a date that will not move. You have no authority. You have colleagues, five days, and what you say next."
        }
        "library-title" => "Stories",
        "library-back" => "Back",
        "library-minutes" => "{ $minutes } minutes",
        "library-teaches" => "Teaches { $what }",
        "library-last" => "Last time: { $ending }",
        "library-new" => "Not played yet",
        "library-broken" => "Does not load: { $count } problems. Activate to read them.",
        "library-empty" => "There is no story here yet.",
        "briefing-you" => "You",
        "briefing-people" => "Who is who",
        "briefing-begin" => "Begin",
        "briefing-back" => "Back",
        "play-go-on" => "Go on",
        "play-one-more" => "one line more",
        "play-more" => "{ $count } lines more",
        "play-choices" => "What do you do?",
        "play-choices-count" => "You can do { $count } things.",
        "play-standing" => "How things stand",
        "play-energy" => "Energy",
        "play-credit" => "Credit",
        "play-people" => "People",
        "play-history" => "History",
        "play-undo" => "Undo",
        "play-pause" => "Pause",
        "pause-title" => "Paused",
        "pause-kept" => "The story is kept after every choice. You can leave at any time.",
        "pause-resume" => "Go on",
        "pause-history" => "History",
        "pause-settings" => "Settings",
        "pause-restart" => "Start again",
        "pause-library" => "Leave for the stories",
        "pause-quit" => "Quit",
        "history-title" => "What happened so far",
        "history-empty" => "Nothing has happened yet.",
        "history-you" => "You chose: { $what }",
        "settings-title" => "Settings",
        "settings-text" => "Text size",
        "settings-contrast" => "High contrast",
        "settings-motion" => "Keep everything still",
        "settings-letters" => "Letters for dyslexia",
        "settings-whole" => "Show whole passages at once",
        "settings-on" => "on",
        "settings-off" => "off",
        "menu-close" => "Close",
        "problems-title" => "This story does not load",
        "problems-line" => "line { $line }",
        "debrief-label" => "Debrief",
        "debrief-people" => "What became of everybody",
        "debrief-again" => "Play again",
        "debrief-library" => "Stories",
        "debrief-morale" => "morale",
        "debrief-trust" => "trust in you",
        "debrief-ledger" => "What moved whom",
        "debrief-over-time" => "{ $from } → { $to }",
        _ => key,
    }
}
