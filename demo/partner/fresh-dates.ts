/**
 * Stands in for the shop's server, which would write these dates: `data-labelled-at="2h"` becomes `labelled-at`, two hours ago, so that the page is as true next
 * year as today.
 */
const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24 };

function instantBefore(age: string): string {
  const hours = Number.parseInt(age, 10) * (HOURS[age.slice(-1)] ?? 1);
  return new Date(Date.now() - hours * 3_600_000).toISOString();
}

for (const badge of document.querySelectorAll<HTMLElement>('if-tracking-badge')) {
  const { labelledAt, asOf } = badge.dataset;
  if (labelledAt) badge.setAttribute('labelled-at', instantBefore(labelledAt));
  if (asOf) badge.setAttribute('as-of', instantBefore(asOf));
}
