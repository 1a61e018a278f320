// When the line breaks: a phone that drops in mid-vote and returns, a small room that shows no numbers, and a laptop that loses
// its power while votes are open.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Facilitator, Phone, Projector, openBrowser } from "./people.mjs";
import { Workshop } from "./workshop.mjs";

let workshop, browser, phones, wall, lead;

before(async () => {
  workshop = await Workshop.open("quiet-queue", "--people", "11", "--seed", "7");
  browser = await openBrowser();
  lead = await Facilitator.open(browser, workshop);
  wall = await Projector.open(browser, workshop);
  phones = [];
  for (let count = 0; count < 3; count += 1) {
    phones.push(await Phone.join(browser, workshop));
    await phones[count].seated();
  }
});

after(async () => {
  await browser?.close();
  await workshop?.end();
});

test("a phone that has no line says so, and what it had to say arrives when it is back", async () => {
  await lead.goOnTo("Voting");
  const [first, second, third] = phones;
  await first.vote("A");
  await third.vote("B");
  await second.choose("B");
  await second.context.setOffline(true);
  await second.until("it says that the line is away", () => document.getElementById("line").textContent.length > 0);
  await second.page.click("form button.main");
  await second.until("the vote waits", () => document.querySelector(".state").textContent.length > 0);
  assert.equal(await second.page.locator(".cast:not(:empty)").count(), 0, "it does not claim to have voted");
  await second.accessible("a phone without a line");
  assert.ok(await second.page.locator(".choice").first().isVisible(), "what was known stays in sight");
  await second.context.setOffline(false);
  await second.voted("B");
  await second.until("the line is mended", () => document.getElementById("line").textContent === "");
});

test("the power fails in mid-vote, and the same vote goes on with the same ballots", async () => {
  await workshop.kill();
  for (const somebody of [...phones, wall, lead]) {
    await somebody.until("it says that the line is away", () => document.getElementById("line").textContent.length > 0);
  }
  const site = workshop.site;
  await workshop.start();
  assert.equal(workshop.site, site, "at the same address");
  for (const somebody of [...phones, wall, lead]) {
    await somebody.until("the line is mended", () => document.getElementById("line").textContent === "");
  }
  await lead.in("Voting");
  const [first, second, third] = phones;
  await first.voted("A");
  await second.voted("B");
  await third.voted("B");
  await first.vote("B");
  await first.vote("A");
});

test("three voters are shown which option leads and no number", async () => {
  await lead.goOnTo("Revealed");
  await wall.standsAt("tally");
  const bars = await wall.bars();
  assert.ok(bars.B.leads && !bars.A.leads);
  assert.equal(bars.A.count + bars.B.count, "");
  assert.doesNotMatch(await wall.text("main"), /%/);
});

test("cards are counted beside the phones, and all of them make the tally", async () => {
  await lead.page.keyboard.press("v");
  await lead.in("Voting");
  const letters = await lead.page.locator(".entry .letter").allInnerTexts();
  await phones[0].vote("A");
  await phones[1].vote("B");
  await phones[2].vote("B");
  await lead.count(Object.fromEntries(letters.map((letter) => [letter, letter === "A" ? 8 : 0])));
  await lead.goOnTo("Revealed");
  const bars = await wall.bars();
  assert.match(bars.A.count, /^9 · 82 %/);
  assert.match(bars.B.count, /^2 · 18 %/);
});

test("a vote that comes too late is said to be lost", async () => {
  await lead.page.keyboard.press("v");
  await lead.in("Voting");
  const [first, second] = phones;
  await first.vote("B");
  await second.choose("A");
  await second.context.setOffline(true);
  await second.page.click("form button.main");
  await lead.next();
  await lead.in("Counted");
  await second.context.setOffline(false);
  await second.until("it says that the vote was not counted", () =>
    document.querySelector(".wrong") && document.querySelector(".wrong").textContent.length > 0);
  for (const somebody of [...phones, wall, lead]) {
    somebody.content();
  }
});
