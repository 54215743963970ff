/** Writes `dist/jsx.d.ts` (React, Preact, Solid) and the editors' custom data from custom-elements.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { root } from './run.mjs';

const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
const declarations = manifest.modules.flatMap(({ path, declarations = [] }) => declarations.map((each) => ({ ...each, path })));
const elements = declarations.filter(({ tagName }) => tagName);

const doc = (text, indent = '') => (text ? `${indent}/** ${text.replace(/\s+/g, ' ')} */\n` : '');
const lines = (list, line) => list.map((each) => line(each)).join('\n');

/** One `import type` for each module that declares an element or an event of one. */
function imports() {
  const names = new Set(elements.flatMap(({ name, events = [] }) => [name, ...events.map(({ type }) => type.text)]));
  const unknown = [...names].filter((name) => !declarations.some((each) => each.name === name));
  if (unknown.length > 0) throw new Error(`custom-elements.json does not say where these come from: ${unknown.join(', ')}`);
  const known = declarations.filter(({ name }) => names.has(name));
  const paths = [...new Set(known.map(({ path }) => path))];
  const of = (wanted) => known.filter(({ path }) => path === wanted).map(({ name }) => name);
  return lines(paths, (path) => `import type { ${of(path).join(', ')} } from '${path.replace(/^dist/, '.')}';`);
}

/** What an element takes: its properties, its attributes where they are spelled otherwise, its events. */
function props({ name, tagName, members, events = [] }) {
  const own = members
    .filter((member) => member.kind === 'field' && !member.static && !member.readonly)
    .flatMap((member) => [member.name, ...(member.attribute?.includes('-') ? [member.attribute] : [])].map((key) => ({ ...member, key })));
  const typed = [
    ...own.map(({ key, name: property, description }) => `${doc(description, '  ')}  '${key}'?: ${name}['${property}'] | undefined;`),
    ...events.map((event) => `${doc(event.description, '  ')}  'on${event.name}'?: ((event: ${event.type.text}) => void) | undefined;`),
  ];
  return `/** What \`<${tagName}>\` takes. */\nexport interface ${name}Props {\n${typed.join('\n')}\n}`;
}

writeFileSync(
  `${root}dist/jsx.d.ts`,
  `/**
 * The elements in JSX of React 19, Preact and Solid: \`import type {} from '@interfulfillment/elements/jsx'\`.
 *
 * Besides its own properties and events an element takes what the framework says of any element. For another framework, let its \`IntrinsicElements\` extend
 * \`CustomElements\`.
 */
${imports()}
// @ts-ignore Of these a page has one.
import type { DetailedHTMLProps, HTMLAttributes as ReactAttributes } from 'react';
// @ts-ignore
import type { ClassAttributes, HTMLAttributes as PreactAttributes } from 'preact';
// @ts-ignore
import type { JSX as Solid } from 'solid-js';

${elements.map(props).join('\n\n')}

/** What each element takes of its own. */
export interface CustomElements {
${lines(elements, ({ tagName, name, summary }) => `${doc(summary, '  ')}  '${tagName}': ${name}Props;`)}
}

interface Instances {
${lines(elements, ({ tagName, name }) => `  '${tagName}': ${name};`)}
}

type With<Attributes, Own> = Omit<Attributes, keyof Own> & Own;

/** Solid's names for what is set as a property, set as an attribute, or listened to on the element itself. */
type SolidNames<Own> = {
  [Key in keyof Own as Key extends \`onif-\${infer Type}\`
    ? \`on:if-\${Type}\`
    : Key extends \`\${string}-\${string}\`
      ? \`attr:\${Key}\`
      : \`prop:\${Key & string}\`]: Own[Key];
};

type ReactElements = {
  [Tag in keyof CustomElements]: With<DetailedHTMLProps<ReactAttributes<Instances[Tag]>, Instances[Tag]>, CustomElements[Tag]>;
};
type PreactElements = {
  [Tag in keyof CustomElements]: With<PreactAttributes<Instances[Tag]> & ClassAttributes<Instances[Tag]>, CustomElements[Tag]>;
};
type SolidElements = {
  [Tag in keyof CustomElements]: With<Solid.HTMLAttributes<Instances[Tag]>, CustomElements[Tag] & SolidNames<CustomElements[Tag]>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
  interface CSSProperties {
    [property: \`--if-\${string}\`]: string | number | undefined;
  }
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
`,
);

generateVsCodeCustomElementData(manifest, {
  outdir: `${root}dist`,
  htmlFileName: 'vscode.html-custom-data.json',
  cssFileName: 'vscode.css-custom-data.json',
});
// A property that several elements name is offered once.
const cssData = `${root}dist/vscode.css-custom-data.json`;
const { properties, ...others } = JSON.parse(readFileSync(cssData, 'utf8'));
const once = [...new Map(properties.toReversed().map((each) => [each.name, each])).values()].toReversed();
writeFileSync(cssData, JSON.stringify({ properties: once, ...others }, null, 2));
