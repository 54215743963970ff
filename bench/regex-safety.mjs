/**
 * Asks recheck about every regular expression of `src`: literals, and `RegExp` of a constant text, with `new` or without. Ends with 1 when one is vulnerable or unknown.
 * `npm --prefix bench ci && npm run bench:regex`
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(`${root}src`, { recursive: true }).filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts'));

/** @returns {{source: string, flags: string}[]} the expressions of a file; those that are put together at run time have no source */
function expressionsOf(text, file) {
  const found = [];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    } else if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      const [source, flags] = node.arguments ?? [];
      const constant = source && ts.isStringLiteralLike(source);
      found.push({
        source: constant ? source.text : undefined,
        flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '',
        code: node.getText(),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

const counts = {};
let bad = 0;
for (const file of files.sort()) {
  for (const { source, flags, code } of expressionsOf(readFileSync(`${root}src/${file}`, 'utf8'), file)) {
    const { status, complexity } =
      source === undefined ? { status: 'put together at run time' } : checkSync(source, flags, { timeout: 20_000 });
    counts[status] = (counts[status] ?? 0) + 1;
    if (status === 'safe') continue;
    if (source !== undefined) bad += 1;
    console.log(`${status.padEnd(12)} src/${file}  ${code ?? `/${source}/${flags}`}  ${complexity?.summary ?? ''}`);
  }
}
console.log(
  Object.entries(counts)
    .map(([status, count]) => `${count} ${status}`)
    .join(', '),
);
process.exit(bad === 0 ? 0 : 1);
