import { COLOURS } from '../shared/colours.js';

const colour = (role: keyof typeof COLOURS): string => `var(--if-${role},light-dark(${COLOURS[role].join()}))`;

const TONES = ['info', 'progress', 'attention', 'problem', 'success'] as const;

/**
 * Plain text: the badge has no Lit, and its file holds these rules as the build has evaluated and minified them. It takes part in the host's line as text does: same
 * font, size and colour, nothing taller than the line. Grouped digits are set apart by space that is not text, so that a selection copies the plain number.
 */
export const rules = `
:host { --_muted: ${colour('text-muted')}; font-family: var(--if-font-family, inherit); font-variant-numeric: tabular-nums }
.anchor { anchor-name: --if; --_tone: var(--_muted) }
${TONES.map((tone) => `.${tone} { --_tone: ${colour(`${tone}-text`)} }`).join('\n')}
button { all: unset; position: relative; cursor: pointer }
button::after { content: ''; position: absolute; inset: min(0px, 50% - var(--_hit, 12px)) }
a { color: inherit }
a span { text-decoration: underline }
:focus-visible { outline: 2px solid; outline-offset: 2px }
svg { align-self: center; inline-size: 1em; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round }
.sr { position: absolute; clip-path: inset(50%); inline-size: 1px; overflow: hidden; white-space: nowrap; user-select: none }
.status { display: inline-flex; align-items: baseline; gap: .35em; max-inline-size: 100%; white-space: nowrap; color: var(--_tone) }
.word { overflow: hidden; text-overflow: ellipsis; font-weight: 500 }
.anchor:not(.card) > .carrier:not(:empty)::before { content: '\\a0· ' / '' }
.pair { white-space: nowrap }
.number > span { display: inline-block }
.number > span + span { margin-inline-start: .28em }
.copy { margin-inline-start: .35em; vertical-align: -.125em; line-height: 0; color: var(--_muted) }
.panel { all: initial; display: none; position: fixed; position-anchor: --if; position-area: block-end span-inline-end; position-try: flip-block, flip-inline, flip-block flip-inline; margin: 6px 0; inline-size: min(22rem, 100vw - 48px); max-block-size: 80vh; overflow: auto; box-shadow: 0 8px 24px #0003; color-scheme: inherit; font-family: inherit }
@supports not (position-area:top) { .panel { inset: auto 12px 12px; margin: 0 auto } }
.panel:popover-open, .card { display: grid; gap: 8px; box-sizing: border-box; padding: 16px; border: 1px solid ${colour('border')}; border-radius: var(--if-radius-large, 8px); background: ${colour('surface-raised')}; color: ${colour('text')}; font-size: max(13px, .8125rem); line-height: 1.5 }
p, ul, li { all: unset; display: block }
p, li, .muted, .go, .word { unicode-bidi: plaintext }
.head { font-weight: 600; color: var(--_tone) }
.muted, .summary { display: block; color: var(--_muted) }
.go { display: block; color: ${colour('accent')}; font-weight: 500 }
.go::after { content: ' ↗\\fe0e' / '' }
:host([size=card]:not([hidden])) { display: block; max-inline-size: 26rem }
.card { justify-items: start }
.card .status { padding: 2px 8px; border-radius: 99px; background: color-mix(in srgb, var(--_tone) 12%, #0000) }
.summary { min-block-size: 3lh }
@media (pointer: coarse) { .panel, .card { --_hit: 22px } .go { line-height: 44px } }
`;
