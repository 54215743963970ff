import { a11ySnapshot as chromiumSnapshot, executeServerCommand } from '@web/test-runner-commands';

/** The engines that the tests run in. */
export type Engine = 'Chromium' | 'Firefox' | 'WebKit';

/** The engine of this page. WebKit names none but itself; the others name it too. */
export const ENGINE: Engine = navigator.userAgent.includes('Firefox/')
  ? 'Firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'Chromium'
    : 'WebKit';

/** What the test engines cannot be made to do. It is no limit of the elements: people's browsers can. */
export const CANNOT = {
  a11yTree: { engines: ['Firefox', 'WebKit'], why: 'only Chromium gives its accessibility tree to tests' },
  forcedColours: { engines: ['WebKit'], why: 'WebKit has no forced colours' },
  menuKey: { engines: ['Firefox', 'WebKit'], why: 'WebDriver knows no key for menus' },
  reducedMotion: { engines: ['WebKit'], why: 'WebKitGTK takes reduced motion from the desktop only' },
  touch: { engines: ['WebKit'], why: 'the driver of WebKitGTK has no touch' },
  timeZone: { engines: ['WebKit'], why: 'WebKitGTK takes its time zone from the machine only' },
} as const satisfies Record<string, { engines: readonly Engine[]; why: string }>;

/** `it`, where the engine can do what the test needs. Elsewhere it is counted as not run, with the reason. */
export function itWith(need: keyof typeof CANNOT, title: string, test: Mocha.AsyncFunc): void {
  const { engines, why } = CANNOT[need];
  if ((engines as readonly Engine[]).includes(ENGINE)) it.skip(`${title} [not run in ${ENGINE}: ${why}]`, test);
  else it(title, test);
}

/** A point of the page, in CSS pixels from its upper left corner. */
export type Point = readonly [x: number, y: number];

/** Presses keys (`Tab`, `Alt+Shift+ArrowRight`), types text, or holds or releases one key. */
export const sendKeys = (keys: { press: string } | { type: string } | { down: string } | { up: string }): Promise<unknown> =>
  executeServerCommand('x-keys', keys);

/** Pastes text as a person does who has copied it elsewhere: through the machine's clipboard, by keyboard. */
export async function pasteInto(field: HTMLElement, text: string): Promise<void> {
  const elsewhere = document.createElement('textarea');
  elsewhere.value = text;
  document.body.append(elsewhere);
  elsewhere.select();
  await sendKeys({ press: 'Control+c' });
  elsewhere.remove();
  field.focus();
  await sendKeys({ press: 'Control+v' });
}

type Button = 'left' | 'middle' | 'right';

/** Moves the mouse, and presses a button, the left one unless told, where it is or at a point. */
export const sendMouse = (
  action:
    | { type: 'move'; position: Point }
    | { type: 'click'; position: Point; count?: number; button?: Button }
    | { type: 'down' | 'up'; button?: Button },
): Promise<unknown> => executeServerCommand('x-mouse', action);

/** Releases the mouse, and moves it to the corner of the page. */
export const resetMouse = (): Promise<unknown> => executeServerCommand('x-mouse', { type: 'reset' });

/** Turns the wheel at a point; resolves when the browser knows, not when it has scrolled. */
export const sendWheel = (position: Point, deltaY: number): Promise<unknown> => executeServerCommand('x-wheel', { position, deltaY });

/** Touches the page with one finger. Not in WebKit. */
export const sendTouch = (action: { type: 'tap' | 'start' | 'move'; position: Point } | { type: 'end' }): Promise<unknown> =>
  executeServerCommand('x-touch', action);

/** Makes the page as large, in CSS pixels. WebKit's window is at least 447 wide: go by `innerWidth`. */
export const setViewport = (size: { width: number; height: number }): Promise<unknown> => executeServerCommand('x-viewport', size);

/** What a person asked of every page, until the next call. */
export const emulateMedia = ({
  colorScheme,
  reducedMotion,
}: {
  colorScheme?: 'light' | 'dark' | 'no-preference';
  reducedMotion?: 'reduce' | 'no-preference';
}): Promise<unknown> =>
  emulateFeatures({
    ...(colorScheme ? { 'prefers-color-scheme': colorScheme } : {}),
    ...(reducedMotion ? { 'prefers-reduced-motion': reducedMotion } : {}),
  });

/** Media features, such as `forced-colors`, and a medium, until the next call. Without arguments all are the machine's own again. */
export const emulateFeatures = async (features: Record<string, string> = {}, media = ''): Promise<void> => {
  if (ENGINE === 'WebKit' && Object.keys(features).length === 0 && media === '') return;
  await executeServerCommand('x-media', { features, media });
};

/** Moves the machine of the page to another time zone; without an argument back to its own. */
export const emulateTimeZone = async (zone = ''): Promise<void> => {
  if (ENGINE === 'WebKit' && zone === '') return;
  await executeServerCommand('x-timezone', { zone });
};

/** What assistive technology is given. Only in Chromium. */
export const a11ySnapshot = chromiumSnapshot;
export { findAccessibilityNode } from '@web/test-runner-commands';
