import { expect } from 'chai';
import { createSchedule } from '../../../src/domain/pickup/index.js';
import { compareWithTemporal, EVERY_WEEKDAY } from './oracle.js';

describe('pickup windows against Temporal', () => {
  it('agree for every weekday from 2000 to 2050 in Toronto', () => {
    const { compared, wrong } = compareWithTemporal(2000, 2050);
    expect(wrong).to.deep.equal([]);
    expect(compared).to.be.greaterThan(26_000);
  }).timeout(30_000);

  for (const zone of ['America/Vancouver', 'America/St_Johns', 'Europe/London', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kolkata']) {
    it(`agree for every weekday from 2024 to 2028 at a warehouse in ${zone}`, () => {
      expect(compareWithTemporal(2024, 2028, createSchedule({ zone }, EVERY_WEEKDAY)).wrong).to.deep.equal([]);
    });
  }

  it('still agree when Ontario stops changing clocks', () => {
    const permanent = createSchedule({ zone: 'Etc/GMT+4' }, EVERY_WEEKDAY);
    expect(compareWithTemporal(2026, 2030, permanent).wrong).to.deep.equal([]);
  });
});
