import type { NotificationSettings, ProblemError, Schema, TrackingAttachment, TrackingRequest } from '../../client/contract/types.js';
import { MAX_TRACKING_BATCH } from '../../client/contract/types.js';
import { HttpProblem, invalidRequest } from './problem.js';

const tooLarge = (limit: number) =>
  new HttpProblem(413, 'The body is too large', { kind: 'too-large', detail: `More than ${limit} bytes.` });

/**
 * The JSON body of a request.
 *
 * @param limit bytes; reading stops there, whatever `Content-Length` promised
 * @throws HttpProblem 400, 413 or 415
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  if (!/^application\/(?:[\w.-]{1,60}\+)?json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new HttpProblem(415, 'The body is not JSON', { kind: 'unsupported-media-type', detail: 'Send application/json.' });
  }
  try {
    return JSON.parse(await readText(request, limit));
  } catch (error) {
    if (error instanceof HttpProblem) throw error;
    throw new HttpProblem(400, 'The body is not JSON', { kind: 'malformed-body' });
  }
}

/**
 * The query parameters in the body of a request, as forms write them.
 *
 * @param limit bytes
 * @throws HttpProblem 413 or 415
 */
export async function readForm(request: Request, limit: number): Promise<URLSearchParams> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new HttpProblem(415, 'The body is no form', {
      kind: 'unsupported-media-type',
      detail: 'Send application/x-www-form-urlencoded.',
    });
  }
  return new URLSearchParams(await readText(request, limit));
}

async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const decoder = new TextDecoder();
  if (request.body === undefined) {
    // Firefox has no `Request.body`; in a page the whole is in memory already. https://bugzilla.mozilla.org/show_bug.cgi?id=1387483
    const bytes = await request.arrayBuffer();
    if (bytes.byteLength > limit) throw tooLarge(limit);
    return decoder.decode(bytes);
  }
  let text = '';
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge(limit);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Reads a body and collects everything that is wrong with it. Unknown members are errors: a misspelled one would else be lost in silence. */
class BodyReader {
  readonly errors: ProblemError[] = [];

  fail(pointer: string, detail: string): undefined {
    this.errors.push({ pointer, detail });
    return undefined;
  }

  object(value: unknown, pointer: string, members: readonly string[]): Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fail(pointer, 'Not an object.');
      return {};
    }
    for (const key of Object.keys(value)) if (!members.includes(key)) this.fail(`${pointer}/${escapePointer(key)}`, 'Unknown member.');
    return Object.fromEntries(
      members.flatMap((key) => (Object.hasOwn(value, key) ? [[key, (value as Record<string, unknown>)[key]]] : [])),
    );
  }

  text(value: unknown, pointer: string, shape: { min?: number; max: number; pattern?: RegExp }): string {
    const fits =
      typeof value === 'string' && value.length >= (shape.min ?? 1) && value.length <= shape.max && (shape.pattern?.test(value) ?? true);
    if (fits) return value;
    this.fail(pointer, value === undefined ? 'Missing.' : `Not a text of ${shape.min ?? 1} to ${shape.max} characters that fits.`);
    return '';
  }

  list<T>(
    value: unknown,
    pointer: string,
    shape: { min: number; max: number },
    item: (value: unknown, pointer: string) => T,
  ): readonly T[] {
    if (Array.isArray(value) && value.length >= shape.min && value.length <= shape.max) {
      return value.map((entry, index) => item(entry, `${pointer}/${index}`));
    }
    this.fail(pointer, value === undefined ? 'Missing.' : `Not a list of ${shape.min} to ${shape.max} items.`);
    return [];
  }

  finish<T>(value: T): T {
    if (this.errors.length > 0) throw invalidRequest(this.errors, 422);
    return value;
  }
}

const escapePointer = (key: string): string => key.slice(0, 100).replace(/~/g, '~0').replace(/\//g, '~1');

const TRACKING_NUMBER = /^[A-Za-z0-9](?:[A-Za-z0-9 -]{0,62}[A-Za-z0-9])?$/;
const EMAIL = /^[^@\s]{1,64}@[^@\s]{1,189}$/;

/** @throws HttpProblem 422 that points at everything that is wrong */
export function readAttachment(body: unknown): TrackingAttachment {
  const read = new BodyReader();
  const { trackingNumber, ...rest } = read.object(body, '', ['trackingNumber', 'carrier', 'service', 'packageId']);
  const number = read.text(trackingNumber, '/trackingNumber', { min: 4, max: 64, pattern: TRACKING_NUMBER });
  const others = Object.entries(rest).map(([key, value]) => [key, read.text(value, `/${key}`, { max: 100 })] as const);
  return read.finish({ trackingNumber: number, ...Object.fromEntries(others) });
}

/** @throws HttpProblem 422 that points at everything that is wrong */
export function readTrackingBatchRequest(body: unknown): readonly TrackingRequest[] {
  const read = new BodyReader();
  const { items } = read.object(body, '', ['items']);
  const requests = read.list(items, '/items', { min: 1, max: MAX_TRACKING_BATCH }, (item, pointer) => {
    const { trackingNumber, carrier } = read.object(item, pointer, ['trackingNumber', 'carrier']);
    const number = read.text(trackingNumber, `${pointer}/trackingNumber`, { max: 64 });
    return carrier === undefined
      ? { trackingNumber: number }
      : { trackingNumber: number, carrier: read.text(carrier, `${pointer}/carrier`, { max: 100 }) };
  });
  return read.finish(requests);
}

/** @throws HttpProblem 422 that points at everything that is wrong */
export function readSettings(body: unknown): NotificationSettings {
  const read = new BodyReader();
  const pointer = '/orderShipped';
  const { enabled, recipients } = read.object(read.object(body, '', ['orderShipped'])['orderShipped'], pointer, ['enabled', 'recipients']);
  if (typeof enabled !== 'boolean') read.fail(`${pointer}/enabled`, 'Neither true nor false.');
  const list = read.list(recipients, `${pointer}/recipients`, { min: 0, max: 50 }, (item, at): Schema<'NoticeRecipient'> => {
    const { email, locale } = read.object(item, at, ['email', 'locale']);
    const address = { email: read.text(email, `${at}/email`, { min: 3, max: 254, pattern: EMAIL }) };
    if (locale === undefined) return address;
    if (locale !== 'en' && locale !== 'fr-CA') read.fail(`${at}/locale`, 'Neither en nor fr-CA.');
    return { ...address, locale: locale === 'fr-CA' ? 'fr-CA' : 'en' };
  });
  return read.finish({ orderShipped: { enabled: enabled === true, recipients: list } });
}
