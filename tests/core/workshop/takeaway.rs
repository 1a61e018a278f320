//! What a workshop takes home, over rooms played at random: sums that fit, nothing that identifies, prompts from what was
//! played.

mod rooms;

use groundswell::{
    simulation::Event,
    workshop::{
        debrief::{
            divided::divided,
            guide::{LONG, SHORT, guide},
            prompts::prompts,
            screens, shift, stops,
            votes::taken,
        },
        faces::Screen,
        room::{FEW, Room, Stop},
        takeaway::{COLUMNS, csv, html, markdown},
    },
};
use rooms::{Cast, Plays, play};
use std::collections::BTreeMap;

const STOPS: [Stop; 7] = [
    Stop::Fates,
    Stop::Divided,
    Stop::Shift,
    Stop::Turned,
    Stop::Roads,
    Stop::Talk,
    Stop::Monday,
];

/// Rooms of every kind: small and large, with phones, with cards, with both, with a manager, with tables.
fn rooms() -> impl Iterator<Item = (u64, Plays, Room)> {
    (1..=14).map(|seed| {
        let plays = Plays {
            phones: [0, 3, 12, 40][seed as usize % 4],
            hands: [25, 0, 0, 9, 2][seed as usize % 5],
            manager: seed % 7 == 0,
            tables: if seed % 3 == 0 { 2 } else { 0 },
            again: seed % 2 == 0,
            rewinds: (seed % 4) as u32 / 2,
        };
        (seed, plays, play(seed, plays))
    })
}

/// Everything that a room shows in its debrief and takes home, in one text.
fn told(room: &Room) -> String {
    let screens = STOPS.map(|stop| {
        let screen = serde_json::to_string(&screens::stop(room, stop)).unwrap();
        let notes = serde_json::to_string(&screens::notes(room, stop)).unwrap();
        format!("{screen}\n{notes}\n")
    });
    let files = [html(room, None), markdown(room), csv(room)];
    screens.concat() + &files.concat()
}

/// The lines of a CSV file, each cell under its column.
fn lines(text: &str) -> Vec<BTreeMap<&'static str, String>> {
    let mut rows: Vec<Vec<String>> = vec![vec![String::new()]];
    let mut quoted = false;
    for letter in text.chars() {
        let row = rows.last_mut().unwrap();
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' if !quoted => {}
            letter => row.last_mut().unwrap().push(letter),
        }
    }
    let names = COLUMNS.map(|(name, _)| name);
    assert_eq!(rows[0], names);
    rows.retain(|row| row.len() > 1);
    rows[1..]
        .iter()
        .map(|row| {
            assert_eq!(row.len(), names.len(), "{row:?}");
            names.into_iter().zip(row.iter().cloned()).collect()
        })
        .collect()
}

#[test]
fn the_sums_of_the_table_are_the_tallies() {
    let mut with_numbers = 0;
    let mut by_group = 0;
    for (seed, _, room) in rooms() {
        let table = lines(&csv(&room));
        let mut seen = 0;
        for one in taken(&room) {
            for (number, round) in one.votes() {
                let of_it: Vec<_> = table
                    .iter()
                    .filter(|line| {
                        line["road"] == (one.road.place() + 1).to_string()
                            && line["decision"] == (one.place + 1).to_string()
                            && line["vote"] == number.to_string()
                    })
                    .collect();
                seen += of_it.len();
                let few = round.votes() < FEW || room.setup().manager_present;
                if few {
                    assert_eq!(of_it.len(), 1, "seed {seed}");
                    assert_eq!(of_it[0]["votes"], "");
                    assert_ne!(of_it[0]["kept_back"], "");
                    continue;
                }
                with_numbers += 1;
                let whole = of_it.iter().filter(|line| line["group"].is_empty());
                let sums: BTreeMap<String, u32> = whole
                    .map(|line| (line["option"].clone(), line["votes"].parse().unwrap()))
                    .collect();
                for option in &one.decision.options {
                    assert_eq!(sums[&option.choice], round.total(&option.choice));
                }
                assert_eq!(sums.values().sum::<u32>(), round.votes());
                let groups = of_it.iter().filter(|line| !line["group"].is_empty());
                let mut each: BTreeMap<String, u32> = BTreeMap::new();
                for line in groups {
                    *each.entry(line["group"].clone()).or_default() +=
                        line["votes"].parse::<u32>().unwrap();
                }
                by_group += each.len();
                assert!(each.values().all(|votes| *votes >= FEW), "{each:?}");
            }
        }
        assert_eq!(seen, table.len(), "seed {seed}: nothing else stands there");
    }
    assert!(
        with_numbers > 10 && by_group > 1,
        "{with_numbers}, {by_group}"
    );
}

#[test]
fn no_token_and_no_word_that_was_not_let_through_is_told() {
    let mut hidden = 0;
    let mut shown = 0;
    for (seed, plays, room) in rooms() {
        let told = told(&room);
        assert!(!told.contains("token-"), "seed {seed}");
        for reason in room.reasons() {
            let decision = taken(&room);
            let decision = decision
                .iter()
                .find(|one| one.decision.key == reason.decision);
            let few = decision.is_none_or(|one| {
                let round = one.decision.round(reason.round).unwrap();
                round.votes() < FEW
            });
            if !reason.shown || few || plays.manager {
                hidden += 1;
                assert!(!told.contains(&reason.text), "seed {seed}: {}", reason.text);
            } else {
                shown += 1;
                assert!(markdown(&room).contains(&reason.text), "seed {seed}");
            }
        }
        let cards: Vec<_> = room
            .seats()
            .all()
            .filter_map(|seat| seat.commitment.clone())
            .collect();
        let few = plays.manager || room.seats().count() < FEW;
        for (_, will) in &cards {
            assert_eq!(!few, told.contains(will), "seed {seed}");
        }
    }
    assert!(hidden > 20 && shown > 5, "{hidden}, {shown}");
}

