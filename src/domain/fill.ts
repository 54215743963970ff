/** A sentence with its places filled: `fill('{s} collects {w}.', { s: 'UPS', w: 'today' })`. What is filled in is not searched for places again. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(.)\}/g, (_, place: string) => String(values[place]));
