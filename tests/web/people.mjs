// Who sits in the room, each in a real browser: somebody with a phone, the facilitator, and the projector.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const modules = createRequire(process.env.GROUNDSWELL_WEB_MODULES || import.meta.url);
const { chromium } = modules("playwright-core");
const AXE = readFileSync(modules.resolve("axe-core/axe.min.js"), "utf8");

/** The browser of this system. */
const PROGRAM =
  process.env.CHROMIUM || ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** How long something that a page waits for may take, on a busy machine. */
const PATIENCE = 30_000;
/** More steps than any story has between two decisions. */
const MANY = 80;

/** A browser, in which everybody gets a context of their own. */
export async function openBrowser() {
  return chromium.launch({ executablePath: PROGRAM, args: QUIET });
}

/** Whoever looks at a page. Whatever the page complains about in its console or asks of another host ends the test. */
class Somebody {
  static async come(browser, workshop, path, options) {
    const context = options.context || (await browser.newContext({ viewport: options.viewport, ...options.browser }));
    const somebody = new this(workshop, context);
    await somebody.open(path);
    return somebody;
  }

  constructor(workshop, context) {
    this.workshop = workshop;
    this.context = context;
    this.complaints = [];
    /** Bytes of every part of the page, by path. */
    this.loaded = {};
  }

  async open(path) {
    this.page = await this.context.newPage();
    this.page.setDefaultTimeout(PATIENCE);
    this.page.on("pageerror", (error) => this.complaints.push(String(error)));
    this.page.on("console", (message) => {
      const text = message.text();
      // A page that has no seat yet, or no workshop, is told so; the browser notes that as an error.
      if (message.type() === "error" && !/Failed to load resource|net::ERR/.test(text)) {
        this.complaints.push(text);
      }
    });
    this.page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(this.workshop.site) && !url.startsWith("data:")) {
        this.complaints.push("asked another host: " + url);
      }
    });
    this.page.on("response", async (answer) => {
      const { pathname } = new URL(answer.url());
      if (/^\/($|console$|projector$)|\.(js|css)$/.test(pathname)) {
        const body = await answer.body().catch(() => Buffer.alloc(0));
        this.loaded[pathname] = body.length;
      }
    });
    await this.page.goto(this.workshop.site + path);
  }

  text(selector) {
    return this.page.locator(selector).first().innerText();
  }

  /** Waits until something is so; `what` says what was waited for. */
  async until(what, is, argument) {
    try {
      await this.page.waitForFunction(is, argument, { timeout: PATIENCE });
    } catch (error) {
      const text = await this.page.locator("body").innerText();
      throw new Error(`waited in vain until ${what}; the page says:\n${text}`, { cause: error });
    }
  }

  async shows(text) {
    await this.until(`it says “${text}”`, (wanted) => document.body.innerText.includes(wanted), text);
  }

  /** axe finds nothing, in light and in dark. */
  async accessible(where) {
    for (const colorScheme of ["light", "dark"]) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const there = await this.page.evaluate("typeof axe");
      if (there === "undefined") {
        await this.page.evaluate(AXE);
      }
      const violations = await this.page.evaluate(async () => {
        const found = await axe.run(document, { resultTypes: ["violations"] });
        return found.violations.map((one) => one.id + ": " + one.help + "\n" +
          one.nodes.map((node) => "  " + node.html + "\n  " + node.failureSummary).join("\n"));
      });
      assert.deepEqual(violations, [], `${where}, ${colorScheme}`);
    }
  }

  /** Nothing stands outside the page to the right. */
  async fitsAcross(where) {
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `${where}: ${over} pixels are cut off`);
  }

  content() {
    assert.deepEqual(this.complaints, []);
  }
}

/** Somebody with a phone. */
export class Phone extends Somebody {
  /** Comes in by the link of the picture. */
  static join(browser, workshop, options = {}) {
    const viewport = { width: 390, height: 844 };
    return Phone.come(browser, workshop, "/#" + workshop.code, { viewport, ...options });
  }

  /** Comes by the short address and sees the door. */
  static atTheDoor(browser, workshop, options = {}) {
    const viewport = { width: 390, height: 844 };
    return Phone.come(browser, workshop, "/", { viewport, ...options });
  }

  async typeCode() {
    await this.page.fill("#code", this.workshop.code);
    await this.page.click("form button.main");
    await this.seated();
  }

  async seated() {
    await this.until("it has a seat", () => document.body.dataset.number);
  }

  async ballot() {
    await this.page.waitForSelector(".choice");
    return this.page.locator(".choice").count();
  }

  /** Takes an option without sending it. */
  async choose(letter) {
    await this.ballot();
    await this.page.locator(".choice", { has: this.page.locator(".letter", { hasText: letter }) }).locator("input").check();
  }

