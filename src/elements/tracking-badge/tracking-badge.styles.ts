import { declareColours, GUEST_COLOURS } from '../shared/colours.js';

const TONES = ['neutral', 'info', 'progress', 'attention', 'problem', 'success'];

/** `[data-tone='info'] { --_tone: …; --_tint: … }` for each tone. */
const tones = TONES.map((tone) => `[data-tone=${tone}]{--_tone:var(--_${tone}-text);--_tint:var(--_${tone}-surface)}`).join('');

/**
 * Plain text: the badge has no Lit. It takes part in the host's line as text does: same font, size and colour, nothing taller than the line.
 * Grouped digits are set apart by space that is not text, so that a selection copies the plain number.
 */
const rules = `
:host{${declareColours(GUEST_COLOURS)}--_focus:var(--if-focus,var(--_accent));--_radius:var(--if-radius,6px);font-family:var(--if-font-family,inherit);font-variant-numeric:tabular-nums}
:host([hidden]),[hidden]{display:none!important}
*,::before,::after{box-sizing:border-box}
${tones}
button{all:unset;position:relative;cursor:pointer}
button::after{content:'';position:absolute;inset:50% 0;block-size:max(24px,100%);min-inline-size:24px;translate:0 -50%}
a{color:inherit;text-decoration:none}
.go,a .number>span{text-decoration:underline 1px color-mix(in srgb,currentColor 40%,transparent);text-underline-offset:.2em}
a:hover,a:hover .number>span{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--_focus);outline-offset:2px;border-radius:3px}
.icon{flex:none;inline-size:1em;block-size:1em;align-self:center}
.sr{position:absolute;user-select:none;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.status{display:inline-flex;align-items:baseline;gap:.35em;max-inline-size:100%;white-space:nowrap;color:var(--_tone)}
.word{display:inline-grid;min-inline-size:0;font-weight:500}
.word>span{overflow:hidden;text-overflow:ellipsis}
.word::after{content:attr(data-reserve);block-size:0;overflow:hidden;visibility:hidden}
.status:hover .word>span,[aria-expanded=true] .word>span{text-decoration:underline dotted 1px;text-underline-offset:.25em}
.stale .status{color:var(--_neutral-text)}
.stale .status>.icon{opacity:.6}
.loading .status>.icon{animation:turn 1.6s linear infinite}
.dot::before{content:'\\a0· '/''}
.carrier,.pair{white-space:nowrap}
.number>span{display:inline-block}
.number>span+span{margin-inline-start:.28em}
.copy{vertical-align:-.125em;margin-inline-start:.35em;color:var(--_text-muted);line-height:0}
.copy:hover{color:var(--_text)}
.done{color:var(--_success-text)!important}
.panel{position:fixed;inset:auto;margin:6px 0;padding:14px 16px;inline-size:min(22rem,calc(100vw - 48px));max-block-size:80vh;overflow:auto;border:1px solid var(--_border);border-radius:var(--if-radius-large,8px);background:var(--_surface-raised);color:var(--_text);box-shadow:var(--if-shadow,0 1px 2px light-dark(#0f172a0f,#0006),0 8px 24px light-dark(#0f172a1f,#00000080));font-size:.8125rem;font-weight:400;font-style:normal;line-height:1.5;letter-spacing:normal;text-align:start;text-transform:none;text-indent:0;white-space:normal;cursor:auto;position-anchor:--if;position-area:block-end span-inline-end;position-try-fallbacks:flip-block,flip-inline,flip-block flip-inline}
.anchor{anchor-name:--if}
@supports not (position-area:block-end){.panel{inset:auto 12px 12px;margin:0 auto}}
.panel>*{margin:0 0 8px}
.panel>:last-child{margin:0}
.head{display:flex;gap:8px;font-size:.875rem;font-weight:600;line-height:1.4}
.head .icon{margin-block-start:.2em;align-self:start;color:var(--_tone)}
.muted{color:var(--_text-muted)}
.says{padding-inline-start:10px;border-inline-start:2px solid var(--_border)}
.says span{display:block}
ul{padding:0;list-style:none}
.events li{position:relative;padding-block:2px 6px;padding-inline-start:18px}
.events li::before{content:'';position:absolute;inset-block-start:8px;inset-inline-start:1px;inline-size:7px;block-size:7px;border:1px solid var(--_text-muted);border-radius:9px;background:var(--_border)}
.events li:not(:last-child)::after{content:'';position:absolute;inset-block:18px -6px;inset-inline-start:4px;border-inline-start:1px solid var(--_border)}
.events .muted{display:block;font-size:.75rem}
.go{display:inline-flex;align-items:center;gap:.4em;min-block-size:24px;color:var(--_accent);font-weight:500}
.choices .go{display:flex;justify-content:space-between;padding:6px 8px;margin-inline:-8px;border-radius:var(--_radius);text-decoration:none}
.choices .go:hover{background:var(--_surface-hover)}
:host([size=compact]){display:inline-block;max-inline-size:100%;vertical-align:bottom}
.compact>.carrier,.compact>.pair,.compact>.dot,.card>.dot{display:none}
:host([size=card]){display:block;max-inline-size:26rem}
.card{display:grid;grid-template-columns:1fr auto;gap:10px 12px;padding:16px;border:1px solid var(--_border);border-radius:var(--if-radius-large,8px);background:var(--_surface-raised);color:var(--_text);font-size:.875rem;line-height:1.5}
.card .status{justify-self:start;padding:2px 8px 2px 6px;border-radius:99px;background:var(--_tint);font-size:.8125rem}
.card>.carrier{align-self:center;color:var(--_text-muted)}
.card>.pair,.summary,.foot{grid-column:1/-1;margin:0}
.card .number{font-size:1.125em;font-weight:600;text-decoration:none}
.summary{min-block-size:4.5em;font-size:.8125rem;color:var(--_text-muted)}
.foot{display:flex;flex-wrap:wrap;gap:0 20px;min-block-size:24px}
@keyframes turn{to{rotate:1turn}}
@media (prefers-reduced-motion:reduce){*{animation:none!important}}
@media (pointer:coarse){.card button::after,.panel button::after{block-size:max(44px,100%);min-inline-size:44px}.go{min-block-size:44px}}
@media (forced-colors:active){.card,.panel{border-color:CanvasText}.card .status{outline:1px solid}:focus-visible{outline-color:Highlight}}
`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow root the badge's style sheet: one for each document, since a sheet cannot move between documents. */
export function adoptBadgeStyles(root: ShadowRoot): void {
  const { ownerDocument: page } = root.host;
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new (page.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(rules);
    sheets.set(page, sheet);
  }
  root.adoptedStyleSheets = [sheet];
}
