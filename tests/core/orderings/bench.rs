//! A room in which acts are tried: any relationship and state, any act, and what came of it.

use groundswell::{
    scenario::{
        self, Scenario,
        effect::{POINT, Setting, Tactic},
        format::{Need, Weakness},
        model::{Choice, Condition, Effect, Facet, Fit, Landing, Meter, PersonIndex, Then},
    },
    simulation::{Event, Rules, Run, Stage, event::Entry, rules::Does},
};
use std::sync::{Arc, LazyLock};

pub const VICTOR: PersonIndex = 0;
pub const PRIYA: PersonIndex = 1;
/// A teammate who only looks on.
pub const TOMASZ: PersonIndex = 2;
/// New here.
pub const INES: PersonIndex = 3;
/// Outside the team.
pub const ADA: PersonIndex = 4;

/// One scene that leads to itself, and everybody an act can be toward.
const ROOM: &str = r#"Scenario(
    format: 1, id: "room", title: "A room", summary: "Acts are tried here.", minutes: 1,
    clock: Days(from: "Monday", deadline: "the end", of: 60),
    cast: {
        "victor": Manager(name: "Victor", role: "Head", weakness: Deciding),
        "priya": Teammate(name: "Priya", role: "Engineer", ties: ["tomasz"]),
        "tomasz": Teammate(name: "Tomasz", role: "Engineer", ties: ["priya"]),
        "ines": Teammate(name: "Ines", role: "Apprentice", junior: true),
        "ada": Stakeholder(name: "Ada", role: "Finance"),
    },
    work: ["import"],
    promises: { "word": (to: "priya", what: "to do it") },
    windows: { "week-after": (of: ["victor", "priya"]) },
    start: "room",
    scenes: { "room": Scene(place: "A room", script: "Everybody is here.", then: Goto("room"), choices: [
        Choice(text: "Promise.", effects: [Promise("word")]), Choice(text: "Open.", effects: [Open("week-after")]),
        Choice(text: "Stop.", then: End),
    ]) },
    endings: { "over": Ending(title: "Over", script: "It is over.") },
)"#;

fn room() -> &'static Scenario {
    static ROOMS: LazyLock<Scenario> = LazyLock::new(|| {
        let (room, found) = scenario::read(ROOM.as_bytes());
        room.unwrap_or_else(|| panic!("the room cannot be entered: {found:#?}"))
    });
    &ROOMS
}

/// How things stand before an act, in points: the same for everybody.
#[derive(Debug, Clone)]
pub struct World {
    pub trust: [i32; 3],
    pub between: i32,
    pub insight: i32,
    pub morale: i32,
    pub grip: i32,
    pub pressure: i32,
    pub ease: i32,
    pub safety: i32,
    pub credit: i32,
    pub energy: i32,
    pub needs: Vec<Need>,
    pub fit: Fit,
    pub window: bool,
    pub seed: u64,
}

/// What is done.
#[derive(Debug, Clone)]
pub struct Act {
    pub tactic: Tactic,
    pub toward: Option<PersonIndex>,
    pub setting: Setting,
    pub covers: Option<Weakness>,
    /// Whether it is about the import, and whether help comes with it.
    pub work: Option<bool>,
    /// Whether the other decides.
    pub tries: bool,
    pub effects: Vec<Effect>,
    pub days: u32,
    /// Whether the scene is over by it.
    pub moves_on: bool,
}

/// A tactic toward somebody, who decides; between two people.
pub fn try_on(tactic: Tactic, who: PersonIndex) -> Act {
    Act {
        tactic,
        toward: Some(who),
        setting: Setting::Private,
        covers: None,
        work: None,
        tries: true,
        effects: Vec::new(),
        days: 0,
        moves_on: false,
    }
}

/// A tactic toward somebody, who is not asked; between two people.
pub fn on(tactic: Tactic, who: PersonIndex) -> Act {
    Act {
        tries: false,
        ..try_on(tactic, who)
    }
}

impl Act {
    pub fn in_public(mut self) -> Act {
        self.setting = Setting::Public;
        self
    }

    pub fn about_the_import(mut self, cover: bool) -> Act {
        self.work = Some(cover);
        self
    }

    pub fn with(mut self, effect: Effect) -> Act {
        self.effects.push(effect);
        self
    }

    pub fn and_on(mut self) -> Act {
        self.moves_on = true;
        self
    }

    fn choice(&self, place: usize) -> Choice {
        let then = || match self.moves_on {
            true => Then::On,
            false => Then::Stay,
        };
        Choice {
            id: format!("act-{place}"),
            text: String::new(),
            when: Condition::Always,
            hidden: false,
            undecided: false,
            again: false,
            tactic: Some(self.tactic),
            toward: self.toward,
            setting: self.setting,
            covers: self.covers,
            work: self.work.map(|_| 0),
            cover: self.work == Some(true),
            days: self.days,
            effects: self.effects.clone(),
            gist: String::new(),
            because: Vec::new(),
            later: Vec::new(),
            then: match self.tries {
                true => Then::Attempt(Box::new([then(), then(), then()])),
                false => then(),
            },
        }
    }
}

/// What came of an act.
#[derive(Debug)]
pub struct Done {
    /// How it stood before luck, in hundredths of a point; 0 if nobody was asked.
    pub score: i32,
    pub landing: Option<Landing>,
    pub moved: Vec<Entry>,
}

