import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { gridLevel } from '@microgrid/grid-code';
import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { flushOr } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { AppointLeaderInput } from './appoint-leader.input.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { mayDecide, DECIDERS } from '../appointment.policy.ts';
import { Appointment } from '../appointment.type.ts';
import { latestEndOf } from '@microgrid/subgraph/term';

@Resolver()
export class AppointLeaderResolver {
  @Mutation(() => Appointment, {
    nullable: true,
    description:
      'Appoints a leader of a micro-grid（聘任微网格长） from today on, by the head or the street officer above, never oneself (FORBIDDEN). BAD_USER_INPUT for a grid that is not there for the whole term, CONFLICT when the micro-grid has a leader, the person leads another, or is the worker of the same general grid.',
  })
  @Access(DECIDERS)
  appointLeader(
    @Arg('input', () => AppointLeaderInput, { description: 'Who, where and until when.' }) input: AppointLeaderInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { gridCode, endsOn, basis } = input;
    requireMicroGrid(gridCode);
    return write(input, async (em, id) => {
      const person = await em.findOne(PersonEntity, input.personId);
      if (person === null) throw new Invalid([{ field: 'personId', message: 'there is no such person' }]);
      if (!mayDecide(actor, { personId: person.id, gridCode })) {
        throw new Forbidden(
          'leaders are appointed from above, and not by themselves',
          `${DECIDERS.join(' or ')} above`,
        );
      }
      const startsOn = shanghaiDate();
      requireTerm(startsOn, endsOn);
      await requireKnown(em, grids, { argument: 'gridCode', id: gridCode, on: [startsOn, endsOn] });
      const post = { role: 'MICRO_GRID_LEADER', personId: person.id, gridCode, basis } as const;
      const appointment = em.create(AppointmentEntity, {
        id,
        ...post,
        startsOn,
        endsOn,
        status: 'ACTIVE',
      });
      record(em, 'appointment.started.v1', {
        subject: appointment.id,
        gridCode,
        data: { personId: person.id, role: post.role, startsOn, endsOn },
      });
      await flushPost(em, post);
      return appointment;
    });
  }
}

function requireMicroGrid(code: string): void {
  if (gridLevel(code) === 'MICRO') return;
  throw new Invalid([{ field: 'gridCode', message: `${code} is not a micro-grid: its code has 18 digits` }]);
}

function requireTerm(startsOn: string, endsOn: string): void {
  const latest = latestEndOf(startsOn);
  if (endsOn >= startsOn && endsOn <= latest) return;
  throw new Invalid([{ field: 'endsOn', message: `a term that begins today ends from ${startsOn} to ${latest}` }]);
}

/** Flushes a new leader's appointment; the unique indexes of the table decide between two who come at once. */
function flushPost(em: SqlEntityManager, { personId, gridCode }: { personId: string; gridCode: string }) {
  const general = gridCode.slice(0, 15);
  return flushOr(em, {
    appointment_one_holder: () => new Conflict(`micro-grid ${gridCode} already has an active leader`, gridCode),
    appointment_leads_one: () => new Conflict('this person already leads another micro-grid', personId),
    appointment_one_post_a_branch: () =>
      new Conflict(`this person is the worker of ${general}: worker and leader are different people`, general),
  });
}
