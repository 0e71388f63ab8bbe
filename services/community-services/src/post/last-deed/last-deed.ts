import { inSubtree } from '@microgrid/subgraph/subtree';
import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../../context.ts';

const GENERAL_DIGITS = 15;

/**
 * The moment of the last deed, in the grid whose code the expression `key` holds, of those who do the work of a post in exactly
 * that grid now: a step of a matter, a contact, an opinion taken down or answered, a wish fulfilled, an activity held. What they
 * did elsewhere, and what they reported as neighbours, is no deed of theirs here.
 */
export function lastDeed({ db }: Context, key: RawBuilder<string>) {
  const person = sql<string>`(case when post.paused_at is null then post.person_id else post.stand_in_id end)`;
  const step = db
    .selectFrom('matter_event')
    .innerJoin('matter', 'matter.id', 'matter_event.matterId')
    .select('matter_event.at')
    .where('matter_event.actorId', '=', person)
    .where(inSubtree(key, 'matter.gridCode'))
    .orderBy('matter_event.at', 'desc')
    .limit(1);
  // A contact names the general grid alone.
  const contact = db
    .selectFrom('care_visit')
    .select('at')
    .where('byId', '=', person)
    .where(inSubtree(sql<string>`left(${key}, ${sql.lit(GENERAL_DIGITS)})`));
  const opinions = db.selectFrom('opinion').where(inSubtree(key));
  const taken = opinions.select('takenAt as at').where('takenById', '=', person);
  const answered = opinions.select('answeredAt as at').where('answeredById', '=', person);
  const wish = db
    .selectFrom('micro_wish')
    .select('fulfilledAt as at')
    .where('takerId', '=', person)
    .where(inSubtree(key));
  const held = db
    .selectFrom('activity')
    .select('startsAt as at')
    .where('organiserId', '=', person)
    .where('status', 'in', ['HELD', 'CLOSED'])
    .where(inSubtree(key));
  const deeds = sql.join(
    [step, contact, taken, answered, wish, held].map((each) => sql`(${each})`),
    sql` union all `,
  );
  return db
    .selectFrom('post')
    .select(sql<Date | null>`max((select max(deed.at) from (${deeds}) as deed(at)))`.as('at'))
    .where('post.gridCode', '=', key)
    .where('endedAt', 'is', null);
}
