/**
 * Commands that tests give the browser, alike in Chromium and Firefox (puppeteer) and in WebKit (WebDriver). The runner's own ones leave out keys that are held down,
 * the wheel, touch, forced colours and the time zone, and half of the rest in WebKit. What an engine cannot do at all is a test that is skipped there, with a reason.
 */
import { sizeWebKit } from './webkit.mjs';

/** The keys of the WebDriver protocol that have no character. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = Object.fromEntries(
  Object.entries({
    ...{ Backspace: 'E003', Tab: 'E004', Enter: 'E007', Shift: 'E008', Control: 'E009', Alt: 'E00A', Escape: 'E00C' },
    ...{ PageUp: 'E00E', PageDown: 'E00F', End: 'E010', Home: 'E011', ArrowLeft: 'E012', ArrowUp: 'E013', ArrowRight: 'E014' },
    ...{ ArrowDown: 'E015', Insert: 'E016', Delete: 'E017', F1: 'E031', F2: 'E032', F10: 'E03A', Meta: 'E03D', Space: '20' },
  }).map(([name, code]) => [name, String.fromCodePoint(Number.parseInt(code, 16))]),
);
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** `Alt+Shift+ArrowRight` in its parts; `+` alone is a key. */
const partsOf = (chord) => chord.split(/(?<=.)\+/);

/** WebKit's driver counts a scroll from the one before it, over all pages: it is told the sum. By driver. */
const wheeled = new WeakMap();

/** WebKit's driver makes a double click of two clicks at one place within a second, of whatever tests: the second one waits. By driver. */
const clicked = new WeakMap();

async function apart(driver, x, y) {
  const last = clicked.get(driver);
  const wait = last && last.x === x && last.y === y ? last.time + 1050 - performance.now() : 0;
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}

const WITH_WEBDRIVER = {
  async keys({ driver }, { press, type, down, up }) {
    const value = (key) => KEYS[key] ?? key;
    const hold = (key) => ({ type: 'keyDown', value: value(key) });
    const release = (key) => ({ type: 'keyUp', value: value(key) });
    const chord = press === undefined ? [] : partsOf(press);
    const actions = [
      ...[...chord, ...(down ? [down] : [])].map(hold),
      ...[...chord.reverse(), ...(up ? [up] : [])].map(release),
      ...[...(type ?? '')].flatMap((key) => [hold(key), release(key)]),
    ];
    await driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  },
  async mouse({ driver }, { type, position: [x, y] = [], button = 'left', count = 1 }) {
    const move = { type: 'pointerMove', duration: 0, x, y };
    const down = { type: 'pointerDown', button: BUTTONS[button] };
    const up = { type: 'pointerUp', button: BUTTONS[button] };
    const clicks = Array.from({ length: count }, () => [down, up]).flat();
    const away = { ...move, x: 0, y: 0 };
    const actions = { move: [move], down: [down], up: [up], click: [move, ...clicks], reset: [up, away] }[type];
    if (type === 'click') await apart(driver, x, y);
    await driver.performActions([{ type: 'pointer', id: 'mouse', actions }]);
    if (type === 'click') clicked.set(driver, { x, y, time: performance.now() });
  },
  async wheel({ driver }, { position: [x, y], deltaX = 0, deltaY = 0 }) {
    const before = wheeled.get(driver) ?? { x: 0, y: 0 };
    const sum = { x: before.x + deltaX, y: before.y + deltaY };
    wheeled.set(driver, sum);
    const scroll = { type: 'scroll', x, y, deltaX: sum.x, deltaY: sum.y, duration: 0 };
    await driver.performActions([{ type: 'wheel', id: 'wheel', actions: [scroll] }]);
  },
  viewport: ({ driver }, { width, height }) => sizeWebKit(driver, width, height),
};

/** Firefox has what DevTools calls simulation, but only for its own windows' scripts, not in its protocol. */
async function inFirefoxItself(page, expression) {
  const protocol = page.browser().connection;
  const { result } = await protocol.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  await protocol.send('script.evaluate', { expression, target: { context: window.context }, awaitPromise: true });
}

const FIREFOX_OVERRIDES = {
  'forced-colors': 'forcedColorsOverride',
  'prefers-color-scheme': 'prefersColorSchemeOverride',
  'prefers-reduced-motion': 'prefersReducedMotionOverride',
};

const WITH_PUPPETEER = {
  async keys(page, { press, type, down, up }) {
    const chord = press === undefined ? [] : partsOf(press).map((key) => (key === 'Space' ? ' ' : key));
    for (const key of down ? [down] : chord) await page.keyboard.down(key);
    for (const key of up ? [up] : chord.reverse()) await page.keyboard.up(key);
    if (type) await page.keyboard.type(type);
  },
  async mouse(page, { type, position, button = 'left', count = 1 }) {
    if (type === 'move') await page.mouse.move(...position);
    else if (type === 'click') await page.mouse.click(...position, { button, count });
    else if (type === 'reset') {
      await page.mouse.reset();
      await page.mouse.move(0, 0);
    } else await page.mouse[type]({ button });
  },
  async wheel(page, { position, deltaX = 0, deltaY = 0 }) {
    await page.mouse.move(...position);
    await page.mouse.wheel({ deltaX, deltaY });
  },
  async touch(page, { type, position }) {
    if (type === 'tap') await page.touchscreen.tap(...position);
    else if (type === 'end') await page.touchscreen.touchEnd();
    else await page.touchscreen[type === 'start' ? 'touchStart' : 'touchMove'](...position);
  },
  viewport: (page, size) => page.setViewport(size),
};

const IN_CHROMIUM = {
  async media(page, { features, media }) {
    page.__cdp ??= await page.createCDPSession();
    await page.__cdp.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  },
  async timezone(page, { zone }) {
    page.__cdp ??= await page.createCDPSession();
    await page.__cdp.send('Emulation.setTimezoneOverride', { timezoneId: zone });
  },
};

const IN_FIREFOX = {
  async media(page, { features, media }) {
    const overrides = Object.entries(FIREFOX_OVERRIDES).map(([feature, name]) => [name, features[feature] ?? 'none']);
    const unknown = Object.keys(features).filter((feature) => !FIREFOX_OVERRIDES[feature]);
    if (unknown.length > 0) throw new Error(`Firefox cannot emulate ${unknown.join(', ')}.`);
    const wanted = JSON.stringify({ ...Object.fromEntries(overrides), mediumOverride: media });
    await inFirefoxItself(page, `for (const { browsingContext } of gBrowser.browsers) Object.assign(browsingContext.top, ${wanted})`);
  },
  async timezone(page, { zone }) {
    await page.browser().connection.send('emulation.setTimezoneOverride', { timezone: zone || null, contexts: [page.mainFrame()._id] });
  },
};

/** What each engine can do, by command. */
const COMMANDS = {
  chromium: { ...WITH_PUPPETEER, ...IN_CHROMIUM },
  firefox: { ...WITH_PUPPETEER, ...IN_FIREFOX },
  webkit: WITH_WEBDRIVER,
};

/** A plugin of web-test-runner: `x-keys`, `x-mouse`, `x-wheel`, `x-touch`, `x-viewport`, `x-media`, `x-timezone`. */
export const browserCommands = (engine) => ({
  name: 'browser-commands',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (!command.startsWith('x-')) return undefined;
    const run = COMMANDS[engine][command.slice(2)];
    if (!run) throw new Error(`${command} cannot be done in ${engine}.`);
    await run(engine === 'webkit' ? browser.of(id) : browser.getPage(id), payload);
    return true;
  },
});
