//! The words for what the closed lists of the core name: tactics, needs, levels, moods, days, costs, principles.

pub use super::days::{clock, day, is_day, left, today, until, within};

use super::{knows, say, say_with};
use crate::explore::{Measure, Policy};
use crate::scenario::{
    Scenario, called,
    effect::{Setting, Tactic},
    model::{
        Fit, Held, Landing, Meter, Need, Person, PersonIndex, Promised, Role, Standing, Weakness,
    },
    script::{Speaker, Voice},
    translation::Language,
};
use crate::simulation::{
    belief::Band,
    event::{Notice, Seen},
    view::ChoiceView,
};

/// The field's name of a tactic.
pub fn tactic(tactic: Tactic) -> String {
    say(match tactic {
        Tactic::RationalPersuasion => "tactic-rational-persuasion",
        Tactic::Apprising => "tactic-apprising",
        Tactic::InspirationalAppeal => "tactic-inspirational-appeal",
        Tactic::Consultation => "tactic-consultation",
        Tactic::Collaboration => "tactic-collaboration",
        Tactic::Ingratiation => "tactic-ingratiation",
        Tactic::PersonalAppeal => "tactic-personal-appeal",
        Tactic::Exchange => "tactic-exchange",
        Tactic::Coalition => "tactic-coalition",
        Tactic::Legitimating => "tactic-legitimating",
        Tactic::Pressure => "tactic-pressure",
        Tactic::Challenge => "tactic-challenge",
        Tactic::Comply => "tactic-comply",
        Tactic::StaySilent => "tactic-stay-silent",
        Tactic::Listen => "tactic-listen",
        Tactic::Support => "tactic-support",
        Tactic::Coach => "tactic-coach",
        Tactic::Empower => "tactic-empower",
        Tactic::Assign => "tactic-assign",
        Tactic::TakeOver => "tactic-take-over",
        Tactic::GoOverHisHead => "tactic-go-over-his-head",
        Tactic::Deliver => "tactic-deliver",
        Tactic::Apologise => "tactic-apologise",
        Tactic::Refuse => "tactic-refuse",
        Tactic::Follow => "tactic-follow",
        Tactic::Rest => "tactic-rest",
        Tactic::HandOver => "tactic-hand-over",
    })
}

/// What others saw the player do.
pub fn act(tactic: Tactic) -> String {
    say(match tactic {
        Tactic::RationalPersuasion => "seen-rational-persuasion",
        Tactic::Apprising => "seen-apprising",
        Tactic::InspirationalAppeal => "seen-inspirational-appeal",
        Tactic::Consultation => "seen-consultation",
        Tactic::Collaboration => "seen-collaboration",
        Tactic::Ingratiation => "seen-ingratiation",
        Tactic::PersonalAppeal => "seen-personal-appeal",
        Tactic::Exchange => "seen-exchange",
        Tactic::Coalition => "seen-coalition",
        Tactic::Legitimating => "seen-legitimating",
        Tactic::Pressure => "seen-pressure",
        Tactic::Challenge => "seen-challenge",
        Tactic::Comply => "seen-comply",
        Tactic::StaySilent => "seen-stay-silent",
        Tactic::Listen => "seen-listen",
        Tactic::Support => "seen-support",
        Tactic::Coach => "seen-coach",
        Tactic::Empower => "seen-empower",
        Tactic::Assign => "seen-assign",
        Tactic::TakeOver => "seen-take-over",
        Tactic::GoOverHisHead => "seen-go-over-his-head",
        Tactic::Deliver => "seen-deliver",
        Tactic::Apologise => "seen-apologise",
        Tactic::Refuse => "seen-refuse",
        Tactic::Follow => "seen-follow",
        Tactic::Rest => "seen-rest",
        Tactic::HandOver => "seen-hand-over",
    })
}

/// What somebody needs, in a word.
pub fn need(need: Need) -> String {
    say(match need {
        Need::Recognition => "need-recognition",
        Need::Certainty => "need-certainty",
        Need::Respect => "need-respect",
        Need::Autonomy => "need-autonomy",
        Need::Growth => "need-growth",
        Need::Purpose => "need-purpose",
        Need::Belonging => "need-belonging",
        Need::Rest => "need-rest",
    })
}

