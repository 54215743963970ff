import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { createClient, isApiError } from '../../src/client/index.js';
import { createGateway, createMemoryUpstream, trackingTokens } from '../../src/gateway/index.js';
import { aLabelledOrder, closeAll, FRIDAY, openWarehouse, sending, type Warehouse } from './warehouse.js';

const UPS = '1Z5R89390357567127';
const CANADA_POST = '7023210039414604';
const FOREIGN = '9400111206206406260787';
const SECRET = 'an example of 32 characters or so';
const HOUR = 3_600_000;

/** A warehouse that lets in its own people by a session, and shoppers by a token of one shipment. */
function aShop(now = FRIDAY) {
  const clock = { now: () => now };
  const tokens = trackingTokens({ secret: SECRET, clock });
  const isSignedIn = (request: Request): boolean => request.headers.get('authorization') === 'Bearer session';
  const shop: Warehouse = openWarehouse({
    orders: [aLabelledOrder({ id: '1' }, UPS), aLabelledOrder({ id: '2' }, CANADA_POST), aLabelledOrder({ id: '3' }, FOREIGN)],
    gateway: { authorize: async (request) => isSignedIn(request) || tokens.opens(request) },
  });
  const bearing = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
  const ask = (token: string, ...numbers: string[]): Promise<Response> =>
    shop.call('/tracking', sending({ items: numbers.map((trackingNumber) => ({ trackingNumber })) }, bearing(token)));
  return { shop, tokens, ask, bearing };
}

