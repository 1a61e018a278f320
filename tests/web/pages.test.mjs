// What the pages are made of: how heavy a phone's page is, on how small and how large a screen it stands, what it may load.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Facilitator, Phone, Projector, openBrowser } from "./people.mjs";
import { Workshop } from "./workshop.mjs";

let workshop, browser, lead;

before(async () => {
  workshop = await Workshop.open("quiet-queue", "--new", "--people", "12", "--seed", "7");
  browser = await openBrowser();
  lead = await Facilitator.open(browser, workshop);
});

after(async () => {
  await browser?.close();
  await workshop?.end();
});

test("a phone's page weighs less than 50 KB, all parts together", async () => {
  const phone = await Phone.join(browser, workshop);
  await phone.seated();
  const parts = Object.entries(phone.loaded);
  const bytes = parts.reduce((sum, [, size]) => sum + size, 0);
  assert.ok(parts.some(([name]) => name.endsWith(".js")) && parts.some(([name]) => name.endsWith(".css")), String(parts));
  assert.ok(bytes > 10_000 && bytes < 50_000, `${bytes} bytes: ${JSON.stringify(phone.loaded)}`);
});

test("no page has a script or a style in it, and none would be obeyed", async () => {
  for (const path of ["/", "/console", "/projector"]) {
    const answer = await fetch(workshop.site + path);
    const html = await answer.text();
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*src=)/, path);
    const policy = answer.headers.get("content-security-policy");
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*/);
  }
});

test("on a small phone and with letters twice as large nothing is cut off, and everything is large enough to touch", async () => {
  await lead.goOnTo("Voting");
  for (const [width, letters] of [[320, "100%"], [390, "200%"], [320, "200%"]]) {
    const phone = await Phone.join(browser, workshop, { viewport: { width, height: 640 } });
    await phone.ballot();
    await phone.page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, letters);
    await phone.choose("B");
    await phone.fitsAcross(`${width} pixels, letters of ${letters}`);
    const small = await phone.page.evaluate(() =>
      [...document.querySelectorAll("button, .choice, textarea")].filter((one) => one.checkVisibility())
        .map((one) => [one.textContent.trim().slice(0, 30), one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 48 || box.height < 48)
        .map(([text, box]) => `${text}: ${box.width} × ${box.height}`));
    assert.deepEqual(small, [], `${width} pixels, letters of ${letters}`);
    await phone.context.close();
  }
});

test("the console stands on a phone and on a laptop", async () => {
  for (const [width, height] of [[320, 640], [390, 844], [768, 1024], [1280, 720], [1920, 1080]]) {
    await lead.page.setViewportSize({ width, height });
    await lead.fitsAcross(`console, ${width} pixels`);
    const next = await lead.page.locator("[data-focus=next]").boundingBox();
    assert.ok(next.y >= 0 && next.y + next.height <= height, `the next step is in sight at ${width} by ${height}`);
  }
});

test("without motion, nothing moves", async () => {
  const wall = await Projector.open(browser, workshop, { browser: { reducedMotion: "reduce" } });
  await wall.standsAt("options");
  assert.equal(await wall.page.evaluate(() => document.getAnimations().length), 0);
});

test("the projector is read from the back row, on any screen", async () => {
  const wall = await Projector.open(browser, workshop);
  const sizes = [[1280, 720], [1920, 1080], [3840, 2160], [1024, 768]];
  for (const phase of ["Voting", "Counted", "Revealed", "Discussing"]) {
    if (phase === "Counted") {
      const letters = await lead.page.locator(".entry .letter").allInnerTexts();
      await lead.count(Object.fromEntries(letters.map((letter, place) => [letter, 4 + place])));
    }
    await lead.goOnTo(phase);
    await wall.until("it stands there", (number) => document.body.dataset.number === number,
      await lead.page.evaluate(() => document.body.dataset.number));
    for (const [width, height] of sizes) {
      await wall.page.setViewportSize({ width, height });
      // A screen that is not as wide has smaller letters: what counts there is that all of it is seen.
      if (width * 9 === height * 16) {
        await wall.readable(`${phase}, ${width} by ${height}`);
      } else {
        await wall.fitsAcross(`${phase}, ${width} by ${height}`);
      }
    }
  }
  wall.content();
  lead.content();
});
