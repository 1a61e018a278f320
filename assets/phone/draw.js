// Draws what a screen of the room shows, the same on the projector, on a phone and small on the console. Everything that
// people wrote goes in as text and never as markup.

/** An element with a class, text or children, and attributes. */
export function make(tag, about, children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(about || {})) {
    if (value === undefined || value === null || value === false) {
      continue;
    } else if (name === "text") {
      made.textContent = value;
    } else if (name === "on") {
      for (const [event, does] of Object.entries(value)) {
        made.addEventListener(event, does);
      }
    } else {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  for (const child of children || []) {
    if (child) {
      made.append(child);
    }
  }
  return made;
}

/** A face of the cast. Beside a name it says nothing more, so it has no words of its own. */
function face(who) {
  return typeof who === "number"
    ? make("img", { class: "face", src: "/faces/" + who + ".svg", alt: "" })
    : make("span", { class: "face" });
}

function aside(text) {
  return make("span", { class: "aside", text });
}

/** The letter in its square; read out as part of what stands beside it. */
export function letter(of) {
  return make("span", { class: "letter", text: of });
}

function lines(all) {
  return make("ol", { class: "lines" }, all.map((line) => {
    if (!line.speaker) {
      return make("li", {}, [make("p", { class: "told", text: line.text })]);
    }
    return make("li", { class: line.voice ? "voice" : "said" }, [
      line.voice ? null : face(line.who),
      make("p", {}, [
        make("span", { class: "speaker", text: line.speaker }),
        line.text,
      ]),
    ]);
  }));
}

/** The options, to be read. */
export function options(all) {
  return make("ol", { class: "options" }, all.map((option) =>
    make("li", { class: "option" }, [
      letter(option.letter),
      make("div", {}, [
        make("p", { text: option.text }),
        option.note ? make("span", { class: "note", text: option.note }) : null,
      ]),
    ])
  ));
}

function bars(all, say) {
  const compared = all.some((bar) => typeof bar.before === "number");
  return make("ol", { class: compared ? "bars compared" : "bars" }, all.map((bar) => {
    const known = typeof bar.share === "number";
    const fill = make("div", { class: "fill" });
    // Not a style attribute, which the server's headers forbid.
    fill.style.width = (known ? bar.share : 0) + "%";
    return make("li", { class: bar.leads ? "leads" : "" }, [
      aside(bar.words),
      make("span", { class: "letter", text: bar.letter, "aria-hidden": "true" }),
      make("p", { class: "text", text: bar.text, "aria-hidden": "true" }),
      known ? make("div", { class: "track", "aria-hidden": "true" }, [fill]) : null,
      known ? make("p", { class: "count", "aria-hidden": "true" }, [
        bar.votes + " · " + bar.share + " %",
        typeof bar.before === "number"
          ? make("span", { class: "small", text: say("page-before", { votes: bar.before }) })
          : null,
      ]) : null,
    ]);
  }));
}

function tally(of, say) {
  return make("div", { class: of.groups.length ? "tally grouped" : "tally" }, [
    make("p", { class: "say", text: of.say }),
    of.shift ? make("p", { class: "shift", text: of.shift }) : null,
    bars(of.bars, say),
    of.reasons.length
      ? make("ul", { class: "reasons" }, of.reasons.map((text) => make("li", { text })))
      : null,
    of.groups.length ? groups(of.groups, say) : null,
  ]);
}

/** The same by group, in a row each. */
function groups(all, say) {
  const cell = (bar) => {
    const fill = make("div", { class: "fill" });
    fill.style.width = (bar.share || 0) + "%";
    return make("td", { class: bar.leads ? "leads" : "" }, [
      (bar.share || 0) + " %",
      make("div", { class: "track" }, [fill]),
    ]);
  };
  return make("table", { class: "groups" }, [
    make("caption", { class: "over", text: say("page-groups") }),
    make("thead", {}, [make("tr", {}, [
      make("td"),
      ...all[0].bars.map((bar) => make("th", { scope: "col", text: bar.letter })),
    ])]),
    make("tbody", {}, all.map((group) =>
      make("tr", {}, [make("th", { scope: "row", text: group.name }), ...group.bars.map(cell)])
    )),
  ]);
}

function roads(all) {
  return make("div", { class: "roads" }, all.map((road) =>
    make("section", { class: road.played ? "road played" : "road" }, [
      make("h2", { text: road.name }),
      make("p", { class: "end", text: road.end }),
      make("ol", {}, road.steps.map((step) =>
        make("li", { class: step.shared ? "shared" : "" }, [
          make("p", { class: "over", text: step.place }),
          make("p", { text: step.chose }),
          step.vote ? make("p", { class: "small", text: step.vote }) : null,
        ])
      )),
    ])
  ));
}

function cards(all) {
  return make("ul", { class: "cards", "data-many": all.length }, all.map((card) =>
    make("li", { class: "card" }, [
      typeof card.who === "number" ? face(card.who) : null,
      make("div", {}, [
        card.heading ? make("p", { class: "head", text: card.heading }) : null,
        make("p", { text: card.text }),
      ]),
    ])
  ));
}

function heading(text, say) {
  return make("div", { class: "heading" }, [
    text ? make("h2", { class: "title", text }) : null,
    say ? make("p", { class: "say", text: say }) : null,
  ]);
}

/** What each kind of screen is made of; `kind` is the word that the news has for it. */
const SCREENS = {
  story: (screen) => [
    screen.chose ? make("p", { class: "chose", text: screen.chose }) : null,
    lines(screen.lines),
  ],
  options: (screen) => [
    heading(screen.heading, screen.say),
    options(screen.options),
    screen.voted ? make("p", { class: "voted", text: screen.voted }) : null,
  ],
  tally: (screen, say) => [tally(screen, say)],
  discuss: (screen, say) => [
    make("div", { class: "talk" }, [
      heading(screen.heading),
      make("ul", { class: "prompts" }, screen.prompts.map((text) => make("li", { text }))),
    ]),
    tally(screen.tally, say),
  ],
  chosen: (screen) => [
    heading(screen.heading),
    screen.option ? options([screen.option]) : null,
    make("p", { class: "how", text: screen.how }),
  ],
  roads: (screen) => [heading(screen.heading), roads(screen.roads)],
  debrief: (screen, say) => [
    heading(screen.heading, screen.say),
    screen.tally ? tally(screen.tally, say) : null,
    screen.cards.length ? cards(screen.cards) : null,
  ],
  closed: (screen) => [heading(screen.heading, screen.say)],
  join: (screen, say) => [
    make("div", { class: "invite" }, [
      heading(screen.heading),
      make("ol", { class: "steps" }, screen.steps.map((text) => make("li", { text }))),
      screen.address ? make("dl", { class: "where" }, [
        make("dt", { class: "over", text: say("page-address") }),
        make("dd", { text: screen.address }),
        make("dt", { class: "over", text: say("page-code") }),
        make("dd", { text: screen.code }),
      ]) : null,
      screen.joined ? make("p", { class: "joined", text: screen.joined }) : null,
      make("p", { class: "kept small", text: screen.kept }),
    ]),
    screen.qr ? make("img", { class: "qr", src: "/qr.svg", alt: screen.qr_words }) : null,
  ],
};

/** The parts of a screen. */
export function screen(of, say) {
  const made = SCREENS[of.kind];
  return made ? made(of, say).filter(Boolean) : [];
}

/**
 * Draws the parts of a page into `home`, each anew only when what it shows has changed, and keeps the focus where it was: on
 * the element with the same `data-focus`, or else on what `lost` gives. A part that is made of nothing is hidden.
 */
export function parts(home, lost) {
  const drawn = {};
  return (name, shows, build) => {
    const now = JSON.stringify(shows);
    let part = drawn[name];
    if (!part) {
      part = drawn[name] = { at: make("section", { class: "part part-" + name }), now: null };
      home.append(part.at);
    }
    if (part.now === now) {
      return part.at;
    }
    part.now = now;
    const held = part.at.contains(document.activeElement) ? document.activeElement : null;
    const made = (build() || []).filter(Boolean);
    part.at.textContent = "";
    part.at.append(...made);
    part.at.hidden = made.length === 0;
    if (held) {
      const focus = held.getAttribute("data-focus");
      const same = focus && part.at.querySelector('[data-focus="' + focus + '"]');
      const next = same || lost();
      if (next) {
        next.focus({ preventScroll: Boolean(same) });
      }
    }
    return part.at;
  };
}
