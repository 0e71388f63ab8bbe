import { belowScopes, rowLevelSecurity } from '@microgrid/database/row-level-security';
import { emptying, personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';
import { SERVING } from '../selection.policy.ts';

/** What was written of each vote, run-off and decision; the last of a selection is its minute. */
export const SelectionMinuteSchema = defineEntity({
  name: 'SelectionMinute',
  properties: {
    id: p.uuid().primary(),
    roundId: p.uuid().index(),
    /** Of the selection. */
    gridCode: p.text().collation('C'),
    /** Null once its time is over. */
    text: p.text().nullable(),
  },
  // As `mayReadMinute` of the policy.
  ...rowLevelSecurity(belowScopes('grid_code', SERVING)),
});

export class SelectionMinuteEntity extends SelectionMinuteSchema.class {}
SelectionMinuteSchema.setClass(SelectionMinuteEntity);

export const selectionMinutePersonal = personalData(SelectionMinuteEntity, {
  notPersonal: ['id', 'roundId', 'gridCode'],
  personal: {
    text: {
      purpose: 'To prove how a selection was decided',
      basis: 'STATUTORY_DUTY',
      readers: 'Those who serve in the grid or above it',
      retention: emptying(
        { years: 3 },
        {
          words: 'the end of the selection',
          sql: '(select ended_at from selection_round round where round.id = round_id)',
        },
      ),
      whose: null,
      onRequest: 'KEPT',
    },
  },
});
