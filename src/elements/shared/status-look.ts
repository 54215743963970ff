import type { OrderStage } from '../../domain/order/stage.js';
import type { ParcelStatus } from '../../domain/order/parcel.js';
import type { GlyphName } from './glyphs.js';

/** The meaning that a colour carries. Each tone has the tokens `--_<tone>-text`, `-surface` and `-border`. */
export const TONES = ['neutral', 'info', 'progress', 'attention', 'problem', 'success'] as const;
export type Tone = (typeof TONES)[number];

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

/** How each parcel status looks. */
export const PARCEL_LOOKS: Readonly<Record<ParcelStatus, StatusLook>> = {
  none: { glyph: 'dashed', tone: 'neutral' },
  not_found: { glyph: 'question', tone: 'neutral' },
  label_created: { glyph: 'label', tone: 'info' },
  accepted: { glyph: 'hand', tone: 'info' },
  in_transit: { glyph: 'truck', tone: 'progress' },
  out_for_delivery: { glyph: 'truck', tone: 'progress' },
  ready_for_collection: { glyph: 'box', tone: 'attention' },
  attempt_failed: { glyph: 'attention', tone: 'attention' },
  delayed: { glyph: 'hourglass', tone: 'attention' },
  exception: { glyph: 'problem', tone: 'problem' },
  on_hold: { glyph: 'pause', tone: 'problem' },
  returning: { glyph: 'back', tone: 'problem' },
  delivered: { glyph: 'check', tone: 'success' },
  cancelled: { glyph: 'slash', tone: 'neutral' },
  expired: { glyph: 'hourglass', tone: 'neutral' },
  unknown: { glyph: 'question', tone: 'neutral' },
};
