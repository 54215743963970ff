/**
 * Why an export came to nothing: the caller ended it, or asked for what there is not; a sheet holds fewer rows; its code or the orders could not be loaded; anything
 * else.
 */
export type ExportErrorKind = 'aborted' | 'invalid' | 'tooManyRows' | 'notLoaded' | 'failed';

/** What `exportAs` rejects with. The client's own error, if there was one, is its cause. */
export class ExportError extends Error {
  readonly kind: ExportErrorKind;

  constructor(kind: ExportErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ExportError';
    this.kind = kind;
  }
}

/** Whether something caught is an export's error, optionally of one kind; also across two copies of the library. */
export function isExportError(error: unknown, kind?: ExportErrorKind): error is ExportError {
  return error instanceof Error && error.name === 'ExportError' && (kind === undefined || (error as ExportError).kind === kind);
}
