/** A complete server-sent event. */
export interface ServerSentEvent {
  /** `message` when the server named none. */
  readonly type: string;
  readonly data: string;
}

const MAX_EVENT = 4_000_000;

/**
 * Reads a stream of server-sent events from chunks of bytes, wherever the network cut them: within a character, between CR and LF, within a field. An id counts only once
 * its event is complete, so that a broken connection resumes before an event that was cut off (WHATWG HTML, Server-sent events).
 */
export class SseParser {
  /** The id of the last complete event. */
  lastEventId: string;
  /** The delay that the server asked for, in milliseconds. */
  retry: number | undefined;

  readonly #decoder = new TextDecoder();
  #rest = '';
  #afterCr = false;
  #id: string;
  #type = '';
  #data: string[] = [];
  #size = 0;

  constructor(lastEventId = '') {
    this.lastEventId = lastEventId;
    this.#id = lastEventId;
  }

  /**
   * Takes the next bytes and returns the events that they complete.
   *
   * @throws RangeError when one event grows beyond four million characters
   */
  push(chunk: Uint8Array): ServerSentEvent[] {
    const events: ServerSentEvent[] = [];
    let text = this.#decoder.decode(chunk, { stream: true });
    // A chunk may hold no whole character: then a CR before it still waits for its LF.
    if (text === '') return events;
    if (this.#afterCr && text.startsWith('\n')) text = text.slice(1);
    const lines = (this.#rest + text).split(/\r\n|\r|\n/);
    this.#afterCr = text.endsWith('\r');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line, events);
    if (this.#size + this.#rest.length > MAX_EVENT) throw new RangeError('A server-sent event is too large.');
    return events;
  }

  #take(line: string, events: ServerSentEvent[]): void {
    if (line === '') return this.#dispatch(events);
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'data') {
      this.#data.push(value);
      this.#size += value.length + 1;
    } else if (field === 'event') this.#type = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    else if (field === 'retry' && /^\d{1,9}$/.test(value)) this.retry = Number(value);
  }

  #dispatch(events: ServerSentEvent[]): void {
    this.lastEventId = this.#id;
    if (this.#data.length > 0) events.push({ type: this.#type || 'message', data: this.#data.join('\n') });
    this.#type = '';
    this.#data = [];
    this.#size = 0;
  }
}
