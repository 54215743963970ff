import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { TONES } from '../../src/elements/shared/status-look.js';
import { tokens } from '../../src/elements/shared/tokens.styles.js';

type Scheme = 'light' | 'dark';
const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** Reads `name: … light-dark(#…, #…)` declarations. */
function palette(css: string, prefix: string): Map<string, Record<Scheme, string>> {
  const found = css.matchAll(new RegExp(`--${prefix}([a-z-]+):[^;]*?light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'g'));
  return new Map([...found].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]));
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['surface', 'surface-raised', 'surface-sunken', 'surface-hover', 'surface-selected'];

/** [foreground, background, minimum]: WCAG 2.2 1.4.3 for text, 1.4.11 for lines that carry meaning. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...SURFACES.flatMap((surface) => [
    ['text', surface, 7] as const,
    ['text-muted', surface, 4.5] as const,
    ['accent', surface, 4.5] as const,
    ['border-strong', surface, 3] as const,
    ...TONES.map((tone) => [`${tone}-text`, surface, 4.5] as const),
  ]),
  ['accent-text', 'accent', 4.5],
  ...TONES.flatMap((tone) => [
    [`${tone}-text`, `${tone}-surface`, 4.5] as const,
    [`${tone}-border`, `${tone}-surface`, 3] as const,
    [`${tone}-border`, 'surface', 3] as const,
  ]),
];

function failures(colours: Map<string, Record<Scheme, string>>): string[] {
  return SCHEMES.flatMap((scheme) =>
    PAIRS.flatMap(([front, back, minimum]) => {
      const ratio = contrast(colours.get(front)![scheme], colours.get(back)![scheme]);
      return ratio >= minimum ? [] : [`${scheme}: ${front} on ${back} is ${ratio.toFixed(2)}, needs ${minimum}`];
    }),
  );
}

describe('the colour tokens', () => {
  const base = palette(tokens.cssText, '_');

  it('name a light and a dark value for every role that is compared', () => {
    expect(PAIRS.flatMap(([front, back]) => [front, back]).filter((name) => !base.has(name))).to.deep.equal([]);
  });

  it('keep text and meaningful lines readable on every surface, in both schemes', () => {
    expect(failures(base)).to.deep.equal([]);
  });

  for (const theme of ['high-contrast', 'partner']) {
    it(`stay readable with the theme ${theme}`, () => {
      const css = readFileSync(new URL(`../../src/themes/${theme}.css`, import.meta.url), 'utf8');
      expect(failures(new Map([...base, ...palette(css, 'if-')]))).to.deep.equal([]);
    });
  }
});
