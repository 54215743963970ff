import { trackingNumbers, type Order } from '../../../domain/order/index.js';
import { defuseText } from '../../../grid/index.js';

/** No carrier's number is longer; what is, is no number. */
const MAX_NUMBER = 64;

/**
 * Puts the tracking numbers of orders on the clipboard, one a line, each once.
 *
 * The clipboard is asked for before the orders are looked up, because some browsers only allow it while the person's click is being handled.
 *
 * @returns how many were copied; 0 when there are none, which leaves the clipboard alone; `undefined` when the browser did not allow it
 */
export async function copyNumbers(parts: AsyncIterable<readonly Order[]>): Promise<number | undefined> {
  const numbers = new Set<string>();
  const text = gather(parts, numbers);
  try {
    const { clipboard } = navigator;
    if (typeof ClipboardItem === 'function' && typeof clipboard.write === 'function') {
      const blob = text.then((lines) => new Blob([lines], { type: 'text/plain' }));
      await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    } else await clipboard.writeText(await text);
    return numbers.size;
  } catch {
    return text.then(
      () => undefined,
      () => 0,
    );
  }
}

async function gather(parts: AsyncIterable<readonly Order[]>, numbers: Set<string>): Promise<string> {
  for await (const part of parts) {
    for (const order of part) for (const number of trackingNumbers(order)) numbers.add(line(number));
  }
  numbers.delete('');
  if (numbers.size === 0) throw new Error('no numbers');
  return [...numbers].join('\n');
}

/** Whatever an order calls its tracking number, on one line and nothing that a spreadsheet runs. Digits stay digits: people paste them into search fields. */
const line = (number: string): string => defuseText(number.slice(0, MAX_NUMBER).replace(/\s+/g, ' ').trim(), false);
