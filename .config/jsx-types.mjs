/** Writes `dist/jsx.d.ts` (React, Preact, Solid…) and the editors' custom data from custom-elements.json. */
import { readFileSync } from 'node:fs';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { root } from './run.mjs';

const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
generateJsxTypes(manifest, { outdir: `${root}dist`, fileName: 'jsx.d.ts' });
generateVsCodeCustomElementData(manifest, {
  outdir: `${root}dist`,
  htmlFileName: 'vscode.html-custom-data.json',
  cssFileName: 'vscode.css-custom-data.json',
});
