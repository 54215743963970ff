/** Finds the browser that the tests drive, or installs it: `CHROME_PATH`, the usual names, then the system's or Playwright's own. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const PLAYWRIGHT_BINARIES = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
];

const playwrightFolder = () =>
  process.env.PLAYWRIGHT_BROWSERS_PATH ??
  { darwin: join(homedir(), 'Library/Caches/ms-playwright'), win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright') }[
    platform()
  ] ??
  join(homedir(), '.cache/ms-playwright');

function playwrightChromium() {
  const folder = playwrightFolder();
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium-'))
    .flatMap((name) => PLAYWRIGHT_BINARIES.map((binary) => join(folder, name, binary)))
    .find((path) => existsSync(path));
}

const installed = () => USUAL.find((path) => existsSync(path)) ?? playwrightChromium();

function attempt(command, args) {
  console.log(`A browser for the tests is missing; running: ${command} ${args.join(' ')}`);
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: platform() === 'win32',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    // The caller looks for the browser again and says what to do when it is still absent.
  }
}

/** @returns {string} the path of a Chromium or Chrome; ends the process with one sentence when there is none. */
export function chromium() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    console.error(`CHROME_PATH names ${wanted}, which does not exist.`);
    process.exit(1);
  }
  if (installed()) return installed();
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', 'chromium']);
  }
  if (!installed()) attempt('npx', ['--yes', 'playwright', 'install', 'chromium']);
  const found = installed();
  if (found) return found;
  console.error('No Chromium or Chrome was found or could be installed: install one, or set CHROME_PATH to it.');
  process.exit(1);
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const MINI_BROWSER = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);
const WEBKIT_TOOLS = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];

const aptInstall = (...packages) => {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  attempt('apt-get', ['update', '-qq']);
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
};

/** @returns {string | undefined} the path of a Firefox: `FIREFOX_PATH`, the usual names, or one that could be installed. */
export function firefox() {
  const found = () => [process.env.FIREFOX_PATH, ...FIREFOX].find((path) => path && existsSync(path));
  if (!found()) aptInstall('firefox-esr');
  return found();
}

/** @returns {string | undefined} the path of WebKitGTK's MiniBrowser, when its driver and a virtual screen are there too or could be installed. */
export function webkit() {
  const found = () => (WEBKIT_TOOLS.every((path) => existsSync(path)) ? MINI_BROWSER.find((path) => existsSync(path)) : undefined);
  if (!found()) aptInstall('webkit2gtk-driver', 'xvfb');
  return found();
}

/** The engines beside Chromium: how to find them, and what to do where they can be neither found nor installed. */
export const ENGINES = {
  firefox: { name: 'Firefox', find: firefox, install: 'sudo apt-get install firefox-esr, or set FIREFOX_PATH' },
  webkit: { name: 'WebKit', find: webkit, install: 'sudo apt-get install webkit2gtk-driver xvfb (Debian or Ubuntu)' },
};

/** One sentence for a person. @param engine a key of `ENGINES` */
export const missing = (engine) => `${ENGINES[engine].name} was not found and could not be installed: ${ENGINES[engine].install}.`;

/** Flags that a test browser needs here: no sandbox for root and in containers, nothing that calls home. */
export const BROWSER_ARGS = [
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
