import { readList } from '../../../grid/text-query.js';

const DIGIT = /\d/;

/** Takes a pasted column of a spreadsheet as a list: a field of one line would run its lines together. */
export function pasteList(event: ClipboardEvent, onSearch: (text: string) => void): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const list = /[\n\r\t]/.test(text.trim()) ? readList(text) : undefined;
  if (!list) return;
  event.preventDefault();
  const items = [...list.values()];
  const field = event.currentTarget as HTMLInputElement;
  // Commas separate a list of items that all have digits; tabs separate any.
  field.setRangeText(
    items.join(items.every((item) => DIGIT.test(item)) ? ', ' : ',\t'),
    field.selectionStart ?? 0,
    field.selectionEnd ?? 0,
    'end',
  );
  onSearch(field.value);
}
