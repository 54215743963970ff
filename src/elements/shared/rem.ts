/** Pixels of the styles' `--_rem`: what a reader set for type, where that is more than usual. */
export const remOf = ({ ownerDocument }: Element): number =>
  Math.max(16, parseFloat(getComputedStyle(ownerDocument.documentElement).fontSize) || 0);
