// The console: what only the facilitator sees, on a phone or on a laptop beside the projector.

import { make, letter, parts, screen } from "/draw.js";
import { keycap, keysHelp, leader, word } from "/lead.js";
import { listen, send, words } from "/link.js";

const at = (id) => document.getElementById(id);
const lost = () => at("now");
/** The files that can be taken away, with the words for them. */
const FILES = [
  ["report.html", "console-page-file-html"],
  ["report.md", "console-page-file-markdown"],
  ["ballots.csv", "console-page-file-csv"],
  ["workshop", "console-page-file-workshop"],
];

/** So many decisions ahead stand there at once. */
const SOON = 4;

let say = (key) => key;
let lead = null;
/** The news of the console; null until the secret was right. */
let state = null;
let columns = {};
/** What was typed of the count that is asked for. */
let digits = "";
/** Whether the count that comes next takes the focus. */
let follow = false;
/** The phase that was told last. */
let where = "";
/** Whether what the room sees lies open. */
let seen = false;

function complain(text) {
  at("wrong").textContent = text;
}

// --- coming in -----------------------------------------------------------------------------------------------------------

async function enter(secret) {
  const { status, said } = await send("/console/enter", { secret });
  if (status === 200) {
    open();
    return "";
  }
  return said.say || say("page-no-answer");
}

function door(wrong) {
  state = null;
  document.body.dataset.phase = "";
  clear();
  at("now").textContent = say("console-page-enter-heading");
  const secret = make("input", {
    id: "secret", autocomplete: "off", autocapitalize: "none", spellcheck: "false", "aria-describedby": "secret-note",
  });
  const submit = async (event) => {
    event.preventDefault();
    complain(await enter(secret.value));
  };
  columns.leading("door", [wrong], () => [
    make("form", { class: "stack", on: { submit } }, [
      make("label", { for: "secret", text: say("console-page-secret") }),
      make("p", { class: "small", id: "secret-note", text: say("console-page-secret-note") }),
      secret,
      make("button", { class: "main", type: "submit", text: say("console-page-enter") }),
    ]),
  ]);
  complain(wrong);
}

function clear() {
  for (const id of ["leading", "telling", "around"]) {
    at(id).textContent = "";
    columns[id] = parts(at(id), lost);
  }
}

function open() {
  clear();
  complain("");
  listen("/news/console", heard, (how, why) => {
    at("line").textContent = how === "away" ? say(state ? "console-page-away" : "page-no-answer") : "";
    if (how === "out") {
      door(state ? why : "");
    }
  });
}

function heard(name, data) {
  if (name !== "console") {
    return;
  }
  state = data;
  const stands = JSON.stringify(state.phase) + state.now;
  if (stands !== where) {
    where = stands;
    complain("");
    at("news").textContent = state.now;
  }
  paint();
  lead.heard();
}

// --- what is drawn ---------------------------------------------------------------------------------------------------------

/** A part under a heading. */
function under(key, children) {
  const made = children.filter(Boolean);
  return made.length ? [make("h2", { class: "over", text: say(key) }), ...made] : null;
}

function paint() {
  const { phase, acts, count, options, notes, reasons, plan, roads, join, settings, projector } = state;
  const kind = word(phase);
  document.documentElement.lang = projector.language;
  document.title = state.now + " · " + projector.title;
  document.body.dataset.phase = kind;
  document.body.dataset.number = projector.number;
  at("story").textContent = [projector.title, projector.place].filter(Boolean).join(" · ");
  at("now").textContent = state.now;
  at("time").textContent = plan.say;
  const { leading, telling, around } = columns;
  const counting = count && count.entries.length > 0 ? count : null;

  leading("go", [state.next, acts], () => drawGo(acts));
  leading("voted", count && [count.round, count.phones, count.say, count.totals], () => count && drawVoted(count));
  leading("counting", counting && [counting.entries, counting.ask, digits], () => counting && drawCounting(counting));
  leading("acts", acts, () => drawActs(acts));
  // While people talk, what they say is written down without looking for the place.
  telling("heard", ["Revealed", "Discussing", "Chosen"].includes(kind), () => drawHeard(kind));
  telling("notes", notes, () => drawNotes(notes));
  telling("options", [options, acts], () => drawOptions(options, acts));
  telling("reasons", reasons, () => drawReasons(reasons));
  around("files", ["Debrief", "Closed"].includes(kind), () => drawFiles(kind));
  around("plan", plan, () => drawPlan(plan));
  around("joining", join, () => drawJoin(join));
  around("roads-of", roads, () => drawRoads(roads));
  around("settings", settings, () => drawSettings(settings));
  around("seen", projector, () => drawSeen(projector));
  if (follow && counting && counting.ask) {
    const input = at("leading").querySelector('[data-focus="count-' + counting.ask + '"]');
    if (input && input !== document.activeElement) {
      input.focus();
    }
  }
}

