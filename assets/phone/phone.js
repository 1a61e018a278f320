// A phone in the room: joins, shows what the room is at, votes, keeps a private card and a commitment.

import { make, letter, parts, screen } from "/draw.js";
import { keepSeat, listen, send, words } from "/link.js";

const MOST = 140;

const main = document.getElementById("main");
const at = (id) => document.getElementById(id);

let say = (key) => key;
let part = null;
let line = null;
/** What the server told last: of the room, and of us. */
let phone = null;
let own = { choice: null, reason: "", group: "", card: [], commitment: null };
/** What stands in the ballot, whether it was sent or not. */
let draft = { key: "", choice: null, reason: "", touched: false };
/** What is on its way or could not be sent yet: `{ path, what }`. */
let unsent = null;
let sending = false;
/** That the last vote came too late, until another screen stands there. */
let late = "";
/** Whether the private card lies open. */
let open = false;
/** The ballot's controls, to be brought up to date without being drawn anew. */
let ballot = null;

/** Tells it to a screen reader, once. */
function announce(text) {
  // A leaf of the story is turned and the phone says the same: that is no news.
  if (at("news").textContent === text) {
    return;
  }
  at("news").textContent = text;
}

function blank() {
  main.textContent = "";
  part = parts(main, () => main.querySelector("h1"));
}

// --- coming in -----------------------------------------------------------------------------------------------------------

/** The code in the link of the QR picture, taken out of sight. */
function codeInLink() {
  const code = location.hash.slice(1).replace(/\D/g, "");
  if (code) {
    history.replaceState(null, "", location.pathname);
  }
  return code;
}

/** Asks for a seat; answers what is wrong, or nothing. Where many come in at once it waits its turn and says so. */
async function join(code, group, waits) {
  const { status, said } = await send("/join", group === null ? { code } : { code, group });
  if (status === 429) {
    waits(said.say);
    await new Promise((done) => setTimeout(done, 1000 * (said.wait || 2) * (1 + Math.random())));
    return join(code, group, waits);
  }
  if (status !== 200) {
    return said.say || say("phone-page-no-answer");
  }
  if (!navigator.cookieEnabled) {
    keepSeat(said.token);
  }
  return "";
}

function door(code, wrong) {
  const tables = Number(say.value("tables") || 0);
  blank();
  const complaint = make("p", { class: "wrong", role: "alert", text: wrong });
  const digits = make("input", {
    id: "code", class: "code", inputmode: "numeric", autocomplete: "off", required: true, value: code,
  });
  const choices = [make("option", { value: "", text: say("phone-page-table-choose") })];
  for (let table = 1; table <= tables; table += 1) {
    choices.push(make("option", { value: table - 1, text: say("phone-page-table", { table }) }));
  }
  const table = tables ? make("select", { id: "table", required: true }, choices) : null;
  const button = make("button", { class: "main", type: "submit", text: say("phone-page-join") });
  const submit = async (event) => {
    event.preventDefault();
    if (!digits.value.trim() || (table && table.value === "")) {
      complaint.textContent = say(table ? "phone-page-join-both" : "phone-page-join-missing");
      return;
    }
    button.disabled = true;
    complaint.textContent = await join(digits.value, table ? Number(table.value) : null, (why) => {
      complaint.textContent = why;
    });
    button.disabled = false;
    if (!complaint.textContent) {
      enter();
    }
  };
  part("door", [code, wrong], () => [
    make("h1", { text: say("phone-page-join-heading"), tabindex: "-1" }),
    make("p", { text: say("phone-page-join-say") }),
    make("form", { on: { submit }, novalidate: true }, [
      make("div", { class: "field" }, [make("label", { for: "code", text: say("page-code") }), digits]),
      table && make("div", { class: "field" }, [
        make("label", { for: "table", text: say("phone-page-table-which") }), table,
      ]),
      complaint,
      button,
    ]),
  ]);
  foot();
}

function enter() {
  blank();
  phone = null;
  line = listen("/news", heard, stands);
}

function stands(how, why) {
  const before = at("line").textContent;
  at("line").textContent = how === "away" ? say(phone ? "phone-page-away" : "phone-page-no-answer") : "";
  if (how === "on" && before) {
    announce(say("phone-page-back"));
    flush();
  }
  if (how === "out") {
    door("", phone ? why : "");
  }
}

// --- what is told ----------------------------------------------------------------------------------------------------------

function heard(name, data) {
  if (name === "phone") {
    const another = !phone || phone.number !== data.number;
    phone = data;
    late = another ? "" : late;
    paint(another);
  } else if (name === "own") {
    own = data;
    if (!draft.touched) {
      draft.choice = own.choice;
      draft.reason = own.reason;
    }
    paint(false);
  }
}

