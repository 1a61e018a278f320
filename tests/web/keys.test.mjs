// Without a mouse: a workshop without phones that is led by keys alone, on the console and on the projector's page; and a phone
// that is used with a keyboard.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Facilitator, Phone, Projector, openBrowser } from "./people.mjs";
import { Workshop } from "./workshop.mjs";

let browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
});

test("a room without phones is led by keys alone", async () => {
  const workshop = await Workshop.open("quiet-queue", "--no-phones", "--new", "--people", "20", "--seed", "7");
  try {
    const lead = await Facilitator.open(browser, workshop);
    await lead.in("Lobby");
    const key = (name) => lead.page.keyboard.press(name);
    const wall = await Projector.open(browser, workshop);
    for (let steps = 0; (await lead.phase()) !== "Voting"; steps += 1) {
      assert.ok(steps < 80, "a vote is reached");
      await lead.step(() => key(steps % 2 ? "PageDown" : "Space"));
    }
    // The hands are counted in the order that is asked for.
    const asked = () => lead.text(".entry.asked .letter");
    const type = async (number) => {
      const before = await lead.page.locator(".entry.asked .letter").allInnerTexts();
      for (const digit of String(number)) {
        await key(digit);
      }
      await lead.until("the digits are seen", (digits) => {
        const input = document.querySelector(".entry.asked input");
        return input && input.value === digits;
      }, String(number));
      await key("Enter");
      await lead.until("it is counted", (letter) => {
        const now = document.querySelector(".entry.asked .letter");
        return !now || now.textContent !== letter;
      }, before[0]);
    };
    const first = await asked();
    await type(13);
    assert.notEqual(await asked(), first);
    await key("u");
    await lead.until("the count is taken back", (letter) =>
      document.querySelector(".entry.asked .letter").textContent === letter, first);
    await type(12);
    const rest = (await lead.page.locator(".entry").count()) - 1;
    for (let each = 0; each < rest; each += 1) {
      // A tie of two, that the facilitator breaks.
      await type(each === 0 ? 12 : 0);
    }
    await key("Space");
    await lead.in("Counted");
    await key("ArrowRight");
    await lead.in("Revealed");
    await wall.standsAt("tally");
    assert.match((await wall.bars())[first].count, /^12 · 50 %/);
    await key("Enter");
    await lead.in("Discussing");
    await key("Backspace");
    await lead.in("Revealed");
    await lead.page.keyboard.press(first.toLowerCase());
    const asks = lead.page.locator("dialog button.main");
    await lead.until("it asks or plays", () => document.querySelector("dialog[open]") || document.body.dataset.phase === "Chosen");
    if (await asks.count()) {
      await key("Tab");
      await key("Enter");
    }
    await lead.in("Chosen");
    assert.equal(await wall.text(".option .letter"), first);

    // One screen: the same tab is the projector, and the keys lead from there too.
    await key("k");
    await lead.page.waitForURL("**/projector");
    const screen = new Projector(workshop, lead.context);
    screen.page = lead.page;
    await screen.standsAt("chosen");
    await screen.page.waitForFunction(() => document.body.dataset.leads === "true");
    await key("PageDown");
    await screen.standsAt("story");
    await key("p");
    await screen.until("it is paused", () => document.querySelector(".paused"));
    await key("p");
    await screen.until("it goes on", () => !document.querySelector(".paused"));
    // Keys in haste: each waits for what the one before it has done.
    await key("p");
    await key("p");
    await key("p");
    await screen.until("it is paused", () => document.querySelector(".paused"));
    await new Promise((done) => setTimeout(done, 1000));
    await screen.until("it is paused still", () => document.querySelector(".paused"));
    await key("p");
    await screen.until("it goes on", () => !document.querySelector(".paused"));
    await key("?");
    await screen.accessible("the keys");
    await key("Escape");
    await key("d");
    await screen.standsAt("debrief");
    await key("k");
    await lead.page.waitForURL("**/console");
    await lead.in("Debrief");
    lead.content();
    wall.content();
  } finally {
    await workshop.end();
  }
});

test("a phone is used with a keyboard and with a screen reader", async () => {
  const workshop = await Workshop.open("quiet-queue", "--new", "--people", "20", "--seed", "7");
  try {
    const lead = await Facilitator.open(browser, workshop);
    const phone = await Phone.atTheDoor(browser, workshop);
    const key = (name) => phone.page.keyboard.press(name);
    await phone.page.waitForSelector("#code");
    await key("Tab");
    assert.equal(await phone.page.evaluate(() => document.activeElement.id), "code");
    await phone.page.keyboard.type(workshop.code);
    await key("Enter");
    await phone.seated();
    // What is announced, and how often.
    await phone.page.evaluate(() => {
      window.heard = [];
      new MutationObserver(() => window.heard.push(document.getElementById("news").textContent))
        .observe(document.getElementById("news"), { childList: true, characterData: true, subtree: true });
    });
    await lead.goOnTo("Voting");
    await phone.ballot();
    const news = await phone.page.evaluate(() => window.heard);
    assert.equal(new Set(news).size, news.length, "each screen is announced once");
    const heading = await phone.text("h1");
    assert.ok(news[news.length - 1].includes(heading), "the vote is announced");

    await key("Tab");
    assert.equal(await phone.page.evaluate(() => document.activeElement.type), "radio");
    await key("Space");
    await key("ArrowDown");
    assert.equal(await phone.page.locator(".choice.taken .letter").innerText(), "B");
    await key("Tab");
    assert.equal(await phone.page.evaluate(() => document.activeElement.id), "reason");
    await phone.page.keyboard.type("Because");
    // Something happens elsewhere meanwhile: the place in the text stays.
    await lead.page.keyboard.press("p");
    await phone.until("it is paused", () => document.querySelector(".part-head .state"));
    await phone.page.keyboard.type(" it is hers.");
    assert.equal(await phone.page.inputValue("#reason"), "Because it is hers.");
    await key("Tab");
    await key("Enter");
    await phone.voted("B");
    assert.ok(await phone.page.evaluate(() => document.activeElement.classList.contains("state")), "the focus is not lost");
    phone.content();
    lead.content();
  } finally {
    await workshop.end();
  }
});