/// What a manager is bad at, in a few words.
pub fn weakness(weakness: Weakness) -> String {
    say(match weakness {
        Weakness::Deciding => "weakness-deciding",
        Weakness::Listening => "weakness-listening",
        Weakness::Detail => "weakness-detail",
        Weakness::Planning => "weakness-planning",
        Weakness::Technology => "weakness-technology",
        Weakness::Praise => "weakness-praise",
        Weakness::Conflict => "weakness-conflict",
    })
}

/// How a kind of work suits somebody.
pub fn fit(fit: Fit) -> String {
    say(match fit {
        Fit::Fit => "fit-fit",
        Fit::Stretch => "fit-stretch",
        Fit::Gap => "fit-gap",
    })
}

/// A kind of work: its id, with spaces.
pub fn work(scenario: &Scenario, work: usize) -> String {
    scenario
        .work
        .get(work)
        .map(|id| id.replace('-', " "))
        .unwrap_or_default()
}

/// How somebody stands to the work; nothing of those who simply do it.
pub fn standing(standing: Standing) -> Option<String> {
    match standing {
        Standing::Present => None,
        Standing::Withdrawn => Some(say("standing-withdrawn")),
        Standing::Resigned => Some(say("standing-resigned")),
    }
}

/// Where a choice happens, with whom.
pub fn setting(setting: Setting, with: Option<String>) -> String {
    match (setting, with) {
        (Setting::Private, Some(who)) => say_with("offer-private-with", &[("who", who)]),
        (Setting::Private, None) => say("offer-private"),
        (Setting::Public, _) => say("offer-public"),
    }
}

/// How somebody seems.
pub fn seems(kind: Role, band: Band) -> String {
    let keys = match kind {
        Role::Teammate => [
            "mood-teammate-1",
            "mood-teammate-2",
            "mood-teammate-3",
            "mood-teammate-4",
            "mood-teammate-5",
        ],
        Role::Manager => [
            "mood-manager-1",
            "mood-manager-2",
            "mood-manager-3",
            "mood-manager-4",
            "mood-manager-5",
        ],
        Role::Stakeholder => [
            "mood-stakeholder-1",
            "mood-stakeholder-2",
            "mood-stakeholder-3",
            "mood-stakeholder-4",
            "mood-stakeholder-5",
        ],
    };
    of_band(keys, band)
}

/// How much somebody trusts the player.
pub fn trust(band: Band) -> String {
    of_band(
        ["trust-1", "trust-2", "trust-3", "trust-4", "trust-5"],
        band,
    )
}

/// The player's energy, a level in hundredths.
pub fn energy(level: i32) -> String {
    of_band(
        ["energy-1", "energy-2", "energy-3", "energy-4", "energy-5"],
        Band::of(level),
    )
}

/// The player's credit, a level in hundredths.
pub fn credit(level: i32) -> String {
    if level < WORTH_A_WORD {
        return say("credit-0");
    }
    of_band(
        ["credit-1", "credit-2", "credit-3", "credit-4", "credit-5"],
        Band::of(level),
    )
}

