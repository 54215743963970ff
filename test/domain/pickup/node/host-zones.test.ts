import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const script = fileURLToPath(new URL('compare.ts', import.meta.url));

/** What `Date#getTimezoneOffset` says in January 2026, to be sure that the process really lives there. */
const HOSTS: Record<string, number> = {
  UTC: 0,
  'America/Toronto': 300,
  'America/Vancouver': 480,
  'Europe/London': 0,
  'Pacific/Apia': -780,
  'Australia/Lord_Howe': -660,
};

describe('pickup windows on machines in six zones', () => {
  for (const [zone, offset] of Object.entries(HOSTS)) {
    it(`agree with Temporal for every weekday from 2000 to 2050 in ${zone}`, async function () {
      this.timeout(90_000);
      const { stdout } = await run(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TZ: zone } });
      const found = JSON.parse(stdout) as { offset: number; compared: number; wrong: string[] };
      expect(found.offset).to.equal(offset);
      expect(found.wrong).to.deep.equal([]);
      expect(found.compared).to.be.greaterThan(26_000);
    });
  }
});