function paint(another) {
  if (!phone) {
    return;
  }
  document.documentElement.lang = phone.language;
  document.title = phone.heading + " · " + phone.title;
  at("story").textContent = phone.title;
  at("place").textContent = phone.place;
  vote();
  part("head", [phone.number, phone.heading, phone.say, phone.paused, late], () => [
    make("h1", { text: phone.heading, tabindex: "-1" }),
    late ? make("p", { class: "wrong", text: late }) : null,
    phone.paused ? make("p", { class: "state", text: phone.paused }) : null,
    phone.say ? make("p", { text: phone.say }) : null,
  ]);
  part("ballot", phone.ballot, () => (phone.ballot ? drawBallot(phone.ballot) : null));
  paintBallot();
  // What stands over the page already is not said twice.
  const said = phone.screen && phone.screen.heading === phone.heading;
  const shown = said ? Object.assign({}, phone.screen, { heading: "" }) : phone.screen;
  part("shown", shown, () => (shown ? screen(shown, say) : null));
  part("own", [own.card, open], drawPrivate);
  part("monday", [phone.card, own.commitment], () => (phone.card ? drawCard() : null));
  foot();
  document.body.dataset.number = phone.number;
  if (another) {
    announce([late, phone.paused, phone.heading, phone.say].filter(Boolean).join(" "));
    window.scrollTo(0, 0);
  }
  if (phone.closed) {
    keepSeat("");
    line.close();
  }
}

function foot() {
  at("foot").textContent = "";
  at("foot").append(
    ...[
      own.group ? make("p", { text: say("phone-page-group", { group: own.group }) }) : null,
      make("p", { text: say("phone-page-kept") }),
    ].filter(Boolean)
  );
}

// --- the vote --------------------------------------------------------------------------------------------------------------

/** A new ballot begins empty, or with what was cast in it; a vote that did not get through in time is said to be lost. */
function vote() {
  const key = phone.ballot ? phone.ballot.key : "";
  if (draft.key === key) {
    return;
  }
  draft = { key, choice: own.choice, reason: own.reason, touched: false };
  if (unsent && unsent.what.key && unsent.what.key !== key) {
    unsent = null;
    late = say("phone-page-late");
  }
}

function drawBallot(of) {
  const radios = of.options.map((option) => {
    const radio = make("input", {
      type: "radio", name: "choice", value: option.choice, "data-focus": "choice-" + option.choice,
      on: {
        change: () => {
          draft.choice = option.choice;
          draft.touched = true;
          paintBallot();
        },
      },
    });
    const cast = make("span", { class: "cast" });
    const label = make("label", { class: "choice" }, [
      radio,
      letter(option.letter),
      make("span", {}, [
        make("span", { class: "text", text: option.text }),
        option.note ? make("span", { class: "note", text: option.note }) : null,
        cast,
      ]),
    ]);
    return { option, radio, label, cast };
  });
  const left = make("span", { class: "small", id: "left" });
  const reason = make("textarea", {
    id: "reason", maxlength: MOST, rows: 2, "aria-describedby": "reason-note left", "data-focus": "reason",
    on: {
      input: () => {
        draft.reason = reason.value;
        draft.touched = true;
        paintBallot();
      },
    },
  });
  const button = make("button", { class: "main", type: "submit", "data-focus": "vote" });
  const state = make("p", { class: "state", role: "status", tabindex: "-1" });
  const wrong = make("p", { class: "wrong", role: "alert" });
  const back = make("button", {
    type: "button", text: say("phone-page-withdraw"), "data-focus": "withdraw",
    on: { click: () => hand("/withdraw", { key: of.key }) },
  });
  const submit = (event) => {
    event.preventDefault();
    if (!draft.choice) {
      wrong.textContent = say("phone-page-vote-none");
    } else if (changed()) {
      hand("/cast", { key: of.key, choice: draft.choice, reason: draft.reason.trim() });
    }
  };
  ballot = { radios, reason, left, button, state, wrong, back };
  return [
    make("form", { on: { submit } }, [
      make("fieldset", {}, [
        make("legend", { class: "aside", text: phone.heading }),
        ...radios.map((each) => each.label),
      ]),
      make("div", { class: "field" }, [
        make("label", { for: "reason", text: say("phone-page-reason") }),
        make("span", { class: "small", id: "reason-note", text: say("phone-page-reason-note") }),
        reason,
        left,
      ]),
      make("div", { class: "send" }, [wrong, state, button]),
      back,
    ]),
  ];
}

/** Whether the ballot holds something else than what was cast. */
function changed() {
  return draft.choice !== own.choice || draft.reason.trim() !== own.reason;
}