  async vote(letter, reason = "") {
    await this.choose(letter);
    if (reason) {
      await this.page.fill("#reason", reason);
    }
    await this.page.click("form button.main");
    await this.voted(letter);
  }

  async voted(letter) {
    await this.until(`its vote is ${letter}`, (wanted) => {
      const cast = [...document.querySelectorAll(".choice")].filter((one) => one.querySelector(".cast").textContent);
      return cast.length === 1 && cast[0].querySelector(".letter").textContent === wanted;
    }, letter);
  }
}

/** The projector. */
export class Projector extends Somebody {
  static open(browser, workshop, options = {}) {
    return Projector.come(browser, workshop, "/projector", { viewport: { width: 1920, height: 1080 }, ...options });
  }

  async standsAt(kind) {
    await this.until(`the screen is ${kind}`, (wanted) => document.getElementById("main").classList.contains("is-" + wanted), kind);
  }

  /** Each bar by its letter, in the words for those who cannot see it, and as it is drawn. */
  bars() {
    return this.page.locator(".bars > li").evaluateAll((all) =>
      Object.fromEntries(all.map((bar) => [bar.querySelector(".letter").textContent, {
        words: bar.querySelector(".aside").textContent,
        count: (bar.querySelector(".count") || { textContent: "" }).textContent,
        leads: bar.classList.contains("leads"),
      }]))
    );
  }

  /** The back row can read it: no letter under 32 pixels of 1080, and nothing is cut off. */
  async readable(where) {
    const { height } = this.page.viewportSize();
    const small = await this.page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const sizes = [];
      while (texts.nextNode()) {
        const { textContent, parentElement } = texts.currentNode;
        const seen = parentElement.checkVisibility() && !parentElement.closest(".aside, noscript");
        if (textContent.trim() && seen) {
          sizes.push([parseFloat(getComputedStyle(parentElement).fontSize), textContent.trim()]);
        }
      }
      return sizes;
    });
    assert.ok(small.length > 0, `${where}: nothing is written`);
    for (const [size, text] of small) {
      assert.ok(size * 1080 >= 31.9 * height, `${where}: “${text}” has ${size} pixels of ${height}`);
    }
    // A screen that has just changed its size is fitted with its next frame.
    await this.until(`${where}: nothing is cut off`, () => {
      const main = document.getElementById("main");
      const page = document.documentElement;
      const over = [main.scrollHeight - main.clientHeight, main.scrollWidth - main.clientWidth,
        page.scrollHeight - window.innerHeight, page.scrollWidth - window.innerWidth];
      return over.every((pixels) => pixels <= 1);
    });
  }
}

/** The facilitator, at the console. */
export class Facilitator extends Somebody {
  static open(browser, workshop, options = {}) {
    const viewport = { width: 1280, height: 720 };
    return Facilitator.come(browser, workshop, "/console#" + workshop.secret, { viewport, ...options });
  }

  phase() {
    return this.page.evaluate(() => document.body.dataset.phase);
  }

  async in(phase) {
    await this.until(`the workshop is in ${phase}`, (wanted) => document.body.dataset.phase === wanted, phase);
  }

  /** Does something that brings another screen, and waits until it stands there. */
  async step(does) {
    await this.until("the console is open", () => document.body.dataset.number);
    const before = await this.page.evaluate(() => document.body.dataset.number);
    await does();
    await this.until("another screen stands there", (number) => document.body.dataset.number !== number, before);
  }

  next() {
    return this.step(() => this.page.click("[data-focus=next]"));
  }

  /** Goes on until the workshop is in a phase. */
  async goOnTo(phase) {
    await this.page.waitForSelector("[data-focus=next]");
    for (let steps = 0; (await this.phase()) !== phase; steps += 1) {
      assert.ok(steps < MANY, `${phase} is not reached`);
      await this.next();
    }
  }

  /** Does one of the things that can be done now, by the name of its command. */
  does(command) {
    return this.page.locator(`.part-acts button[data-focus*="${command}"]`).first().click();
  }

  /** Counts hands for options, by letter. */
  async count(hands) {
    for (const [letter, votes] of Object.entries(hands)) {
      const entry = this.page.locator(".entry", { has: this.page.locator(".letter", { hasText: letter }) });
      await entry.locator("input").fill(String(votes));
      await entry.locator("button").click();
      await this.until(`${letter} is counted`, ([letter, votes]) =>
        [...document.querySelectorAll(".entry")].some((one) =>
          one.querySelector(".letter").textContent === letter && one.querySelector("input").getAttribute("value") === votes),
      [letter, String(votes)]);
    }
  }
}
