import { rowLevelSecurity } from '@microgrid/database/row-level-security';
import { defineEntity, p } from '@mikro-orm/core';
import { WorkRole } from '../../work-role/work-role.terms.ts';
import { MatterAction, MatterLevel, MatterStatus } from '../matter.terms.ts';

/** One step of a matter's life. The database refuses to change or delete what happened; what names or tells of a person can be forgotten. */
export const MatterEventSchema = defineEntity({
  name: 'MatterEvent',
  properties: {
    id: p.uuid().primary(),
    matterId: p.uuid(),
    /** In the order in which they happened, from 1; the moment alone would not tell. */
    step: p.integer(),
    action: p.enum(() => MatterAction),
    fromStatus: p.enum(() => MatterStatus).nullable(),
    toStatus: p.enum(() => MatterStatus),
    /** The level that it led to; null where it stayed. */
    level: p.enum(() => MatterLevel).nullable(),
    /** Somebody who serves; null for what the reporter did, whom only MatterReporter knows, and for what the platform did. */
    actorId: p.uuid().nullable(),
    at: p.datetime().length(3),
    note: p.text().nullable(),
    /** As what they did it; never counted. */
    workRole: p.enum(() => WorkRole).nullable(),
  },
  // Whoever may see the matter, whose own policy the subquery obeys.
  ...rowLevelSecurity('exists (select 1 from matter where matter.id = matter_id)'),
  uniques: [{ name: 'matter_event_step_unique', properties: ['matterId', 'step'] }],
  indexes: [{ name: 'matter_event_actor', properties: ['actorId', 'at'], where: 'actor_id is not null' }],
  triggers: [
    {
      name: 'matter_event_append_only',
      timing: 'before',
      events: ['update', 'delete'],
      body: `if tg_op = 'DELETE' or to_jsonb(new) - '{note,actor_id}'::text[] <> to_jsonb(old) - '{note,actor_id}'::text[] or coalesce(new.note, old.note) is distinct from old.note or coalesce(new.actor_id, old.actor_id) is distinct from old.actor_id then raise exception 'matter_event is append-only'; end if; return new`,
    },
  ],
});

export class MatterEventEntity extends MatterEventSchema.class {}
MatterEventSchema.setClass(MatterEventEntity);
