import { HOMES } from './carriers/lean.js';
import { hintBits } from './ranking.js';
import type { Weigh } from './read-number-light.js';

const listOf = (text = ''): string[] => text.split(/[\s,]+/).filter(Boolean);

/** What countries and an allow-list say of a carrier, for `learn` of `read-number-light.ts`. */
export const weigh: Weigh = ({ titles, named }, { countries, carriers }) => {
  const allowed = listOf(carriers);
  if (allowed.length && !allowed.some((text) => named.exec(text)?.[0] === text)) return NaN;
  return hintBits((HOMES[titles[0]!] ?? '').split(' '), { countries: listOf(countries), carriers: allowed });
};
