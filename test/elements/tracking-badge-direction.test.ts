import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/if-tracking-badge.js';
import type { IfTrackingBadge } from '../../src/elements/tracking-badge/tracking-badge.js';

const NOW = Date.parse('2026-11-20T18:05:00Z');

/** A badge in English on a page that reads from right to left. */
async function mount(size: string, attributes: Record<string, string>): Promise<IfTrackingBadge> {
  const badge = document.createElement('if-tracking-badge');
  Object.assign(badge, { clock: { now: () => NOW }, timeZone: 'America/Toronto' });
  for (const [name, value] of Object.entries({ lang: 'en', number: '1Z5R89390357567127', size, ...attributes }))
    badge.setAttribute(name, value);
  badge.events = [{ at: '2026-11-20T15:00:00Z', status: 'accepted', description: 'Received at the depot.', location: 'Vaughan (Ontario)' }];
  const holder = await fixture(html`<div dir="rtl" lang="he"></div>`);
  holder.append('החבילה: ', badge, '.');
  await new Promise(requestAnimationFrame);
  return badge;
}

/** Where the letters of a text are that a person sees. */
function letters(element: Element): DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: DOMRect[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.sr, .muted') && !element.matches('.muted')) continue;
    [...(node.textContent ?? '')].forEach((letter, at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      if (letter.trim()) found.push(range.getBoundingClientRect());
    });
  }
  return found;
}

/** Whether the last letter, a full stop perhaps, stands to the right of the one before it. */
function endsAtTheRight(element: Element): boolean {
  const [before, last] = letters(element).slice(-2);
  return before !== undefined && last !== undefined && last.top < before.bottom && last.left >= before.left + 1;
}

const texts = (badge: IfTrackingBadge, selector: string): HTMLElement[] =>
  [...badge.shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter((each) => letters(each).some(({ width }) => width > 0));

describe('<if-tracking-badge> in English on a page that reads from right to left', () => {
  it('ends its sentences at their right end in the popover', async () => {
    const badge = await mount('inline', { status: 'accepted', 'as-of': '2026-11-10T15:00:00Z' });
    badge.open();
    const said = texts(badge, '.panel p, .panel li, .panel .muted, .panel .go');
    expect(said.map(({ textContent }) => textContent).join('\n'))
      .to.contain('Vaughan (Ontario)')
      .and.contain('Received at the depot.');
    expect(said.filter((each) => !endsAtTheRight(each)).map(({ textContent }) => textContent)).to.deep.equal([]);
    badge.close();
  });

  it('and in the card', async () => {
    const badge = await mount('card', { status: 'accepted' });
    const said = texts(badge, '.summary, .go');
    expect(said.length).to.equal(2);
    expect(said.filter((each) => !endsAtTheRight(each)).map(({ textContent }) => textContent)).to.deep.equal([]);
  });

  it('writes the arrow behind the words of a link', async () => {
    const badge = await mount('card', { status: 'accepted' });
    const [link] = texts(badge, '.go');
    const [direction, bidi] = [getComputedStyle(link!).direction, getComputedStyle(link!).unicodeBidi];
    expect([direction, bidi]).to.deep.equal(['rtl', 'plaintext']);
  });

  it('and three dots behind the word while it asks', async () => {
    const badge = await mount('inline', {});
    badge.client = { getTrackings: () => new Promise(() => undefined) };
    await new Promise(requestAnimationFrame);
    const [word] = texts(badge, '.word');
    expect(word?.textContent).to.equal('Checking…');
    expect(endsAtTheRight(word!)).to.equal(true);
  });
});
