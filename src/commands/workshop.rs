//! `workshop`: a room plays together, led from this machine.

use super::{Failure, Out, Surroundings, Verdict, find, out};
use clap::Args;
use groundswell::{
    scenario::Scenario,
    simulation::Rules,
    storage::{Amiss, StorageError, Store, fresh_seed, read_workshop},
    words::{say, say_with},
    workshop::{
        host::{Head, Host},
        room::{By, Command, Groups, Setup},
        server::{self, Server},
    },
};
use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    time::Duration,
};

/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell workshop friday-deploy --people 24
                                    begin, or go on with the one that was not closed
  groundswell workshop friday-deploy --minutes 60 --manager
                                    an hour, with somebody in the room who leads others
  groundswell workshop friday-deploy --address 192.168.0.7:8080
                                    at the address that phones reach
  groundswell workshop friday-deploy --no-phones
                                    with hands or cards; nothing listens beyond this machine

Ctrl-C stops it and loses nothing; the same command goes on where it was.";

/// Minutes that a workshop has if nobody says how many.
const MINUTES: u32 = 90;

/// Lead a room through a story: projector, console, phones
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Workshop {
    /// The name of a story or its file, or the file of a workshop
    #[arg(value_name = "NAME|FILE")]
    story: String,
    /// The address at which phones find it; without it, the likeliest of this machine's
    #[arg(long, value_name = "IP:PORT", value_parser = address)]
    address: Option<SocketAddr>,
    /// Minutes that there are in all; a third is kept for the debrief [default: 90]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(10..=480))]
    minutes: Option<u32>,
    /// How many people are in the room; phones get so many seats and a few more
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=5000))]
    people: Option<u32>,
    /// The number that decides all chance; without it, a new one each time
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// The projector is a page in a browser, and no window opens
    #[arg(long)]
    no_window: bool,
    /// Nothing listens beyond this machine: votes are counted by hands or cards
    #[arg(long, conflicts_with = "address")]
    no_phones: bool,
    /// The room sits at so many tables, each with a tally of its own
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=60))]
    tables: Option<u32>,
    /// Whoever joins is given a role of the story
    #[arg(long, conflicts_with = "tables")]
    roles: bool,
    /// Somebody is in the room who leads others who are in it: no numbers are shown
    #[arg(long)]
    manager: bool,
    /// Begin another, even where one waits to go on
    #[arg(long)]
    new: bool,
}

/// An address with its port, or without for the usual one.
fn address(text: &str) -> Result<SocketAddr, String> {
    let plain = || text.parse::<IpAddr>().map(|ip| SocketAddr::new(ip, 8080));
    text.parse()
        .or_else(|_| plain())
        .map_err(|_| say("workshop-no-address"))
}

