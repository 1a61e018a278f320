// A room plays: three phones in a browser, nine more voters on the wire, the console and the projector, from the first guest
// to the files that are taken home; axe looks at every page wherever the workshop stands.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { Facilitator, Phone, Projector, openBrowser } from "./people.mjs";
import { Seat, WINDOW, Workshop } from "./workshop.mjs";

/** A reason as somebody hostile would write it. */
const HOSTILE = '<img src=x onerror="document.title=1"> ist mir egal';

let workshop, browser, phones, seats, wall, lead, ballotKey;

before(async () => {
  workshop = await Workshop.open("quiet-queue", "--new", "--people", "12", "--seed", "7");
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await workshop?.end();
});

/** Everybody's page, looked at where the workshop stands. */
async function everybody(where) {
  await phones[0].accessible("phone, " + where);
  await phones[0].fitsAcross("phone, " + where);
  await lead.accessible("console, " + where);
  await wall.accessible("projector, " + where);
  await wall.readable("projector, " + where);
}

/** The ballot as it is on the wire; nothing but its key and the options stands there. */
async function ballot() {
  const news = await fetch(workshop.site + "/news", { headers: { Cookie: seats[0].cookie } });
  const reader = news.body.getReader();
  let text = "";
  while (!/event: phone\ndata: .*\n/.test(text)) {
    const { value } = await reader.read();
    text += new TextDecoder().decode(value);
  }
  await reader.cancel();
  return JSON.parse(text.match(/event: phone\ndata: (.*)\n/)[1]).ballot;
}

/** The voters on the wire vote: so many for the first option, the rest for the second. */
async function wire(first) {
  const { key, options } = await ballot();
  assert.notEqual(key, ballotKey, "a vote has a key of its own");
  ballotKey = key;
  for (const [place, seat] of seats.entries()) {
    await seat.vote(key, options[place < first ? 0 : 1].choice);
  }
  return options;
}

test("a room comes in", async () => {
  lead = await Facilitator.open(browser, workshop);
  await lead.in("Lobby");
  assert.equal(await lead.page.evaluate(() => location.hash), "", "the secret is out of the address");
  wall = await Projector.open(browser, workshop);
  await wall.standsAt("join");
  await wall.shows(workshop.code);
  assert.ok(await wall.page.locator("img.qr").evaluate((image) => image.complete && image.naturalWidth > 0));

  const first = await Phone.join(browser, workshop);
  await first.seated();
  assert.equal(await first.page.evaluate(() => location.hash), "", "the code is out of the address");
  const second = await Phone.atTheDoor(browser, workshop);
  await second.page.waitForSelector("#code");
  await second.accessible("the door");
  await second.page.fill("#code", workshop.code === "000000" ? "111111" : "000000");
  await second.page.click("form button.main");
  await second.until("it says that the code is wrong", () => document.querySelector(".wrong").textContent.length > 0);
  await second.typeCode();
  const third = await Phone.join(browser, workshop);
  await third.seated();
  phones = [first, second, third];
  seats = [];
  for (let count = 0; count < 9; count += 1) {
    seats.push(await Seat.join(workshop));
  }
  await lead.until("twelve seats are taken", () => /\b12\b/.test(document.querySelector(".part-joining").innerText));
  await everybody("the lobby");
});

test("what happened is read", async () => {
  // Where the program has its window, whoever stands at it leads by its keys.
  await (WINDOW ? lead.step(() => workshop.press("space")) : lead.next());
  await lead.in("Reading");
  await wall.standsAt("story");
  await everybody("the story");
});

