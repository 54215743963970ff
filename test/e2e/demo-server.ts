import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BROWSER_ARGS, chromium } from '../../.config/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A running demo: the same command as `npm start`. */
export interface Demo {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the demo on a free port, and waits until it has said where it is. */
export function startDemo(args: readonly string[] = []): Promise<Demo> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts', '--port', '0', '--still', ...args], {
    cwd: root,
  });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill();
    });
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /Portal page: (\S+)/.exec(output)?.[1];
      if (url) resolve({ url, stop });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code}:\n${output}`)));
  });
}

/** A browser whose zone is the facility's. */
export function openBrowser(): Promise<Browser> {
  return puppeteer.launch({ executablePath: chromium(), args: BROWSER_ARGS, env: { ...process.env, TZ: 'America/Toronto' } });
}

/** A page that remembers what it should not have done: console messages, errors, requests to elsewhere. */
export async function openPage(browser: Browser, url: string): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(url);
  page.on('console', (message) => message.type() !== 'debug' && faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`page error: ${String(error)}`));
  page.on(
    'request',
    (request) => /^https?:/.test(request.url()) && new URL(request.url()).origin !== origin && faults.push(`request to ${request.url()}`),
  );
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(url, { waitUntil: 'load' });
  return { page, faults };
}