impl Workshop {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let host = self.host(around, out)?;
        if self.no_window {
            return self.without_a_window(&host, out);
        }
        match can_open() {
            Ok(()) => self.in_the_window(around, &host, out),
            Err(why) => {
                out::warn(&say_with("workshop-no-window", &[("why", why)]));
                self.without_a_window(&host, out)
            }
        }
    }

    /// The workshop that was asked for: one that goes on, or a new one.
    fn host(&self, around: &Surroundings, out: &mut Out) -> Result<Arc<Host>, Failure> {
        let rules = Arc::new(Rules::shipped());
        let named = Path::new(&self.story);
        if named.extension().is_some_and(|ending| ending == "workshop") {
            let head = head(named)?;
            let scenario = find::story(around, &head.setup.scenario)?;
            return self.resume(named, scenario, rules, out);
        }
        let scenario = find::story(around, &self.story)?;
        let store = around.store.clone().ok_or(StorageError::NoHome)?;
        if !self.new
            && let Some(path) = waiting(&store, &scenario)
        {
            return self.resume(&path, scenario, rules, out);
        }
        let setup = self.setup(&scenario, &rules, around);
        let host = Host::begin(&store, setup, scenario, rules);
        host.map_err(|error| Failure::Told(error.to_string()))
    }

    /// Goes on with a workshop, with what may be said anew of one that has begun.
    fn resume(
        &self,
        path: &Path,
        scenario: Arc<Scenario>,
        rules: Arc<Rules>,
        out: &mut Out,
    ) -> Result<Arc<Host>, Failure> {
        let host = resume(path, scenario, rules, out)?;
        if host.head().closed {
            return Ok(host);
        }
        let said = [
            self.minutes.map(Command::Minutes),
            self.people.map(Command::People),
        ];
        for command in said.into_iter().flatten() {
            let done = host.act(By::Facilitator, command);
            done.map_err(|refused| Failure::Told(refused.to_string()))?;
        }
        Ok(host)
    }

    fn setup(&self, scenario: &Scenario, rules: &Rules, around: &Surroundings) -> Setup {
        let groups = match (self.tables, self.roles) {
            (Some(tables), _) => Groups::Tables(tables),
            (None, true) => Groups::Roles,
            (None, false) => Groups::None,
        };
        let language = around.language();
        Setup {
            scenario: scenario.id.clone(),
            story: scenario.hash,
            rules: rules.hash,
            seed: self.seed.unwrap_or_else(fresh_seed),
            picks: Vec::new(),
            language: language.map_or_else(|| "en".to_owned(), |language| language.to_string()),
            minutes: self.minutes.unwrap_or(MINUTES),
            people: self.people.unwrap_or(0),
            manager_present: self.manager,
            groups,
        }
    }

    /// Opens the window as the projector, and serves pages beside it; without phones, nothing listens at all.
    #[cfg(feature = "game")]
    fn in_the_window(
        &self,
        around: &Surroundings,
        host: &Arc<Host>,
        out: &mut Out,
    ) -> Result<Verdict, Failure> {
        use groundswell::game::{Opening, screens::Screen, workshop::Hosted};
        let server = match self.no_phones {
            true => None,
            false => Some(self.serve(host)?),
        };
        if let Some(server) = &server {
            self.tell(host, server, out)?;
        }
        out.line(&say("workshop-in-the-window"))?;
        out.flush()?;
        let settings = around
            .store
            .as_ref()
            .and_then(|store| store.settings().ok());
        let verdict = super::start::open(Opening {
            screen: Screen::Workshop,
            workshop: Some(Hosted(host.clone())),
            settings: settings.unwrap_or_default(),
            store: around.store.clone(),
            documents: groundswell::storage::documents(),
            ..Opening::default()
        })?;
        drop(server);
        self.tell_the_end(host, out)?;
        Ok(verdict)
    }

    /// Never asked for: no window can open.
    #[cfg(not(feature = "game"))]
    fn in_the_window(
        &self,
        _: &Surroundings,
        host: &Arc<Host>,
        out: &mut Out,
    ) -> Result<Verdict, Failure> {
        self.without_a_window(host, out)
    }

    /// Begins to serve pages, at the place that was asked for or where they were before.
    fn serve(&self, host: &Arc<Host>) -> Result<Server, Failure> {
        let told = |error: &dyn std::fmt::Display| Failure::Told(error.to_string());
        let asked = match self.no_phones {
            true => Some(SocketAddr::from(([127, 0, 0, 1], 8080))),
            false => self.address,
        };
        let bound = server::bind(asked, host.head().address).map_err(|error| told(&error))?;
        if let Some(port) = bound.taken {
            let values = [
                ("taken", port.to_string()),
                ("port", bound.address.port().to_string()),
            ];
            out::warn(&say_with("workshop-port-taken", &values));
        }
        host.settle(bound.address)?;
        Ok(Server::start(host, bound)?)
    }

    /// Serves pages, says where they are, and waits until it is over or somebody stops it.
    fn without_a_window(&self, host: &Arc<Host>, out: &mut Out) -> Result<Verdict, Failure> {
        let server = self.serve(host)?;
        // Before it is told that Ctrl-C loses nothing, that is so.
        let stopped = on_ctrl_c()?;
        self.tell(host, &server, out)?;
        wait(&server, &stopped);
        drop(server);
        self.tell_the_end(host, out)?;
        Ok(Verdict::Fine)
    }

    /// Says whether it is over, and if not, how it goes on.
    fn tell_the_end(&self, host: &Host, out: &mut Out) -> Result<(), Failure> {
        let key = match host.head().closed {
            true => "workshop-over",
            false => "workshop-stopped",
        };
        out.line("")?;
        let values = [
            ("file", host.path().display().to_string()),
            ("story", self.story.clone()),
        ];
        out.line(&say_with(key, &values))?;
        Ok(())
    }

    /// Says where everybody goes.
    fn tell(&self, host: &Host, server: &Server, out: &mut Out) -> Result<(), Failure> {
        let links = server.links();
        let title = host.look(|room, _| room.run().scenario().title.clone());
        out.line(&say_with("workshop-begins", &[("title", title)]))?;
        out.line("")?;
        let mut link = |key: &str, link: &str| {
            out.line(&say(key))?;
            out.exactly(&format!("  {link}"))
        };
        link("workshop-projector", &links.projector)?;
        link("workshop-console", &links.console)?;
        if !self.no_phones {
            link("workshop-phones", &links.phone)?;
            let values = [
                ("address", links.address.to_string()),
                ("code", links.code.clone()),
            ];
            out.line(&say_with("workshop-code", &values))?;
            for line in server::blocks(&links.phone) {
                out.exactly(&line)?;
            }
            let others: Vec<String> = server::addresses()
                .iter()
                .filter(|ip| **ip != links.address.ip() && !ip.is_loopback())
                .map(IpAddr::to_string)
                .collect();
            if !others.is_empty() {
                let others = [("others", others.join(", "))];
                out.line(&say_with("workshop-others", &others))?;
            }
            Self::tell_limits(host, out)?;
        }
        out.line("")?;
        let file = host.path().display().to_string();
        out.line(&say_with("workshop-file", &[("file", file)]))?;
        out.line(&say("workshop-stop"))?;
        out.flush()?;
        Ok(())
    }

    /// Says so where the system allows too few connections for the room.
    fn tell_limits(host: &Host, out: &mut Out) -> Result<(), Failure> {
        let lines = server::most_lines();
        // Each phone holds one open line, and now and then one more for a moment.
        let phones = lines * 2 / 3;
        let people = host.look(|room, _| room.setup().people).max(200);
        if phones < people as usize {
            let values = [
                ("phones", phones.to_string()),
                ("people", people.to_string()),
            ];
            out.line(&say_with("workshop-few-files", &values))?;
        }
        Ok(())
    }
}