impl Done {
    /// By how much a level moved, in hundredths; of trust, all facets together.
    pub fn moved(&self, meter: Meter) -> i32 {
        let is_meant = |entry: &&Entry| match (meter, entry.meter) {
            (Meter::Trust(who), Meter::TrustFacet(whose, _)) => who == whose,
            (meant, is) => meant == is,
        };
        let entries = self.moved.iter().filter(is_meant);
        entries.map(|entry| entry.after - entry.before).sum()
    }
}

/// The benevolence that somebody sees in the player.
pub fn goodwill(who: PersonIndex) -> Meter {
    Meter::TrustFacet(who, Facet::Benevolence)
}

impl World {
    /// A run in this world, in which these acts can be done.
    pub fn run(&self, rules: &Arc<Rules>, acts: &[Act]) -> Run {
        let mut scenario = room().clone();
        let count = scenario.people.len();
        let mut set = |meter, points: i32| {
            let slot = scenario.slot(meter);
            scenario.start_levels[slot] = points * POINT;
        };
        for who in 0..count {
            for (facet, points) in Facet::ALL.into_iter().zip(self.trust) {
                set(Meter::TrustFacet(who, facet), points);
            }
            for other in (0..count).filter(|other| *other != who) {
                for facet in Facet::ALL {
                    set(Meter::TrustBetweenFacet(who, other, facet), self.between);
                }
            }
            set(Meter::Insight(who), self.insight);
        }
        for who in [PRIYA, TOMASZ, INES] {
            set(Meter::Morale(who), self.morale);
        }
        set(Meter::Grip(VICTOR), self.grip);
        set(Meter::Pressure(VICTOR), self.pressure);
        set(Meter::Ease(VICTOR), self.ease);
        set(Meter::Safety, self.safety);
        set(Meter::Credit, self.credit);
        set(Meter::Energy, self.energy);
        for person in &mut scenario.people {
            person.needs.clone_from(&self.needs);
            person.fits = vec![self.fit];
        }
        let scene = &mut scenario.passages[0];
        scene.choices = (0..)
            .zip(acts)
            .map(|(place, act)| act.choice(place))
            .collect();
        if self.window {
            scenario.windows[0].from = Some(1);
        }
        Run::on(
            &Stage::new(Arc::new(scenario), rules.clone()),
            self.seed,
            &[],
        )
    }

    /// What comes of acts, one after the other.
    pub fn after(&self, rules: &Arc<Rules>, acts: &[Act]) -> Vec<Done> {
        let mut run = self.run(rules, acts);
        let mut done = Vec::new();
        for place in 0..acts.len() {
            let events = run
                .choose(&format!("act-{place}"))
                .expect("every act is open");
            done.push(told(events));
        }
        done
    }

    /// What comes of an act.
    pub fn of(&self, rules: &Arc<Rules>, act: Act) -> Done {
        self.after(rules, &[act]).remove(0)
    }

    /// How an act stands before luck.
    pub fn score(&self, rules: &Arc<Rules>, act: Act) -> i32 {
        self.of(rules, act).score
    }

    /// How much levels have moved after so many scenes in which nothing is done.
    pub fn waits(&self, rules: &Arc<Rules>, scenes: usize) -> Run {
        let mut run = self.run(rules, &[]);
        for _ in 0..scenes {
            run.choose("go-on").expect("there is always a way on");
        }
        run
    }
}

fn told(events: &[Event]) -> Done {
    let mut done = Done {
        score: 0,
        landing: None,
        moved: Vec::new(),
    };
    for event in events {
        match event {
            Event::Landed(landed) => {
                done.score = landed.because.iter().map(|(_, points)| points).sum();
                done.landing = Some(landed.landing);
            }
            Event::Changed(entry) => done.moved.push(*entry),
            _ => {}
        }
    }
    done
}

/// The rules, with everything landing so.
pub fn always(rules: &Arc<Rules>, landing: Landing) -> Arc<Rules> {
    let mut rules = Rules::clone(rules);
    let (commitment, compliance) = match landing {
        Landing::Commitment => (-1_000, -1_000),
        Landing::Compliance => (1_000, -1_000),
        Landing::Resistance => (1_000, 1_000),
    };
    (rules.landing.commitment, rules.landing.compliance) = (commitment, compliance);
    Arc::new(rules)
}

/// The rules, with only some of them.
pub fn only(rules: &Arc<Rules>, which: impl Fn(&Does) -> bool) -> Arc<Rules> {
    let mut rules = Rules::clone(rules);
    rules.rules.retain(|rule| which(&rule.does));
    Arc::new(rules)
}

/// The rules on how acts land alone, so that a second act meets the state that the first one met.
pub fn still(rules: &Arc<Rules>) -> Arc<Rules> {
    only(rules, |does| {
        matches!(does, Does::Lands { .. } | Does::Wears { .. })
    })
}

/// The rules, with every tactic speaking to the same need, so that only the tactic differs.
pub fn one_need(rules: &Arc<Rules>) -> Arc<Rules> {
    let mut rules = Rules::clone(rules);
    rules.speaks_to = Tactic::ALL
        .map(|tactic| (tactic, vec![Need::Growth]))
        .into();
    Arc::new(rules)
}
