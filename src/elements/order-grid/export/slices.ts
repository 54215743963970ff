/** How long work goes on before the page gets its turn, in milliseconds: well under a frame, so that input and painting never wait, also on a busy machine. */
const SLICE = 5;
/** Characters or bytes of a blob: a million take as long as a slice. */
const PIECE = 250_000;
/** Putting a blob together takes time for each of its parts. */
const MOST_BLOBS = 64;

/** Divides long work into slices. Call `rest` often: it gives way to the page when a slice is over, and ends the work when the signal says so. */
export class Slices {
  readonly #signal: AbortSignal | undefined;
  #start = performance.now();

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  async rest(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (performance.now() - this.#start < SLICE) return;
    // A message comes sooner than a timer, which browsers delay.
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
    this.#signal?.throwIfAborted();
    this.#start = performance.now();
  }
}

/** Gathers a file piece by piece. One blob of many megabytes, or of many hundred parts, made at once would hold up the page. */
export class FileParts {
  #blobs: Blob[] = [];
  #parts: BlobPart[] = [];
  #size = 0;

  add(part: string | Uint8Array<ArrayBuffer>): void {
    this.#parts.push(part);
    this.#size += part.length;
    if (this.#size > PIECE) this.#flush();
  }

  toBlob(type: string): Blob {
    this.#flush();
    return new Blob(this.#blobs, { type });
  }

  #flush(): void {
    this.#blobs.push(new Blob(this.#parts));
    if (this.#blobs.length >= MOST_BLOBS) this.#blobs = [new Blob(this.#blobs)];
    this.#parts = [];
    this.#size = 0;
  }
}
