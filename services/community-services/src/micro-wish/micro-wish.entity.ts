import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { dispatchers, helpers } from './micro-wish.policy.ts';
import { MicroWishStatus } from './micro-wish.terms.ts';

const roles = `array[${helpers.map((role) => `'${role}'`).join(', ')}]`;

export const MicroWishSchema = defineEntity({
  name: 'MicroWish',
  properties: {
    id: p.uuid().primary(),
    /** The micro-grid. */
    gridCode: p.text().collation('C'),
    status: p.enum(() => MicroWishStatus),
    madeAt: p.datetime().length(3),
    /** In the community's words: all that those who may take it read. */
    wording: p.text().nullable(),
    dispatcherId: p.uuid().nullable(),
    dispatchedAt: p.datetime().length(3).nullable(),
    dueOn: p.date().nullable(),
    takerId: p.uuid().nullable().index(),
    fulfilledAt: p.datetime().length(3).nullable(),
    thanks: p.text().nullable(),
    /** When it was fulfilled or called off. */
    endedAt: p.datetime().length(3).nullable(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'micro_wish_grid_code_check', expression: 'length(grid_code) = 18' },
    { name: 'micro_wish_dispatched_check', expression: '(dispatched_at is null) = (due_on is null)' },
    {
      name: 'micro_wish_order_check',
      expression: `status in ('ORDERED', 'CANCELLED') or dispatched_at is not null`,
    },
    {
      name: 'micro_wish_ended_check',
      expression: `(status in ('FULFILLED', 'THANKED', 'CANCELLED')) = (ended_at is not null)`,
    },
  ],
  // As `readableWishes` of the policy.
  ...rowLevelSecurity(
    `${belowScopes('grid_code', dispatchers)} or taker_id = caller_id() or id = any (array(select wish_id from micro_wisher where person_id = caller_id())) or dispatched_at is not null and left(grid_code, 12) = any (array(select left(scope, 12) from unnest(caller_scopes(${roles})) scope))`,
  ),
  indexes: [{ properties: ['gridCode', 'status'] }, { properties: ['madeAt', 'id'] }],
});

export class MicroWishEntity extends MicroWishSchema.class {}
MicroWishSchema.setClass(MicroWishEntity);

/** A wish as it was made: apart from the wish, since those who may take it never read it. */
export const MicroWishTextSchema = defineEntity({
  name: 'MicroWishText',
  properties: {
    wishId: p.uuid().primary(),
    gridCode: p.text().collation('C'),
    text: p.text().nullable(),
  },
  ...rowLevelSecurity(
    `${belowScopes('grid_code', dispatchers)} or wish_id = any (array(select wish_id from micro_wisher where person_id = caller_id()))`,
  ),
});

export class MicroWishTextEntity extends MicroWishTextSchema.class {}
MicroWishTextSchema.setClass(MicroWishTextEntity);

/** Whose a wish is and how to reach them: a record of its own, so that no read of wishes can carry it along. */
export const MicroWisherSchema = defineEntity({
  name: 'MicroWisher',
  properties: {
    wishId: p.uuid().primary(),
    /** Of somebody with an account. */
    personId: p.uuid().nullable().index(),
    /** Until the wish has ended, as are the others. */
    name: p.text().nullable(),
    phone: p.text().nullable(),
    address: p.text().nullable(),
  },
  ...rowLevelSecurity('person_id = caller_id()'),
});

export class MicroWisherEntity extends MicroWisherSchema.class {}
MicroWisherSchema.setClass(MicroWisherEntity);
