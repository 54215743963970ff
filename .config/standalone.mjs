/**
 * How the badge becomes two files for script tags on strangers' pages: the badge itself, and its explanations, which a page may add. No Lit, no other package; readable
 * source goes in, and what the source says for readers' sake only is taken out here.
 */
import { fileURLToPath } from 'node:url';
import { parseAst, runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const badge = '/src/elements/tracking-badge';
const tracking = '/src/domain/tracking';

/** The files by name, and what each does. */
const FILES = {
  'if-tracking-badge': `
    import { learn } from '${tracking}/read-number-light.js';
    import { IfTrackingBadge } from '${badge}/tracking-badge.js';
    IfTrackingBadge.learn = learn;
    if (!customElements.get('if-tracking-badge')) customElements.define('if-tracking-badge', IfTrackingBadge);`,
  // In either order, and beside a badge of an older version, which does not know how to explain.
  'if-tracking-badge-explain': `
    import { WHOLE } from '${tracking}/carriers/lean.js';
    import { weigh } from '${tracking}/read-number-hints.js';
    import { explanations } from '${badge}/explain-badge.js';
    import { prepareDates } from '${badge}/prepare-dates.js';
    Promise.all([customElements.whenDefined('if-tracking-badge'), prepareDates()])
      .then(([badge]) => {
        badge.learn?.(WHOLE, weigh);
        badge.explain?.(explanations);
      })
      .catch(console.warn);`,
};

export const STANDALONE = Object.keys(FILES);

/** Modules that weigh more than the badge needs, and what stands in for them; tests hold each stand-in to the same answers. */
const STAND_INS = [
  [/^date-fns-tz\/fromZonedTime$/, 'pickup/intl-zoned-time'],
  [/\/pickup\/(?:first-scan|schedule)\.js$/, 'pickup/first-scan-light'],
  [/\/tracking\/scan\.js$|^\.\/scan\.js$/, 'tracking/scan-light'],
  [/\/tracking\/read-number\.js$/, 'tracking/read-number-light'],
];

const entries = {
  name: 'entries',
  enforce: 'pre',
  resolveId(id) {
    if (FILES[id]) return `\0${id}`;
    const standIn = STAND_INS.find(([module]) => module.test(id))?.[1];
    return standIn && `${root}src/domain/${standIn}.ts`;
  },
  load: (id) => FILES[id.slice(1)],
};

/** A colour in half as many digits: nobody sees the difference, and a test holds the contrast. Not the border's, so pale that its hue would turn. */
const inThreeDigits = (colour) =>
  `#${[1, 3, 5].map((at) => Math.round(parseInt(colour.slice(at, at + 2), 16) / 17).toString(16)).join('')}`;

const smallCss = (css) =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>+]) ?/g, '$1')
    .replace(/: (?![^{}]*{)/g, ':')
    .replace(/;}/g, '}')
    .replace(/(?<!border,light-dark\([^)]*)#\w{6}\b/g, inThreeDigits)
    .replace(/\b0\./g, '.')
    .replace(/--_(\w)\w*/g, '--_$1')
    .replace('(pointer: ', '(pointer:')
    .trim();

/** Modules that are evaluated here, so that the files hold what comes out. */
const EVALUATED = /\/(?:tracking-badge\.styles|carriers\/lean)\.ts$/;

const constants = {
  name: 'constants',
  enforce: 'pre',
  async load(id) {
    if (!EVALUATED.test(id)) return undefined;
    const { module } = await runnerImport(id, { root, configFile: false, logLevel: 'silent' });
    const values = Object.entries(module).map(([name, value]) => [name, name === 'rules' ? smallCss(value) : value]);
    return values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n');
  },
  transform(code, id) {
    // What is missing in Node, where elements are only described, is here.
    if (id.endsWith('tracking-badge.ts')) return code.replace(/const Base = [^;]*;/, '').replace('extends Base', 'extends HTMLElement');
    // Classes that only have a name: nobody sees it in the file.
    if (id.endsWith('tracking-badge.events.ts'))
      return code.replace(/export class (\w+) extends (BadgeEvent) {[^}]*}/g, 'export { $2 as $1 };');
    if (id.endsWith('page-language.ts')) return code.replace(/globalThis\.(navigator)\?(\.language) \?\? ''/, '$1$2');
    return undefined;
  },
};

