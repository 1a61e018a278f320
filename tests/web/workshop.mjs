// A workshop that runs as a program of its own, in a home of its own, and where its pages are.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const PROGRAM = process.env.GROUNDSWELL_PROGRAM || path.join(ROOT, "target/debug/groundswell");

/** Whether the program opens its window too, on a display where nobody else is. */
export const WINDOW = process.env.GROUNDSWELL_WINDOW === "yes";

/** How long a program may take until it says where its pages are: a debug build on a busy machine. */
const PATIENCE = 120_000;

/** A port on this machine that nobody listens at. */
function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A workshop. `start` begins it and `start` once more, after `kill`, goes on with it. */
export class Workshop {
  constructor(port, args) {
    this.home = mkdtempSync(path.join(tmpdir(), "groundswell-web-"));
    this.args = args;
    this.port = port;
    this.said = "";
  }

  /** A workshop with a story, and what else the command is told. */
  static async open(...args) {
    const workshop = new Workshop(await freePort(), args);
    await workshop.start();
    return workshop;
  }

  get address() {
    return "127.0.0.1:" + this.port;
  }

  async start() {
    const window = WINDOW ? [] : ["--no-window"];
    const where = this.args.includes("--no-phones") ? [] : ["--address", this.address];
    this.said = "";
    this.process = spawn(PROGRAM, ["workshop", ...window, ...this.args, ...where], {
      cwd: ROOT,
      env: Object.assign({}, process.env, { GROUNDSWELL_HOME: this.home }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.ended = new Promise((done) => {
      this.process.on("exit", (code, signal) => done(code ?? signal));
      this.process.on("error", (error) => {
        this.said += `${error.message}; build the program, or name it in GROUNDSWELL_PROGRAM`;
        done(error.code);
      });
    });
    const listen = (bytes) => {
      this.said += bytes;
    };
    this.process.stdout.on("data", listen);
    this.process.stderr.on("data", listen);
    const over = { over: false };
    this.ended.then(() => {
      over.over = true;
    });
    const late = Date.now() + PATIENCE;
    while (!this.links()) {
      if (over.over || Date.now() > late) {
        throw new Error("the workshop did not say where its pages are; it said:\n" + this.said);
      }
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Where its pages are, as it says itself. */
  links() {
    const secret = this.said.match(/(http:\/\/[\d.:]+)\/console#(\S+)/);
    const code = this.said.match(/http:\/\/[\d.:]+\/#(\d+)/);
    if (!secret || !(code || this.args.includes("--no-phones"))) {
      return false;
    }
    this.site = secret[1];
    this.secret = secret[2];
    this.code = code ? code[1] : "";
    return true;
  }

  /** Presses a key in the program's window, as whoever stands at the laptop does. */
  async press(key) {
    const xdotool = (...args) => spawnSync("xdotool", args, { encoding: "utf8" }).stdout || "";
    const late = Date.now() + PATIENCE;
    let window = "";
    while (!window) {
      if (Date.now() > late) {
        throw new Error("no window of the program is seen by xdotool");
      }
      await new Promise((done) => setTimeout(done, 100));
      [window] = xdotool("search", "--onlyvisible", "--name", "Groundswell").split("\n");
    }
    // There is no window manager on this display to hand out the keyboard.
    xdotool("windowfocus", "--sync", window);
    xdotool("key", key);
  }

  /** As when the power fails. */
  async kill() {
    this.process.kill("SIGKILL");
    await this.ended;
  }

  async end() {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      await this.kill();
    }
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** A voter without a browser: a seat on the wire, for tallies that need many. */
export class Seat {
  static async join(workshop) {
    const seat = new Seat();
    seat.site = workshop.site;
    const answer = await seat.send("/join", { code: workshop.code });
    seat.cookie = answer.headers.get("set-cookie").split(";")[0];
    return seat;
  }

  async send(to, what) {
    const headers = { "Content-Type": "application/json" };
    if (this.cookie) {
      headers.Cookie = this.cookie;
    }
    const answer = await fetch(this.site + to, { method: "POST", headers, body: JSON.stringify(what) });
    if (!answer.ok) {
      throw new Error(to + " was refused: " + (await answer.text()));
    }
    return answer;
  }

  async vote(key, choice, reason = "") {
    await this.send("/cast", { key, choice, reason });
  }
}
