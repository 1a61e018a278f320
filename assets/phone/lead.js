// Leading by keys: the same on the console and, where the facilitator has come in, on the projector's page.

import { make } from "/draw.js";
import { send } from "/link.js";

/** So many keys are kept while one is being done; whoever presses more leans on the keyboard. */
const KEPT = 20;
/** So long is waited for the news of what was done; without it, a key is taken as it comes. */
const LATE = 2000;

/** The word for a command, a phase or a stop: they come as "Next" or as { Play: … }. */
export function word(of) {
  return typeof of === "string" ? of : Object.keys(of || {})[0] || "";
}

/** The words for keys that are no letter. */
const KEYS = { Space: "page-key-space", Backspace: "page-key-backspace" };

/** What stands on a key. */
export function keycap(say, key) {
  return make("kbd", { text: KEYS[key] ? say(KEYS[key]) : key });
}

/** What a key is called in the list of what can be done. */
function called(event) {
  if ([" ", "Enter", "PageDown", "ArrowRight"].includes(event.key)) {
    return "Space";
  }
  if (["Backspace", "PageUp", "ArrowLeft"].includes(event.key)) {
    return "Backspace";
  }
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}

/**
 * Leads the workshop. `say` says words, `state()` is the console's news or null, `complain(text)` shows what is wrong or that
 * nothing is, `typed(digits)` shows what was typed of a count, `other` is the page that K goes to, and `help()` shows the keys.
 * Whoever calls this says by `heard()` that `state()` is another.
 */
export function leader({ say, state, complain, typed, other, help }) {
  let digits = "";
  /** How much is being done. A key that is pressed meanwhile is meant for what stands there afterwards. */
  let doing = 0;
  let kept = [];
  /** The news that is waited for, and what to do when they are there. */
  let awaited = null;

  function heard() {
    if (awaited && state() && state().serial >= awaited.serial) {
      awaited.done();
    }
  }

  /** Waits for the news that know of what was done. */
  function news(serial) {
    return new Promise((done) => {
      awaited = { serial, done };
      setTimeout(done, LATE);
      heard();
    });
  }

  function type(text) {
    digits = text.slice(0, 5);
    typed(digits);
  }

  /** Does a command; answers whether it was done. */
  async function command(what) {
    doing += 1;
    const { status, said } = await send("/console/act", what);
    complain(status === 200 ? "" : said.say || say("page-no-answer"));
    if (status === 200) {
      await news(said.serial);
    }
    doing -= 1;
    while (!doing && kept.length) {
      press(kept.shift());
    }
    return status === 200;
  }

  /** Does one of the things that can be done, after asking if it cannot be taken back. */
  function act(one) {
    if (one.why_not) {
      complain(one.why_not);
    } else if (one.asks) {
      ask(one.label, one.asks, () => command(one.command));
    } else {
      command(one.command);
    }
  }

  function ask(what, why, then) {
    // A tablet of some years has no windows of its own inside a page.
    if (!window.HTMLDialogElement) {
      if (window.confirm(what + "\n" + why)) {
        then();
      }
      return;
    }
    const close = () => {
      box.close();
      box.remove();
    };
    const agree = () => {
      close();
      then();
    };
    const yes = make("button", { class: "main", type: "button", text: say("page-ask-yes"), on: { click: agree } });
    const no = make("button", { type: "button", text: say("page-ask-no"), on: { click: close } });
    const box = make("dialog", { class: "ask", "aria-labelledby": "asked", on: { cancel: close } }, [
      make("h2", { id: "asked", text: what }),
      make("p", { text: why }),
      make("div", { class: "row" }, [no, yes]),
    ]);
    document.body.append(box);
    box.showModal();
    no.focus();
  }

  /** Counts an option by hand. */
  function count(choice, votes) {
    return command({ Tally: { choice, votes } });
  }

  function key(event) {
    const within = event.target.closest ? event.target.closest("input, textarea, select, dialog") : null;
    if (!state() || within || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (!doing) {
      press(event);
    } else if (kept.length < KEPT && !event.repeat) {
      kept.push(event);
      event.preventDefault();
    }
  }

  function press(event) {
    const now = state();
    const name = called(event);
    const asked = now.count && now.count.ask;
    // A button that has the focus is pressed by these; everywhere else they lead on.
    const presses = event.key === " " || event.key === "Enter";
    if (presses && !digits && event.target.closest("button, a, summary")) {
      return;
    }
    if (/^[0-9]$/.test(event.key) && asked) {
      type(digits + event.key);
    } else if (digits && event.key === "Backspace") {
      type(digits.slice(0, -1));
    } else if (digits && event.key === "Escape") {
      type("");
    } else if (digits && event.key === "Enter") {
      const votes = Number(digits);
      type("");
      if (asked) {
        count(asked, votes);
      }
    } else if (name === "?") {
      help();
    } else if (name === "K") {
      location.assign(other);
    } else if (name === "M" && document.getElementById("heard")) {
      document.getElementById("heard").focus();
    } else {
      const fitting = now.acts.filter((one) => one.key === name);
      const one = fitting.find((each) => !each.why_not) || fitting[0];
      if (!one || event.repeat) {
        return;
      }
      act(one);
    }
    event.preventDefault();
  }

  document.addEventListener("keydown", key);
  return { act, command, count, heard, digits: () => digits };
}

/** A window that tells the keys. */
export function keysHelp(say, keys) {
  if (!window.HTMLDialogElement) {
    return;
  }
  const close = () => {
    box.close();
    box.remove();
  };
  const row = ([key, does]) =>
    make("div", { class: "key" }, [make("dt", {}, [make("kbd", { text: key })]), make("dd", { text: does })]);
  const again = (event) => {
    if (event.key === "?") {
      event.preventDefault();
      close();
    }
  };
  const box = make("dialog", { class: "help", "aria-labelledby": "help", on: { cancel: close, keydown: again } }, [
    make("h2", { id: "help", text: say("page-help") }),
    make("dl", {}, keys.map(row)),
    make("div", { class: "row" }, [
      make("button", { type: "button", text: say("page-help-close"), on: { click: close } }),
    ]),
  ]);
  document.body.append(box);
  box.showModal();
}