test("a vote is blind, can be changed, and counts a person once", async () => {
  await lead.goOnTo("Deciding");
  await wall.standsAt("options");
  assert.equal(await phones[0].page.locator(".choice").count(), 0, "nobody votes yet");
  await everybody("the options");
  await lead.next();
  await lead.in("Voting");
  const [first, second, third] = phones;
  const shown = await wall.page.locator(".option").count();
  assert.equal(await first.ballot(), shown, "the phone has what stands on the wall");

  await first.vote("A", HOSTILE);
  await second.vote("B");
  await third.vote("A");
  await third.vote("B");
  await everybody("the vote");

  // A reload and a second tab are the same voter.
  await third.page.reload();
  await third.voted("B");
  const tab = new Phone(workshop, third.context);
  await tab.open("/");
  await tab.voted("B");
  await tab.vote("A");
  await third.voted("A");
  await tab.vote("B");
  await third.voted("B");
  await tab.page.close();
  // Taken back, and cast again.
  await second.page.click("[data-focus=withdraw]");
  await second.until("the vote is taken back", () => [...document.querySelectorAll(".cast")].every((one) => !one.textContent));
  await second.vote("B");

  await wire(6);
  await lead.until("twelve phones have voted", () => /12\D+12/.test(document.querySelector(".part-voted").innerText));
  for (const page of [wall, lead, first]) {
    assert.equal(await page.page.locator(".bars, .totals dd").count(), 0, "nothing of an open vote is shown");
  }
  assert.doesNotMatch(await lead.page.locator("main").innerText(), /ist mir egal/, "no reason is seen while the vote is open");
});

test("it is counted, and then revealed", async () => {
  await lead.next();
  await lead.in("Counted");
  assert.equal(await wall.page.locator(".bars").count(), 0, "counted is not yet shown");
  assert.equal(await phones[0].page.locator(".choice").count(), 0, "the ballot is gone");
  assert.deepEqual(await lead.page.locator(".totals dd").allInnerTexts().then((all) => all.slice(0, 2)), ["7", "5"]);
  await everybody("the count");
  await lead.next();
  await lead.in("Revealed");
  await wall.standsAt("tally");
  const bars = await wall.bars();
  assert.match(bars.A.count, /^7 · 58 %/);
  assert.match(bars.B.count, /^5 · 42 %/);
  assert.ok(bars.A.leads && !bars.B.leads);
  assert.match(bars.A.words, /7/, "a screen reader hears the number");
  await everybody("the tally");
});

test("a reason is seen when the facilitator lets it, as text and nothing else", async () => {
  assert.doesNotMatch(await wall.page.locator("main").innerText(), /ist mir egal/);
  await lead.page.locator("[data-focus^=reason-]").first().click();
  await wall.shows(HOSTILE);
  assert.equal(await wall.page.locator("main img:not(.face)").count(), 0);
  assert.notEqual(await wall.page.title(), "1");
});

test("the room talks and votes again, and the shift is shown", async () => {
  await lead.next();
  await lead.in("Discussing");
  await wall.standsAt("discuss");
  await everybody("the talk");
  await lead.page.fill("#heard", "Somebody should ask her first.");
  await lead.page.click("[data-focus=heard-keep]");
  await lead.shows("Somebody should ask her first.");
  await lead.next();
  await lead.in("Voting");
  for (const phone of phones) {
    await phone.vote("B");
  }
  await wire(2);
  await lead.goOnTo("Revealed");
  await wall.standsAt("tally");
  const bars = await wall.bars();
  assert.match(bars.A.count, /^2 · 17 %.*7/s, "before and after");
  assert.match(bars.B.count, /^10 · 83 %.*5/s);
  await everybody("the second tally");
});

test("the room's choice is played", async () => {
  await lead.goOnTo("Chosen");
  await wall.standsAt("chosen");
  assert.equal(await wall.text(".option .letter"), "B");
  await everybody("the choice");
  await lead.next();
  await wall.standsAt("story");
  assert.equal(await wall.page.locator(".chose").count(), 1);
});

test("the room goes back and takes the other road", async () => {
  await lead.step(() => lead.page.click("[data-focus=rewind-0]"));
  await lead.in("Deciding");
  await lead.goOnTo("Voting");
  await phones[0].vote("A");
  await wire(9);
  await lead.goOnTo("Revealed");
  await lead.page.keyboard.press("v");
  await lead.in("Voting");
  await phones[1].vote("A");
  await wire(9);
  await lead.goOnTo("Chosen");
  assert.equal(await wall.text(".option .letter"), "A");
  await lead.page.keyboard.press("r");
  await lead.in("Roads");
  await wall.standsAt("roads");
  assert.equal(await wall.page.locator(".road").count(), 2, "both roads are kept");
  await everybody("the roads");
});

