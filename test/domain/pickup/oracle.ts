import { Temporal } from 'temporal-polyfill';
import { createSchedule, planDays, type PickupSchedule } from '../../../src/domain/pickup/index.js';

/** Every weekday, no holidays: the windows themselves are what is compared. */
export const EVERY_WEEKDAY: PickupSchedule = createSchedule({ calendar: '' });

const edge = (date: Temporal.PlainDate, time: string, zone: string): number =>
  date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;

/**
 * Compares the windows of whole years with what Temporal says of the same wall times.
 *
 * @returns how many instants were compared, and the first disagreements
 */
export function compareWithTemporal(
  from: number,
  to: number,
  schedule: PickupSchedule = EVERY_WEEKDAY,
): { compared: number; wrong: string[] } {
  const days = (Date.UTC(to + 1, 0, 1) - Date.UTC(from, 0, 1)) / 86_400_000;
  const windows = planDays(`${from}-01-01`, days, schedule).flatMap((plan) => plan.windows);
  const wrong: string[] = [];
  let index = 0;
  for (let date = Temporal.PlainDate.from({ year: from, month: 1, day: 1 }); date.year <= to; date = date.add({ days: 1 })) {
    if (date.dayOfWeek > 5) continue;
    const window = windows[index++];
    const expected = [edge(date, '14:30', schedule.zone), edge(date, '17:00', schedule.zone)];
    if (window?.day !== date.toString() || window.opensAt !== expected[0] || window.closesAt !== expected[1]) {
      if (wrong.length < 5)
        wrong.push(`${date.toString()}: ${window?.day} ${window?.opensAt} ${window?.closesAt}, Temporal ${expected.join(' ')}`);
    }
  }
  if (index !== windows.length) wrong.push(`${windows.length} windows for ${index} weekdays`);
  return { compared: index * 2, wrong };
}
