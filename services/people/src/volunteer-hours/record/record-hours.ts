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
  if (gridCode == null) throw new Invalid([{ field: 'gridCode', message: 'is needed where there was no activity' }]);
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
  if (activity === null) throw new Invalid([{ field: 'activityId', message: 'there is no such activity' }]);
  return activity;
}

async function requirePersons(em: SqlEntityManager, entries: readonly { personId: string; at: string }[]) {
  const found = await em.find(PersonEntity, { id: { $in: entries.map(({ personId }) => personId) } });
  const known = new Set(found.map(({ id }) => id));
  const unknown = entries.filter(({ personId }) => !known.has(personId));
  if (unknown.length === 0) return;
  throw new Invalid(unknown.map(({ at }) => ({ field: `${at}personId`, message: 'there is no such person' })));
}
