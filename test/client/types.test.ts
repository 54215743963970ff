/** What must hold for the compiler. A failure is a type error; the test only makes the file count. */
import { expect } from 'chai';
import type { OrderQuery, Tracking } from '../../src/client/index.js';
import type { components, operations } from '../../src/client/contract/schema.gen.js';
import type { ImportProblem } from '../../src/domain/extensiv/index.js';
import type { Order, OrderCounts, OrderFacet, OrderFlags, OrderStage, Parcel, ParcelStatus } from '../../src/domain/order/index.js';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Schemas = components['schemas'];
type Assignable<A, B> = [A] extends [B] ? true : false;

const equal = {
  order: true satisfies Equal<Schemas['Order'], Order>,
  parcel: true satisfies Equal<Schemas['Parcel'], Parcel>,
  flags: true satisfies Equal<Schemas['OrderFlags'], OrderFlags>,
  stage: true satisfies Equal<Schemas['OrderStage'], OrderStage>,
  status: true satisfies Equal<Schemas['ParcelStatus'], ParcelStatus>,
  facet: true satisfies Equal<Schemas['OrderFacet'], OrderFacet>,
  counts: true satisfies Assignable<Schemas['OrderCounts'], OrderCounts>,
  countsBack: true satisfies Assignable<OrderCounts, Schemas['OrderCounts']>,
  importProblem: true satisfies Assignable<ImportProblem, Schemas['ImportProblem']>,
};

type Sent = NonNullable<operations['searchOrders']['parameters']['query']>;
const query = {
  names: true satisfies Equal<keyof OrderQuery, keyof Sent>,
  values: true satisfies Assignable<
    { [K in keyof OrderQuery]-?: NonNullable<OrderQuery[K]> },
    { [K in keyof Sent]-?: NonNullable<Sent[K]> }
  >,
};

// @ts-expect-error a parameter that the contract does not have cannot be sent
const misspelled: OrderQuery = { pgsize: 10 };
// @ts-expect-error a field that cannot be sorted by cannot be asked for
const unsortable: OrderQuery = { sort: ['-lines'] };
// @ts-expect-error a stage that does not exist cannot be asked for
const unknownStage: OrderQuery = { stage: ['lost'] };
// @ts-expect-error an answer about a number has no recipient
const recipient = (tracking: Tracking) => tracking.shipTo;

describe('the types of the client', () => {
  it('are those of the contract and of the domain', () => {
    expect(Object.values({ ...equal, ...query })).to.satisfy((verdicts: boolean[]) => verdicts.every(Boolean));
    expect([misspelled, unsortable, unknownStage, recipient]).to.have.length(4);
  });
});
