import type { Problem } from './contract/types.js';

/** Every way in which a request can fail, by what the caller can do about it. */
export const API_ERROR_KINDS = [
  'aborted',
  'timeout',
  'offline',
  'network',
  'auth',
  'forbidden',
  'notFound',
  'conflict',
  'rateLimited',
  'invalid',
  'server',
  'shape',
] as const;

/**
 * Why a request failed: `aborted` by the caller; `timeout`; `offline` and `network`, no answer; `auth`, sign in again; `forbidden`; `notFound`; `conflict`, somebody
 * else was faster or the order does not allow it; `rateLimited`; `invalid`, the request is wrong; `server`; `shape`, an answer that is not the contract's.
 */
export type ApiErrorKind = (typeof API_ERROR_KINDS)[number];

/** What is known of a failure besides its kind. */
export interface ApiErrorDetails {
  /** The HTTP status; absent when there was no answer. */
  readonly status?: number | undefined;
  readonly problem?: Problem | undefined;
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfter?: number | undefined;
  /** To quote to support. */
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** The one error that the client rejects with. Recognise it with `isApiError`, which also works across two copies of the library. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly status: number | undefined;
  readonly problem: Problem | undefined;
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;

  constructor(kind: ApiErrorKind, message: string, details: ApiErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.status = details.status;
    this.problem = details.problem;
    this.retryAfter = details.retryAfter;
    this.requestId = details.requestId;
  }
}

/** Whether something caught is the client's error, optionally of certain kinds. */
export function isApiError(error: unknown, ...kinds: readonly ApiErrorKind[]): error is ApiError {
  return error instanceof Error && error.name === 'ApiError' && (kinds.length === 0 || kinds.includes((error as ApiError).kind));
}

const KIND_OF_STATUS: Readonly<Record<number, ApiErrorKind>> = {
  401: 'auth',
  403: 'forbidden',
  404: 'notFound',
  408: 'timeout',
  409: 'conflict',
  410: 'notFound',
  412: 'conflict',
  429: 'rateLimited',
};

/** The kind of failure that an HTTP status means. What is neither success nor an error, such as a 304, is not the contract's. */
export function kindOfStatus(status: number): ApiErrorKind {
  return KIND_OF_STATUS[status] ?? (status >= 500 ? 'server' : status >= 400 ? 'invalid' : 'shape');
}
