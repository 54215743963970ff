/** How long a button shows that it copied, in milliseconds. */
export const COPIED = 2000;

/** Puts text on the clipboard. @returns whether the browser allowed it */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
