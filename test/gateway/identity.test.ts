import { expect } from 'chai';
import { SseParser } from '../../src/client/sse.js';
import {
  createGateway,
  createMemoryUpstream,
  trackingTokens,
  type Audience,
  type Authorize,
  type Upstream,
} from '../../src/gateway/index.js';
import { aLabelledOrder, anOrder, FRIDAY, sending } from './warehouse.js';

interface Merchant {
  readonly merchant: string;
}

/** An upstream for many merchants: one set of orders for each, and changes that only their merchant hears. */
function aPortal(authorize: Authorize<Merchant>) {
  const stores = new Map(['one', 'two'].map((name) => [name, createMemoryUpstream({ orders: [anOrder({ id: '1', reference: name })] })]));
  const nobodys = createMemoryUpstream({ orders: [] });
  const of = (identity: Merchant | undefined): Upstream => stores.get(identity?.merchant ?? '') ?? nobodys;
  const errors: unknown[] = [];
  const attached: string[] = [];
  let publish: (id: string, audience?: Audience<Merchant>) => void = () => undefined;
  const upstream: Upstream<Merchant> = {
    searchOrders: (query, context) => of(context.identity).searchOrders(query, context),
    countOrders: (filter, context) => of(context.identity).countOrders(filter, context),
    getOrder: (id, context) => of(context.identity).getOrder(id, context),
    findParcels: (requests, context) => of(context.identity).findParcels(requests, context),
    attachTracking(id, attachment, context) {
      attached.push(context.identity?.merchant ?? 'nobody');
      return of(context.identity).attachTracking(id, attachment, context);
    },
    getNotificationSettings: (context) => of(context.identity).getNotificationSettings(context),
    putNotificationSettings: (settings, version, context) => of(context.identity).putNotificationSettings(settings, version, context),
    getLatestImport: (context) => of(context.identity).getLatestImport(context),
    subscribe(listener) {
      publish = (id, audience) => listener({ type: 'orderRemoved', id, revision: 1 }, audience);
      return () => undefined;
    },
  };
  const gateway = createGateway({ upstream, clock: { now: () => FRIDAY }, authorize, onError: (error) => errors.push(error) });
  const call = (path: string, who = '', init: RequestInit = {}) =>
    gateway(new Request(`http://gateway.test/api${path}`, { ...init, headers: { ...init.headers, cookie: who } }));
  return { gateway, call, errors, attached, publish: (id: string, audience?: Audience<Merchant>) => publish(id, audience) };
}

/** A session for each merchant, and one of the warehouse's own people. */
const bySession: Authorize<Merchant> = (request) => {
  const session = request.headers.get('cookie');
  return session === 'staff' || (session ? { identity: { merchant: session } } : false);
};

/** The next events of a stream: their ids, or their types. */
async function heard(response: Response, count: number, parser = new SseParser()): Promise<string[]> {
  const reader = response.body!.getReader();
  const events: string[] = [];
  while (events.length < count)
    for (const { type, data } of parser.push((await reader.read()).value!))
      events.push(type === 'orderRemoved' ? (JSON.parse(data) as { id: string }).id : type);
  await reader.cancel();
  return events;
}

