import { expect } from 'chai';
import { fromZonedTime } from 'date-fns-tz/fromZonedTime';
import { fromZonedTime as byIntl } from '../../src/domain/pickup/intl-zoned-time.js';

const ZONES = [
  'America/Toronto',
  'America/St_Johns',
  'America/Vancouver',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kolkata',
  'UTC',
];

describe('the zone conversion of the badge’s single file', () => {
  for (const zone of ZONES) {
    it(`gives the answers of date-fns-tz for every day of 2020 to 2030 in ${zone}`, () => {
      const different: string[] = [];
      for (let day = Date.UTC(2020, 0, 1); day < Date.UTC(2031, 0, 1); day += 86_400_000) {
        for (const time of ['00:00', '14:30', '17:00:00', '23:59']) {
          const wall = `${new Date(day).toISOString().slice(0, 10)}T${time}`;
          if (byIntl(wall, zone).getTime() !== fromZonedTime(wall, zone).getTime()) different.push(wall);
        }
      }
      expect(different).to.deep.equal([]);
    });
  }
});
