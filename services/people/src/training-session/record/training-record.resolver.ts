import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { lateral } from '@microgrid/subgraph/page';
import { changedMeanwhile } from '@microgrid/subgraph/write';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { persons } from '../../person/person.resolver.ts';
import { Person } from '../../person/person.type.ts';
import { sessionsOf } from '../training-session.list.ts';
import { TrainingSession } from '../training-session.type.ts';
import { visibleRecords } from './training-record.list.ts';
import { TrainingRecord } from './training-record.type.ts';

@Resolver(() => TrainingRecord)
export class TrainingRecordResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who（人员）; null once erased.' })
  @Batch()
  person(@Root() records: TrainingRecord[], @Ctx() context: Context) {
    return persons(
      records.map(({ personId }) => ({ id: personId ?? '' })),
      context,
    );
  }

  @FieldResolver(() => TrainingSession, { description: 'The training（培训）.' })
  @Batch()
  async session(@Root() records: TrainingRecord[], @Ctx() context: Context) {
    const sessions = await sessionsOf(
      records.map(({ sessionId }) => ({ id: sessionId })),
      context,
    );
    return sessions.map((session) => session ?? changedMeanwhile());
  }
}

@Resolver(() => TrainingSession)
export class SessionRecordsResolver {
  @FieldResolver(() => [TrainingRecord], {
    description:
      'Who takes part, with outcomes（参训人员）, up to 100: all of them to who trains, who planned it, and the head and street officer above; to a participant the own one.',
  })
  @Batch()
  async records(@Root() sessions: TrainingSession[], @Ctx() context: Context) {
    const ids = sessions.map(({ id }) => id);
    const rows = await visibleRecords(context).where('sessionId', '=', equalsAny(ids)).orderBy('id').execute();
    return rowsOfEach(sessions, 'id', { rows, key: 'sessionId' });
  }
}

const RECORDS = 100;

@Resolver(() => Person)
export class PersonTrainingRecordsResolver {
  @FieldResolver(() => [TrainingRecord], {
    nullable: true,
    description:
      'What the person was trained in（培训记录）, last first, up to 100; to others those that they trained or planned, or that lie below a head or street officer, and null where there are none.',
  })
  @Batch()
  async trainingRecords(@Root() people: Person[], @Ctx() context: Context) {
    const key = sql.ref<string>('parent.parentKey');
    const records = visibleRecords(context)
      .where('personId', '=', sql<string>`${key}::uuid`)
      .orderBy(sql`(select ends_at)`, 'desc')
      .orderBy('id', 'desc')
      .limit(RECORDS);
    const rows = await lateral(
      context.db,
      people.map(({ id }) => id),
      records,
    );
    const found = rowsOfEach(people, 'id', { rows, key: 'parentKey' });
    return people.map(({ id }, index) => {
      const own = found[index] ?? [];
      return own.length === 0 && id !== context.actor.subject ? null : own;
    });
  }
}