fn of_band([very_low, low, fair, high, very_high]: [&'static str; 5], band: Band) -> String {
    say(match band {
        Band::VeryLow => very_low,
        Band::Low => low,
        Band::Fair => fair,
        Band::High => high,
        Band::VeryHigh => very_high,
    })
}

/// Below this much, in hundredths, nobody would speak of a price, or of something left.
const WORTH_A_WORD: i32 = 100;

/// What a choice costs, each cost in words. Credit that is not there is not much of it or some, but more than there is.
pub fn costs_of(choice: &ChoiceView) -> Vec<String> {
    if choice.beyond {
        let mut costs = costs(choice.days, -choice.energy, 0);
        costs.push(say("cost-credit-beyond"));
        return costs;
    }
    costs(choice.days, -choice.energy, -choice.credit)
}

/// What something costs, each cost in words: days, and energy and credit in hundredths. What costs nothing is not said.
pub fn costs(days: u32, energy: i32, credit: i32) -> Vec<String> {
    const MUCH: i32 = 1_000;
    let mut costs = Vec::new();
    if days > 0 {
        costs.push(say_with("cost-days", &[("days", days.to_string())]));
    }
    match energy {
        ..WORTH_A_WORD => {}
        WORTH_A_WORD..MUCH => costs.push(say("cost-energy")),
        MUCH.. => costs.push(say("cost-much-energy")),
    }
    match credit {
        ..WORTH_A_WORD => {}
        WORTH_A_WORD..MUCH => costs.push(say("cost-credit")),
        MUCH.. => costs.push(say("cost-much-credit")),
    }
    costs
}

/// What the card of a choice says.
pub fn choice(choice: &ChoiceView) -> String {
    if choice.name.text.is_empty() {
        say("play-go-on")
    } else {
        choice.name.text.clone()
    }
}

/// The name that colleagues use.
pub fn short_name(person: &Person) -> String {
    person.called.clone()
}

/// The name that colleagues use, of a name that is known by itself.
pub fn first(name: &str) -> &str {
    called::short(name)
}

/// The name that colleagues use for somebody of the cast.
pub fn name_of(scenario: &Scenario, who: PersonIndex) -> String {
    scenario.people.get(who).map(short_name).unwrap_or_default()
}

/// The name of a speaker; nothing for what is told.
pub fn speaker(scenario: &Scenario, speaker: Speaker) -> Option<String> {
    match speaker {
        Speaker::Narrator => None,
        Speaker::Person(who) => scenario.people.get(who).map(short_name),
        Speaker::You => Some(say("voice-you")),
        Speaker::Voice(Voice::Engineer) => Some(say("voice-engineer")),
        Speaker::Voice(Voice::Mortgage) => Some(say("voice-mortgage")),
        Speaker::Voice(Voice::Pride) => Some(say("voice-pride")),
    }
}

/// A level, as it is called under its owner's name. The facets of trust are told as one.
pub fn level(scenario: &Scenario, meter: Meter) -> String {
    say(match meter {
        Meter::Morale(_) => "level-morale",
        Meter::Trust(_) | Meter::TrustFacet(..) => "level-trust",
        Meter::TrustBetween(_, whom) | Meter::TrustBetweenFacet(_, whom, _) => {
            return say_with("level-between", &[("whom", name_of(scenario, whom))]);
        }
        Meter::Grip(_) => "level-grip",
        Meter::Pressure(_) => "level-pressure",
        Meter::Ease(_) => "level-ease",
        Meter::Insight(_) => "level-insight",
        Meter::Safety => "level-safety",
        Meter::Delivery => "level-delivery",
        Meter::Capability => "level-capability",
        Meter::Direction => "level-direction",
        Meter::Credit => "level-own-credit",
        Meter::Energy => "level-own-energy",
        Meter::Essential => "level-own-essential",
    })
}

/// A level with its owner's name.
pub fn level_of(scenario: &Scenario, meter: Meter) -> String {
    let what = level(scenario, meter);
    match meter.owner() {
        Some(who) => say_with(
            "level-of",
            &[("who", name_of(scenario, who)), ("what", what)],
        ),
        None => what,
    }
}

/// A principle that a story teaches; one without a sentence is its id, with spaces.
pub fn principle(id: &str) -> String {
    let key = format!("teaches-{id}");
    if knows(&key) {
        say(&key)
    } else {
        id.replace('-', " ")
    }
}

/// What a rule says, by its id; one without a sentence is its id, with spaces.
pub fn rule(id: &str) -> String {
    let key = format!("rule-{id}");
    if knows(&key) {
        say(&key)
    } else {
        id.replace('-', " ")
    }
}

/// The same, where the rule spoke for an attempt (`true`) or against it: a rule that grows with a level speaks both ways, and
/// what it says of a high level is no reason for what came of a low one.
pub fn rule_for(id: &str, spoke_for: bool) -> String {
    let way = if spoke_for { "for" } else { "against" };
    let key = format!("rule-{id}-{way}");
    if knows(&key) { say(&key) } else { rule(id) }
}

/// What a rule says of an attempt on somebody that lacked what it asks for; one without such a sentence says what it always
/// says.
pub fn rule_missing(id: &str, who: &str) -> String {
    let key = format!("rule-{id}-missing");
    if knows(&key) {
        say_with(&key, &[("who", who.to_owned())])
    } else {
        rule(id)
    }
}

/// Why somebody's mood just moved, as far as the player can see.
pub fn seen(notice: &Notice) -> String {
    say(match notice.why {
        Seen::Landed(Landing::Commitment) => "seen-commitment",
        Seen::Landed(Landing::Compliance) => "seen-compliance",
        Seen::Landed(Landing::Resistance) => "seen-resistance",
        Seen::Act(tactic) => return act(tactic),
        Seen::Choice => "seen-choice",
        Seen::Event => "seen-event",
        Seen::Held(Held::Promise, became) => match became {
            Promised::Kept => "seen-promise-kept",
            Promised::Broken => "seen-promise-broken",
            Promised::Unmade | Promised::Open | Promised::Told => "seen-promise-made",
        },
        Seen::Held(Held::Confidence, became) => match became {
            Promised::Kept => "seen-confidence-kept",
            Promised::Told | Promised::Broken => "seen-confidence-broken",
            Promised::Unmade | Promised::Open => "seen-confided",
        },
        Seen::Happened(_) => "seen-happened",
        Seen::Mood => "seen-mood",
        Seen::Closer => "seen-closer",
        Seen::Earlier => "seen-earlier",
    })
}

/// A way to play, as a column of a table is headed.
pub fn policy(policy: Policy) -> String {
    say(match policy {
        Policy::Comply => "policy-comply",
        Policy::Confront => "policy-confront",
        Policy::Influence => "policy-influence",
        Policy::ListenFirst => "policy-listen-first",
        Policy::Silent => "policy-silent",
        Policy::Mixed => "policy-mixed",
        Policy::Random => "policy-random",
        Policy::ForTeam => "policy-for-team",
        Policy::ForBoss => "policy-for-boss",
        Policy::ForSelf => "policy-for-self",
    })
}

/// What is measured at the end of explored runs.
pub fn measure(measure: Measure) -> String {
    say(match measure {
        Measure::Endorsement => "measure-endorsement",
        Measure::Grip => "measure-grip",
        Measure::Morale => "measure-morale",
        Measure::Trust => "measure-trust",
        Measure::Safety => "level-safety",
        Measure::Delivery => "level-delivery",
        Measure::Capability => "level-capability",
        Measure::Credit => "level-own-credit",
        Measure::Energy => "level-own-energy",
        Measure::Team => "measure-team",
        Measure::Whole => "measure-whole",
    })
}

/// The word for the face of somebody of a kind who seems so, as portraits know it.
pub fn face(kind: Role, seems: Band) -> &'static str {
    match (kind, seems) {
        (Role::Manager, Band::VeryLow) => "angry",
        (Role::Manager, Band::Low) => "tense",
        (Role::Manager, Band::Fair) => "stern",
        (Role::Manager, Band::High) => "calm",
        (Role::Teammate, Band::VeryLow) => "tired",
        (Role::Teammate, Band::Low) => "low",
        (Role::Stakeholder, Band::VeryLow) => "stern",
        (Role::Stakeholder, Band::Low) => "wary",
        (_, Band::Fair) => "neutral",
        (_, Band::High) => "warm",
        (Role::Manager, Band::VeryHigh) => "warm",
        (_, Band::VeryHigh) => "bright",
    }
}

/// A language of the stories: by its own name where that is known, with its tag if it is that of a region, else by its tag
/// alone; `None` is that in which each is written.
pub fn language(language: Option<Language>) -> String {
    let Some(language) = language else {
        return say("language-own");
    };
    let name = match language.base() {
        "de" => say("language-de"),
        "es" => say("language-es"),
        "fr" => say("language-fr"),
        "it" => say("language-it"),
        "nl" => say("language-nl"),
        "pl" => say("language-pl"),
        "pt" => say("language-pt"),
        _ => return language.tag().to_owned(),
    };
    if language.base() == language.tag() {
        name
    } else {
        format!("{name} ({language})")
    }
}
