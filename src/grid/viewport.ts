/**
 * Where rows of equal height stand in a scrolled window, for any number of them.
 *
 * A browser cannot make an element of any height: Chromium stops at 2³¹ / 64 device pixels (11.2 million CSS pixels at a ratio of 3), Firefox drops a height above
 * 17.9 million, and scroll positions lose sub-pixels above 2²³. So the spacer that gives the scrollbar its length is capped, and two positions are told apart:
 *
 * - `scrollTop`, what the browser knows, from 0 to the height of the spacer less one window;
 * - `top`, the pixel of the content at the upper edge of the window, from 0 to the height of all rows less one window.
 *
 * As long as the content fits the cap both are equal. Beyond it a *jump* (dragging the thumb) goes by a fixed map of the one onto the other, while a *step*
 * (wheel, touch, arrow keys) moves the content by exactly as many pixels as the browser scrolled. After a step the two have drifted apart; `settle` brings the
 * thumb back to where the map wants it, without moving the content. The map is 1:1 near both ends, so the first and the last row are reached exactly.
 */
export interface ViewportGeometry {
  readonly rowCount: number;
  /** Pixels; at least 1. */
  readonly rowHeight: number;
  /** The visible height for rows, in pixels. */
  readonly height: number;
  /** The greatest height of the spacer, in pixels; `SPACER_CAP` when absent. */
  readonly cap?: number;
}

/** A scroll position of the browser and the pixel of the content that belongs to it. */
export interface ScrollPosition {
  readonly scrollTop: number;
  readonly top: number;
}

/** A half-open range of row indices. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** Below every browser's limit at a device pixel ratio of 3, and below 2²³, where scroll positions lose their fractions. */
export const SPACER_CAP = 8_000_000;

/** The start of every list. */
export const SCROLL_ORIGIN: ScrollPosition = { scrollTop: 0, top: 0 };

/** How much of the scroll range at either end is mapped 1:1. */
const END_SHARE = 1 / 8;

/** A change of more than this many windows at once is a jump of the thumb, not a step of the wheel. */
const STEP_WINDOWS = 3;

const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), Math.max(max, 0));

/** The height of all rows, in pixels, whatever the browser can do. */
export const contentHeight = (geometry: ViewportGeometry): number => geometry.rowCount * geometry.rowHeight;

/** The height that the spacer gets. */
export const spacerHeight = (geometry: ViewportGeometry): number => Math.min(contentHeight(geometry), geometry.cap ?? SPACER_CAP);

/** The greatest `top`: there the last row stands at the lower edge. */
export const maxTop = (geometry: ViewportGeometry): number => Math.max(0, contentHeight(geometry) - geometry.height);

/** The greatest `scrollTop`. */
export const maxScrollTop = (geometry: ViewportGeometry): number => Math.max(0, spacerHeight(geometry) - geometry.height);

/** Whether the content is higher than the spacer. */
export const isScaled = (geometry: ViewportGeometry): boolean => contentHeight(geometry) > spacerHeight(geometry);

/** The map of scroll positions onto content, for jumps. Monotone; 1:1 near both ends; 0 ↦ 0 and maximum ↦ maximum. */
export function mapScroll(geometry: ViewportGeometry, scrollTop: number): number {
  const scrolls = maxScrollTop(geometry);
  const tops = maxTop(geometry);
  const position = clamp(scrollTop, scrolls);
  if (!isScaled(geometry)) return position;
  const end = scrolls * END_SHARE;
  if (position <= end) return position;
  if (position >= scrolls - end) return tops - (scrolls - position);
  return end + ((position - end) / (scrolls - 2 * end)) * (tops - 2 * end);
}

/** The inverse of `mapScroll`: where the thumb belongs for a `top`. */
export function scrollFor(geometry: ViewportGeometry, top: number): number {
  const scrolls = maxScrollTop(geometry);
  const tops = maxTop(geometry);
  const pixel = clamp(top, tops);
  if (!isScaled(geometry)) return pixel;
  const end = scrolls * END_SHARE;
  if (pixel <= end) return pixel;
  if (pixel >= tops - end) return scrolls - (tops - pixel);
  return end + ((pixel - end) / (tops - 2 * end)) * (scrolls - 2 * end);
}

/**
 * The position after the browser scrolled.
 *
 * @param from the position before
 * @param scrollTop what the browser says now
 */
export function scrolled(geometry: ViewportGeometry, from: ScrollPosition, scrollTop: number): ScrollPosition {
  const scrolls = maxScrollTop(geometry);
  const position = clamp(scrollTop, scrolls);
  if (!isScaled(geometry) || position === 0 || position === scrolls) return { scrollTop: position, top: mapScroll(geometry, position) };
  const delta = position - from.scrollTop;
  if (Math.abs(delta) > STEP_WINDOWS * Math.max(geometry.height, geometry.rowHeight))
    return { scrollTop: position, top: mapScroll(geometry, position) };
  return { scrollTop: position, top: clamp(from.top + delta, maxTop(geometry)) };
}

/** The position that shows `top`, with the thumb where the map wants it. For programmatic scrolling and once scrolling has stopped. */
export function settle(geometry: ViewportGeometry, top: number): ScrollPosition {
  const pixel = clamp(top, maxTop(geometry));
  return { scrollTop: scrollFor(geometry, pixel), top: pixel };
}

/** The rows that a window at `top` shows, with `overscan` more at either side. */
export function visibleRows(geometry: ViewportGeometry, top: number, overscan = 0): RowRange {
  const pixel = clamp(top, maxTop(geometry));
  const first = Math.floor(pixel / geometry.rowHeight);
  const last = Math.ceil((pixel + geometry.height) / geometry.rowHeight);
  return { start: Math.max(0, first - overscan), end: Math.min(geometry.rowCount, last + overscan) };
}

/** The `top` that shows a row in full, moved as little as possible. A row higher than the window shows its beginning. */
export function topToShow(geometry: ViewportGeometry, top: number, row: number): number {
  const start = clamp(row, geometry.rowCount - 1) * geometry.rowHeight;
  const pixel = clamp(top, maxTop(geometry));
  if (start < pixel || geometry.rowHeight > geometry.height) return clamp(start, maxTop(geometry));
  return clamp(Math.max(pixel, start + geometry.rowHeight - geometry.height), maxTop(geometry));
}

/** How many whole rows fit the window; at least one. */
export const rowsPerPage = (geometry: ViewportGeometry): number => Math.max(1, Math.floor(geometry.height / geometry.rowHeight));
