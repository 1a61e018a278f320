//! What exploring a story found, in sentences.

mod missed;

use super::{list, names, say, say_with};
use crate::explore::{
    CampaignReport, Dominated, Extent, Finding, Luck, Measure, Phase, Place, Policy, Report, Same,
    Split, Witness,
};
use crate::scenario::{Scenario, effect::POINT};
use crate::simulation::week::Direction;

/// A story that was explored, with the name by which it is played again.
#[derive(Debug, Clone, Copy)]
pub struct Explored<'a> {
    /// The story.
    pub scenario: &'a Scenario,
    /// What was found.
    pub report: &'a Report,
    /// The name or file by which the story, or its campaign, is played.
    pub name: &'a str,
    /// Whether it was explored as a story of a campaign.
    pub in_campaign: bool,
}

/// Hundredths as whole points.
pub fn points(level: i32) -> String {
    let half = POINT / 2 * level.signum();
    ((level + half) / POINT).to_string()
}

/// A large number with its thousands parted.
pub fn many(number: u64) -> String {
    let digits = number.to_string();
    let mut parted = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted
}

/// A finding, in a few words.
pub fn finding(finding: Finding) -> String {
    say(match finding {
        Finding::NeverReached => "finding-never-reached",
        Finding::NeverLands => "finding-never-lands",
        Finding::NeverSaid => "finding-never-said",
        Finding::Dominated => "finding-dominated",
        Finding::NoDifference => "finding-no-difference",
        Finding::OneSided => "finding-one-sided",
        Finding::Endless => "finding-endless",
        Finding::Luck => "finding-luck",
    })
}

/// What is being done now.
pub fn phase(phase: Phase) -> String {
    say(match phase {
        Phase::States => "explore-doing-states",
        Phase::Searching => "explore-doing-searching",
        Phase::Playing => "explore-doing-playing",
        Phase::Comparing => "explore-doing-comparing",
        Phase::Crossing => "explore-doing-crossing",
        Phase::Nearing => "explore-doing-nearing",
    })
}

/// A measure, as the head of a narrow column.
pub fn short(measure: Measure) -> String {
    say(match measure {
        Measure::Endorsement => "explore-short-endorsement",
        Measure::Energy => "explore-short-energy",
        Measure::Team => "explore-short-team",
        Measure::Whole => "explore-short-whole",
        Measure::Delivery => "explore-short-delivery",
        Measure::Capability => "explore-short-capability",
        Measure::Credit => "explore-short-credit",
        other => return names::measure(other),
    })
}

impl Explored<'_> {
    /// How much was played.
    pub fn played(&self) -> String {
        let report = self.report;
        if report.cut_short {
            let all = report.seen.runs + report.searched;
            return say_with(
                "explore-played-short",
                &[("all", many(all)), ("seed", report.seed.to_string())],
            );
        }
        say_with(
            "explore-played",
            &[
                ("runs", many(u64::from(report.runs))),
                ("ways", report.policies.len().to_string()),
                ("seed", report.seed.to_string()),
                ("searched", many(report.searched)),
            ],
        )
    }

    /// What was found, the most important first, a sentence each.
    pub fn verdict(&self) -> Vec<String> {
        let (scenario, report) = (self.scenario, self.report);
        let count = |key, count: usize| say_with(key, &[("count", count.to_string())]);
        let mut all = Vec::new();
        if report.cut_short {
            all.push(say("explore-cut-short"));
        }
        let missed = |finding| report.never(finding).count();
        match missed(Finding::NeverReached) {
            0 => all.push(say_with(
                "explore-all-reached",
                &[
                    ("passages", scenario.passages.len().to_string()),
                    ("choices", report.seen.choices.len().to_string()),
                    ("endings", scenario.endings.len().to_string()),
                ],
            )),
            some => all.push(count("explore-missed", some)),
        }
        for (key, some) in [
            ("explore-missed-lands", missed(Finding::NeverLands)),
            ("explore-missed-lines", missed(Finding::NeverSaid)),
        ] {
            if some > 0 {
                all.push(count(key, some));
            }
        }
        all.extend(self.behind());
        for (key, some) in [
            ("explore-remembered", report.remembered),
            (
                "explore-endless-runs",
                usize::try_from(report.reached.endless).unwrap_or(usize::MAX),
            ),
        ] {
            if some > 0 {
                all.push(count(key, some));
            }
        }
        all.push(match report.compared.dominated.len() {
            0 if report.compared.states == 0 => say("explore-not-compared"),
            0 => say("explore-none-dominated"),
            some => count("explore-some-dominated", some),
        });
        match report.compared.same.len() {
            0 => {}
            some => all.push(count("explore-some-same", some)),
        }
        all.extend(self.fairness());
        all.extend(report.luck.as_ref().and_then(luck));
        all
    }

    /// Which ways of playing win which ledger.
    fn fairness(&self) -> Vec<String> {
        let ledgers = self.report.ledgers();
        let mut all = Vec::new();
        if let Some(way) = self.report.wins_all() {
            let way = names::policy(way);
            all.push(say_with("explore-wins-all", &[("way", way)]));
        } else if !ledgers.is_empty() {
            let wins: Vec<String> = ledgers
                .iter()
                .map(|ledger| {
                    say_with(
                        "explore-wins",
                        &[
                            ("ledger", names::measure(ledger.measure)),
                            ("wins", names::policy(ledger.wins)),
                            ("loses", names::policy(ledger.loses)),
                        ],
                    )
                })
                .collect();
            all.push(say_with(
                "explore-nobody-wins",
                &[("wins", wins.join("; "))],
            ));
        }
        let ways: Vec<String> = self
            .report
            .by_whole()
            .into_iter()
            .map(|fared| {
                let whole = points(fared.level(Measure::Whole));
                format!("{} {whole}", names::policy(fared.policy))
            })
            .collect();
        all.push(say_with("explore-whole", &[("ways", ways.join(", "))]));
        all
    }

    /// How sure it is.
    pub fn certainty(&self) -> String {
        let one_in = self.report.one_in();
        match self.report.extent {
            Extent::Whole(states) => say_with("explore-certain", &[("states", many(states))]),
            Extent::Part(_) if one_in < 2 => say("explore-too-few"),
            Extent::Part(_) if self.in_campaign => {
                say_with("explore-sure-campaign", &[("one-in", many(one_in))])
            }
            Extent::Part(states) => say_with(
                "explore-sure",
                &[("states", many(states)), ("one-in", many(one_in))],
            ),
        }
    }

    /// How a run can be played again.
    pub fn command(&self, witness: &Witness) -> String {
        let mut command = format!("groundswell play {} --seed {}", self.name, witness.seed);
        if !witness.choices.is_empty() {
            command.push_str(" --choices ");
            command.push_str(&witness.choices.join(","));
        }
        command
    }

    /// An option that seems dominated.
    pub fn dominated(&self, one: &Dominated) -> String {
        let [boss, own, team] = one.worse.map(points);
        say_with(
            "explore-dominated",
            &[
                ("option", one.option.id(self.scenario)),
                ("by", one.by.id(self.scenario)),
                ("states", one.states.to_string()),
                ("boss", boss),
                ("own", own),
                ("team", team),
            ],
        )
    }

    /// Two options between which nothing hangs.
    pub fn same(&self, same: &Same) -> String {
        let [one, other] = same.options.map(|place| place.id(self.scenario));
        say_with(
            "explore-same",
            &[
                ("one", one),
                ("other", other),
                ("states", same.states.to_string()),
            ],
        )
    }

    /// A decision that ways of playing take differently: its head, and who takes what.
    pub fn split(&self, split: &Split) -> (String, Vec<String>) {
        let head = say_with(
            "explore-split",
            &[
                ("passage", Place::Passage(split.passage).id(self.scenario)),
                ("differ", split.differ.to_string()),
            ],
        );
        let mut groups: Vec<(Option<Place>, Vec<Policy>)> = Vec::new();
        for (policy, pick) in &split.picks {
            match groups.iter_mut().find(|(known, _)| known == pick) {
                Some((_, policies)) => policies.push(*policy),
                None => groups.push((*pick, vec![*policy])),
            }
        }
        let told = groups.iter().map(|(pick, policies)| {
            let ways: Vec<String> = policies.iter().map(|way| names::policy(*way)).collect();
            let choice = pick.map_or_else(
                || say("explore-go-on"),
                |pick| match pick.choice(self.scenario) {
                    Some(choice) => choice.id.clone(),
                    None => pick.id(self.scenario),
                },
            );
            say_with("explore-pick", &[("ways", list(&ways)), ("choice", choice)])
        });
        (head, told.collect())
    }
}

