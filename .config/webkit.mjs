/** WebKitGTK's small browser on a virtual screen, driven through WebDriver. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { webdriverLauncher } from '@web/test-runner-webdriver';

/** Without a window manager the keyboard belongs to the window under the pointer, which rests in the middle of the screen: the window must lie there. */
const SCREEN = { width: 3200, height: 2400 };
const CORNER = { x: SCREEN.width / 2 - 100, y: SCREEN.height / 2 - 100 };
/** The window is never narrower than its toolbar. */
const NARROWEST = 447;

const children = [];

/** Ends a child, and what it has started. */
function end({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended before.
  }
}

process.on('exit', () => children.forEach(end));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'ignore', detached: true, ...options });
  children.push(child);
  return child;
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a screen under the first number that is free. */
const virtualScreen = () =>
  new Promise((resolve, reject) => {
    const screen = ['-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`];
    const server = start('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', ...screen], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    server.stdio[3].once('data', (number) => resolve({ server, display: `:${String(number).trim()}` }));
    server.once('exit', () => reject(new Error('Xvfb did not start.')));
  });

/** Makes the page as large, in CSS pixels, as it can be; it learns of its size a moment later. */
export async function sizeWebKit(driver, width, height) {
  const read = 'return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight, document.hasFocus()]';
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const [atWidth, atHeight, besideWidth, besideHeight, focused] = await driver.execute(read);
    if (focused && atWidth === Math.max(width, NARROWEST) && atHeight === height) return;
    await driver.setWindowRect(CORNER.x, CORNER.y, width + besideWidth, height + besideHeight);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/**
 * A launcher with a screen, a driver and a browser of its own, which start at its first session.
 *
 * @param binary the path of MiniBrowser
 */
export function webkitLauncher(binary) {
  const options = {
    hostname: '127.0.0.1',
    path: '/',
    connectionRetryCount: 10,
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      'wdio:enforceWebDriverClassic': true,
    },
  };
  const launcher = webdriverLauncher(options);
  const { startSession } = launcher;
  const own = [];
  const prepare = async () => {
    options.port = await freePort();
    const screen = await virtualScreen();
    // Compositing takes ten times as long where there is no graphics card.
    const env = { ...process.env, DISPLAY: screen.display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    own.push(screen.server, start('WebKitWebDriver', [`--port=${options.port}`], { env }));
  };
  let ready;
  return Object.assign(launcher, {
    // Each file begins with the window that it has in the other engines.
    async startSession(id, url) {
      await (ready ??= prepare());
      await launcher.ensureManagerInitialized();
      await sizeWebKit(launcher.driver, 800, 600);
      return startSession.call(launcher, id, url);
    },
    evaluate: (id, expression) => launcher.driver.execute(`return ${expression}`),
    kill: () => own.forEach(end),
  });
}