#[test]
fn it_is_the_same_whoever_sat_where() {
    for seed in 1..=4 {
        let plays = Plays {
            phones: 12,
            again: true,
            rewinds: 1,
            ..Plays::default()
        };
        let one = play(seed, plays);
        let other = rooms::play_as(
            seed,
            plays,
            Cast {
                turned: 5,
                other: false,
            },
        );
        assert_eq!(told(&one), told(&other), "seed {seed}");
    }
}

#[test]
fn a_small_room_tells_nothing_of_who_was_in_the_minority_and_for_what() {
    for seed in 1..=6 {
        let plays = Plays {
            phones: 6,
            again: true,
            ..Plays::default()
        };
        // Two of six vote otherwise than the rest: for one option, or for another.
        let one = play(seed, plays);
        let other = rooms::play_as(
            seed,
            plays,
            Cast {
                turned: 0,
                other: true,
            },
        );
        let (first, second) = (one.decisions(), other.decisions());
        assert_eq!(first.len(), second.len(), "the same was played");
        assert!(
            first.iter().zip(second).any(|(a, b)| a.rounds != b.rounds),
            "seed {seed}: they voted differently"
        );
        assert_eq!(told(&one), told(&other), "seed {seed}");
    }
}

#[test]
fn a_page_runs_nothing_and_fetches_nothing() {
    for (seed, _, room) in rooms().take(4) {
        let page = html(&room, None);
        // The names of drawing and of linking within an SVG are no addresses.
        let page = page.replace("http://www.w3.org/", "").replace("url(#", "");
        for outside in [
            "<script",
            "javascript:",
            "http:",
            "https:",
            "src=",
            "url(",
            "@import",
            "<link",
            "<iframe",
            "onload",
            "onclick",
        ] {
            assert!(!page.contains(outside), "seed {seed}: {outside}");
        }
        assert!(page.starts_with("<!doctype html>") && page.trim_end().ends_with("</html>"));
    }
}

#[test]
fn every_prompt_asks_about_a_passage_that_was_played() {
    for (seed, _, room) in rooms() {
        let prompts = prompts(&room, &divided(&room), &shift::moved(&room));
        assert!(!prompts.is_empty(), "seed {seed}");
        for prompt in &prompts {
            let run = room.roads()[prompt.road].run();
            let before = run.state_after(prompt.turn - 1).unwrap();
            assert_eq!(before.passage, prompt.passage, "seed {seed}: {prompt:?}");
            let entered = |(turn, event): (u32, &Event)| {
                turn < prompt.turn && matches!(event, Event::Entered(at) if *at == prompt.passage)
            };
            assert!(run.events().any(entered), "seed {seed}: {prompt:?}");
            let (_, text) = screens::asked(&room, prompt);
            assert!(!text.is_empty() && !text.contains("room-debrief"), "{text}");
        }
    }
}

#[test]
fn a_guide_fills_its_minutes_and_always_ends_with_monday() {
    for (seed, _, room) in rooms() {
        let prompts = prompts(&room, &divided(&room), &shift::moved(&room));
        for minutes in 1..=90 {
            let guide = guide(&room, &prompts, minutes);
            let sum: u32 = guide.parts.iter().map(|part| part.minutes).sum();
            assert_eq!(sum, minutes, "seed {seed}");
            assert_eq!(guide.parts.last().unwrap().stop, Stop::Monday);
            let order: Vec<Stop> = guide.parts.iter().map(|part| part.stop).collect();
            assert!(order.is_sorted() && order.iter().all(|stop| stops(&room).contains(stop)));
            for part in &guide.parts {
                assert!(part.asks.iter().all(|place| *place < prompts.len()));
            }
        }
        assert!(guide(&room, &prompts, SHORT).parts.len() <= 3);
        assert!(guide(&room, &prompts, LONG).parts.len() >= 4);
    }
}

#[test]
fn a_stop_of_the_debrief_can_be_read_from_the_back_row() {
    for (seed, _, room) in rooms() {
        for stop in room.stops() {
            let Screen::Debrief {
                heading,
                say,
                cards,
                stop: (place, of),
                ..
            } = screens::stop(&room, stop)
            else {
                panic!("seed {seed}: {stop:?} is a stop");
            };
            assert!(!heading.is_empty() && place >= 1 && place <= of);
            assert!(cards.len() <= 6, "seed {seed}: {stop:?}");
            for card in &cards {
                let long = card.text.chars().count();
                assert!(long <= 240, "seed {seed}: {stop:?}: {long}: {}", card.text);
                assert!(
                    !card.text.is_empty(),
                    "seed {seed}: {stop:?}: {}",
                    card.heading
                );
            }
            let keys = format!("{heading}{say}{cards:?}");
            assert!(!keys.contains("room-debrief-"), "seed {seed}: {keys}");
        }
    }
}
