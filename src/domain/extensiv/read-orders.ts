import { isFindOrdersCsv, mapFindOrdersCsv } from './find-orders-csv.js';
import { mapExtensivOrders } from './orders.js';
import { ProblemLog, type ImportOptions, type OrderImport } from './problem.js';

/**
 * Reads the orders in a file, whatever it is: JSON of Extensiv's API in any of its forms, or the CSV that Find Orders exports.
 *
 * Total: it never throws; what is neither is reported as one problem about the payload (index -1).
 */
export function readOrders(text: string, options: ImportOptions = {}): OrderImport {
  if (typeof text !== 'string') return unreadable('There is no text to read.');
  const start = firstCharacter(text);
  if (start === '') return unreadable('The file is empty.');
  if (start === '{' || start === '[') return readJson(text, options);
  if (isFindOrdersCsv(text)) return mapFindOrdersCsv(text, options);
  if (start === '<') return unreadable('The file is a web page or XML, perhaps a sign-in page that was saved in place of the data.');
  return unreadable(
    'The file is neither JSON nor a Find Orders export: its first line names no "Transaction ID" and no "Reference Number".',
  );
}

function readJson(text: string, options: ImportOptions): OrderImport {
  let payload: unknown;
  try {
    payload = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 160) : 'unknown reason';
    return unreadable(`The file starts like JSON but is damaged or incomplete (${reason}).`);
  }
  return mapExtensivOrders(payload, options);
}

/** Trimming takes the byte order mark with it. */
const firstCharacter = (text: string): string => text.slice(0, 10_000).trimStart().charAt(0);

function unreadable(message: string): OrderImport {
  const log = new ProblemLog();
  log.order('unreadable_payload', message);
  return { orders: [], problems: log.finish() };
}