/** Whether an act has a place of its own on the page. */
function placed(act) {
  return ["Next", "Back", "Play", "Rewind", "Road", "Tally"].includes(word(act.command));
}

function button(act, about) {
  const made = make("button", Object.assign({ type: "button", on: { click: () => lead.act(act) } }, about), [
    make("span", { text: act.label }),
    act.key ? keycap(say, act.key) : null,
  ]);
  if (act.why_not) {
    made.setAttribute("aria-disabled", "true");
    made.append(make("span", { class: "why", text: act.why_not }));
  }
  return made;
}

function drawGo(acts) {
  const next = acts.find((act) => word(act.command) === "Next");
  const back = acts.find((act) => word(act.command) === "Back");
  return [
    next ? button(Object.assign({}, next, { label: state.next || next.label }), { class: "main next", "data-focus": "next" }) : null,
    back ? button(back, { class: "back", "data-focus": "back" }) : null,
  ];
}

function drawActs(acts) {
  const others = acts.filter((act) => !placed(act));
  return under("console-page-acts", [
    make("div", { class: "row" }, [
      ...others.map((act) => button(act, { "data-focus": "act-" + JSON.stringify(act.command).replace(/"/g, "") })),
      make("button", { type: "button", "data-focus": "help", on: { click: () => keysHelp(say, state.keys) } }, [
        make("span", { text: say("page-help") }), keycap(say, "?"),
      ]),
    ]),
  ]);
}

function drawVoted(count) {
  const [voted, there] = count.phones;
  return under("console-page-vote", [
    there ? make("p", { text: say("console-page-voted", { voted, there }) }) : null,
    count.totals.length ? make("dl", { class: "totals" }, count.totals.map(([of, votes]) =>
      make("div", {}, [make("dt", {}, [letter(of)]), make("dd", { text: votes })])
    )) : null,
    count.say ? make("p", { class: "say", text: count.say }) : null,
  ]);
}

function drawCounting(count) {
  return under("console-page-hands", [
    make("p", { class: "small", text: say("console-page-hands-note") }),
    ...count.entries.map((entry) => {
      const asked = entry.choice === count.ask;
      const counted = typeof entry.votes === "number" ? entry.votes : "";
      const input = make("input", {
        class: "votes", inputmode: "numeric", autocomplete: "off", maxlength: 5, "data-focus": "count-" + entry.choice,
        "aria-label": say("console-page-hands-for", { letter: entry.letter }),
        value: asked && digits ? digits : counted,
      });
      const submit = async (event) => {
        event.preventDefault();
        if (!/^\d+$/.test(input.value.trim())) {
          complain(say("console-page-hands-number"));
          return;
        }
        follow = true;
        await lead.count(entry.choice, Number(input.value));
        setTimeout(() => { follow = false; }, 1000);
      };
      return make("form", { class: asked ? "entry asked" : "entry", on: { submit } }, [
        letter(entry.letter),
        input,
        make("button", { type: "submit", class: asked ? "main" : "", "data-focus": "enter-" + entry.choice,
          "aria-label": say("console-page-hands-enter-for", { letter: entry.letter }), text: say("console-page-hands-enter") }),
      ]);
    }),
  ]);
}

function drawNotes(notes) {
  const list = (all) => (all.length ? make("ul", { class: "dots" }, all.map((text) => make("li", { text }))) : null);
  return under("console-page-notes", [
    notes.advice ? make("p", { class: "advice", text: notes.advice }) : null,
    notes.note ? make("p", { text: notes.note }) : null,
    list(notes.prompts),
    notes.variants.length ? make("details", { "data-focus": "variants" }, [
      make("summary", { text: say("console-page-variants") }), list(notes.variants),
    ]) : null,
  ]);
}

function drawOptions(options, acts) {
  return under("console-page-options", options.map((option) => {
    const play = acts.filter((act) => act.command.Play && act.command.Play.choice === option.choice);
    return make("article", { class: option.locked ? "led locked" : "led" }, [
      make("div", { class: "what" }, [
        option.letter ? letter(option.letter) : null,
        make("div", {}, [
          make("h3", { text: option.text }),
          option.kind ? make("p", { class: "small", text: option.kind }) : null,
          option.locked ? make("p", { class: "small", text: option.locked }) : null,
        ]),
      ]),
      option.leads.length ? make("ul", { class: "leads-to" }, option.leads.map((to) => make("li", {}, [
        make("span", { class: "landing", text: to.landing ? to.landing + " → " : "→ " }), to.to,
      ]))) : null,
      play.length ? make("div", { class: "row" }, play.map((act) =>
        button(act, { "data-focus": "play-" + option.choice + word(act.command.Play.settled) })
      )) : null,
    ]);
  }));
}

function drawReasons(reasons) {
  return under("console-page-reasons", reasons.length ? [
    make("p", { class: "small", text: say("console-page-reasons-note") }),
    make("ul", { class: "said" }, reasons.map((one) => make("li", {}, [
      letter(one.letter),
      make("p", { text: one.text }),
      make("button", {
        type: "button", "aria-pressed": String(one.shown), "data-focus": "reason-" + one.number,
        text: say(one.shown ? "console-page-reason-hide" : "console-page-reason-show"),
        on: { click: () => lead.command({ Reason: { number: one.number, shown: !one.shown } }) },
      }),
    ]))),
  ] : []);
}

function drawHeard(kind) {
  if (!["Revealed", "Discussing", "Chosen"].includes(kind)) {
    return null;
  }
  const text = make("textarea", { id: "heard", rows: 2, maxlength: 140, "data-focus": "heard" });
  const kept = make("p", { class: "small", role: "status" });
  const submit = async (event) => {
    event.preventDefault();
    if (text.value.trim() && await lead.command({ Heard: text.value.trim() })) {
      kept.textContent = say("console-page-heard-kept", { text: text.value.trim() });
      text.value = "";
    }
  };
  return [make("form", { class: "stack", on: { submit } }, [
    make("label", { class: "over", for: "heard", text: say("console-page-heard") }),
    text,
    make("button", { type: "submit", "data-focus": "heard-keep", text: say("console-page-heard-keep") }),
    kept,
  ])];
}

function drawPlan(plan) {
  const minutes = (tenths) => (tenths / 10).toLocaleString(document.documentElement.lang);
  const ahead = (rows) => make("ol", { class: "ahead" }, rows.map((row) => make("li", { class: row.full ? "full" : "" }, [
    make("span", { text: row.place }),
    make("span", {
      class: "small", text: row.pace + " · " + say("console-page-minutes", { minutes: minutes(row.tenths) }),
    }),
  ])));
  return under("console-page-plan", [
    make("dl", { class: "times" }, [
      ["console-page-elapsed", plan.elapsed],
      // Of what has begun, what is left stands at the head.
      ...(["Debrief", "Closed"].includes(word(state.phase)) ? [] : [
        ["console-page-until", plan.until_debrief],
        ["console-page-debrief", plan.debrief],
      ]),
    ].map(([key, value]) => make("div", {}, [
      make("dt", { class: "small", text: say(key) }),
      make("dd", { text: say("console-page-minutes", { minutes: value }) }),
    ]))),
    plan.rows.length ? ahead(plan.rows.slice(0, SOON)) : null,
    plan.rows.length > SOON ? make("details", { "data-focus": "later" }, [
      make("summary", { text: say("console-page-later", { count: plan.rows.length - SOON }) }),
      ahead(plan.rows.slice(SOON)),
    ]) : null,
  ]);
}

function drawJoin(join) {
  const [phones, seats, people] = join.phones;
  const { address, code, qr_words: words } = join.invite;
  // Without a server for phones nobody can join.
  if (!address && !seats) {
    return null;
  }
  return under("console-page-join", [
    address ? make("div", { class: "invite" }, [
      make("img", { class: "qr", src: "/qr.svg", alt: words }),
      make("dl", {}, [
        make("dt", { class: "small", text: say("page-address") }), make("dd", { text: address }),
        make("dt", { class: "small", text: say("page-code") }), make("dd", { class: "digits", text: code }),
      ]),
    ]) : null,
    make("p", { text: say("console-page-phones", { phones, seats, people }) }),
    ...join.test.map((text) => make("p", { class: "small", text })),
  ]);
}

function drawRoads(roads) {
  return under("console-page-roads", roads.map((road) =>
    make("details", { class: "way", open: road.played || undefined }, [
      make("summary", { text: road.name + (road.played ? " · " + say("console-page-road-played") : "") }),
      road.played ? null : make("button", {
        type: "button", "data-focus": "road-" + road.road, text: say("console-page-road-go"),
        on: { click: () => lead.command({ Road: road.road }) },
      }),
      make("ol", {}, road.decisions.map(([place, chose], decision) => make("li", {}, [
        make("p", { class: "small", text: place }),
        make("p", { text: chose }),
        road.played ? make("button", {
          type: "button", "data-focus": "rewind-" + decision,
          "aria-label": say("console-page-rewind-to", { place }), text: say("console-page-rewind"),
          on: { click: () => lead.command({ Rewind: { decision } }) },
        }) : null,
      ]))),
    ])
  ));
}

function drawSettings(settings) {
  return under("console-page-settings", settings.map((setting, place) =>
    make("div", { class: "setting", role: "group", "aria-labelledby": "setting-" + place }, [
      make("p", { id: "setting-" + place, text: setting.label + ": " + setting.value }),
      make("div", { class: "row" }, setting.choices.map(([label, command], step) => make("button", {
        type: "button", text: label, "data-focus": "set-" + place + "-" + step,
        on: { click: () => lead.command(command) },
      }))),
    ])
  ));
}

function drawFiles(kind) {
  if (!["Debrief", "Closed"].includes(kind)) {
    return null;
  }
  return under("console-page-files", [
    make("p", { class: "small", text: say("console-page-files-note") }),
    make("ul", { class: "files" }, FILES.map(([file, key]) =>
      make("li", {}, [make("a", { class: "button", href: "/files/" + file, download: true, text: say(key) })])
    )),
  ]);
}

function drawSeen(projector) {
  const toggle = (event) => { seen = event.target.open; };
  return [make("details", { open: seen, on: { toggle } }, [
    make("summary", { class: "over", text: say("console-page-seen") }),
    make("div", { class: "screen" }, screen(projector.screen, say)),
  ])];
}

// --- the beginning -----------------------------------------------------------------------------------------------------------

async function begin() {
  say = await words("console");
  lead = leader({
    say,
    state: () => state,
    complain,
    typed: (text) => {
      digits = text;
      paint();
    },
    other: "/projector",
    help: () => keysHelp(say, state.keys),
  });
  const secret = location.hash.slice(1);
  if (secret) {
    // Out of the address, so that a picture of the screen does not give it away.
    history.replaceState(null, "", location.pathname);
    const wrong = await enter(secret);
    if (wrong) {
      door(wrong);
    }
  } else {
    open();
  }
}

begin();
