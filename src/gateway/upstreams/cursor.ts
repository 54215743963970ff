import { HttpProblem } from '../http/problem.js';
import type { OrderSorting, SortKey, SortPlace } from './sort.js';

const badCursor = (detail: string) =>
  new HttpProblem(400, 'The cursor cannot be used', { kind: 'bad-cursor', detail, errors: [{ parameter: 'cursor', detail }] });

/** The place after which the next page begins, as opaque text. It names a place, not a number of rows, so that orders that arrive meanwhile move nothing. */
export function encodeCursor(sorting: OrderSorting, place: SortPlace): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sorting.name, place.id, ...place.keys]));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/(?<!=)=+$/, '');
}

const isKey = (value: unknown): value is SortKey => value === null || typeof value === 'string' || typeof value === 'number';

/** @throws HttpProblem 400 when the cursor is not ours, or belongs to another sort */
export function decodeCursor(sorting: OrderSorting, cursor: string): SortPlace {
  let parts: unknown;
  try {
    const bytes = Uint8Array.from(atob(cursor.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
    parts = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw badCursor('Not a cursor of this server.');
  }
  const [name, id, ...keys] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (typeof name !== 'string' || typeof id !== 'string' || !keys.every(isKey)) throw badCursor('Not a cursor of this server.');
  if (name !== sorting.name || keys.length !== sorting.length) throw badCursor('It belongs to another sort.');
  return { keys, id };
}
