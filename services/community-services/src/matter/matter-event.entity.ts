import { guarded } from '@microgrid/database/guard';
import { enumOf } from '@microgrid/subgraph/enum-of';
import { defineEntity, p } from '@mikro-orm/core';
import { matterMoves, MatterStatus } from './matter.states.ts';

export const MatterAction = enumOf(matterMoves);

/** One step of a matter's life. The database refuses to change or delete what happened. */
export const MatterEventSchema = defineEntity({
  name: 'MatterEvent',
  properties: {
    id: p.uuid().primary(),
    matterId: p.uuid().index(),
    action: p.enum(() => MatterAction),
    fromStatus: p.enum(() => MatterStatus).nullable(),
    toStatus: p.enum(() => MatterStatus),
    actorId: p.uuid(),
    at: p.datetime().length(3),
    note: p.text().nullable(),
  },
  // Whoever may see the matter, whose own policy the subquery obeys.
  ...guarded('exists (select 1 from matter where matter.id = matter_id)'),
  triggers: [
    {
      name: 'matter_event_append_only',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'statement',
      body: `raise exception 'matter_event is append-only'`,
    },
  ],
});

export class MatterEventEntity extends MatterEventSchema.class {}
MatterEventSchema.setClass(MatterEventEntity);