function paintBallot() {
  if (!phone.ballot || !ballot) {
    return;
  }
  const letterOf = (choice) => {
    const found = phone.ballot.options.find((option) => option.choice === choice);
    return { letter: found ? found.letter : "" };
  };
  for (const { option, radio, label, cast } of ballot.radios) {
    radio.checked = option.choice === draft.choice;
    label.classList.toggle("taken", radio.checked);
    cast.textContent = option.choice === own.choice ? say("phone-page-vote-mine") : "";
  }
  if (ballot.reason.value !== draft.reason) {
    ballot.reason.value = draft.reason;
  }
  ballot.left.textContent = say("phone-page-reason-left", { left: MOST - draft.reason.length });
  const same = own.choice !== null && !changed();
  let label = say("phone-page-vote-first");
  if (draft.choice && draft.choice === own.choice) {
    label = say("phone-page-reason-send");
  } else if (draft.choice) {
    label = say(own.choice ? "phone-page-vote-change" : "phone-page-vote", letterOf(draft.choice));
  }
  ballot.button.textContent = label;
  ballot.button.setAttribute("aria-disabled", String(sending || !draft.choice));
  ballot.back.hidden = own.choice === null;
  let state = "";
  if (unsent && !sending) {
    state = say("phone-page-unsent");
  } else if (own.choice !== null) {
    state = say("phone-page-vote-can-change", letterOf(own.choice));
  }
  if (ballot.state.textContent !== state) {
    ballot.state.textContent = state;
  }
  // What has been sent needs no button; whoever pressed it goes on from what it came to.
  const held = document.activeElement === ballot.button;
  ballot.button.hidden = same;
  if (same && held) {
    ballot.state.focus({ preventScroll: true });
  }
}

/** Sends something of ours; what does not get through is sent when the line is back. */
async function hand(path, what) {
  unsent = { path, what };
  await flush();
}

async function flush() {
  if (!unsent || sending) {
    return;
  }
  const mine = unsent;
  sending = true;
  complain("");
  const { status, said } = await send(mine.path, mine.what);
  sending = false;
  const later = status === 0 || status === 429 || status >= 500;
  if (later) {
    // What the server asks for, and a little more the longer the queue is.
    setTimeout(flush, 1000 * (said.wait || 2) + Math.random() * 1000);
  } else if (unsent === mine) {
    unsent = null;
  }
  if (status === 200) {
    // What was typed or tapped meanwhile stays.
    const { choice, reason } = mine.what;
    if (mine.path === "/withdraw" || (draft.choice === choice && draft.reason.trim() === reason)) {
      draft.touched = false;
    }
    heard("own", said);
  } else if (!later) {
    complain(said.say || say("phone-page-no-answer"));
  }
  paint(false);
}

function complain(text) {
  for (const wrong of main.querySelectorAll(".wrong")) {
    wrong.textContent = text;
  }
}

// --- what is one's own -------------------------------------------------------------------------------------------------------

function drawPrivate() {
  if (!own.card.length) {
    return null;
  }
  const toggle = () => {
    open = !open;
    paint(false);
  };
  return [
    make("h2", { text: say("phone-page-private") }),
    make("button", {
      type: "button", "aria-expanded": String(open), "aria-controls": "private", "data-focus": "private",
      text: say(open ? "phone-page-private-hide" : "phone-page-private-show"), on: { click: toggle },
    }),
    make("div", { id: "private", class: "private", hidden: !open }, own.card.map((text) => make("p", { text }))),
  ];
}

// Whoever lays the phone on the table has laid the card face down.
document.addEventListener("visibilitychange", () => {
  if (document.hidden && open) {
    open = false;
    paint(false);
  }
});

function drawCard() {
  const [whenWas, willWas] = own.commitment || ["", ""];
  const field = (id, label, value) =>
    make("textarea", { id, rows: 2, maxlength: MOST, "data-focus": id }, [value]);
  const when = field("when", "phone-page-when", whenWas);
  const will = field("will", "phone-page-will", willWas);
  const submit = (event) => {
    event.preventDefault();
    if (when.value.trim() && will.value.trim()) {
      hand("/commit", { when: when.value, will: will.value });
    } else {
      complain(say("phone-page-card-both"));
    }
  };
  return [
    make("h2", { text: say("phone-page-card") }),
    make("p", { class: "small", text: say("phone-page-card-note") }),
    make("form", { on: { submit } }, [
      make("div", { class: "field" }, [make("label", { for: "when", text: say("phone-page-when") }), when]),
      make("div", { class: "field" }, [make("label", { for: "will", text: say("phone-page-will") }), will]),
      make("p", { class: "wrong", role: "alert" }),
      make("p", { class: "state", role: "status", text: own.commitment ? say("phone-page-card-kept") : "" }),
      make("button", { class: "main", type: "submit", "data-focus": "keep", text: say("phone-page-card-keep") }),
    ]),
  ];
}

// --- the beginning -----------------------------------------------------------------------------------------------------------

async function begin() {
  say = await words("phone");
  const code = codeInLink();
  if (code && say.value("tables")) {
    door(code, "");
    return;
  }
  const wrong = code ? await join(code, null, announce) : "";
  if (wrong) {
    door(code, wrong);
  } else {
    enter();
  }
}

begin();