/// What is told of a campaign before its stories: its title, how much was played, and how each way of playing spends a week.
/// `plan` is the seed and how many ways there were.
pub fn campaign(title: &str, report: &CampaignReport, (seed, ways): (u64, usize)) -> Vec<String> {
    let mut groups: Vec<(Direction, Vec<String>)> = Vec::new();
    for policy in Policy::ALL {
        let Some([first, ..]) = policy.week().filter(|_| policy != Policy::Mixed) else {
            continue;
        };
        let name = names::policy(policy);
        match groups.iter_mut().find(|(known, _)| *known == first) {
            Some((_, ways)) => ways.push(name),
            None => groups.push((first, vec![name])),
        }
    }
    let told: Vec<String> = groups
        .iter()
        .map(|(direction, ways)| {
            say_with(
                "explore-campaign-way",
                &[
                    ("ways", list(ways)),
                    ("direction", super::week::direction(*direction)),
                ],
            )
        })
        .collect();
    vec![
        title.to_owned(),
        "=".repeat(title.chars().count()),
        say_with(
            "explore-campaign-played",
            &[
                ("campaigns", report.campaigns.to_string()),
                ("ways", ways.to_string()),
                ("seed", seed.to_string()),
            ],
        ),
        say_with("explore-campaign-week", &[("ways", told.join("; "))]),
    ]
}

/// How much hangs on luck; nothing where nothing came out otherwise by either.
fn luck(luck: &Luck) -> Option<String> {
    let part = |key, percent: u32, ledger: String| {
        say_with(key, &[("percent", percent.to_string()), ("ledger", ledger)])
    };
    let endings = luck.endings;
    let endings = endings.map(|percent| part("explore-chosen-endings", percent, String::new()));
    let ledgers = Measure::LEDGERS.into_iter().zip(luck.ledgers);
    let ledgers = ledgers.filter_map(|(measure, percent)| {
        Some(part(
            "explore-chosen-ledger",
            percent?,
            names::measure(measure),
        ))
    });
    let parts: Vec<String> = endings.into_iter().chain(ledgers).collect();
    (!parts.is_empty()).then(|| say_with("explore-chosen", &[("parts", list(&parts))]))
}

#[cfg(test)]
mod tests {
    use super::{many, points};

    #[test]
    fn thousands_are_parted() {
        assert_eq!(
            [0, 999, 1_000, 20_000, 1_234_567].map(many),
            ["0", "999", "1,000", "20,000", "1,234,567"]
        );
    }

    #[test]
    fn points_are_rounded_away_from_nothing() {
        assert_eq!(
            [0, 49, 50, -49, -50, 6_049].map(points),
            ["0", "0", "1", "0", "-1", "60"]
        );
    }
}
