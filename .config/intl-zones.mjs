import { fileURLToPath } from 'node:url';

const STAND_IN = fileURLToPath(new URL('../src/domain/pickup/intl-zoned-time.ts', import.meta.url));

/** For files that pages load as they are: the browser's own `Intl` in the place of date-fns-tz, in a third of the bytes. `badge-zone.test.ts` holds it to the same answers. */
export const intlZones = {
  name: 'intl-zones',
  enforce: 'pre',
  resolveId: (id) => (id === 'date-fns-tz/fromZonedTime' ? STAND_IN : undefined),
};
