import { expect } from '@open-wc/testing';
import { compareWithTemporal } from '../domain/pickup/oracle.js';
import { emulateTimeZone } from '../support/browser.js';

/** Zone of the machine → what `Date#getTimezoneOffset` says there in January 2026, to be sure that the page really moved. */
const HOSTS: Readonly<Record<string, number>> = {
  UTC: 0,
  'America/Toronto': 300,
  'America/Vancouver': 480,
  'Europe/London': 0,
  'Pacific/Apia': -780,
  'Australia/Lord_Howe': -660,
};

describe('pickup windows in a browser in six zones', () => {
  afterEach(() => emulateTimeZone());

  for (const [zone, offset] of Object.entries(HOSTS)) {
    it(`agree with Temporal for every weekday from 2000 to 2050 in ${zone}`, async function () {
      this.timeout(90_000);
      await emulateTimeZone(zone);
      expect(new Date(Date.UTC(2026, 0, 15)).getTimezoneOffset()).to.equal(offset);
      const { compared, wrong } = compareWithTemporal(2000, 2050);
      expect(wrong).to.deep.equal([]);
      expect(compared).to.be.greaterThan(26_000);
    });
  }
});
