import type { Locale } from '../../domain/locale.js';
import { drawGlyph } from '../shared/draw-glyph.js';
import { PARCEL_GLYPHS } from '../shared/parcel-glyphs.js';
import { element } from './badge-dom.js';
import type { BadgeLink, BadgeView } from './badge-view.js';
import { strings } from './tracking-badge.strings.js';

/** A link that leaves the page: to a tab of its own, telling the carrier neither where from nor anything else. */
export function prepareLink(link: HTMLAnchorElement, href: string): void {
  if (link.href === href) return;
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.referrerPolicy = 'no-referrer';
}

/** `Track at Canada Post ↗`, with the new tab said to those who do not see the arrow. */
export function outwardLink({ href, text }: BadgeLink, locale: Locale): HTMLAnchorElement {
  const link = element('a', 'go', text, drawGlyph(PARCEL_GLYPHS.external), element('span', 'sr', ` (${strings[locale].newTab})`));
  link.part.add('link');
  prepareLink(link, href);
  return link;
}

const row = (className: string, ...children: readonly (Node | string)[]): HTMLParagraphElement => element('p', className, ...children);

function saying({ lead, text, lang }: NonNullable<BadgeView['says']>): HTMLElement {
  const words = element('span', '', text);
  words.lang = lang;
  return row('says', element('span', 'muted', lead), words);
}

function choices(links: readonly BadgeLink[], locale: Locale): HTMLElement {
  return element('ul', 'choices', ...links.map((link) => element('li', '', outwardLink({ ...link, text: link.carrier }, locale))));
}

function events({ events: list }: BadgeView, locale: Locale): HTMLElement {
  const items = list.map(({ when, what, where }) => element('li', '', what, element('span', 'muted', where ? `${when} · ${where}` : when)));
  const made = element('ul', 'events', ...items);
  made.setAttribute('aria-label', strings[locale].events);
  return made;
}

/**
 * What the popover says, from what it means to where to look.
 *
 * @param number the number with its copy button, where the badge itself does not show it
 */
export function panelContent(view: BadgeView, locale: Locale, number?: Node): Node[] {
  const head = row('head', drawGlyph(PARCEL_GLYPHS[view.glyph]), element('span', '', view.title));
  return [
    head,
    ...(number ? [row('', number)] : []),
    ...view.lines.map((line) => row('', line)),
    ...(view.says ? [saying(view.says)] : []),
    ...(view.events.length ? [events(view, locale)] : []),
    ...(view.note ? [row('muted', view.note)] : []),
    ...(view.choices.length ? [choices(view.choices, locale)] : []),
    ...(view.link ? [row('', outwardLink(view.link, locale))] : []),
  ];
}
