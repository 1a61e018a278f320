//! A story's page in the terminal: how things stand, what can be done and why something cannot, and what can be asked.

use groundswell::{
    scenario::Scenario,
    simulation::{Run, View, view::PersonView},
    words::{holdings, hunches, locks, names, reasons, say, say_with},
};

/// How things stand, and what can be done.
pub fn page(scenario: &Scenario, view: &View) -> Vec<String> {
    let mut lines = vec![say_with(
        "terminal-standing",
        &[
            ("when", names::clock(scenario, view.today, view.left)),
            ("energy", names::energy(view.energy)),
            ("credit", names::credit(view.credit)),
        ],
    )];
    let people: Vec<String> = view
        .people
        .iter()
        .map(|person| seen(scenario, view, person))
        .collect();
    lines.push(people.join("; "));
    lines.extend(holdings::windows(scenario, view));
    lines.extend(holdings::essential(view));
    lines.extend(holdings::credit(scenario, view));
    lines.push(String::new());
    for (index, choice) in view.choices.iter().enumerate() {
        let mut facts: Vec<String> = Vec::new();
        facts.extend(choice.name.standing.then(|| say("offer-standing")));
        facts.extend(choice.setting.map(|setting| {
            names::setting(
                setting,
                choice.toward.map(|who| names::name_of(scenario, who)),
            )
        }));
        facts.extend(names::costs_of(choice));
        let facts = if facts.is_empty() {
            String::new()
        } else {
            format!(" [{}]", facts.join(", "))
        };
        lines.push(format!(
            "{:>2}. {}{facts}",
            index + 1,
            names::choice(choice)
        ));
        if let Some(hunch) = choice.hunch.as_ref().filter(|_| choice.locked.is_none()) {
            lines.push(format!(
                "    {}",
                hunches::tell(scenario, hunch, &choice.name.text)
            ));
        }
        if let Some(lock) = &choice.locked {
            lines.push(format!(
                "    {}",
                say_with("terminal-locked", &[("why", locks::why(scenario, lock))])
            ));
        }
    }
    lines
}

/// Somebody, as far as the player can read them. Guesses wait until they are asked for.
fn seen(scenario: &Scenario, view: &View, person: &PersonView) -> String {
    let seems =
        names::standing(person.standing).unwrap_or_else(|| names::seems(person.kind, person.seems));
    let mut words = format!("{}: {seems}", names::name_of(scenario, person.who));
    let trust = person.trust.map(names::trust);
    let between = holdings::beside(scenario, view, person);
    for more in trust.into_iter().chain(between) {
        words = format!("{words}, {more}");
    }
    words
}

/// Why people reacted to the last choice as they did.
pub fn why(run: &Run) -> Vec<String> {
    let scenario = run.scenario();
    let mut lines = Vec::new();
    let reactions = reasons::last(run);
    if reactions.is_empty() {
        lines.push(say("why-nothing"));
    }
    for reaction in reactions {
        lines.push(match (reaction.who, reaction.up) {
            (Some(who), Some(up)) => {
                let who = names::name_of(scenario, who);
                let what = say_with("why-what", &[("who", who), ("what", reaction.what)]);
                format!("{} {what}", sign(up))
            }
            (None, Some(up)) => format!("{} {}", sign(up), reaction.what),
            _ => reaction.what,
        });
        for because in reaction.because {
            lines.push(format!("    {}", because.rule));
            if !because.support.is_empty() {
                lines.push(format!("    ({})", because.support));
            }
        }
        lines.extend(reaction.otherwise.map(|words| format!("    {words}")));
    }
    lines
}

fn sign(up: bool) -> char {
    if up { '+' } else { '-' }
}

/// What the player holds and knows.
pub fn held(scenario: &Scenario, view: &View) -> Vec<String> {
    let mut lines = vec![format!("== {} ==", say("holds-title"))];
    let held = holdings::all(scenario, view);
    if held.is_empty() {
        lines.push(say("terminal-holds-nothing"));
    }
    lines.extend(held);
    lines
}

/// What is said to an answer that cannot be taken: why the choice is locked, or what is open.
pub fn unclear(scenario: &Scenario, view: &View, answer: &str) -> String {
    let numbered = answer
        .parse::<usize>()
        .ok()
        .and_then(|number| view.choices.get(number.checked_sub(1)?));
    let meant = numbered.or_else(|| view.choices.iter().find(|choice| choice.name.id == answer));
    match meant.and_then(|choice| choice.locked.as_ref()) {
        Some(lock) => say_with("terminal-locked", &[("why", locks::why(scenario, lock))]),
        None => {
            let open: Vec<String> = view
                .choices
                .iter()
                .enumerate()
                .filter(|(_, choice)| choice.locked.is_none())
                .map(|(index, _)| (index + 1).to_string())
                .collect();
            say_with("terminal-which", &[("open", open.join(", "))])
        }
    }
}
