import { expect } from 'chai';
import { isApiError } from '../../src/client/index.js';
import type { ShippedNotice } from '../../src/gateway/index.js';
import { aLabelledOrder, anOrder, closeAll, FRIDAY, openWarehouse, problemOf, sending } from './warehouse.js';

const UPS = '1Z5R89390357567127';

describe('attaching a tracking number', () => {
  afterEach(closeAll);

  it('closes the order, which then awaits pickup', async () => {
    const { client } = openWarehouse({ orders: [anOrder({ id: '1', stage: 'packed', carrier: 'UPS', shipService: 'Standard' })] });
    const order = await client.attachTracking('1', { trackingNumber: UPS });
    expect(order).to.include({ stage: 'awaiting_pickup', closedAt: '2026-11-20T14:00:00.000Z' });
    expect(order.raw).to.deep.equal({ status: '1', isClosed: true });
    expect(order.parcels).to.deep.equal([
      { trackingNumber: UPS, carrier: 'UPS', service: 'Standard', status: 'label_created', labelledAt: '2026-11-20T14:00:00.000Z' },
    ]);
    expect((await client.countOrders()).awaiting_pickup).to.equal(1);
    expect((await client.searchOrders({ q: UPS })).total).to.equal(1);
  });

  it('fills the package that waits for a label, and adds one when there is none', async () => {
    const parcels = [
      { packageId: 'a', status: 'none' as const },
      { packageId: 'b', status: 'none' as const },
    ];
    const { client } = openWarehouse({ orders: [anOrder({ id: '1', parcels })] });
    await client.attachTracking('1', { trackingNumber: 'NUMBER-B', packageId: 'b' });
    await client.attachTracking('1', { trackingNumber: 'NUMBER-A' });
    const order = await client.attachTracking('1', { trackingNumber: 'NUMBER-C' });
    expect(order.parcels.map((parcel) => [parcel.packageId, parcel.trackingNumber])).to.deep.equal([
      ['a', 'NUMBER-A'],
      ['b', 'NUMBER-B'],
      [undefined, 'NUMBER-C'],
    ]);
    expect(order.closedAt).to.equal('2026-11-20T14:00:00.000Z');
  });

  it('changes nothing when the order has the number already, however it is written', async () => {
    const { client, upstream } = openWarehouse({ orders: [aLabelledOrder({ id: '1' }, UPS)] });
    const changes: unknown[] = [];
    upstream.subscribe((change) => changes.push(change));
    expect((await client.attachTracking('1', { trackingNumber: '1z 5r8 939-0357567127' })).parcels).to.have.length(1);
    expect(changes).to.have.length(0);
  });

  it('is refused for a cancelled order and for one on hold', async () => {
    const hold = { onHold: true, backordered: false, partial: false, split: false };
    const { client } = openWarehouse({ orders: [anOrder({ id: '1', stage: 'cancelled' }), anOrder({ id: '2', flags: hold })] });
    for (const id of ['1', '2']) {
      const error = await client.attachTracking(id, { trackingNumber: UPS }).catch((caught: unknown) => caught);
      expect(isApiError(error, 'conflict')).to.equal(true);
    }
    const missing = await client.attachTracking('3', { trackingNumber: UPS }).catch((caught: unknown) => caught);
    expect(isApiError(missing, 'notFound')).to.equal(true);
  });

  it('happens once for one key, and a key is good for one request only', async () => {
    const { call, upstream } = openWarehouse({ orders: [anOrder({ id: '1' }), anOrder({ id: '2' })] });
    let changes = 0;
    upstream.subscribe(() => (changes += 1));
    const key = { 'idempotency-key': 'k1' };
    const [first, second] = await Promise.all([
      call('/orders/1/tracking', sending({ trackingNumber: UPS }, key)),
      call('/orders/1/tracking', sending({ trackingNumber: UPS }, key)),
    ]);
    expect([first.status, second.status, changes]).to.deep.equal([200, 200, 1]);
    expect(await second.text()).to.equal(await first.text());
    expect((await call('/orders/2/tracking', sending({ trackingNumber: UPS }, key))).status).to.equal(422);
    expect(
      (await call('/orders/2/tracking', sending({ trackingNumber: UPS }, { ...key, authorization: 'Bearer somebody-else' }))).status,
    ).to.equal(200);
  });

  it('may be tried again with the same key after a refusal', async () => {
    const { call, upstream } = openWarehouse();
    const init = sending({ trackingNumber: UPS }, { 'idempotency-key': 'k1' });
    expect((await call('/orders/1/tracking', init)).status).to.equal(404);
    upstream.put(anOrder({ id: '1' }));
    expect((await call('/orders/1/tracking', init)).status).to.equal(200);
  });

  it('points at everything that is wrong with the request', async () => {
    const { call } = openWarehouse({ orders: [anOrder({ id: '1' })] });
    const response = await call('/orders/1/tracking', sending({ trackingNumber: '<b>1</b>', trackingNumer: UPS, carrier: '' }));
    expect(response.status).to.equal(422);
    expect((await problemOf(response)).errors?.map((error) => error.pointer)).to.deep.equal([
      '/trackingNumer',
      '/trackingNumber',
      '/carrier',
    ]);
    for (const body of [null, [], 'text', { trackingNumber: 7 }, {}])
      expect((await call('/orders/1/tracking', sending(body))).status).to.equal(422);
  });

  it('tells the account by reference and tracking number, when the settings ask for it', async () => {
    const notices: ShippedNotice[] = [];
    const { client } = openWarehouse({
      orders: [anOrder({ id: '1' }), anOrder({ id: '2' })],
      upstream: { onShipped: (notice) => notices.push(notice) },
    });
    await client.attachTracking('1', { trackingNumber: UPS });
    const { etag } = await client.getNotificationSettings();
    await client.updateNotificationSettings({ orderShipped: { enabled: true, recipients: [{ email: 'orders@example.com' }] } }, etag);
    await client.attachTracking('2', { trackingNumber: UPS });
    await client.attachTracking('2', { trackingNumber: 'SECOND-1' });
    expect(notices).to.deep.equal([{ reference: 'SO-2', trackingNumbers: [UPS], recipients: [{ email: 'orders@example.com' }] }]);
  });
});

