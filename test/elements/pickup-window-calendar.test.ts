import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '../support/browser.js';
import { centre, until } from '../support/grid.js';
import { button, calendar, details, isOpen, parts, show, textOf } from './pickup-window-support.js';

describe('<if-pickup-window> calendar', () => {
  afterEach(async () => {
    await resetMouse();
    await setViewport({ width: 800, height: 600 });
  });

  it('opens with Enter and closes with Escape, with the focus back on its button', async () => {
    const element = await show({ wall: '2026-12-21T11:00' });
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(button(element));
    await sendKeys({ press: 'Enter' });
    expect(isOpen(element)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(isOpen(element)).to.equal(false);
    expect(element.shadowRoot?.activeElement).to.equal(button(element));
  });

  it('opens with a click and closes with a click elsewhere', async () => {
    const element = await show({ wall: '2026-12-21T11:00' });
    const { left, top, width, height } = button(element).getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    expect(isOpen(element)).to.equal(true);
    await sendMouse({ type: 'click', position: [700, 580] });
    expect(isOpen(element)).to.equal(false);
  });

  it('stands below its button, in line with its end, where CSS cannot put it there', async () => {
    const { supports } = CSS;
    CSS.supports = () => false;
    try {
      const element = await show({ wall: '2026-12-21T11:00' });
      const style = document.createElement('style');
      style.textContent = 'if-pickup-window::part(calendar) { position-area: none; position-try-fallbacks: none }';
      element.before(style);
      const placed = (): boolean => {
        const [panel, opener] = [calendar(element).getBoundingClientRect(), button(element).getBoundingClientRect()];
        return isOpen(element) && panel.width > 0 && Math.abs(panel.right - opener.right) < 1 && panel.top > opener.bottom;
      };
      const open = {
        mouse: () => sendMouse({ type: 'click', position: centre(button(element)) }),
        key: () => sendKeys({ press: 'Enter' }),
      };
      for (const [by, act] of Object.entries(open)) {
        await act();
        await until(placed, `placed by ${by}`);
        await sendKeys({ press: 'Escape' });
        calendar(element).removeAttribute('style');
      }
    } finally {
      CSS.supports = supports;
    }
  });

  it('names every closure of the coming two weeks', async () => {
    const element = await show({ wall: '2026-12-21T11:00', carrier: 'canada_post' });
    button(element).click();
    await element.updateComplete;
    const closures = [...calendar(element).querySelectorAll('li')].map((item) => textOf(item));
    expect(closures).to.deep.equal(['Fri, Dec 25 Christmas Day', 'Mon, Dec 28 Boxing Day', 'Fri, Jan 1 New Year’s Day']);
    expect(textOf(calendar(element).querySelector('caption'))).to.equal('December 2026 – January 2027');
    expect(textOf(calendar(element).querySelector('.legend'))).to.equal('Pickup 2:30–5:00 PM ET');
    await expect(element).to.be.accessible();
  });

  it('is titled by every month of which it shows a day', async () => {
    const element = await show({ wall: '2026-11-17T11:00' });
    button(element).click();
    await element.updateComplete;
    const days = [...calendar(element).querySelectorAll('td time')].map((time) => time.getAttribute('datetime'));
    expect([days[0], days.at(-1)]).to.deep.equal(['2026-11-17', '2026-12-05']);
    expect(textOf(calendar(element).querySelector('caption'))).to.equal('November – December 2026');
  });

  it('says each day in words', async () => {
    const element = await show({ wall: '2026-12-21T11:00', locale: 'fr-CA' });
    button(element).click();
    await element.updateComplete;
    const spoken = (day: string) =>
      calendar(element).querySelector(`td time[datetime="${day}"] .visually-hidden`)?.textContent?.replaceAll('\u00a0', ' ');
    expect(spoken('2026-12-20')).to.equal(undefined);
    expect(spoken('2026-12-21')).to.equal('lundi 21 décembre, aujourd’hui, ramassage de 14 h 30 à 17 h HE');
    expect(spoken('2026-12-25')).to.equal('vendredi 25 décembre, pas de ramassage : Noël');
    expect(spoken('2026-12-26')).to.equal('samedi 26 décembre, pas de ramassage');
  });

  it('begins, on one line, with what the line has no room for', async () => {
    const element = await show({ compact: true, carrier: 'ups', timeZone: 'Asia/Tokyo' });
    expect(details(element)).to.deep.equal([]);
    expect(parts(element, 'line')[0]?.textContent).to.contain('Not confirmed: the pickup days of UPS');
    button(element).click();
    await element.updateComplete;
    expect(details(element)).to.deep.equal(['Tuesday, 4:30–7:00 AM GMT+9, your time', 'Not confirmed: the pickup days of UPS']);
    await expect(element).to.be.accessible();
  });

  it('is built only when somebody asks for it', async () => {
    const element = await show();
    expect(calendar(element).querySelector('table')).to.equal(null);
    button(element).click();
    await element.updateComplete;
    expect(calendar(element).querySelectorAll('td').length).to.be.oneOf([14, 21]);
    button(element).click();
    await element.updateComplete;
    expect(calendar(element).querySelector('table')).to.equal(null);
  });

  it('stays inside a page of 320 px, as does the element, in both languages', async () => {
    await setViewport({ width: 320, height: 700 });
    for (const locale of ['en', 'fr-CA']) {
      const element = await show({ wall: '2026-12-21T11:00', carrier: 'canada_post', locale, timeZone: 'Asia/Tokyo' });
      button(element).click();
      await element.updateComplete;
      const { left, right } = calendar(element).getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(innerWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    }
  });
});
