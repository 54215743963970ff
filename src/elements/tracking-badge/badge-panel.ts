import type { Locale } from '../../domain/locale.js';
import { drawGlyph } from '../shared/draw-glyph.js';
import { PARCEL_GLYPHS } from '../shared/parcel-glyphs.js';
import { element } from './badge-dom.js';
import type { BadgeLink, BadgeView } from './badge-view.js';
import { strings } from './tracking-badge.strings.js';

/** Properties of a link that leaves the page: to a tab of its own, telling the carrier neither where from nor anything else. */
export const outward = (href: string): Readonly<Record<string, string>> => ({
  href,
  target: '_blank',
  rel: 'noopener noreferrer',
  referrerPolicy: 'no-referrer',
});

/** Said to those who do not see the arrow. */
export const newTab = (locale: Locale): HTMLElement => element('span', 'sr', ` (${strings[locale].newTab})`);

/** `Track at Canada Post ↗`. */
export const outwardLink = ({ href, text }: BadgeLink, locale: Locale): HTMLAnchorElement =>
  element('a', { className: 'go', part: 'link', ...outward(href) }, text, drawGlyph(PARCEL_GLYPHS.external), newTab(locale));

/** Links to the carriers that come into question, by their names. */
export const choiceLinks = ({ choices }: BadgeView, locale: Locale): HTMLAnchorElement[] =>
  choices.map((link) => outwardLink({ ...link, text: link.carrier }, locale));

const events = ({ events: list }: BadgeView, locale: Locale): HTMLElement =>
  element(
    'ul',
    { className: 'events', ariaLabel: strings[locale].events },
    ...list.map(({ when, what, where }) => element('li', '', what, element('span', 'muted', where ? `${when} · ${where}` : when))),
  );

/**
 * What the popover says, from what it means to where to look.
 *
 * @param number the number with its copy button, where the badge itself does not show it
 */
export function panelContent(view: BadgeView, locale: Locale, number?: Node): Node[] {
  const row = (className: string, ...children: readonly (Node | string)[]): Node => element('p', className, ...children);
  const { says, note, choices, link } = view;
  return [
    row('head', drawGlyph(PARCEL_GLYPHS[view.glyph]), element('span', '', view.title)),
    number && row('', number),
    ...view.lines.map((line) => row('', line)),
    says && row('says', element('span', 'muted', says.lead), element('span', { lang: says.lang }, says.text)),
    view.events.length && events(view, locale),
    note && row('muted', note),
    choices.length && element('ul', 'choices', ...choiceLinks(view, locale).map((each) => element('li', '', each))),
    link && row('', outwardLink(link, locale)),
  ].filter((part) => part instanceof Node);
}
