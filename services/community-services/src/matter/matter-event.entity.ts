import { enumOf } from '@microgrid/subgraph/enum-of';
import { defineEntity, p } from '@mikro-orm/core';
import { matterMoves, MatterStatus } from './matter.states.ts';

/** The moves that people make, and what the platform does when a handler leaves the post. */
export const MatterAction = { ...enumOf(matterMoves), HAND_OVER: 'HAND_OVER' } as const;
export type MatterAction = keyof typeof MatterAction;

/** One step of a matter's life. The database refuses to change or delete what happened. */
export const MatterEventSchema = defineEntity({
  name: 'MatterEvent',
  properties: {
    id: p.uuid().primary(),
    matterId: p.uuid().index(),
    action: p.enum(() => MatterAction),
    fromStatus: p.enum(() => MatterStatus).nullable(),
    toStatus: p.enum(() => MatterStatus),
    /** Null for what the platform did. */
    actorId: p.uuid().nullable(),
    at: p.datetime().length(3),
    note: p.text().nullable(),
  },
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