describe('an identity', () => {
  it('tells the upstream whose request it is', async () => {
    const { call } = aPortal(bySession);
    const reference = async (who: string) => ((await (await call('/orders/1', who)).json()) as { reference?: string }).reference;
    expect([await reference('one'), await reference('two'), await reference('staff')]).to.deep.equal(['one', 'two', undefined]);
    expect((await call('/orders/1')).status).to.equal(401);
  });

  it('decides which changes a live connection is told', async () => {
    const { call, publish } = aPortal(bySession);
    const [one, two, staff] = [await call('/events', 'one'), await call('/events', 'two'), await call('/events', 'staff')];
    publish('of one', (identity) => identity?.merchant === 'one');
    publish('of two', (identity) => identity?.merchant === 'two');
    publish('of all');
    expect(await heard(one, 3)).to.deep.equal(['clock', 'of one', 'of all']);
    expect(await heard(two, 3)).to.deep.equal(['clock', 'of two', 'of all']);
    expect(await heard(staff, 2)).to.deep.equal(['clock', 'of all']);
  });

  it('resumes after an id that another had, and hears only its own of what was missed', async () => {
    const { call, publish } = aPortal(bySession);
    const parser = new SseParser();
    await heard(await call('/events', 'one'), 1, parser);
    publish('of one', (identity) => identity?.merchant === 'one');
    publish('of two', (identity) => identity?.merchant === 'two');
    publish('of all');
    const resumed = (who: string) => call(`/events?lastEventId=${parser.lastEventId}`, who);
    expect(await heard(await resumed('one'), 3)).to.deep.equal(['clock', 'of one', 'of all']);
    expect(await heard(await resumed('two'), 3)).to.deep.equal(['clock', 'of two', 'of all']);
    expect(await heard(await resumed('staff'), 2)).to.deep.equal(['clock', 'of all']);
  });

  it('hears nothing of a change whose audience fails, and its owner is told', async () => {
    const { call, publish, errors } = aPortal(bySession);
    const staff = await call('/events', 'staff');
    publish('of one', (identity) => identity!.merchant === 'one');
    publish('of all');
    expect(await heard(staff, 2)).to.deep.equal(['clock', 'of all']);
    expect(errors).to.have.length(1).with.property('0').that.is.instanceOf(TypeError);
  });

  it('hears nothing of a change whose audience answers anything but true or false, such as a promise', async () => {
    const { call, publish, errors } = aPortal(bySession);
    const staff = await call('/events', 'staff');
    for (const answer of [Promise.resolve(true), Promise.reject(new Error('late')), 'yes', 1, undefined])
      publish('of one', (() => answer) as never);
    for (const audience of [null, false, 'one', Promise.resolve(() => true)]) publish('of one', audience as never);
    publish('of all');
    expect(await heard(staff, 2)).to.deep.equal(['clock', 'of all']);
    expect(errors).to.have.length(9);
    for (const error of errors) expect(error).to.be.instanceOf(TypeError);
    expect(String(errors[0])).to.contain('at once');
  });

  it('has idempotency keys of its own', async () => {
    const { call } = aPortal(bySession);
    const label = sending({ trackingNumber: '1Z5R89390357567127' }, { 'idempotency-key': 'key' });
    const attach = async (who: string) =>
      ((await (await call('/orders/1/tracking', who, label)).json()) as { reference: string }).reference;
    expect([await attach('one'), await attach('two')]).to.deep.equal(['one', 'two']);
  });

  it('keeps its idempotency keys when its token is refreshed', async () => {
    const { call, attached } = aPortal(bySession);
    const attach = async (token: string, who: string) => {
      const headers = { 'idempotency-key': 'key', authorization: `Bearer ${token}` };
      return (await call('/orders/1/tracking', who, sending({ trackingNumber: '1Z5R89390357567127' }, headers))).status;
    };
    expect([await attach('old', 'one'), await attach('new', 'one')]).to.deep.equal([200, 200]);
    expect(attached).to.deep.equal(['one']);
    // Without an identity, the token is all that tells two apart.
    await attach('old', 'staff');
    await attach('new', 'staff');
    expect(attached).to.deep.equal(['one', 'nobody', 'nobody']);
  });

  for (const parcels of [null, 'X1234', [1234], Promise.resolve(['X1234'])])
    it(`lets nobody in to parcels that are no list of texts: ${typeof parcels === 'string' ? 'a text' : Object.prototype.toString.call(parcels)}`, async () => {
      const { call, errors } = aPortal(() => ({ parcels }) as never);
      expect((await call('/tracking/X1234')).status).to.equal(500);
      expect(errors.map(String)).to.deep.equal(['TypeError: parcels must be a list of tracking numbers as text.']);
    });

  it('is not taken for a token that reads like it', async () => {
    const gateway = createGateway({
      upstream: createMemoryUpstream({ orders: [anOrder({ id: '1' })] }),
      authorize: (request) => (request.headers.get('cookie') ? { identity: 'Bearer x' } : true),
    });
    const attach = async (trackingNumber: string, cookie: string) => {
      const headers = { 'idempotency-key': 'key', authorization: 'Bearer x', cookie };
      return (await gateway(new Request('http://gateway.test/api/orders/1/tracking', sending({ trackingNumber }, headers)))).status;
    };
    expect([await attach('X1234', 'one'), await attach('X5678', '')]).to.deep.equal([200, 200]);
  });

  it('is not had by a token of one shipment, which shows its own parcels of any merchant, and no other', async () => {
    const tokens = trackingTokens({ secret: 'an example of 32 characters or so', clock: { now: () => FRIDAY } });
    const labelled = ['1Z5R89390357567127', '7023210039414604'].map((number, id) => aLabelledOrder({ id: String(id) }, number));
    const gateway = createGateway<Merchant>({
      upstream: createMemoryUpstream({ orders: labelled }),
      clock: { now: () => FRIDAY },
      authorize: async (request) => (await bySession(request)) || tokens.opens(request),
    });
    const authorization = `Bearer ${await tokens.issue(['1Z5R89390357567127'], FRIDAY + 1000)}`;
    const found = async (number: string, headers: HeadersInit) => {
      const answer = await gateway(new Request(`http://gateway.test/api/tracking/${number}`, { headers }));
      return ((await answer.json()) as { found: boolean }).found;
    };
    expect(await found('1Z5R89390357567127', { authorization })).to.equal(true);
    expect(await found('7023210039414604', { authorization })).to.equal(false);
    expect(await found('7023210039414604', { cookie: 'one' })).to.equal(true);
  });

  for (const [what, verdict, status] of [
    ['nothing', undefined, 401],
    ['null', null, 401],
    ['an identity that nobody has', { identity: undefined }, 401],
    ['an identity of null', { identity: null }, 401],
    ['an identity of zero', { identity: 0 }, 200],
    ['parcels, where orders are asked for', { parcels: ['X1234'] }, 401],
    ['parcels of an identity, where orders are asked for', { identity: 0, parcels: ['X1234'] }, 401],
    ['a text', 'denied', 500],
    ['a result', { ok: false }, 500],
    ['a response', new Response(null, { status: 401 }), 500],
  ] as const) {
    it(`lets ${status === 200 ? 'in' : 'nobody in'} on ${what}`, async () => {
      const { call, errors } = aPortal(() => verdict as never);
      expect((await call('/orders')).status).to.equal(status);
      expect(errors.map(String)).to.deep.equal(
        status === 500 ? ["TypeError: authorize must answer true, false, 'forbidden', { identity } or { parcels }."] : [],
      );
    });
  }

  for (const [what, identity] of [
    ['a promise', Promise.resolve('one')],
    ['a promise in it', { merchant: Promise.resolve('one') }],
    ['a map', new Map([['merchant', 'one']])],
    ['a function', () => 'one'],
    ['no number', NaN],
    ['a number that JSON cannot write', 1n],
  ] as const) {
    it(`lets nobody in as ${what}, which does not tell merchants apart`, async () => {
      const { call, errors } = aPortal(() => ({ identity }) as never);
      expect((await call('/orders')).status).to.equal(500);
      expect(errors.map(String)).to.have.length(1).with.property('0').that.includes('identity must be plain data');
    });
  }
});
