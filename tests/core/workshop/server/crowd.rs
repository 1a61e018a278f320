//! A smaller crowd than the one of the benches: everybody votes at once, some drop and come back, and no vote is lost or
//! counted twice.

use super::client::{Phone, Show};
use groundswell::workshop::room::{Command, Phase};
use std::{sync::Barrier, thread};

const VOTERS: usize = 200;
const CHOICES: [&str; 3] = ["listen", "challenge", "look"];

#[test]
fn two_hundred_vote_at_once_and_each_sees_what_came_of_it() {
    let show = Show::open(VOTERS as u32);
    let phones: Vec<Phone> = (0..VOTERS).map(|_| show.join()).collect();
    let key = show.open_vote();
    let voted = Barrier::new(VOTERS + 1);
    thread::scope(|scope| {
        for (number, phone) in phones.iter().enumerate() {
            let (key, voted) = (&key, &voted);
            let voter = move || {
                let mut line = phone.listen();
                line.until("phone", |phone| phone["ballot"]["key"] == **key);
                // One in four changes its mind, and one in four loses its line and comes back.
                if number % 4 == 0 {
                    assert_eq!(phone.cast(key, CHOICES[(number + 1) % 3], "").status, 200);
                }
                assert_eq!(phone.cast(key, CHOICES[number % 3], "").status, 200);
                if number % 4 == 1 {
                    drop(line);
                    line = phone.listen();
                }
                line.until("own", |own| own["choice"] == CHOICES[number % 3]);
                voted.wait();
                line.until("phone", |phone| phone["screen"]["kind"] == "tally");
            };
            thread::Builder::new()
                .stack_size(512 << 10)
                .spawn_scoped(scope, voter)
                .unwrap();
        }
        voted.wait();
        for (place, choice) in CHOICES.iter().enumerate() {
            let expected = (0..VOTERS).filter(|number| number % 3 == place).count();
            assert_eq!(show.votes(choice), expected, "{choice}");
        }
        while !matches!(
            show.host.look(|room, _| room.phase()),
            Phase::Revealed { .. }
        ) {
            show.lead(Command::Next);
        }
    });
}