describe('a parcel by its number', () => {
  afterEach(closeAll);

  it('is found however the number is written, with nothing of the recipient', async () => {
    const { call } = openWarehouse({ orders: [aLabelledOrder({ id: '1', shipTo: { name: 'Océane Tremblay' } }, '0073 9380 0054 9297')] });
    const text = await (await call('/tracking/0073938000549297')).text();
    expect(JSON.parse(text)).to.deep.include({ found: true, trackingNumber: '0073938000549297', closedAt: '2026-11-20T13:30:00.000Z' });
    expect(text).to.not.contain('Tremblay').and.not.contain('SO-1');
  });

  it('that nobody has is an answer and not an error', async () => {
    const { client } = openWarehouse();
    expect(await client.getTracking('NOBODY/1 é')).to.deep.equal({
      trackingNumber: 'NOBODY/1 é',
      found: false,
      parcel: { trackingNumber: 'NOBODY/1 é', status: 'unknown' },
      asOf: new Date(FRIDAY).toISOString(),
    });
  });

  it('is not found by what cannot be a number, whatever the orders hold', async () => {
    const { call } = openWarehouse({ orders: [aLabelledOrder({ id: '1' }, 'see note *'), aLabelledOrder({ id: '2' }, '')] });
    for (const asked of ['*', 'see note *', '--', ' '])
      expect(await (await call(`/tracking/${encodeURIComponent(asked)}`)).json(), asked).to.have.property('found', false);
  });

  it('is the one of the carrier that was asked for, where two have the number', async () => {
    const both = '287809468872';
    const ofCarrier = (id: string, carrier: string) =>
      aLabelledOrder({ id, carrier, parcels: [{ trackingNumber: both, status: 'label_created' }] });
    const { client } = openWarehouse({ orders: [ofCarrier('1', 'Purolator Ground'), ofCarrier('2', 'FedEx')] });
    expect((await client.getTracking(both, { carrier: 'purolator' })).parcel.carrier).to.equal('Purolator Ground');
    expect((await client.getTracking(both, { carrier: 'FedEx Express' })).parcel.carrier).to.equal('FedEx');
    expect((await client.getTracking(both, { carrier: 'ups' })).found).to.equal(false);
    expect((await client.getTracking(both, { carrier: 'Free Shipping' })).found).to.equal(true);
  });

  it('is answered in the order of the questions, in as many requests as it takes', async () => {
    const orders = Array.from({ length: 1203 }, (_, index) => aLabelledOrder({ id: String(index) }, `NUMBER${index}`));
    const { client, upstream } = openWarehouse({ orders });
    upstream.remove('700');
    const answers = await client.getTrackings(orders.map((_, index) => ({ trackingNumber: `number ${index}` })));
    expect(answers).to.have.length(1203);
    expect(answers.map((answer) => answer.trackingNumber)).to.deep.equal(orders.map((_, index) => `number ${index}`));
    expect(answers.flatMap((answer, index) => (answer.found ? [] : [index]))).to.deep.equal([700]);
    expect(await client.getTrackings([])).to.deep.equal([]);
  });

  it('is refused in batches that are too large', async () => {
    const { call } = openWarehouse();
    const items = Array.from({ length: 501 }, () => ({ trackingNumber: 'X' }));
    expect((await call('/tracking', sending({ items }))).status).to.equal(422);
    expect((await call('/tracking', sending({ items: [] }))).status).to.equal(422);
  });
});

