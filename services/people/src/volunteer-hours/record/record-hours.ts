import { Access } from '@microgrid/access/access';
import type { Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { record } from '@microgrid/facts/record';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { newId, storedId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ActivityEntity } from '../../activity/activity.entity.ts';
import type { Context } from '../../context.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { requirePossibleTimes } from '../require-possible-times.ts';
import { VolunteerHoursEntity } from '../volunteer-hours.entity.ts';
import { mayRecord, RECORDERS } from '../volunteer-hours.policy.ts';
import { VolunteerHours } from '../volunteer-hours.type.ts';
import { RecordHoursInput } from './record-hours.input.ts';

@Resolver()
export class RecordHoursResolver {
  @Mutation(() => [VolunteerHours], {
    nullable: true,
    description:
      'Records hours of volunteers（记录时长）, by the organiser of the activity, or the leader or worker of the grid; never own ones (FORBIDDEN). BAD_USER_INPUT names hours that overlap others of the same person, are not over yet, or make more than 24 h of a day, and a person, grid or activity that there is not.',
  })
  @Access('SIGNED_IN')
  recordHours(
    @Arg('input', () => RecordHoursInput, { description: 'Who served where, and how long.' }) input: RecordHoursInput,
    @Ctx() { write, actor }: Context,
  ) {
    const recordedById = signedIn(actor);
    return write(input, async (em, id) => {
      const { gridCode, activityId } = await placeOf(em, actor, input);
      const entries = input.entries.map(({ personId, startedAt, minutes }, index) => ({
        personId: storedId(personId),
        startedAt,
        minutes,
        at: `entries.${index}.`,
      }));
      if (entries.some(({ personId }) => personId === recordedById)) {
        throw new Forbidden('nobody records own hours: ask the organiser, the leader or the worker');
      }
      await requirePersons(em, entries);
      const on = [...new Set(entries.map(({ startedAt }) => shanghaiDate(startedAt)))];
      await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on });
      await requirePossibleTimes(em, entries);
      return entries.map(({ personId, startedAt, minutes = null }, index) => {
        const hours = em.create(VolunteerHoursEntity, {
          id: index === 0 ? id : newId(),
          personId,
          activityId,
          gridCode,
          startedAt,
          minutes,
          recordedById,
          status: minutes === null ? 'OPEN' : 'LOGGED',
          statusSince: new Date(),
        });
        const data = { personId, minutes, activityId, recordedById };
        record(em, 'hours.recorded.v1', { subject: hours.id, gridCode, data });
        return hours;
      });
    });
  }
}

/** Where it was, if the caller may record hours there. */
async function placeOf(em: SqlEntityManager, actor: Actor, input: RecordHoursInput) {
  const activity = await activityOf(em, input.activityId);
  const gridCode = input.gridCode ?? activity?.gridCode;
  if (gridCode == null)
    throw new Invalid([{ field: 'gridCode', message: 'is needed where there was no activity', rule: 'REQUIRED' }]);
  if (activity !== null && !isWithin(gridCode, activity.gridCode)) {
    throw new Invalid([{ field: 'gridCode', message: `the activity was in ${activity.gridCode}` }]);
  }
  const organiserId = activity?.organiserId ?? null;
  if (!mayRecord(actor, { gridCode, organiserId })) {
    throw new Forbidden(
      `hours in ${gridCode} are not yours to record`,
      `to be the organiser, or ${RECORDERS.join(' or ')} of ${gridCode}`,
    );
  }
  return { gridCode, activityId: activity?.id ?? null };
}

/** Known by the fact that it was announced, which is long before anybody has helped at it. */
async function activityOf(em: SqlEntityManager, id: string | null | undefined): Promise<ActivityEntity | null> {
  if (id == null) return null;
  const activity = await em.findOne(ActivityEntity, id);
  if (activity === null)
    throw new Invalid([{ field: 'activityId', message: 'there is no such activity', rule: 'NOT_FOUND' }]);
  if (activity.isCancelled) throw new Invalid([{ field: 'activityId', message: 'the activity was called off' }]);
  return activity;
}

/** Refuses hours of nobody, and those before the person agreed to anything: nothing is recorded of whoever had no say. */
async function requirePersons(
  em: SqlEntityManager,
  entries: readonly { personId: string; startedAt: Date; at: string }[],
) {
  const ids = [...new Set(entries.map(({ personId }) => personId))];
  const found = await em.find(PersonEntity, { id: { $in: ids } });
  const known = new Set(found.map(({ id }) => id));
  const agreedAt = await firstConsents(em, ids);
  const problems = entries.flatMap(({ personId, startedAt, at }) => {
    if (!known.has(personId)) return [{ field: `${at}personId`, message: 'there is no such person' }];
    const since = agreedAt.get(personId);
    if (since === undefined) return [{ field: `${at}personId`, message: 'has agreed to nothing yet: ask for consent' }];
    if (startedAt >= since) return [];
    return [{ field: `${at}startedAt`, message: 'is before the first consent of the person' }];
  });
  if (problems.length > 0) throw new Invalid(problems);
}

/** When each of them first agreed to anything, past row-level security: whoever records hours sees no consents of others. */
async function firstConsents(em: SqlEntityManager, ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await em.execute<{ id: string; ms: number }[]>(
    `select person_id as id, floor(extract(epoch from given_at) * 1000)::float8 as ms
      from people.first_consents(array(select json_array_elements_text(?::json))::uuid[])`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, ms }) => [id, new Date(ms)]));
}
