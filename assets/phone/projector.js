// The projector as a page: for a machine without a display, a second room, or a screen that is shared in a call.

import { make, screen } from "/draw.js";
import { keysHelp, leader } from "/lead.js";
import { listen, words } from "/link.js";

const at = (id) => document.getElementById(id);
const main = at("main");
/** Letters shrink by these steps until a screen fits, down to the smallest that the back row can read. */
const SIZES = [1.5, 1.4, 1.3, 1.2, 1.1, 1];

let say = (key) => key;
/** What the room sees. */
let shows = null;
/** The console's news, if whoever sits here has come in as the facilitator; then the keys lead from here too. */
let state = null;
let drawn = "";

function heard(name, data) {
  if (name !== "projector") {
    return;
  }
  const another = !shows || shows.number !== data.number;
  shows = data;
  document.documentElement.lang = data.language;
  document.title = data.title;
  at("story").textContent = data.title;
  at("place").textContent = data.place;
  at("clock").textContent = data.clock;
  at("foot").textContent = data.foot;
  at("stop").textContent = step(data.screen);
  const now = JSON.stringify([data.screen, data.paused]);
  if (now !== drawn) {
    drawn = now;
    const parts = screen(data.screen, say);
    main.className = "is-" + data.screen.kind;
    main.textContent = "";
    main.append(...parts);
    if (data.paused) {
      main.append(make("p", { class: "paused", text: data.paused }));
    }
    fit();
  }
  document.body.dataset.number = data.number;
  if (another) {
    at("news").textContent = (main.querySelector(".title, .say, .lines") || main).textContent;
  }
}

/** Which leaf of how many, or which stop of the debrief. */
function step(of) {
  const [now, all] = of.leaf || of.stop || [0, 0];
  return all > 1 ? say("projector-page-step", { now, all }) : "";
}

/** As large as it fits; what does not fit at the smallest size stands closer together. */
function fit() {
  for (const tight of [false, true]) {
    main.classList.toggle("tight", tight);
    for (const size of SIZES) {
      main.style.fontSize = size + "rem";
      if (main.scrollHeight <= main.clientHeight && main.scrollWidth <= main.clientWidth) {
        return;
      }
    }
  }
}

async function begin() {
  say = await words("projector");
  listen("/news/projector", heard, (how) => {
    at("line").textContent = how === "away" ? say(shows ? "projector-page-away" : "page-no-answer") : "";
  });
  const lead = leader({
    say,
    state: () => state,
    complain: (text) => {
      at("wrong").textContent = text;
    },
    typed: (digits) => {
      const asked = state && state.count && state.count.entries.find((entry) => entry.choice === state.count.ask);
      at("typed").textContent = digits && asked ? asked.letter + ": " + digits : "";
    },
    other: "/console",
    help: () => keysHelp(say, state.keys),
  });
  // Turned away unless the facilitator has come in here; then the keys lead from this page too.
  listen("/news/console", (name, data) => {
    state = name === "console" ? data : state;
    lead.heard();
    document.body.dataset.leads = "true";
  }, (how) => {
    state = how === "out" ? null : state;
  });
  window.addEventListener("resize", fit);
  if (document.fonts) {
    document.fonts.addEventListener("loadingdone", fit);
  }
}

begin();
