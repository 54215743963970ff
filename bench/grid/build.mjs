/** Bundles each contestant as an application would, and weighs what the browser fetches. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { intlZones } from '../../.config/intl-zones.mjs';
import { minifyCss } from '../../.config/minify-css.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const OUTPUT = join(root, '.cache/bench-grid');

/** Loaded only when a person exports: outside of the weight of everything else. */
const EXPORT_CHUNK = /xlsx|export/i;

/** The package names its built modules as those with side effects; here the sources are bundled. */
const registrations = {
  name: 'keep-registrations',
  transform: (code, id) => (/\/src\/define\//.test(id) ? { code, moduleSideEffects: true } : undefined),
};

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>bench</title><link rel="stylesheet" href="/page.css"><script type="module" src="/harness.js"></script></head>
<body><div id="host"></div></body>
</html>`;
const PAGE_STYLES = 'html, body { margin: 0 } #host { width: min(1560px, 100vw); height: min(684px, 100vh) }';

const gzip = (content) => gzipSync(content, { level: 9 }).length;

async function bundle(entry, name, { write = true, oneFile = false } = {}) {
  const result = await build({
    root: here,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // As the package itself is built.
    plugins: [registrations, intlZones, minifyCss],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: OUTPUT,
      emptyOutDir: false,
      write,
      lib: { entry, formats: ['es'], fileName: () => `${name}.js`, cssFileName: name },
      rolldownOptions: {
        output: {
          minify: true,
          // What loads first in one file, whoever shares parts of it with what loads later.
          codeSplitting: oneFile ? false : { groups: [{ name: 'first', tags: ['$initial'] }] },
          chunkFileNames: `${name}-[name]-[hash].js`,
          comments: { legal: false, annotation: false, jsdoc: false },
        },
      },
    },
  });
  return [result].flat().flatMap(({ output }) => output);
}

/** What is fetched before anything shows: the entry with all that it imports statically. */
function staticFiles(output) {
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const found = new Set();
  const visit = (name) => {
    if (found.has(name) || !chunks.has(name)) return;
    found.add(name);
    chunks.get(name).imports.forEach(visit);
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) visit(chunk.fileName);
  return found;
}

/** What can be fetched at all, but for an export. */
function usedFiles(output) {
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const found = new Set();
  const visit = (name) => {
    if (found.has(name) || !chunks.has(name) || EXPORT_CHUNK.test(name)) return;
    found.add(name);
    const { imports, dynamicImports } = chunks.get(name);
    [...imports, ...dynamicImports].forEach(visit);
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) visit(chunk.fileName);
  return found;
}

function weigh(output) {
  const [first, everything] = [staticFiles(output), usedFiles(output)];
  const sum = (files, measure) => files.reduce((total, file) => total + measure(file.code ?? file.source), 0);
  const start = output.filter((file) => first.has(file.fileName) || file.fileName.endsWith('.css'));
  const used = output.filter((file) => everything.has(file.fileName) || file.fileName.endsWith('.css'));
  return { min: sum(start, (content) => Buffer.byteLength(content)), gzip: sum(start, gzip), everything: sum(used, gzip) };
}

/** The version of a peer that stands in `bench/node_modules`. */
export function versionOf(packageName) {
  const file = join(root, 'bench/node_modules', packageName, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** @returns the weights by contestant; one that cannot be built is left out with a warning. */
export async function buildAll(contestants) {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(join(OUTPUT, 'page.html'), PAGE);
  writeFileSync(join(OUTPUT, 'page.css'), PAGE_STYLES);
  await bundle(join(here, 'page/harness.ts'), 'harness');
  const built = [];
  for (const contestant of contestants) {
    try {
      const output = await bundle(join(here, `contestants/${contestant.name}.ts`), contestant.name, contestant);
      const weighed = contestant.entry ? await bundle(join(root, contestant.entry), contestant.name, { write: false }) : output;
      built.push({ ...contestant, ...weigh(weighed), hasStyles: existsSync(join(OUTPUT, `${contestant.name}.css`)) });
    } catch (error) {
      console.warn(`${contestant.name} is left out, it cannot be built: ${String(error.message ?? error).slice(0, 400)}`);
    }
  }
  return built;
}
