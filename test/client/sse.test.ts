import { expect } from 'chai';
import fc from 'fast-check';
import { SseParser, type ServerSentEvent } from '../../src/client/sse.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string) => new SseParser().push(bytes(text));

describe('the parser of server-sent events', () => {
  it('reads types, data of several lines, comments and fields without a space', () => {
    expect(parse(': hello\nevent: order\ndata: {"a":\ndata:1}\nid:7\n\ndata\n\n')).to.deep.equal([
      { type: 'order', data: '{"a":\n1}' },
      { type: 'message', data: '' },
    ]);
  });

  it('says nothing of an event without data, nor of one that the stream cut off', () => {
    const parser = new SseParser();
    expect(parser.push(bytes('event: order\n\nevent: clock\ndata: 1\n'))).to.deep.equal([]);
    expect(parser.push(bytes('\n'))).to.deep.equal([{ type: 'clock', data: '1' }]);
  });

  it('takes an id only with the end of its event', () => {
    const parser = new SseParser('a-1');
    parser.push(bytes('id: a-2\ndata: x\n'));
    expect(parser.lastEventId).to.equal('a-1');
    parser.push(bytes('\n'));
    expect(parser.lastEventId).to.equal('a-2');
    parser.push(bytes('data: y\n\n'));
    expect(parser.lastEventId, 'an event without an id keeps the last').to.equal('a-2');
    parser.push(bytes('id\ndata: z\n\n'));
    expect(parser.lastEventId, 'an empty id forgets it').to.equal('');
  });

  it('ignores an id with NUL and a retry that is no number', () => {
    const parser = new SseParser('a-1');
    parser.push(bytes('id: b\0d\nretry: soon\ndata: x\n\n'));
    expect([parser.lastEventId, parser.retry]).to.deep.equal(['a-1', undefined]);
    parser.push(bytes('retry: 2500\n\n'));
    expect(parser.retry).to.equal(2500);
  });

  it('passes over a byte order mark at the start', () => {
    expect(parse('\ufeffdata: 1\n\n')).to.deep.equal([{ type: 'message', data: '1' }]);
  });

  it('refuses an event that never ends, with or without lines', () => {
    const chunk = bytes('x'.repeat(1_000_000));
    const parser = new SseParser();
    parser.push(bytes('data: '));
    expect(() => Array.from({ length: 6 }, () => parser.push(chunk))).to.throw(RangeError);
    const lines = new SseParser();
    expect(() => Array.from({ length: 6 }, () => lines.push(bytes(`data: ${'x'.repeat(1_000_000)}\n`)))).to.throw(RangeError);
  });

  it('reads the same events, ids and types wherever the bytes are cut and however lines end', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'é', '’', '漢', '🚚', ':', ' ', '{', '"'), maxLength: 12 });
    const event = fc.record({
      id: fc.option(line),
      type: fc.option(line),
      data: fc.array(line, { maxLength: 3 }),
      comment: fc.option(line),
    });
    const ends = fc.infiniteStream(fc.constantFrom('\n', '\r', '\r\n'));
    const cuts = fc.infiniteStream(fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), ends, cuts, (events, end, cut) => {
        let text = '';
        const say = (field: string) => {
          const ending = end.next().value as string;
          // A CR, an empty line and an LF would be one CR LF, and no empty line.
          text += field + (field === '' && ending === '\n' && text.endsWith('\r') ? '\r' : ending);
        };
        for (const { id, type, data, comment } of events) {
          if (comment !== null) say(`:${comment}`);
          if (id !== null) say(`id: ${id}`);
          if (type !== null) say(`event: ${type}`);
          for (const part of data) say(`data: ${part}`);
          say('');
        }
        const parser = new SseParser();
        const got: ServerSentEvent[] = [];
        const all = bytes(text);
        for (let at = 0; at < all.length;) {
          const next = at + (cut.next().value as number);
          got.push(...parser.push(all.subarray(at, next)));
          at = next;
        }
        expect(got).to.deep.equal(
          events.filter(({ data }) => data.length > 0).map(({ type, data }) => ({ type: type || 'message', data: data.join('\n') })),
        );
        expect(parser.lastEventId).to.equal(events.reduce((last, { id }) => id ?? last, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on any bytes of a usual size', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 20 }), (chunks) => {
        const parser = new SseParser();
        for (const chunk of chunks) parser.push(chunk);
      }),
    );
  });
});
