import type { Problem, ProblemError } from '../../client/contract/types.js';

/** What a problem carries besides its status and title. */
export interface ProblemDetails {
  /** The last part of the problem's type, such as `unknown-parameter`; without it the status says it all. */
  readonly kind?: string;
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A failure that the requester is told about, as a problem document (RFC 9457). Whatever it carries leaves the house. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly details: ProblemDetails;

  constructor(status: number, title: string, details: ProblemDetails = {}) {
    super(title);
    this.name = 'HttpProblem';
    this.status = status;
    this.details = details;
  }

  /** The document that is sent. */
  toDocument(requestId: string): Problem {
    const { kind, detail, errors } = this.details;
    return {
      type: kind === undefined ? 'about:blank' : `urn:if:problem:${kind}`,
      title: this.message,
      status: this.status,
      ...(detail === undefined ? {} : { detail }),
      requestId,
      ...(errors === undefined ? {} : { errors }),
    };
  }
}

/** The most errors that one answer names. */
const MOST_ERRORS = 50;

/** A request that is not the contract’s: says what is wrong with each part, at most with 50. */
export function invalidRequest(all: readonly ProblemError[], status = 400): HttpProblem {
  const errors = all.slice(0, MOST_ERRORS);
  const unknown = errors.filter((error) => error.detail === UNKNOWN_PARAMETER).map((error) => error.parameter);
  return unknown.length > 0
    ? new HttpProblem(400, 'Unknown query parameter', {
        kind: 'unknown-parameter',
        detail: `The query has parameters that this resource does not know: ${unknown.join(', ')}.`,
        errors,
      })
    : new HttpProblem(status, 'The request is not valid', {
        kind: 'invalid-request',
        detail: errors.map((error) => `${error.parameter ?? error.header ?? error.pointer ?? 'body'}: ${error.detail}`).join(' '),
        errors,
      });
}

/** The detail of an error about a query parameter that the resource does not have. */
export const UNKNOWN_PARAMETER = 'Unknown parameter.';