/// Whether a window can open here; if not, why.
#[cfg(feature = "game")]
fn can_open() -> Result<(), String> {
    groundswell::game::probe::rendering().map_err(|why| why.to_string())
}

/// Whether a window can open here; if not, why.
#[cfg(not(feature = "game"))]
fn can_open() -> Result<(), String> {
    Err(say("workshop-window-instead"))
}

/// The workshop of a story that was not closed, the one that was played last first.
fn waiting(store: &Store, scenario: &Scenario) -> Option<PathBuf> {
    store.all_workshops().into_iter().find(|path| {
        head(path).is_ok_and(|head| head.setup.scenario == scenario.id && !head.closed)
    })
}

/// What stands at the top of a workshop's file.
fn head(path: &Path) -> Result<Head, Failure> {
    let kept = read_workshop(path)?;
    Head::read(path, &kept.head).map_err(|error| Failure::Told(error.to_string()))
}

/// Goes on with a workshop, and says so.
fn resume(
    path: &Path,
    scenario: Arc<Scenario>,
    rules: Arc<Rules>,
    out: &mut Out,
) -> Result<Arc<Host>, Failure> {
    let resumed = Host::resume(path, scenario, rules);
    let (host, amiss) = resumed.map_err(|error| Failure::Told(error.to_string()))?;
    let file = ("file", path.display().to_string());
    out.line(&say_with("workshop-goes-on", std::slice::from_ref(&file)))?;
    match amiss {
        None => {}
        Some(Amiss::Torn) => out.line(&say("workshop-torn"))?,
        Some(Amiss::Damaged { line, lost, kept }) => {
            let values = [
                file,
                ("line", line.to_string()),
                ("lost", lost.to_string()),
                ("kept", kept.unwrap_or_default().display().to_string()),
            ];
            out.line(&say_with("workshop-damaged", &values))?;
        }
    }
    Ok(host)
}

/// From now on Ctrl-C ends nothing by itself, but is heard of here.
fn on_ctrl_c() -> Result<mpsc::Receiver<()>, Failure> {
    let (stop, stopped) = mpsc::channel();
    ctrlc::set_handler(move || {
        let _ = stop.send(());
    })
    .map_err(|error| Failure::Told(error.to_string()))?;
    Ok(stopped)
}

/// Waits until the workshop is closed or somebody has pressed Ctrl-C.
fn wait(server: &Server, stopped: &mpsc::Receiver<()>) {
    while !server.is_over() {
        if stopped.recv_timeout(Duration::from_millis(200)).is_ok() {
            break;
        }
    }
}