describe('notification settings', () => {
  afterEach(closeAll);

  const wanted = { orderShipped: { enabled: true, recipients: [{ email: 'expedition@example.ca', locale: 'fr-CA' as const }] } };

  it('are read, changed with their version, and read again', async () => {
    const { client } = openWarehouse();
    const first = await client.getNotificationSettings();
    expect(first.settings.orderShipped).to.deep.equal({ enabled: false, recipients: [] });
    const second = await client.updateNotificationSettings(wanted, first.etag);
    expect(second.settings).to.deep.equal(wanted);
    expect(second.etag).to.not.equal(first.etag);
    expect(await client.getNotificationSettings()).to.deep.equal(second);
  });

  it('are not overwritten by somebody who saw older ones', async () => {
    const { client } = openWarehouse();
    const { etag } = await client.getNotificationSettings();
    await client.updateNotificationSettings(wanted, etag);
    const error = await client.updateNotificationSettings(wanted, etag).catch((caught: unknown) => caught);
    expect(isApiError(error, 'conflict') && error.status).to.equal(412);
  });

  it('need the version that they replace', async () => {
    const { call } = openWarehouse();
    expect((await call('/notification-settings', sending(wanted, {}, 'PUT'))).status).to.equal(428);
    expect((await call('/notification-settings', sending(wanted, { 'if-match': '*' }, 'PUT'))).status).to.equal(200);
  });

  it('are refused with addresses that are none', async () => {
    const { call } = openWarehouse();
    for (const email of ['', 'nobody', 'a@b@c', 'a b@c.d', 'x'.repeat(65) + '@c.d']) {
      const body = { orderShipped: { enabled: true, recipients: [{ email }] } };
      expect((await call('/notification-settings', sending(body, { 'if-match': '*' }, 'PUT'))).status, email).to.equal(422);
    }
  });
});

describe('the import report', () => {
  afterEach(closeAll);

  it('says how many orders were loaded, from where, and what could not be read', async () => {
    const problem = {
      index: 1,
      orderId: '2',
      path: 'ReadOnly.ProcessDate',
      code: 'bad_date',
      message: '"soon" is not a date.',
      severity: 'field' as const,
    };
    const { client } = openWarehouse({ orders: [anOrder({ id: '1' })], upstream: { problems: [problem], source: 'orders.json' } });
    expect(await client.getLatestImport()).to.deep.equal({
      loadedAt: new Date(FRIDAY).toISOString(),
      source: 'orders.json',
      orders: 1,
      problems: [problem],
    });
  });
});