test("the room looks back, stop by stop", async () => {
  await lead.page.keyboard.press("d");
  await lead.in("Debrief");
  await wall.standsAt("debrief");
  const all = Number((await wall.text("#stop")).match(/\d+/g).pop());
  assert.ok(all >= 5, "the debrief has its stops");
  for (let stop = 1; stop <= all; stop += 1) {
    await wall.until(`stop ${stop}`, (number) => document.getElementById("stop").textContent.startsWith(number), String(stop));
    await everybody(`stop ${stop} of the debrief`);
    if (stop < all) {
      await lead.next();
    }
  }
});

test("commitments are written, and everything is taken home", async () => {
  const [first] = phones;
  await first.page.fill("#when", "somebody is interrupted");
  await first.page.fill("#will", "ask them to go on");
  await first.page.click("[data-focus=keep]");
  await first.until("the card is kept", () => document.querySelector(".part-monday .state").textContent.length > 0);
  await first.page.reload();
  await first.page.waitForSelector("#will");
  await first.until("the card is still there", () => document.getElementById("will").value === "ask them to go on");

  // Few cards are kept back, because they could tell whose they are; so the others write theirs too.
  for (const [place, seat] of seats.entries()) {
    await seat.send("/commit", { when: `it is ${place} o'clock`, will: "count to five" });
  }

  const take = async (file) => {
    const answer = await lead.context.request.get(`${workshop.site}/files/${file}`);
    assert.equal(answer.status(), 200, file);
    return answer.text();
  };
  assert.equal(await lead.page.locator(".files a").count(), 4);
  const title = await wall.text("#story");
  const [html, markdown, csv, kept] = [
    await take("report.html"), await take("report.md"), await take("ballots.csv"), await take("workshop"),
  ];
  for (const report of [html, markdown]) {
    assert.ok(report.includes(title), "the report has the story's title");
    assert.ok(report.includes("ask them to go on"), "and the commitment");
    assert.doesNotMatch(report, /(?<!\\)<img src=x/, "and no markup from a phone: Markdown has a sign before it");
  }
  const votes = csv.trim().split("\n");
  assert.ok(votes.length > 8 && votes.some((line) => line.includes(title) || /\b10\b/.test(line)), "the votes are in the table");
  for (const seat of seats) {
    const token = seat.cookie.split("=")[1];
    for (const file of [html, markdown, csv]) {
      assert.ok(!file.includes(token), "nothing in a file leads to a phone");
    }
  }
  assert.ok(kept.length > 0);
  // Nobody else is given them.
  const answer = await fetch(workshop.site + "/files/ballots.csv");
  assert.equal(answer.status, 401);
});

test("the workshop closes for good, after asking", async () => {
  await lead.does("Close");
  await lead.page.locator("dialog button").first().click();
  assert.equal(await lead.phase(), "Debrief", "nothing was closed");
  await lead.does("Close");
  await lead.accessible("asking");
  await lead.page.locator("dialog button.main").click();
  await wall.standsAt("closed");
  if (WINDOW) {
    // The window stays with its last words, until somebody leaves; the door is closed by then.
    await assert.rejects(() => fetch(workshop.site), "nobody is let in any more");
    await workshop.press("Escape");
  }
  assert.equal(await workshop.ended, 0, "the program ends");
  await phones[1].until("the phone is let go", () => !document.querySelector(".choice, form"));
  for (const somebody of [...phones, wall, lead]) {
    somebody.content();
  }
  const files = readdirSync(path.join(workshop.home, "workshops")).filter((name) => name.endsWith(".workshop"));
  assert.equal(files.length, 1);
  const file = path.join(workshop.home, "workshops", files[0]);
  assert.ok(existsSync(file));
  const text = readFileSync(file, "utf8");
  for (const secret of [workshop.secret, ...seats.map((seat) => seat.cookie.split("=")[1])]) {
    assert.ok(!text.includes(secret), "who was who is forgotten");
  }
});
