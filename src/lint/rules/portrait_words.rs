//! L031: a word of a portrait that no list has, or two words of one list, of which only the last counts.

use crate::{
    lint::{Found, Ground, Rule},
    portrait::{Sketch, vocabulary},
    scenario::{
        Code, id,
        manual::{Base, Example, Page},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L031,
        text: "A portrait is drawn from words of closed lists, such as `older bun grey-hair round-glasses`. A word that is in \
               none of them is passed over, and of two words for one thing, such as two ways to wear the hair, only the last \
               counts: the face is not the one that was meant. The lists are in the handbook.",
        example: Example {
            base: Base::Story,
            at: "role: \"Engineer\",",
            poor: "role: \"Engineer\", portrait: \"bun grey-hairs\",",
            better: "role: \"Engineer\", portrait: \"bun grey-hair\",",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    let lists = vocabulary();
    for person in &ground.scenario.people {
        let at = format_args!("cast.{}.portrait", person.id);
        let (_, unknown) = Sketch::read(&person.portrait);
        for word in &unknown {
            let words = || lists.iter().flat_map(|(_, words)| words.iter().copied());
            // `grey` may begin one word, and `glasses` end several.
            let part = |known: &&str| known.split('-').any(|part| part.eq_ignore_ascii_case(word));
            let mut near: Vec<&str> = words().filter(part).take(6).collect();
            if near.is_empty() {
                near.extend(id::nearest(word, words()));
            }
            let help = match near.as_slice() {
                [] => "The handbook lists all words of portraits.".to_owned(),
                [near] => format!("Did you mean `{near}`?"),
                several => format!("Did you mean one of these: {}?", several.join(", ")),
            };
            let message = format!("`{word}` is no word of portraits, and says nothing.");
            found.say(at, message, help);
        }
        let said: Vec<&str> = person
            .portrait
            .split(|letter: char| letter.is_whitespace() || letter == ',')
            .collect();
        for (list, words) in &lists {
            let of_list: Vec<&str> = said
                .iter()
                .copied()
                .filter(|word| words.contains(word))
                .collect();
            if let [.., before, last] = of_list.as_slice()
                && before != last
            {
                let what = list.replace('_', " ");
                let message =
                    format!("`{before}` and `{last}` both say {what}; only `{last}` counts.");
                found.say(at, message, "Take one of them out.");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        lint::tests::{found, said},
        scenario::Code,
    };

    #[test]
    fn words_that_say_nothing_are_told() {
        let with = |words: &str| format!("role: \"Engineer\", portrait: \"{words}\",");
        let at = "role: \"Engineer\",";
        assert_eq!(found(at, &with("older, bun grey-hair round-glasses")), []);
        assert_eq!(found(at, &with("bun moonlit")), [Code::L031]);
        assert!(said(at, &with("bun moonlit"), Code::L031).contains("`moonlit`"));
        let two = said(at, &with("bun afro"), Code::L031);
        assert!(
            two.contains("`bun` and `afro` both say hair; only `afro` counts"),
            "{two}"
        );
        assert_eq!(found(at, &with("bun bun")), []);
    }
}
