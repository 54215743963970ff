import { readAs, type Reader } from './contract/readers.js';
import { readProblem } from './contract/guards.js';
import type { Problem } from './contract/types.js';
import { ApiError, kindOfStatus } from './errors.js';
import { RETRY, RetryBudget, isRetryableStatus, parseRetryAfter, retryDelay } from './retry.js';
import type { ServerClock } from './server-clock.js';

/** Everything that the client takes from outside. */
export interface TransportOptions {
  readonly baseUrl: string;
  readonly fetch: (input: string, init: RequestInit) => Promise<Response>;
  readonly getToken?: (() => string | undefined | Promise<string | undefined>) | undefined;
  readonly credentials?: RequestCredentials | undefined;
  /** The present in milliseconds since the epoch. */
  readonly now: () => number;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Resolves after so many milliseconds, and at once when the signal aborts; a rejection counts as having slept. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** For one attempt, from the request to the last byte; milliseconds. */
  readonly attemptTimeout: number;
  /** For all attempts and the waits between them; milliseconds. */
  readonly totalTimeout: number;
}

/** One call, before it becomes one or more requests. */
export interface Call<T> {
  readonly path: string;
  readonly method?: string;
  /** Sent as JSON, and parameters as a form. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly read: Reader<T>;
  /** Whether the call may be repeated without harm. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What came back, read. */
export interface Answer<T> {
  readonly value: T;
  readonly headers: Headers;
}

/** Sends a call; rejects with an `ApiError`, always. */
export type Send = <T>(call: Call<T>) => Promise<Answer<T>>;

const MAX_ANSWER = 64_000_000;
const FORM = 'application/x-www-form-urlencoded';

/** Joins attempts, timeouts, retries, the token and the reading of answers. */
export function createTransport(options: TransportOptions, clock: ServerClock): Send {
  const budget = new RetryBudget();
  return async (call) => {
    const deadline = options.now() + options.totalTimeout;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await attemptOnce(options, clock, call);
        budget.earn();
        return answer;
      } catch (error) {
        const failure = error instanceof ApiError ? error : new ApiError('network', 'The request could not be made.', { cause: error });
        const wait = retryDelay(attempt, options.random(), failure.retryAfter);
        const again =
          call.repeatable && attempt < RETRY.attempts && isTransient(failure) && options.now() + wait < deadline && budget.spend();
        if (!again) throw failure;
        await pause(options, wait, call.signal);
      }
    }
  };
}

const isTransient = ({ kind, status }: ApiError): boolean =>
  status === undefined ? kind === 'network' || kind === 'offline' || kind === 'timeout' : isRetryableStatus(status);

async function pause(options: TransportOptions, wait: number, signal: AbortSignal | undefined): Promise<void> {
  await options.sleep(wait, signal).catch(() => undefined);
  if (signal?.aborted) throw abortedBy(signal);
}

const abortedBy = (signal: AbortSignal): ApiError => new ApiError('aborted', 'The request was aborted.', { cause: signal.reason });

/** A fresh time limit for each attempt: one shared by all of them would end every retry at once. */
async function attemptOnce<T>(options: TransportOptions, clock: ServerClock, call: Call<T>): Promise<Answer<T>> {
  const { signal } = call;
  if (signal?.aborted) throw abortedBy(signal);
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  const timer = setTimeout(() => controller.abort(), options.attemptTimeout);
  signal?.addEventListener('abort', abort);
  try {
    return await exchange(options, clock, call, controller.signal);
  } catch (error) {
    if (signal?.aborted) throw abortedBy(signal);
    if (controller.signal.aborted) throw new ApiError('timeout', 'The server did not answer in time.', { cause: error });
    if (error instanceof ApiError) throw error;
    const offline = globalThis.navigator?.onLine === false;
    throw new ApiError(offline ? 'offline' : 'network', 'The server could not be reached.', { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

async function exchange<T>(options: TransportOptions, clock: ServerClock, call: Call<T>, signal: AbortSignal): Promise<Answer<T>> {
  const headers = await requestHeaders(options, call, signal);
  const sentAt = options.now();
  const init: RequestInit = { method: call.method ?? 'GET', headers, signal };
  if (options.credentials) init.credentials = options.credentials;
  if (call.body !== undefined) init.body = call.body instanceof URLSearchParams ? String(call.body) : JSON.stringify(call.body);
  const response = await options.fetch(options.baseUrl + call.path, init);
  clock.observeDate(response.headers.get('date'), sentAt);
  const body = await readText(response);
  if (!response.ok) throw failureOf(response, body, options.now());
  const result = readAs(call.read, parseJson(body));
  if (result.ok) return { value: result.value, headers: response.headers };
  throw new ApiError('shape', `The answer is not what was agreed: ${result.path || 'it'} is not ${result.expected}.`, about(response));
}

/** The headers of a request, with a token that is asked for each time and never kept; it is waited for until the signal aborts. */
export async function requestHeaders(
  options: Pick<TransportOptions, 'getToken'>,
  call: Pick<Call<unknown>, 'body' | 'headers'>,
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const token = await new Promise<string | undefined>((resolve, reject) => {
    signal.addEventListener('abort', reject);
    Promise.resolve(options.getToken?.()).then(resolve, reject);
  }).catch((cause: unknown) => {
    throw new ApiError('auth', 'No token could be had.', { cause });
  });
  return {
    accept: 'application/json, application/problem+json',
    ...(call.body === undefined ? {} : { 'content-type': call.body instanceof URLSearchParams ? FORM : 'application/json' }),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...call.headers,
  };
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MAX_ANSWER) {
      await reader.cancel();
      throw new ApiError('shape', 'The answer is too large.', about(response));
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** What a text holds; nothing when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const about = (response: Response) => ({ status: response.status, requestId: response.headers.get('x-request-id') ?? undefined });

/** An error for an answer that is none: with the problem document when there is one, without when the body is empty, HTML or broken. */
export function failureOf(response: Response, body: string, now: number): ApiError {
  const { status } = response;
  const json = parseJson(body);
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  const read = readAs(readProblem, isObject ? { type: 'about:blank', title: `HTTP ${status}`, status, ...json } : undefined);
  const problem: Problem | undefined = read.ok ? read.value : undefined;
  return new ApiError(kindOfStatus(status), problem?.detail ?? problem?.title ?? `The server answered ${status}.`, {
    ...about(response),
    problem,
    retryAfter: parseRetryAfter(response.headers.get('retry-after'), now),
  });
}
