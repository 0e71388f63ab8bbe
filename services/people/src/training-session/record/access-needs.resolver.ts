import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { AccessNeed } from '../../person/person.terms.ts';
import { TrainingSession } from '../training-session.type.ts';

@Resolver(() => TrainingSession)
export class AccessNeedsResolver {
  @FieldResolver(() => [AccessNeed], {
    nullable: true,
    description:
      'What its participants need together（参与便利）, without who needs what; for the trainer while it is PLANNED, null for all others and afterwards.',
  })
  @Batch()
  async accessNeeds(@Root() sessions: TrainingSession[], @Ctx() { db, actor: { subject } }: Context) {
    const own = sessions.filter(({ trainerId, status }) => trainerId === subject && status === 'PLANNED');
    if (subject === null || own.length === 0) return sessions.map(() => null);
    const ids = own.map(({ id }) => id);
    const { rows } = await sql<{ sessionId: string; needs: AccessNeed[] }>`
      select record.session_id, array_agg(distinct need order by need) as needs
      from people.training_record record join people.person person on person.id = record.person_id, unnest(person.access_needs) as need
      where record.session_id = any (${ids}::uuid[]) group by record.session_id`.execute(db);
    const found = rowOfEach(sessions, 'id', { rows, key: 'sessionId' });
    return sessions.map((session, index) => (own.includes(session) ? (found[index]?.needs ?? []) : null));
  }
}
