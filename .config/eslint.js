import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a strict Content-Security-Policy blocks, or hostile data turns against us (reported by name, with the way out). */
const UNSAFE = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: 'Write text or nodes, not HTML.' },
  {
    selector: 'ImportSpecifier[imported.name=/^(styleMap|unsafeHTML|unsafeSVG|unsafeCSS)$/]',
    message: 'Use styleProps (shared/style-props), and text instead of HTML.',
  },
  {
    selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\\sstyle=/]",
    message: 'A strict style-src blocks style attributes; use styleProps.',
  },
  {
    selector: "MemberExpression[object.name='customElements'][property.name='define']",
    message: 'Elements are registered in src/define only.',
  },
];

/** TypeScript ESLint's strict rules, less the ones that fight this code base's idiom. */
const RULES = {
  'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
  'max-params': ['error', 4],
  'no-eval': 'error',
  eqeqeq: 'error',
  '@typescript-eslint/restrict-template-expressions': 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/unbound-method': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/consistent-type-imports': 'error',
};

export default [
  { ignores: ['dist/', 'cdn/', '.cache/', 'node_modules/', 'storybook-static/', '**/*.gen.ts', 'bench/node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ['**/*.ts'] })),
  { files: ['**/*.ts'], languageOptions: { parserOptions: { tsconfigRootDir: root } }, rules: RULES },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...UNSAFE], 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  { files: ['src/define/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...UNSAFE.slice(0, 3)] } },
  { ...lit.configs['flat/recommended'], files: ['src/elements/**/*.ts', 'stories/**/*.ts'] },
  { ...wc.configs['flat/best-practice'], files: ['src/elements/**/*.ts'] },
  { files: ['src/elements/**/*.ts'], plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off', 'max-lines': 'off' } },
  {
    files: ['test/{elements,state,support}/**/*.ts'],
    ignores: ['test/support/browser.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@web/test-runner-commands', message: 'Import from test/support/browser.ts: it works in every engine.' }] },
      ],
    },
  },
  { files: ['src/locales/**/*.ts', '**/*.strings.ts', 'src/**/glyphs.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        requestAnimationFrame: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        document: 'readonly',
        window: 'readonly',
        Buffer: 'readonly',
        clearTimeout: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
];
