/**
 * Writes the types of the contract: `npm run contract`. With `--check` it writes nothing and fails when the committed types differ from the document.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const DOCUMENT = new URL('../src/client/contract/openapi.yaml', import.meta.url);
const TYPES = new URL('../src/client/contract/schema.gen.ts', import.meta.url);
const HEADER = '/** Generated from openapi.yaml by `npm run contract`: change that, not this. */\n/* eslint-disable */\n';

const ast = await openapiTS(DOCUMENT, { immutable: true, defaultNonNullable: false, exportType: false });
const types = HEADER + astToString(ast).replace(/^\/\*\*\n \* This file was auto-generated[^/]*\*\/\n+/, '');

function committed() {
  try {
    return readFileSync(TYPES, 'utf8');
  } catch {
    return undefined;
  }
}

if (!process.argv.includes('--check')) {
  writeFileSync(TYPES, types);
} else if (committed() !== types) {
  console.error('src/client/contract/schema.gen.ts differs from openapi.yaml: run `npm run contract` and commit the result.');
  process.exitCode = 1;
}
