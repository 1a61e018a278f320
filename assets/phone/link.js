// The line to the workshop: listens and comes back by itself; sends what a page wants done.
//
// News is read with fetch and not with EventSource, because that tells a page neither why it was turned away nor that the
// line has gone silent, and a phone that has slept often holds a line that is dead.

/** A line says at least every fifteen seconds that it is there; after this long it is taken for dead. */
const SILENT = 40000;
/** A page that was out of sight does not trust its line after so long. */
const STALE = 20000;
/** The longest wait before the next try. */
const LONGEST = 10000;

const SEAT = "groundswell-seat";

/** Where a browser keeps no cookies, the seat's token goes along in a header. */
export function keepSeat(token) {
  try {
    localStorage.setItem(SEAT, token);
  } catch (_) {
    // Kept nowhere: a reload asks for the code again.
  }
}

function headers() {
  try {
    const token = localStorage.getItem(SEAT);
    return token ? { "X-Seat": token } : {};
  } catch (_) {
    return {};
  }
}

/** Sends something to be done. Answers `{ status, said }`; the status is 0 if nothing came through. */
export async function send(path, what) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: Object.assign({ "Content-Type": "application/json" }, headers()),
      body: JSON.stringify(what),
    });
    return { status: answer.status, said: await answer.json().catch(() => ({})) };
  } catch (_) {
    return { status: 0, said: {} };
  }
}

/** The words of a page, by key; tried until they come. */
export async function words(page) {
  for (let tried = 0; ; tried += 1) {
    try {
      const answer = await fetch("/words/" + page);
      if (answer.ok) {
        return teller(await answer.json());
      }
    } catch (_) {
      // Tried again below.
    }
    await new Promise((done) => setTimeout(done, Math.min(500 * 2 ** tried, LONGEST)));
  }
}

/** A function that says a sentence by its key, with values put where `{$name}` stands. */
function teller(all) {
  const say = (key, values) =>
    (all[key] || key).replace(/\{\$([a-z-]+)\}/g, (whole, name) =>
      values && name in values ? String(values[name]) : whole
    );
  say.value = (name) => all[name];
  return say;
}

/**
 * Listens at `path`. `heard(name, data)` is called with each piece of news; `stands(how, say)` when the line changes:
 * "on", "away" while it is being mended, "out" when the workshop does not know us, which ends it.
 */
export function listen(path, heard, stands) {
  let cut = null;
  let last = 0;
  let tries = 0;
  let spread = 1000;
  let timer = 0;
  let how = "";
  let over = false;

  function stand(now, say) {
    if (how !== now) {
      how = now;
      stands(now, say || "");
    }
  }

  function hear(piece) {
    let name = "";
    let data = "";
    for (const line of piece.split("\n")) {
      if (line.startsWith("event:")) {
        name = line.slice(6).trim();
      } else if (line.startsWith("data:")) {
        data += line.slice(5);
      } else if (line.startsWith("retry:")) {
        spread = Number(line.slice(6)) || spread;
      }
    }
    if (name && data) {
      tries = 0;
      stand("on");
      heard(name, JSON.parse(data));
    }
  }

  async function read(line) {
    const answer = await fetch(path, { signal: line.signal, headers: headers(), cache: "no-store" });
    if (answer.status === 401) {
      over = true;
      const said = await answer.json().catch(() => ({}));
      stand("out", said.say);
      return;
    }
    if (!answer.ok) {
      return;
    }
    const reader = answer.body.getReader();
    const decoder = new TextDecoder();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done || over || line !== cut) {
        return;
      }
      last = Date.now();
      rest += decoder.decode(value, { stream: true });
      const pieces = rest.split("\n\n");
      rest = pieces.pop();
      pieces.forEach(hear);
    }
  }

  async function open() {
    clearTimeout(timer);
    if (over) {
      return;
    }
    if (cut) {
      cut.abort();
    }
    const line = new AbortController();
    cut = line;
    last = Date.now();
    await read(line).catch(() => {});
    // Another line may have taken its place meanwhile.
    if (!over && line === cut) {
      cut = null;
      stand("away");
      const wait = Math.min(spread * 2 ** tries, LONGEST);
      tries += 1;
      timer = setTimeout(open, wait * (0.5 + Math.random() / 2));
    }
  }

  const wake = (silent) => {
    if (!over && (!cut || Date.now() - last > silent)) {
      tries = 0;
      open();
    }
  };
  const drop = () => {
    if (!over && cut) {
      const line = cut;
      cut = null;
      line.abort();
      stand("away");
    }
  };
  const watch = setInterval(() => {
    if (cut && Date.now() - last > SILENT) {
      open();
    }
  }, 5000);
  document.addEventListener("visibilitychange", () => document.hidden || wake(STALE));
  window.addEventListener("online", () => wake(0));
  window.addEventListener("offline", drop);
  window.addEventListener("pageshow", (event) => event.persisted && wake(0));
  window.addEventListener("pagehide", drop);
  open();

  return {
    close() {
      over = true;
      clearInterval(watch);
      clearTimeout(timer);
      if (cut) {
        cut.abort();
      }
    },
  };
}
