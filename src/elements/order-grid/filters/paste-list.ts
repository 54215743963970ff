const BREAKS = /[\n\r\t]+/;
const DIGIT = /\d/;
/** What no single code holds. */
const OTHER = /[^\w.-]/;

/**
 * Takes what is pasted into the search: a field of one line would run the lines of a list together.
 *
 * @param read what to search for; `undefined` where what reads it could not be loaded
 */
export async function pasteList(
  event: ClipboardEvent,
  read: (text: string) => Promise<string | undefined>,
  onSearch: (text: string) => void,
): Promise<void> {
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  if (!BREAKS.test(text) && !(DIGIT.test(text) && OTHER.test(text))) return;
  event.preventDefault();
  const field = event.currentTarget as HTMLInputElement;
  // Tabs separate any list; commas only one of items that all have digits.
  const list = (await read(text)) ?? text.split(BREAKS).join(',\t');
  field.setRangeText(list, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  onSearch(field.value);
}
