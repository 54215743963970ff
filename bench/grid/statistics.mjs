/** The value below which a share of the sample lies, interpolated. */
export function quantile(values, share) {
  const sorted = [...values].sort((left, right) => left - right);
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

export const median = (values) => quantile(values, 0.5);

/** Between the quartiles: one disturbed repeat does not widen it. */
export const spread = (values) => quantile(values, 0.75) - quantile(values, 0.25);
