import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bytes of one minified, gzipped file that holds an entry and everything it imports, less what is left outside. */
async function gzipped(code: string, external: RegExp[] = []): Promise<number> {
  const entry = 'virtual:entry';
  const result = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [{ name: 'entry', resolveId: (id) => (id === entry ? id : undefined), load: (id) => (id === entry ? code : undefined) }],
    build: {
      target: 'es2022',
      write: false,
      minify: true,
      rolldownOptions: {
        input: entry,
        external,
        output: { format: 'es', minify: true, codeSplitting: false, comments: false },
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rolldown.RolldownOutput;
  const code_ = result.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
  return gzipSync(code_, { level: 9 }).length;
}

const LIT = [/^lit($|\/)/, /^@lit\//];

/** What a page may be asked to load, in bytes after gzip. A budget is raised only with a reason in the commit that does it. */
const BUDGETS: readonly { readonly what: string; readonly code: string; readonly external?: RegExp[]; readonly limit: number }[] = [
  { what: 'the tracking badge, everything in one file', code: `import '/src/define/if-tracking-badge.ts'`, limit: 10_240 },
  { what: 'the tracking engine with all carriers', code: `export { detectCarriers } from '/src/domain/tracking/index.ts'`, limit: 6_144 },
  {
    what: 'the calendar engine with both rules',
    code: `export { parseCalendar, closuresIn } from '/src/domain/pickup/calendar.ts'; export { ONTARIO, CANADA_POST } from '/src/domain/pickup/calendars.ts'`,
    limit: 1_024,
  },
  {
    what: 'the pickup window, without Lit and date-fns-tz',
    code: `import '/src/define/if-pickup-window.ts'`,
    external: [...LIT, /^date-fns/],
    limit: 6_144,
  },
  { what: 'the client', code: `export { createClient } from '/src/client/index.ts'`, limit: 6_144 },
  { what: 'the order grid, Lit included', code: `import '/src/define/if-order-grid.ts'`, limit: 40_960 },
];

describe('sizes', () => {
  for (const { what, code, external, limit } of BUDGETS) {
    it(`${what}: at most ${limit} bytes`, async () => {
      const size = await gzipped(code, external);
      console.log(`      ${size} bytes gzip: ${what}`);
      expect(size).to.be.at.most(limit);
    });
  }
});