/** A genuine token, whatever it says. */
function signed(claims: object): string {
  const text = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${text}.${createHmac('sha256', SECRET).update(text).digest('base64url')}`;
}

describe('a token for the parcels of one shipment', () => {
  afterEach(closeAll);

  it('opens its parcels, however their numbers are written', async () => {
    const { tokens, ask } = aShop();
    const token = await tokens.issue(['1Z 5R8 939 03 5756 7127', CANADA_POST], FRIDAY + HOUR);
    const { results } = (await (await ask(token, '1z5r89390357567127', '7023 2100 3941 4604')).json()) as { results: { found: boolean }[] };
    expect(results.map(({ found }) => found)).to.deep.equal([true, true]);
  });

  it('answers for a foreign number what it answers for one that nobody has, and nothing more', async () => {
    const { tokens, ask, shop, bearing } = aShop();
    const token = await tokens.issue([UPS], FRIDAY + HOUR);
    const text = await (await ask(token, UPS, FOREIGN, 'NOBODY1')).text();
    const { results } = JSON.parse(text) as { results: { found: boolean }[] };
    expect(results.map(({ found }) => found)).to.deep.equal([true, false, false]);
    const unlike = (result: object): string => JSON.stringify(result).replaceAll(FOREIGN, 'N').replaceAll('NOBODY1', 'N');
    expect(unlike(results[1]!)).to.equal(unlike(results[2]!));
    expect(JSON.stringify(results[1])).not.to.match(/Canada Post|labelledAt|closedAt/);
    const alone = await shop.call(`/tracking/${FOREIGN}`, { headers: bearing(token) });
    expect(await alone.json()).to.deep.equal(results[1]);
  });

  it('tells references apart that have no number in them', async () => {
    const upstream = createMemoryUpstream({ orders: [] });
    upstream.findParcels = (asked) =>
      Promise.resolve(asked.map(({ trackingNumber }) => ({ parcel: { trackingNumber, status: 'delivered' as const } })));
    const gateway = createGateway({
      upstream,
      authorize: () => ({ parcels: ['LOC/1'] }),
    });
    const init = sending({ items: [{ trackingNumber: 'LOC/1' }, { trackingNumber: 'LOC/2' }] });
    const { results } = (await (await gateway(new Request('https://portal.example/api/tracking', init))).json()) as {
      results: { found: boolean }[];
    };
    expect(results.map(({ found }) => found)).to.deep.equal([true, false]);
    gateway.close();
  });

  it('opens nothing but parcels', async () => {
    const { tokens, shop, bearing } = aShop();
    const token = await tokens.issue([UPS], FRIDAY + HOUR);
    for (const path of ['/orders', '/orders/1', '/orders/counts', '/trackings', '/imports/latest', '/events'])
      expect((await shop.call(path, { headers: bearing(token) })).status, path).to.equal(401);
    expect((await shop.call('/orders/1/tracking', sending({ trackingNumber: 'X123' }, bearing(token)))).status).to.equal(401);
  });

  it('is refused all alike when it is forged, changed, too old or none', async () => {
    const { tokens, ask } = aShop();
    const good = await tokens.issue([UPS], FRIDAY + HOUR);
    const [claims = '', signature = ''] = good.split('.');
    const wider = btoa(JSON.stringify({ n: [UPS, FOREIGN], e: 9e9 })).replaceAll('=', '');
    const others = trackingTokens({ secret: SECRET.toUpperCase(), clock: { now: () => FRIDAY } });
    const refused = [
      `${wider}.${signature}`,
      `${claims}.${signature.slice(1)}A`,
      `${claims}.`,
      claims,
      '',
      'x'.repeat(10_000),
      await tokens.issue([UPS], FRIDAY - 1000),
      signed({ n: [], e: 9e9 }),
      await others.issue([UPS], FRIDAY + HOUR),
    ];
    expect((await ask(signed({ n: [UPS], e: 9e9 }), UPS)).status).to.equal(200);
    const answers = await Promise.all(refused.map((token) => ask(token, UPS)));
    const bodies = await Promise.all(
      answers.map(async (answer) => ({ ...((await answer.json()) as object), instance: '', requestId: '' })),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal(refused.map(() => 401));
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).to.equal(1);
  });

  it('ends by itself', async () => {
    const token = await trackingTokens({ secret: SECRET }).issue([UPS], FRIDAY + HOUR);
    expect((await aShop(FRIDAY + HOUR - 1000).ask(token, UPS)).status).to.equal(200);
    expect((await aShop(FRIDAY + HOUR).ask(token, UPS)).status).to.equal(401);
  });

  it('leaves the people of the warehouse every parcel', async () => {
    const { ask } = aShop();
    const { results } = (await (await ask('session', UPS, FOREIGN)).json()) as { results: { found: boolean }[] };
    expect(results.map(({ found }) => found)).to.deep.equal([true, true]);
  });

  it('works with the client too', async () => {
    const { tokens, shop } = aShop();
    const client = createClient({
      baseUrl: 'http://gateway.test/api',
      fetch: (input, init) => shop.gateway(new Request(input, init)),
      sleep: () => Promise.resolve(),
      getToken: () => tokens.issue([UPS], FRIDAY + HOUR),
    });
    expect((await client.getTrackings([{ trackingNumber: UPS }]))[0]!.found).to.equal(true);
    const error = await client.searchOrders().catch((caught: unknown) => caught);
    expect(isApiError(error)).to.equal(true);
  });

  it('is read whatever the case of the scheme', async () => {
    const { tokens, shop } = aShop();
    const token = await tokens.issue([UPS], FRIDAY + HOUR);
    for (const scheme of ['bearer', 'BEARER', 'Bearer '])
      expect((await shop.call(`/tracking/${UPS}`, { headers: { authorization: `${scheme} ${token}` } })).status, scheme).to.equal(200);
  });

  it('needs a secret that nobody guesses', () => {
    expect(() => trackingTokens({ secret: 'secret' })).to.throw(RangeError, 'secret');
    expect(() => trackingTokens({ secret: undefined as never })).to.throw(TypeError, 'secret must be a string');
  });

  const failure = (numbers: unknown, expiresAt: unknown): Promise<unknown> =>
    trackingTokens({ secret: SECRET })
      .issue(numbers as string[], expiresAt as number)
      .catch((error: unknown) => error);

  it('is not issued for more parcels than it can hold', async () => {
    const many = Array.from({ length: 51 }, (_, index) => `NUMBER${index}`);
    expect(await failure(many, FRIDAY))
      .to.be.instanceOf(RangeError)
      .with.property('message')
      .that.includes('50');
    const token = await trackingTokens({ secret: SECRET }).issue([...many.slice(1), 'number-50'], FRIDAY);
    expect((JSON.parse(atob(token.split('.')[0]!)) as { n: string[] }).n).to.deep.equal(many.slice(1));
  });

  it('is not issued where it would never be good', async () => {
    for (const expiresAt of [NaN, Infinity, undefined, '2026-12-20', new Date(), FRIDAY / 1000 + 3600, 0, -FRIDAY])
      expect(await failure([UPS], expiresAt), String(expiresAt))
        .to.be.instanceOf(TypeError)
        .with.property('message')
        .that.includes('expiresAt');
    expect(String(await failure([UPS], FRIDAY / 1000))).to.contain('seconds?');
    for (const numbers of [[], ['--'], ['', ' ']])
      expect(await failure(numbers, FRIDAY), JSON.stringify(numbers))
        .to.be.instanceOf(RangeError)
        .with.property('message')
        .that.includes('one number');
    for (const numbers of [undefined, UPS, [undefined], [7023210039414604]])
      expect(await failure(numbers, FRIDAY), String(numbers))
        .to.be.instanceOf(TypeError)
        .with.property('message')
        .that.includes('numbers');
  });
});
