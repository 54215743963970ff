/** Checks answers against the contract's own schemas. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import yaml from 'js-yaml';

type Json = Readonly<Record<string, unknown>>;

/** The contract, parsed. */
export const contract = yaml.load(readFileSync(new URL('../../src/client/contract/openapi.yaml', import.meta.url), 'utf8')) as Json;

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(contract, 'contract');

/** A member of the contract by JSON Pointer; references are followed. */
export function resolve(pointer: string): Json {
  const parts = pointer.replace(/^#?\//, '').split('/');
  let node = contract as unknown;
  for (const part of parts) node = (node as Json)[part.replace(/~1/g, '/').replace(/~0/g, '~')];
  const reference = (node as Json | undefined)?.['$ref'];
  return typeof reference === 'string' ? resolve(reference) : (node as Json);
}

const validators = new Map<string, ValidateFunction>();

/** What is wrong with a value under the schema at a JSON Pointer; nothing when it fits. */
export function violations(pointer: string, value: unknown): string[] {
  let validate = validators.get(pointer);
  if (!validate) validators.set(pointer, (validate = ajv.compile({ $ref: `contract#${pointer}` })));
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'value'} ${message ?? ''}`);
}

const escape = (text: string) => text.replace(/~/g, '~0').replace(/\//g, '~1');

/** The template of a path, such as `/orders/{id}`. */
function templateOf(path: string): string | undefined {
  const templates = Object.keys(contract['paths'] as Json);
  const fits = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  return templates.find((template) => template === path) ?? templates.find(fits);
}

/** What is wrong with an answer of the gateway. */
export async function answerViolations(request: Request, response: Response, base = '/api'): Promise<string[]> {
  const template = templateOf(new URL(request.url).pathname.slice(base.length));
  const type = response.headers.get('content-type') ?? '';
  const body = type.includes('json') && request.method !== 'HEAD' ? ((await response.clone().json()) as unknown) : undefined;
  if (!response.ok && body !== undefined) return violations('/components/schemas/Problem', body);
  const method = request.method.toLowerCase();
  if (template === undefined || !(method in resolve(`/paths/${escape(template)}`))) return [];
  const answers = resolve(`/paths/${escape(template)}/${method}/responses`);
  const answer = answers[response.status] as Json | undefined;
  if (!answer) return [`${method} ${template} has no answer ${response.status}`];
  const content = answer['content'] as Record<string, Json>;
  const media = Object.keys(content).find((name) => type.startsWith(name));
  if (media === undefined) return [`${method} ${template} does not answer with ${type}`];
  const place = `/paths/${escape(template)}/${method}/responses/${response.status}/content/${escape(media)}/schema`;
  return body === undefined ? [] : violations(place, body);
}
