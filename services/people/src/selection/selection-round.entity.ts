import { defineEntity, p } from '@mikro-orm/core';
import { endedStatuses } from './selection.states.ts';
import { SelectionMethod, SelectionStatus } from './selection.terms.ts';

const ended = `status in (${endedStatuses.map((status) => `'${status}'`).join(', ')})`;

/** A selection is public; who stands, what is objected and what the minute says is kept beside it. */
export const SelectionRoundSchema = defineEntity({
  name: 'SelectionRound',
  properties: {
    id: p.uuid().primary(),
    gridCode: p.text().collation('C').index(),
    method: p.enum(() => SelectionMethod),
    status: p.enum(() => SelectionStatus),
    votesEach: p.integer(),
    opensOn: p.date(),
    closesOn: p.date(),
    /** The households of the grid on the day on which nominations opened; null before. */
    electorateCount: p.integer().nullable(),
    turnoutCount: p.integer().nullable(),
    /** The last minute that was entered. */
    minuteId: p.uuid().nullable(),
    heldAt: p.datetime().length(3).nullable(),
    /** The two who signed it. */
    recordedById: p.uuid().nullable(),
    countersignedById: p.uuid().nullable(),
    /** When the result was put up. */
    noticePostedAt: p.datetime().length(3).nullable(),
    /** The last day of the notice; null too while the calendar is not published that decides it. */
    noticeUntil: p.date().nullable(),
    cancelReason: p.text().nullable(),
    appointmentId: p.uuid().nullable(),
    endedAt: p.datetime().length(3).nullable(),
    version: p.integer().version(),
  },
  uniques: [{ name: 'selection_round_one_open', properties: ['gridCode'], where: `not (${ended})` }],
  indexes: [
    { name: 'selection_round_opens_index', properties: ['opensOn', 'id'] },
    { name: 'selection_round_status_index', properties: ['status'], where: `not (${ended})` },
  ],
  checks: [
    { name: 'selection_round_grid_code_check', expression: `grid_code ~ '^[0-9]{18}$'` },
    { name: 'selection_round_days_check', expression: 'closes_on >= opens_on' },
    { name: 'selection_round_votes_each_check', expression: 'votes_each >= 1 and votes_each <= 5' },
    { name: 'selection_round_turnout_check', expression: 'turnout_count >= 0 and turnout_count <= electorate_count' },
    { name: 'selection_round_cancelled_check', expression: `(status = 'CANCELLED') = (cancel_reason is not null)` },
    { name: 'selection_round_confirmed_check', expression: `(status = 'CONFIRMED') = (appointment_id is not null)` },
    { name: 'selection_round_ended_check', expression: `(${ended}) = (ended_at is not null)` },
    {
      name: 'selection_round_notice_check',
      expression: `notice_posted_at is not null or (status <> 'NOTICE' and status <> 'OBJECTION')`,
    },
  ],
});

export class SelectionRoundEntity extends SelectionRoundSchema.class {}
SelectionRoundSchema.setClass(SelectionRoundEntity);
