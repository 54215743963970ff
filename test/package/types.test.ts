import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import ts from 'typescript';
import { createConsumer, shippedFiles, type Consumer } from './consumer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly superclass?: { readonly name: string };
  readonly events?: readonly { readonly name: string; readonly type: { readonly text: string } }[];
  readonly members?: readonly { readonly kind: string; readonly name: string; readonly static?: boolean; readonly readonly?: boolean }[];
}
interface Module {
  readonly path: string;
  readonly declarations: readonly Declaration[];
  readonly exports: readonly { readonly declaration: { readonly module: string } }[];
}

const packageName = '@interfulfillment/elements';
const { modules } = json('custom-elements.json') as { modules: readonly Module[] };
const declarations = modules.flatMap((module) => module.declarations);
const elements = declarations.filter((each): each is Declaration & { tagName: string } => each.tagName !== undefined);
const propertiesOf = ({ members = [] }: Declaration, writable = false): string[] =>
  members.filter((each) => each.kind === 'field' && !each.static && !(writable && each.readonly)).map(({ name }) => name);

/** Types that say whether a type is the one that is meant, and whether it is known at all. */
const EXACTLY = `
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Known<T> = 0 extends 1 & T ? false : true;
`;

/** A program that uses everything of an element that is typed, with nothing imported but the module that defines it. */
function usesOf({ tagName, events = [], ...element }: Declaration & { tagName: string }): string {
  const classes = [...new Set(events.map(({ type }) => type.text))];
  const names = classes.length > 0 ? `import type { ${classes.join(', ')} } from '${packageName}/define/${tagName}';` : '';
  return `import '${packageName}/define/${tagName}';
${names}
${EXACTLY}
const element = document.querySelector('${tagName}')!;
element satisfies HTMLElement;
${propertiesOf(element)
  .map((name) => `true satisfies Known<typeof element.${name}>;`)
  .join('\n')}
${events
  .map(({ name, type }) => `element.addEventListener('${name}', (event) => true satisfies Same<typeof event, ${type.text}>);`)
  .join('\n')}
`;
}

/** Every element in JSX with everything that it takes. */
const inJsx = `import type {} from '${packageName}/jsx';
import type { JSX } from 'react';
import type { ${[...new Set(elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text)))].join(', ')} } from '${packageName}';
${EXACTLY}
${elements
  .map(({ tagName, events = [], ...element }, at) => {
    const properties = propertiesOf(element, true);
    return `declare const element${at}: HTMLElementTagNameMap['${tagName}'];
type Props${at} = JSX.IntrinsicElements['${tagName}'];
${properties.map((name) => `true satisfies Known<Props${at}['${name}']>;`).join('\n')}
export const jsx${at} = (
  <${tagName}
    ${properties.map((name) => `${name}={element${at}.${name}}`).join('\n    ')}
    ${events.map(({ name, type }) => `on${name}={(event) => true satisfies Same<typeof event, ${type.text}>}`).join('\n    ')}
  />
);`;
  })
  .join('\n')}
${elements.map(({ tagName }) => `import '${packageName}/define/${tagName}';`).join('\n')}
`;

/** What the types that an entry exports are made of, by name, where no entry exports it. Of `BadgeExplanations` a page needs no part. */
function unnamed(): string[] {
  const { exports } = json('package.json') as { exports: Record<string, string | { types?: string }> };
  const entries = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [] : (target.types ?? [])));
  const files = entries.filter((path) => path.endsWith('/index.d.ts')).map((path) => resolve(root, path));
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const original = (symbol: ts.Symbol): ts.Symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const exportsOf = (file: ts.SourceFile): ts.Symbol[] => checker.getExportsOfModule(checker.getSymbolAtLocation(file)!).map(original);
  const exported = new Set(files.flatMap((file) => exportsOf(program.getSourceFile(file)!)));
  const missing = new Set<string>();
  const visit = (node: ts.Node, from: string): void => {
    if (ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword)) return;
    if (ts.isTypeReferenceNode(node)) {
      const symbol = original(checker.getSymbolAtLocation(node.typeName)!);
      const source = symbol.declarations?.[0]?.getSourceFile();
      const nameable = source?.fileName.startsWith(`${root}dist/`) && exportsOf(source).includes(symbol);
      if (nameable && !exported.has(symbol)) missing.add(`${symbol.name} of ${from}`);
    }
    ts.forEachChild(node, (child) => visit(child, from));
  };
  for (const symbol of exportsOf(program.getSourceFile(resolve(root, 'dist/index.d.ts'))!)) {
    if (symbol.name === 'BadgeExplanations') continue;
    for (const declaration of symbol.declarations ?? []) visit(declaration, symbol.name);
  }
  return [...missing];
}

