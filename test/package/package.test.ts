import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { publint } from 'publint';
import { COLOURS } from '../../src/elements/shared/colours.js';
import { rules } from '../../src/elements/tracking-badge/tracking-badge.styles.js';
import { shippedFiles } from './consumer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  name: string;
  sideEffects: string[];
  exports: Record<string, string | { types?: string; default?: string }>;
};
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const defines = readdirSync(`${root}src/define`).map((file) => file.replace(/\.ts$/, ''));

/** Evaluates a module in a fresh Node and returns what it prints. */
async function inNode(code: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
  return stdout.trim();
}

describe('the package', () => {
  it('exports files that exist, with their types', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : [target.types, target.default],
    );
    const missing = targets.filter(
      (target): target is string => target !== undefined && !target.includes('*') && !existsSync(`${root}${target}`),
    );
    expect(missing).to.deep.equal([]);
    for (const name of defines) expect(existsSync(`${root}dist/define/${name}.js`), name).to.equal(true);
  });

  it('registers nothing when its main entry is imported, also where there is no DOM', async () => {
    const printed = await inNode(`
      const before = globalThis.customElements;
      const names = [];
      if (before) { const define = before.define; before.define = (name) => names.push(name); }
      const entry = await import('${manifest.name}');
      console.log(JSON.stringify({ names, exports: Object.keys(entry).length > 0 }));
    `);
    expect(JSON.parse(printed)).to.deep.equal({ names: [], exports: true });
  });

  for (const entry of ['client', 'gateway', 'grid', 'extensiv', 'pickup', 'tracking']) {
    it(`imports in Node: ${entry}`, async () => {
      expect(await inNode(`console.log(Object.keys(await import('${manifest.name}/${entry}')).length > 0)`)).to.equal('true');
    });
  }

  for (const name of defines) {
    it(`imports where there is no DOM: define/${name}`, async () => {
      expect(await inNode(`await import('${manifest.name}/define/${name}'); console.log(true)`)).to.equal('true');
    });
  }

  it('ships no raw decorator', () => {
    const files = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    expect(files.filter((file) => /^\s*@(property|state|query)\(/m.test(read(`dist/${file}`)))).to.deep.equal([]);
  });

  it('keeps in a bundle what is imported for its effect: definitions, themes, files for script tags and what these import', () => {
    const kept = manifest.sideEffects.map((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`));
    const files = ['dist/define', 'dist/themes', 'cdn'].flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `./${folder}/${file}`),
    );
    const effective = files.filter((file) => /\.(?:js|css)$/.test(file));
    expect(effective).to.include('./dist/themes/partner.css');
    expect(effective.filter((file) => !kept.some((pattern) => pattern.test(file)))).to.deep.equal([]);
  });

  it('has no fault that publint knows', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true });
    // It takes the carrier's host `global.cainiao.com` for Node's `global` in files that have no import or export of their own.
    const faults = messages.filter(
      ({ type, code, path }) => type !== 'suggestion' && !(code === 'FILE_INVALID_FORMAT' && path[1] === './cdn/*'),
    );
    expect(faults.map((message) => JSON.stringify(message))).to.deep.equal([]);
  });

  it('describes every element that it defines in custom-elements.json', () => {
    const { modules } = JSON.parse(read('custom-elements.json')) as {
      modules: { declarations?: { tagName?: string; summary?: string }[] }[];
    };
    const described = modules.flatMap((module) => module.declarations ?? []).filter(({ tagName, summary }) => tagName && summary);
    expect(described.map(({ tagName }) => tagName).sort()).to.deep.equal(defines.filter((name) => name !== 'all').sort());
  });

  it('describes in custom-elements.json every custom property that a page can set, and no other', () => {
    interface Described {
      readonly modules: { declarations?: { tagName?: string; cssProperties?: { name: string; description?: string }[] }[] }[];
    }
    const elements = (JSON.parse(read('custom-elements.json')) as Described).modules.flatMap(({ declarations = [] }) => declarations);
    const described = elements.flatMap(({ cssProperties = [] }) =>
      cssProperties.filter((each) => each.description).map(({ name }) => name),
    );
    const badge = elements.find(({ tagName }) => tagName === 'if-tracking-badge')!.cssProperties!.map(({ name }) => name);
    const namesIn = (css: string): string[] => [...css.matchAll(/var\(\s*(--if-[a-z-]+)/g)].map(([, name]) => name!);
    const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const all = [...Object.keys(COLOURS).map((role) => `--if-${role}`), ...sources.flatMap((file) => namesIn(read(`src/${file}`)))];
    const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
    expect(unique(described)).to.deep.equal(unique(all.filter((name) => !name.endsWith('-'))));
    const { properties } = JSON.parse(read('dist/vscode.css-custom-data.json')) as { properties: { name: string }[] };
    expect(properties.map(({ name }) => name).sort()).to.deep.equal(unique(described));
    expect(unique(badge)).to.deep.equal(unique(namesIn(rules)));
    expect(described).to.include.members(read('README.md').match(/--if-[a-z-]+/g)!);
  });

  it('names in custom-elements.json modules that it ships', async function () {
    this.timeout(60_000);
    const shipped = await shippedFiles();
    const named = [...read('custom-elements.json').matchAll(/"(?:module|path)": "([^"]*)"/g)].map(([, path]) => path!);
    expect(named).to.have.length.above(defines.length);
    expect(named.filter((path) => !shipped.includes(path))).to.deep.equal([]);
  });

  it('ships what the README links to and shows', async function () {
    this.timeout(60_000);
    const shipped = await shippedFiles();
    const linked = [...read('README.md').matchAll(/\]\(([^)#]+)/g)].map(([, path]) => path!).filter((path) => !/^[a-z]+:/.test(path));
    expect(linked).to.include('custom-elements.json');
    expect(linked.filter((path) => !shipped.includes(path))).to.deep.equal([]);
  });

  it('mentions every element in the README and has a story file for it', () => {
    const readme = read('README.md');
    const elements = defines.filter((name) => name !== 'all');
    expect(elements.filter((name) => !readme.includes(`\`<${name}>\``))).to.deep.equal([]);
    expect(elements.filter((name) => !existsSync(`${root}stories/${name.replace(/^if-/, '')}.stories.ts`))).to.deep.equal([]);
  });

  it('registers with `all` every element that has a define module', async () => {
    const all = read('src/define/all.ts');
    expect(defines.filter((name) => name !== 'all' && !all.includes(`./${name}.js`))).to.deep.equal([]);
  });
});
