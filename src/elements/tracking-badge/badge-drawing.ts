import type { Locale } from '../../domain/locale.js';
import { drawGlyph, redrawGlyph } from '../shared/draw-glyph.js';
import { PARCEL_GLYPHS } from '../shared/parcel-glyphs.js';
import { element, setText } from './badge-dom.js';
import { choiceLinks, newTab, outward, outwardLink, panelContent } from './badge-panel.js';
import { BadgePopover } from './badge-popover.js';
import type { BadgeView } from './badge-view.js';
import { strings } from './tracking-badge.strings.js';

/** How a badge is drawn, besides what it shows. */
export interface DrawingOptions {
  readonly locale: Locale;
  readonly size: string;
}

const COPIED_FOR = 2000;

/** The nodes of one badge. They are made once; showing another state changes texts and attributes, so that focus and selection stay. */
export class BadgeDrawing {
  readonly #onCopy: (number: string) => void;
  readonly #box = element('span');
  readonly #glyph = drawGlyph([]);
  readonly #text = element('span');
  readonly #word = element('span', 'word', this.#text);
  readonly #detail = element('span', 'sr');
  readonly #status = element(
    'button',
    { className: 'status', type: 'button', part: 'status', ariaExpanded: 'false' },
    this.#glyph,
    this.#word,
    this.#detail,
  );
  /** At the end of a line rather than at the start of the next. */
  readonly #dot = element('span', 'dot');
  readonly #carrier = element('span', 'carrier');
  readonly #pair = element('span', 'pair');
  readonly #digits = element('bdi', { className: 'number', part: 'number', translate: false });
  readonly #link = element('a');
  readonly #copyGlyph = drawGlyph(PARCEL_GLYPHS.copy);
  readonly #copyButton = element('button', { className: 'copy', type: 'button', onclick: () => this.copy() }, this.#copyGlyph);
  readonly #summary = element('p', 'summary');
  readonly #foot = element('p', 'foot');
  readonly #live = element('span', { className: 'sr', role: 'status' });
  readonly #slot = element('slot');
  readonly #popover: BadgePopover;
  #view: BadgeView | undefined;
  #options: DrawingOptions = { locale: 'en', size: '' };
  #drawn = '';

  constructor(root: ShadowRoot, onCopy: (number: string) => void) {
    this.#onCopy = onCopy;
    // A live region must exist before its first message; a thousand of them must not, so it comes with the first touch.
    for (const type of ['focusin', 'pointerenter']) this.#box.addEventListener(type, () => this.#prepareAnnouncements(), { once: true });
    this.#popover = new BadgePopover(this.#box, this.#status, () => this.#makePanel());
    root.replaceChildren(this.#box, this.#slot);
  }

  show(view: BadgeView, options: DrawingOptions): void {
    const key = JSON.stringify([view, options]);
    if (key === this.#drawn) return;
    this.#drawn = key;
    const arranged = this.#options.size !== options.size;
    this.#view = view;
    this.#options = options;
    const empty = view.state === 'empty';
    this.#box.hidden = empty;
    this.#slot.hidden = !empty;
    if (arranged) this.#arrange(options.size);
    this.#showStatus(view);
    this.#showNumber(view);
    if (options.size === 'card') this.#showCard(view);
    this.#fillPanel();
  }

  open(): void {
    this.#popover.open();
  }

  close(): void {
    this.#popover.close();
  }

  async copy(): Promise<void> {
    if (!this.#view) return;
    this.#prepareAnnouncements();
    const { number, groups } = this.#view;
    const done = await this.#write(number);
    const { copied, selected } = strings[this.#options.locale];
    setText(this.#live, '');
    setText(this.#live, done ? copied(groups.join(' ')) : selected);
    if (!done) return;
    this.#onCopy(number);
    this.#showCopied(true);
    setTimeout(() => this.#showCopied(false), COPIED_FOR);
  }

  #showCopied(done: boolean): void {
    redrawGlyph(this.#copyGlyph, PARCEL_GLYPHS[done ? 'tick' : 'copy']);
    this.#copyButton.classList.toggle('done', done);
  }

  /** Pages without TLS have no clipboard: there the number is selected, and copied the old way where that still works. */
  async #write(number: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(number);
      return true;
    } catch {
      getSelection()?.selectAllChildren(this.#digits);
      return document.execCommand('copy');
    }
  }

  #prepareAnnouncements(): void {
    if (!this.#live.isConnected) this.#box.append(this.#live);
  }

  /** Compact shows the number in its popover; a card shows what comes next without one. Spaces let a sentence break between the parts. */
  #arrange(size: string): void {
    this.#popover.close();
    const card = size === 'card';
    const { panel } = this.#popover;
    const parts = [
      this.#status,
      this.#dot,
      this.#carrier,
      ' ',
      this.#pair,
      ...(card ? [this.#summary, this.#foot] : []),
      ...(panel ? [panel] : []),
    ];
    this.#box.replaceChildren(...parts);
    this.#box.part.toggle('card', card);
  }

  #showStatus({ state, tone, glyph, word, reserve, carrier, groups, stale }: BadgeView): void {
    this.#box.className = ['anchor', this.#options.size, state, stale ? 'stale' : ''].filter(Boolean).join(' ');
    this.#box.dataset['tone'] = tone;
    redrawGlyph(this.#glyph, PARCEL_GLYPHS[glyph]);
    setText(this.#text, word);
    this.#word.dataset['reserve'] = reserve;
    setText(this.#detail, `, ${[carrier, groups.join(' ')].filter(Boolean).join(' ')}`);
    setText(this.#carrier, carrier);
    this.#dot.hidden = !carrier;
  }

  #showNumber({ groups, link }: BadgeView): void {
    const { locale, size } = this.#options;
    this.#digits.replaceChildren(...groups.map((group) => element('span', '', group)));
    this.#copyButton.ariaLabel = strings[locale].copy(groups.join(' '));
    const linked = link && size !== 'card';
    if (link && linked) {
      Object.assign(this.#link, outward(link.href));
      this.#link.replaceChildren(element('span', 'sr', `${link.text}: `), this.#digits, newTab(locale));
    }
    this.#pair.replaceChildren(linked ? this.#link : this.#digits, this.#copyButton);
  }

  #showCard(view: BadgeView): void {
    const { locale } = this.#options;
    setText(this.#summary, view.summary);
    this.#foot.replaceChildren(...(view.link ? [outwardLink(view.link, locale)] : choiceLinks(view, locale)));
  }

  /** The parts that a table cell has no room for. */
  #compactNumber({ carrier }: BadgeView): Node {
    const parts = document.createDocumentFragment();
    parts.append(carrier && `${carrier} `, this.#pair);
    return parts;
  }

  #makePanel(): HTMLElement {
    const panel = element('div', { className: 'panel', popover: 'manual', part: 'panel', role: 'group', hidden: true });
    this.#status.after(panel);
    this.#fillPanel(panel);
    return panel;
  }

  #fillPanel(panel = this.#popover.panel): void {
    const view = this.#view;
    // What has focus stays until it is closed.
    if (!view || !panel || panel.matches(':focus-within')) return;
    const { size, locale } = this.#options;
    panel.ariaLabel = view.title;
    panel.replaceChildren(...panelContent(view, locale, size === 'compact' ? this.#compactNumber(view) : undefined));
  }
}
