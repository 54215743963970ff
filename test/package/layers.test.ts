import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import ts from 'typescript';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** What each layer may import, besides itself. `pure` and so on stand for single modules or packages. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: ['npm:date-fns-tz'],
  grid: [],
  client: ['domain'],
  gateway: ['domain', 'client/contract'],
  locales: ['domain'],
  state: ['domain', 'grid', 'client', 'npm:lit', 'npm:@lit/context'],
  elements: ['domain', 'grid', 'client:types', 'state', 'locales', 'npm:lit', 'npm:@lit/context'],
  define: ['elements'],
  index: ['domain', 'grid', 'client', 'state', 'elements', 'locales'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.replaceAll('\\', '/'));

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.ES2022);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const specifier = statement.moduleSpecifier.text;
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    const to = specifier.startsWith('.')
      ? relative(src, resolve(src, dirname(file), specifier))
          .replaceAll('\\', '/')
          .replace(/\.js$/, '.ts')
      : `npm:${specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/')}`;
    return [{ from: file, to, typeOnly }];
  });
}

const imports = files.flatMap(importsOf);
const layerOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : file.replace(/\.ts$/, ''));

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const layer = layerOf(from);
  const allowed = ALLOWED[layer] ?? [];
  if (to.startsWith('npm:')) return allowed.includes(to);
  if (layer === layerOf(to)) return layer !== 'elements' || sameElement(from, to) || typeOnly;
  return allowed.some((rule) => (rule.endsWith(':types') ? typeOnly && to.startsWith(`${rule.slice(0, -6)}/`) : to.startsWith(`${rule}/`)));
}

/** An element uses its own folder and `shared`; other elements it names by tag only. */
const sameElement = (from: string, to: string): boolean => to.startsWith('elements/shared/') || from.split('/')[1] === to.split('/')[1];

describe('the layers', () => {
  it('import downwards only', () => {
    const wrong = imports.filter((edge) => !isAllowed(edge)).map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).to.deep.equal([]);
  });

  it('have no import cycles at run time', () => {
    const graph = new Map(
      files.map((file) => [file, imports.filter((edge) => edge.from === file && !edge.typeOnly).map((edge) => edge.to)]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) if (graph.has(next)) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(cycles).to.deep.equal([]);
  });

  it('register elements in src/define only', () => {
    const registering = files.filter((file) =>
      /customElements\s*\.\s*define\(/.test(readFileSync(join(src, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    );
    expect(registering.filter((file) => !file.startsWith('define/'))).to.deep.equal([]);
  });

  it('are imported by nobody else than they should: the gateway is an entry of its own', () => {
    expect(imports.filter(({ from, to }) => to.startsWith('gateway/') && !from.startsWith('gateway/'))).to.deep.equal([]);
  });
});
