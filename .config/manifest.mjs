/** How `custom-elements.json` is made. Private members stay out: the manifest is the public description of the elements. */
import { readFileSync } from 'node:fs';
import { cemSorterPlugin } from '@wc-toolkit/cem-sorter';
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { root } from './run.mjs';

const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      // Elements and their events; how they are made inside is nobody's contract.
      module.declarations = (module.declarations ?? []).filter((each) => each.customElement || each.superclass?.name?.endsWith('Event'));
      const kept = new Set(module.declarations.map((each) => each.name));
      module.exports = (module.exports ?? []).filter((each) => each.kind === 'custom-element-definition' || kept.has(each.name));
      for (const declaration of module.declarations ?? []) {
        // From `dispatchEvent(new SomeEvent(argument))` the analyzer takes the argument for the event's name.
        if (declaration.events) declaration.events = declaration.events.filter((event) => event.name?.startsWith('if-'));
        if (!declaration.members) continue;
        declaration.members = declaration.members.filter(
          (member) =>
            !['private', 'protected'].includes(member.privacy) &&
            !member.name.startsWith('#') &&
            !member.name.startsWith('_') &&
            member.name !== 'performUpdate',
        );
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter((module) => module.exports.length > 0);
  },
};

/** The colours that all elements read stand at the provider, which is put around them; any other ancestor serves as well. */
const sharedColours = {
  name: 'shared-colours',
  packageLinkPhase({ customElementsManifest }) {
    const roles = readFileSync(`${root}src/elements/shared/colours.ts`, 'utf8').matchAll(
      /\/\*\* (.*) \*\/\n +'?([a-z-]+)'?: \['(#\w+)', '(#\w+)'\],/g,
    );
    const colours = [...roles].map(([, description, role, light, dark]) => ({
      description,
      name: `--if-${role}`,
      default: `light-dark(${light}, ${dark})`,
    }));
    const provider = customElementsManifest.modules.flatMap((each) => each.declarations).find((each) => each.tagName === 'if-provider');
    provider.cssProperties = [...colours, ...provider.cssProperties];
  },
};

/** The shipped module that a source becomes. */
const shipped = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');

function nameShipped(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) nameShipped(value);
    else if (key === 'module' || key === 'path') node[key] = shipped(value);
  }
  // The analyzer takes what no module imports for the module's own.
  if (node.superclass?.name === 'Event') node.superclass = { name: 'Event', package: 'global:' };
}

/** Names the modules that are shipped, in place of their sources, which are not. */
const shippedModules = {
  name: 'shipped-modules',
  packageLinkPhase: ({ customElementsManifest }) => nameShipped(customElementsManifest.modules),
};

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  exclude: ['**/*.strings.ts', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  overrideModuleCreation: ({ ts, globs }) =>
    getTsProgram(ts, globs, 'tsconfig.json')
      .getSourceFiles()
      .filter((source) => globs.some((glob) => source.fileName.includes(glob))),
  plugins: [typeParserPlugin(), publicOnly, sharedColours, shippedModules, cemSorterPlugin({ deprecatedLast: true })],
};
