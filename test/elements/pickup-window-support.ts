/** What the tests of the pickup window share: a clock that can be set, and what a person sees. */
import { fixture, html } from '@open-wc/testing';
import '../../src/define/if-pickup-window.js';
import type { Clock } from '../../src/domain/clock.js';
import { toInstant } from '../../src/domain/pickup/index.js';
import type { IfPickupWindow } from '../../src/elements/pickup-window/pickup-window.js';

export const at = (wall: string): number => toInstant(wall, 'America/Toronto');

/** A clock that a test can set. */
export interface TestClock extends Clock {
  time: number;
}
export const clockAt = (wall: string): TestClock => {
  const clock: TestClock = { time: at(wall), now: () => clock.time };
  return clock;
};

export const parts = (element: IfPickupWindow, part: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~=${part}]`) ?? []),
];
export const textOf = (node: HTMLElement | null | undefined): string => (node?.innerText ?? '').replace(/\s+/g, ' ').trim();
/** What eyes see of the line; what only ears get is left out. */
export const line = (element: IfPickupWindow): string => {
  const shown = parts(element, 'line')[0]?.cloneNode(true) as HTMLElement;
  for (const hidden of shown.querySelectorAll('.visually-hidden')) hidden.remove();
  return (shown.textContent ?? '').replace(/\s+/g, ' ').trim();
};
export const details = (element: IfPickupWindow): string[] => parts(element, 'detail').map(textOf);
export const status = (element: IfPickupWindow): string => element.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
export const button = (element: IfPickupWindow): HTMLButtonElement => parts(element, 'button')[0] as HTMLButtonElement;
export const calendar = (element: IfPickupWindow): HTMLElement => parts(element, 'calendar')[0]!;
export const isOpen = (element: IfPickupWindow): boolean => calendar(element).matches(':popover-open');

/** What happens when a person comes back to the tab. */
export async function comeBack(element: IfPickupWindow): Promise<void> {
  document.dispatchEvent(new Event('visibilitychange'));
  await element.updateComplete;
}

export type Given = Partial<IfPickupWindow> & { wall?: string };

export async function show({ wall = '2026-11-23T13:18', clock = clockAt(wall), ...properties }: Given = {}): Promise<IfPickupWindow> {
  const element = await fixture<IfPickupWindow>(html`<if-pickup-window .clock=${clock} .timeZone=${'America/Toronto'}></if-pickup-window>`);
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}
