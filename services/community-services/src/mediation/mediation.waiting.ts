import { scopesOf } from '@microgrid/access/actor';
import { inAnySubtree } from '@microgrid/subgraph/subtree';
import { sql } from 'kysely';
import { endOfDay, thisDay, type WaitingPart } from '../today/waiting-part.ts';
import { mediationList } from './mediation.list.ts';
import { appointers } from './mediation.policy.ts';
import { openMediationStatuses } from './mediation.states.ts';

/** What parties are to answer, what mediators are to do, and the empty places that the worker and the head are to fill. */
export const mediationsWaiting: WaitingPart = (context) => {
  const appoints = inAnySubtree(scopesOf(context.actor, appointers));
  const hasEmptyPlace = sql`exists (select from community_services.mediator where mediation_id = mediation.id and status = 'OUT')`;
  const waiting = context.db
    .selectFrom(mediationList(context, { status: [...openMediationStatuses] }).as('mediation'))
    .select(
      sql<string>`case
        when status = 'PROPOSED' and (is_mediator or is_party and not has_answered) then 'CONSENT'
        when status = 'IN_MEDIATION' and is_asked then 'MEDIATE'
        when status in ('CONSENTED', 'IN_MEDIATION', 'WITHDRAWN') and is_mediator then 'MEDIATE'
        when status in ('AGREED', 'FOLLOW_UP') and is_mediator and follow_up_on <= ${thisDay} then 'FOLLOW_UP'
        when not is_party and ${appoints} and ${hasEmptyPlace} then 'MEDIATE' end`.as('what'),
    )
    .select('id')
    // Finer than the general grid, it would tell the family to whoever reads the outline alone.
    .select(sql<string>`case when is_party or is_mediator then grid_code else left(grid_code, 15) end`.as('gridCode'))
    .select(
      sql`case status when 'IN_MEDIATION' then ${endOfDay('dueOn')} when 'AGREED' then ${endOfDay('followUpOn')}
        when 'FOLLOW_UP' then ${endOfDay('followUpOn')} end`.as('dueAt'),
    );
  return sql`select what, id, grid_code, due_at from (${waiting}) as mediation where what is not null`;
};