/** The TypeScript and JavaScript of the README, block by block. */
const snippets = [...read('README.md').matchAll(/^```(js|tsx?)\n([^]*?)^```$/gm)].map(([, language, code]) => ({
  file: `${code!.includes('import type {} from') ? 'react' : 'code'}.${language === 'tsx' ? 'tsx' : 'ts'}`,
  code: `${code!}\nexport {};\n`,
}));

describe('the types of the package', () => {
  let shipped: readonly string[];
  let consumer: Consumer;
  let withReact: Consumer;

  before(async function () {
    this.timeout(60_000);
    shipped = await shippedFiles();
    consumer = createConsumer(shipped);
    withReact = createConsumer(shipped, ['@types/node', '@types/react']);
  });

  after(() => {
    consumer.remove();
    withReact.remove();
  });

  for (const [name, options] of Object.entries({
    NodeNext: {},
    Bundler: { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  })) {
    it(`compile from every entry, where no framework is installed: ${name}`, function () {
      this.timeout(60_000);
      const { exports } = json('package.json') as { exports: Record<string, string | { types?: string }> };
      const entries = Object.entries(exports).flatMap(([path, target]) => {
        if (typeof target === 'string' || !target.types) return [];
        return path.includes('*') ? ['all', ...elements.map(({ tagName }) => tagName)].map((each) => path.replace('*', each)) : [path];
      });
      const code = entries.map((path, at) => `export type * as entry${at} from '${path.replace('.', packageName)}';`).join('\n');
      expect(consumer.compile([consumer.write('entries.ts', code)], options)).to.deep.equal([]);
    });
  }

  for (const element of elements) {
    it(`know <${element.tagName}>, its properties and its events from define/${element.tagName} alone`, function () {
      this.timeout(60_000);
      const file = consumer.write(`${element.tagName}.ts`, usesOf(element));
      expect(consumer.compile([file], { skipLibCheck: true })).to.deep.equal([]);
    });
  }

  it('find what is wrong on a page', function () {
    this.timeout(60_000);
    expect(consumer.compile(['page.ts'])).to.deep.equal([]);
  });

  it('find what is wrong in JSX of React, and take what React knows of any element', function () {
    this.timeout(60_000);
    expect(withReact.compile(['react.tsx'])).to.deep.equal([]);
  });

  it('know every property and event of every element in JSX', function () {
    this.timeout(60_000);
    expect(withReact.compile([withReact.write('jsx.tsx', inJsx)], { skipLibCheck: true })).to.deep.equal([]);
  });

  snippets.forEach(({ file, code }, at) => {
    it(`agree with the README, ${at + 1}: ${code
      .trim()
      .split('\n')
      .find((line) => line && !line.startsWith('import '))}`, function () {
      this.timeout(60_000);
      const path = withReact.write(`readme-${at + 1}-${file}`, code);
      expect(withReact.compile([path, 'readme-names.d.ts'], { types: ['node'], skipLibCheck: true })).to.deep.equal([]);
    });
  });

  it('are exported: whatever the index’s own types are made of', function () {
    this.timeout(60_000);
    expect(unnamed()).to.deep.equal([]);
  });

  it('are exported: every element, every event', function () {
    this.timeout(60_000);
    const names = declarations.map(({ name }) => name);
    const code = `import type { ${names.join(', ')} } from '${packageName}';\nexport type All = [${names.join(', ')}];\n`;
    expect(consumer.compile([consumer.write('names.ts', code)], { skipLibCheck: true })).to.deep.equal([]);
  });
});
