// A German story: what phones and projector say is German, and nothing that has a German sentence is said in English.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { Facilitator, Phone, Projector, openBrowser } from "./people.mjs";
import { ROOT, Workshop } from "./workshop.mjs";

let workshop, browser;

before(async () => {
  workshop = await Workshop.open("quiet-queue", "--new", "--language", "de", "--people", "12", "--seed", "7");
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await workshop?.end();
});

/** The sentences of a language that hold nothing to be filled in, by key. */
function sentences(language) {
  const file = readFileSync(path.join(ROOT, "assets/locale", language + ".ftl"), "utf8");
  return Object.fromEntries([...file.matchAll(/^([a-z][a-z0-9-]*) = ([^{}\n]+)$/gm)].map(([, key, text]) => [key, text]));
}

test("phones and projector speak German, wherever the workshop stands", async () => {
  const [english, german] = [sentences("en"), sentences("de")];
  const foreign = Object.keys(english).filter((key) =>
    /^(page|phone|projector|room|server)-/.test(key) && english[key] !== german[key] && english[key].length > 12);
  assert.ok(foreign.length > 20);
  const lead = await Facilitator.open(browser, workshop);
  const wall = await Projector.open(browser, workshop);
  const phone = await Phone.atTheDoor(browser, workshop);
  const look = async (where) => {
    for (const somebody of [wall, phone]) {
      const text = await somebody.text("body");
      const found = foreign.filter((key) => text.includes(english[key]));
      assert.deepEqual(found, [], where + ": said in English");
    }
    await phone.fitsAcross(where);
    await wall.readable(where);
  };
  await phone.page.waitForSelector("#code");
  await phone.shows(german["phone-page-join-heading"]);
  await look("the door");
  await phone.page.fill("#code", "1");
  await phone.page.click("form button.main");
  await phone.until("it complains", () => document.querySelector(".wrong").textContent.length > 0);
  await look("a wrong code");
  await phone.typeCode();
  for (const page of [wall, phone, lead]) {
    await page.until("the page is German", () => document.documentElement.lang.startsWith("de"));
  }
  assert.equal(await wall.text("#story"), "Die stille Warteschlange");
  await look("the lobby");
  for (const phase of ["Reading", "Deciding", "Voting"]) {
    await lead.goOnTo(phase);
    await look(phase);
  }
  await phone.vote("A", "Weil es ihre Sache ist.");
  await look("voted");
  const letters = await lead.page.locator(".entry .letter").allInnerTexts();
  await lead.count(Object.fromEntries(letters.map((letter) => [letter, letter === "A" ? 7 : 2])));
  for (const phase of ["Counted", "Revealed", "Discussing"]) {
    await lead.goOnTo(phase);
    await look(phase);
  }
  await lead.does("Debrief");
  await lead.in("Debrief");
  await wall.standsAt("debrief");
  const all = Number((await wall.text("#stop")).match(/\d+/g).pop());
  for (let stop = 1; stop < all; stop += 1) {
    await look("stop " + stop);
    await lead.next();
  }
  await phone.shows(german["phone-page-card"]);
  await look("the card");
  for (const somebody of [wall, phone, lead]) {
    somebody.content();
  }
});
