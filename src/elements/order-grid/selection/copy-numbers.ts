import { trackingNumbers, type Order } from '../../../domain/order/index.js';
import { defuseText } from '../../../grid/index.js';

/** No carrier's number is longer; what is, is no number. */
const MAX_NUMBER = 64;
/** There is nothing to copy, which is not to be taken for orders that could not be had. */
const NONE = new Error('no numbers');

/** How many numbers were copied, none being 0; or why nothing was: the browser did not allow it, or the orders could not be fetched. */
export type CopiedNumbers = number | 'refused' | 'failed';

/**
 * Puts the tracking numbers of orders on the clipboard, one a line, each once.
 *
 * The clipboard is asked for before the orders are looked up, because some browsers only allow it while the person's click is being handled.
 *
 * @returns how many were copied; otherwise nothing was, and the clipboard is left alone
 */
export async function copyNumbers(parts: AsyncIterable<readonly Order[]>): Promise<CopiedNumbers> {
  const numbers = new Set<string>();
  const text = gather(parts, numbers);
  try {
    const { clipboard } = navigator;
    if (typeof ClipboardItem === 'function' && typeof clipboard.write === 'function') {
      const blob = text.then((lines) => new Blob([lines], { type: 'text/plain' }));
      // A browser that refuses does not look at it.
      blob.catch(() => undefined);
      await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    } else await clipboard.writeText(await text);
    return numbers.size;
  } catch {
    return text.then(
      () => 'refused',
      (error: unknown) => (error === NONE ? 0 : 'failed'),
    );
  }
}

async function gather(parts: AsyncIterable<readonly Order[]>, numbers: Set<string>): Promise<string> {
  for await (const part of parts) {
    for (const order of part) for (const number of trackingNumbers(order)) numbers.add(line(number.slice(0, MAX_NUMBER)));
  }
  numbers.delete('');
  if (numbers.size === 0) throw NONE;
  return [...numbers].join('\n');
}

/** Text on one line, and nothing that a spreadsheet runs. Digits stay digits: people paste them into search fields, and tables say that they are text. */
export const line = (text: string): string => defuseText(text.replace(/\s+/g, ' ').trim(), false);
