import type { OrdersClient } from '../../src/client/index.js';
import { systemClock, type Clock } from '../../src/domain/clock.js';
import { formatDate, formatTime } from '../../src/domain/format/index.js';
import type { Locale } from '../../src/domain/locale.js';

interface SimulationOptions {
  readonly client: OrdersClient;
  /** Where the demonstration's controls are served; absent from a gateway over real data. */
  readonly base: string;
  readonly language: () => Locale;
}

interface SimulationState {
  readonly now: string;
  readonly rate: number;
}

/**
 * Follows the gateway's clock, which runs faster than ours in the demonstration, and shows its controls.
 *
 * @returns the clock of the page, once the gateway has told its time; the machine's own where there is no simulation
 */
export async function showSimulation({ client, base, language }: SimulationOptions): Promise<Clock> {
  if (!document.querySelector('meta[name="simulation"]')) return systemClock;
  const panel = document.getElementById('simulation')!;
  const shown = document.getElementById('now') as HTMLTimeElement;
  const follower = new ServerClock();

  const ask = async (body?: object): Promise<void> => {
    const answer = await fetch(
      base,
      body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {},
    );
    if (!answer.ok) return;
    const { now, rate } = (await answer.json()) as SimulationState;
    follower.set(Date.parse(now), rate);
    panel.hidden = false;
    press(rate);
  };
  const press = (rate: number): void => {
    for (const button of panel.querySelectorAll<HTMLButtonElement>('[data-rate]'))
      button.setAttribute('aria-pressed', String(Number(button.dataset.rate) === rate));
  };
  const report = (error: unknown): void => console.warn('The simulation did not answer.', error);

  client.subscribe((event) => {
    if (event.type !== 'clock') return;
    follower.set(Date.parse(event.now), event.rate ?? 1);
    press(event.rate ?? 1);
  });
  panel.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (button?.dataset.rate) ask({ rate: Number(button.dataset.rate) }).catch(report);
    if (button?.id === 'jump') ask({ jumpTo: 'nextPickup' }).catch(report);
  });
  const paint = (): void => {
    const now = follower.now();
    const zone = 'America/Toronto';
    const text = `${formatDate(now, zone, language(), 'short')}, ${formatTime(now, zone, language())}`;
    if (shown.textContent !== text) {
      shown.textContent = text;
      shown.dateTime = new Date(now).toISOString();
    }
  };
  await ask().catch(report);
  setInterval(paint, 250);
  return follower;
}

/** The gateway's time, carried forward at the gateway's rate. */
class ServerClock implements Clock {
  #base = systemClock.now();
  #at = performance.now();
  rate = 1;

  set(now: number, rate: number): void {
    this.#base = now;
    this.#at = performance.now();
    this.rate = rate;
  }

  now(): number {
    return this.#base + (performance.now() - this.#at) * this.rate;
  }
}