/** Members that only these modules know: neither the platform, nor the contract, nor what the two files tell each other. A test shows every state from the built file. */
const PRIVATE = (
  'askers attention back bits box check copied copy checkNumber choose evidence failed fedex formats gs1 gs1_91 hand hourglass known label luhn mod37 mod7 nearMiss ' +
  'newTab noCarrier offline open page pattern named pause post printed problem question request room rule s10 selected show sizes slash stale tick timed titles toggle truck vague waiting ' +
  'glyph lines summary tone askSupport carrierSays chooseWhy collectedIn collectsSometime dayText expectation headline normalNotFound overdueSince overdueSometime scanFollows unknownWhy unreadable windowText'
).split(' ');

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_';
const SHORT = new Map(PRIVATE.map((name, index) => [name, LETTERS[index] ?? `_${LETTERS[index % LETTERS.length]}`]));

/** A list of texts as one text to be parted: less between them. */
function packed(texts) {
  const separator = [' ', '\n'].find((each) => texts.every((text) => !text.includes(each)));
  return texts.length > 3 && separator && `${JSON.stringify(texts.join(separator))}.split(${JSON.stringify(separator)})`;
}

/** What is declared next to each other is declared at once, and functions stand together, at the end of the first file and at the start of the second: so each is smallest. */
function inOrder(code, name) {
  const { body } = parseAst(code);
  const textOf = ({ start, end }) => code.slice(start, end);
  const isFunction = ({ type }) => type === 'FunctionDeclaration';
  const isList = (node) => node?.type === 'VariableDeclaration';
  const functions = body.filter(isFunction).map(textOf);
  const others = body
    .filter((node) => !isFunction(node))
    .map((node, index, all) =>
      isList(node) ? `${isList(all[index - 1]) ? ',' : ';let '}${node.declarations.map(textOf).join(',')}` : `;${textOf(node)}`,
    );
  return (name === 'if-tracking-badge' ? [...others, ';', ...functions] : [...functions, ...others]).join('').replace(/^;/, '');
}

/** Gives private members short names, and packs lists of texts. */
const shorten = {
  name: 'shorten',
  renderChunk(chunk) {
    let code = chunk.replace(/static \{\s*this\.(\w+ = [^;]*;)\s*\}/g, 'static $1');
    const edits = [];
    const visit = (node) => {
      if (!node || typeof node !== 'object') return;
      if (Array.isArray(node)) return node.forEach(visit);
      const key = node.type === 'MemberExpression' ? node.property : node.type === 'Property' ? node.key : undefined;
      if (key && !node.computed && SHORT.has(key.name))
        edits.push([key, node.shorthand ? `${SHORT.get(key.name)}:${key.name}` : SHORT.get(key.name)]);
      if (node.type === 'ArrayExpression' && node.elements.every((each) => typeof each?.value === 'string')) {
        const text = packed(node.elements.map(({ value }) => value));
        if (text) return edits.push([node, text]);
      }
      for (const child of Object.values(node)) visit(child);
    };
    visit(parseAst(code));
    for (const [{ start, end }, text] of edits.sort(([a], [b]) => b.start - a.start)) code = code.slice(0, start) + text + code.slice(end);
    return { code, map: null };
  },
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) chunk.code = inOrder(chunk.code, chunk.name);
  },
};

/** Vite options for one of the files. */
export const standalone = (name, build = {}) => ({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [entries, constants, shorten],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    modulePreload: false,
    ...build,
    rolldownOptions: {
      input: { [name]: name },
      output: {
        format: 'es',
        minify: true,
        codeSplitting: false,
        topLevelVar: false,
        entryFileNames: '[name].js',
        comments: { legal: true, annotation: false, jsdoc: false },
      },
      preserveEntrySignatures: 'strict',
    },
  },
});
