/**
 * Browsers of one engine that run test files side by side, each file alone in the foreground of a browser of its own. One that hangs is ended, so that it costs the run
 * no more than its own file; what it was at is reported.
 */

/** How long a browser may take to say what it is at, and to leave a page, in milliseconds. */
const PATIENCE = 10_000;

/** The title of the test that a page is at, if it is at one. */
const RUNNING =
  '(() => { const { currentRunnable, stats } = window.__WTR_MOCHA_RUNNER__ ?? {}; return stats?.end ? null : (currentRunnable?.fullTitle() ?? null); })()';

const soon = (promise) => {
  let timer;
  const late = new Promise((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The browser did not answer within ${PATIENCE / 1000} seconds and was ended.`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** A launcher of web-test-runner over several. */
export class BrowserPool {
  #create;
  #fresh;
  #config;
  #files;
  /** Those without work. */
  #idle = [];
  /** By session. */
  #busy = new Map();

  /**
   * @param count how many browsers
   * @param options.fresh whether each file gets a new browser: in Firefox, some files leave one in which Enter presses no button for a while
   * @param create gives a launcher with `evaluate(id, expression)`, `kill()`, and what commands need beside: `getPage(id)` or `driver`
   */
  constructor(count, create, { fresh = false } = {}) {
    this.#create = create;
    this.#fresh = fresh;
    this.concurrency = count;
    this.#idle = Array.from({ length: count }, create);
    this.type = this.#idle[0].type;
    this.name = this.#idle[0].name;
  }

  async initialize(config, files) {
    this.#config = { ...config, concurrency: 1 };
    this.#files = files;
    await Promise.all(this.#idle.map((launcher) => launcher.initialize(this.#config, files)));
    this.name = this.#idle[0].name;
  }

  /** The browser that runs a session. */
  of(id) {
    return this.#busy.get(id);
  }

  getPage(id) {
    return this.of(id).getPage(id);
  }

  isActive(id) {
    return this.#busy.has(id);
  }

  getBrowserUrl(id) {
    return this.of(id)?.getBrowserUrl(id);
  }

  async startSession(id, url) {
    const launcher = this.#idle.pop();
    this.#busy.set(id, launcher);
    await launcher.startSession(id, url);
  }

  async stopSession(id) {
    const launcher = this.of(id);
    const errors = [];
    let result = {};
    let alive = true;
    try {
      const running = await soon(launcher.evaluate(id, RUNNING));
      if (running) errors.push({ message: `It was at “${running}”.` });
      result = await soon(launcher.stopSession(id));
      if (this.#fresh) await soon(launcher.stop());
    } catch (error) {
      errors.push({ message: error.message });
      launcher.kill();
      alive = false;
    }
    this.#idle.push(alive && !this.#fresh ? launcher : await this.#another());
    this.#busy.delete(id);
    return { ...result, errors };
  }

  async #another() {
    const launcher = this.#create();
    await launcher.initialize(this.#config, this.#files);
    return launcher;
  }

  async stop() {
    await Promise.all(this.#idle.map((launcher) => soon(launcher.stop()).catch(() => launcher.kill())));
  }
}
