import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ORDER_FIELDS, SORT_FIELDS } from '../../src/client/contract/fields.js';
import { FILTER_PARAMETERS, MAX_PAGE, MAX_TRACKING_BATCH, QUERY_PARAMETERS } from '../../src/client/contract/types.js';
import { ORDER_FACETS, ORDER_STAGES, PARCEL_STATUSES } from '../../src/domain/order/index.js';
import { contract, resolve, violations } from './contract.js';

type Json = Readonly<Record<string, unknown>>;

const enumOf = (name: string) => resolve(`/components/schemas/${name}`)['enum'];
const parametersOf = (path: string) =>
  (resolve(`/paths/${path.replace(/\//g, '~1')}/get`)['parameters'] as Json[]).map((parameter) =>
    typeof parameter['$ref'] === 'string' ? resolve(parameter['$ref'])['name'] : parameter['name'],
  );

describe('the contract', () => {
  it('has the words that the domain has', () => {
    expect(enumOf('OrderStage')).to.deep.equal(ORDER_STAGES);
    expect(enumOf('OrderFacet')).to.deep.equal(ORDER_FACETS);
    expect(enumOf('ParcelStatus')).to.deep.equal(PARCEL_STATUSES);
    expect(enumOf('OrderField')).to.deep.equal(ORDER_FIELDS);
    expect(enumOf('SortField')).to.deep.equal(SORT_FIELDS);
  });

  it('lists every optional member of an order as a field', () => {
    const { properties, required } = resolve('/components/schemas/Order') as { properties: Json; required: string[] };
    expect(Object.keys(properties).filter((name) => !required.includes(name))).to.deep.equal(ORDER_FIELDS);
  });

  it('has the query parameters that the client sends and the gateway reads', () => {
    expect(parametersOf('/orders')).to.have.members(QUERY_PARAMETERS);
    expect(parametersOf('/orders/counts')).to.have.members(FILTER_PARAMETERS);
  });

  it('has the limits that the client keeps to', () => {
    const limit = (resolve('/paths/~1orders/get')['parameters'] as Json[]).find((parameter) => parameter['name'] === 'limit') as {
      schema: Json;
    };
    expect(limit.schema['maximum']).to.equal(MAX_PAGE);
    expect(resolve('/components/schemas/TrackingBatchRequest/properties/items')['maxItems']).to.equal(MAX_TRACKING_BATCH);
  });

  it('gives examples that fit their own schemas', () => {
    const schemas = {
      order: 'Order',
      orderPage: 'OrderPage',
      tracking: 'Tracking',
      notificationSettings: 'NotificationSettings',
      importReport: 'ImportReport',
      unknownParameter: 'Problem',
    };
    const examples = resolve('/components/examples') as Record<string, { value: unknown }>;
    expect(examples).to.have.all.keys(Object.keys(schemas));
    for (const [name, schema] of Object.entries(schemas))
      expect(violations(`/components/schemas/${schema}`, examples[name]?.value), name).to.deep.equal([]);
  });

  it('tells nothing of the recipient to somebody who only has a number', () => {
    const members = [
      ...Object.keys(resolve('/components/schemas/Tracking/properties')),
      ...Object.keys(resolve('/components/schemas/Parcel/properties')),
    ];
    expect(members.filter((name) => /name|address|email|phone|postal|shipTo|reference|recipient/i.test(name))).to.deep.equal([]);
  });

  it('describes every operation, and every failure as a problem', () => {
    for (const [path, item] of Object.entries(contract['paths'] as Record<string, Json>)) {
      for (const [method, operation] of Object.entries(item).filter(([name]) => name !== 'parameters')) {
        const { operationId, summary, responses } = operation as { operationId: string; summary: string; responses: Json };
        expect(operationId, `${method} ${path}`).to.match(/^[a-z]\w+$/);
        expect(summary, `${method} ${path}`).to.have.length.above(5);
        expect(responses['default'], `${method} ${path}`).to.deep.equal({ $ref: '#/components/responses/Problem' });
      }
    }
  });

  it('has types that were generated from it', function () {
    this.timeout(20_000);
    execFileSync(process.execPath, [fileURLToPath(new URL('../../.config/contract.mjs', import.meta.url)), '--check']);
  });
});
