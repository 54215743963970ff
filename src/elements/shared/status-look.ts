import type { OrderStage } from '../../domain/order/stage.js';
import { PARCEL_STATUSES, type ParcelStatus } from '../../domain/order/parcel.js';
import { STATUS_TONES, TONES, type Tone } from '../../domain/tracking/status-text.js';
import type { GlyphName } from './glyphs.js';
import { PARCEL_GLYPHS, statusGlyph, type ParcelGlyphName } from './parcel-glyphs.js';

/** The meaning that a colour carries. Each tone has the tokens `--_<tone>-text`, `-surface` and `-border`. */
export { TONES, type Tone };

/** Shape and tone of a status; the word comes from the locales. */
export interface StatusLook {
  readonly glyph: GlyphName;
  readonly tone: Tone;
}

/** How each order stage looks. An order that awaits a pickup whose scan is overdue looks like `NO_SCAN_LOOK` instead. */
export const STAGE_LOOKS: Readonly<Record<OrderStage, StatusLook>> = {
  received: { glyph: 'dashed', tone: 'neutral' },
  picking: { glyph: 'ring', tone: 'progress' },
  picked: { glyph: 'half', tone: 'progress' },
  packed: { glyph: 'box', tone: 'progress' },
  awaiting_pickup: { glyph: 'quarter', tone: 'info' },
  shipped: { glyph: 'truck', tone: 'progress' },
  delivered: { glyph: 'check', tone: 'success' },
  cancelled: { glyph: 'slash', tone: 'neutral' },
};

/** Closed, collected by the schedule, and yet not scanned. */
export const NO_SCAN_LOOK: StatusLook = { glyph: 'attention', tone: 'attention' };

const nameOf = (drawing: unknown): ParcelGlyphName | undefined =>
  (Object.keys(PARCEL_GLYPHS) as ParcelGlyphName[]).find((name) => PARCEL_GLYPHS[name] === drawing);

/** How each parcel status looks: a shape of its own, in the tone that the tracking engine gives it. */
export const PARCEL_LOOKS = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ PARCEL_STATUSES.map((status, index) => [status, { glyph: nameOf(statusGlyph(index)), tone: STATUS_TONES[status] }]),
) as Readonly<Record<ParcelStatus, StatusLook & { readonly glyph: ParcelGlyphName }>>;
