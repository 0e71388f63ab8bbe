import { Access } from '@microgrid/access/access';
import { Batch, rowOfEach, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { page } from '@microgrid/subgraph/page';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { mattersOf } from '../matter/matter.list.ts';
import { mayCount } from '../matter/matter.policy.ts';
import { Matter } from '../matter/matter.type.ts';
import { EmergencyArguments } from './emergency.arguments.ts';
import { emergencyList } from './emergency.list.ts';
import { EmergencyConnection } from './emergency.measures.ts';
import { emergencyParts, mayReadCalls } from './emergency.policy.ts';
import { emergencyActions, emergencyMoves } from './emergency.states.ts';
import { EmergencyAction } from './emergency.terms.ts';
import { Emergency, EmergencyCall, EmergencyResponder } from './emergency.type.ts';

@Resolver(() => Emergency)
export class EmergencyResolver {
  @Query(() => EmergencyConnection, {
    nullable: true,
    description:
      'Emergencies（应急列表） of the grids that the caller serves in, those that the caller was called to and those that the caller reported: the duty view, without places and texts.',
  })
  @Access('SIGNED_IN')
  emergencies(
    @Args(() => EmergencyArguments) { where, order, ...paging }: EmergencyArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const figures = () => mayCount(context.actor, [where?.within]);
    const isNarrow = where?.within != null;
    return page(emergencyList(context, where), { page: paging, order, filter: where, isNarrow, figures, info });
  }

  @FieldResolver(() => Matter, { nullable: true, description: 'The matter（事项）, with the texts.' })
  @Batch()
  matter(@Root() emergencies: Emergency[], @Ctx() context: Context) {
    return mattersOf(emergencies, context);
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The micro-grid（微网格）.' })
  grid(@Root() { gridCode }: Emergency): Grid {
    return { code: gridCode };
  }

  @FieldResolver(() => [EmergencyCall], {
    nullable: true,
    description:
      'Who is called, in order（呼叫链）; those to come only until it has ended. Null but to those who serve there or are called.',
  })
  @Batch()
  async calls(@Root() emergencies: Emergency[], @Ctx() context: Context): Promise<(EmergencyCall[] | null)[]> {
    const found = rowsOfEach(emergencies, 'id', { rows: await callsOf(emergencies, context), key: 'emergencyId' });
    return emergencies.map((emergency, index) => {
      if (!mayReadCalls(context.actor, emergency)) return null;
      const calls = (found[index] ?? []).filter(({ calledAt }) => calledAt !== null || emergency.status !== 'ENDED');
      return calls.map(({ step, callee, personId, calledAt, answer }) => ({
        step,
        as: callee,
        person: personId === null ? null : { id: personId },
        calledAt,
        answer,
      }));
    });
  }

  @FieldResolver(() => [EmergencyResponder], {
    description: 'Who is coming or there（响应人）, first to answer first.',
  })
  @Batch()
  async responders(@Root() emergencies: Emergency[], @Ctx() { db }: Context): Promise<EmergencyResponder[][]> {
    const rows = await db
      .selectFrom('emergency_responder')
      .selectAll()
      .where('emergencyId', '=', equalsAny(emergencies.map(({ id }) => id)))
      .orderBy('acknowledgedAt')
      .orderBy('id')
      .execute();
    return rowsOfEach(emergencies, 'id', { rows, key: 'emergencyId' }).map((responders) =>
      responders.map(({ personId, callee, acknowledgedAt, arrivedAt }) => ({
        person: personId === null ? null : { id: personId },
        as: callee,
        acknowledgedAt,
        arrivedAt,
      })),
    );
  }

  @FieldResolver(() => [EmergencyAction], { description: 'What the caller can do with it now（可用操作）.' })
  @Batch()
  async availableActions(@Root() emergencies: Emergency[], @Ctx() context: Context): Promise<EmergencyAction[][]> {
    const own = rowOfEach(emergencies, 'id', { rows: await ownPartOf(emergencies, context), key: 'id' });
    return emergencies.map(({ gridCode, isCalled, status }, index) => {
      const { answer = null, acknowledgedAt = null, arrivedAt = null } = own[index] ?? {};
      const isResponder = acknowledgedAt !== null;
      const parts = emergencyParts(context.actor, { gridCode, isCalled, isResponder });
      // What the caller has said already need not be said again.
      const said: Record<EmergencyAction, boolean> = {
        ACKNOWLEDGE: isResponder,
        PASS: answer === 'PASSED',
        ARRIVE: arrivedAt !== null,
      };
      return openMoves(emergencyMoves, emergencyActions, { status, parts }).filter((action) => !said[action]);
    });
  }
}

function callsOf(emergencies: Emergency[], { db }: Context) {
  return db
    .selectFrom('emergency_call')
    .selectAll()
    .where('emergencyId', '=', equalsAny(emergencies.map(({ id }) => id)))
    .orderBy('step')
    .orderBy('id')
    .execute();
}

/** What the caller has said about each. */
function ownPartOf(emergencies: Emergency[], { db, actor }: Context) {
  const { subject } = actor;
  return db
    .selectFrom('emergency')
    .leftJoin('emergency_call as call', (join) =>
      join
        .onRef('call.emergencyId', '=', 'emergency.id')
        .on('call.personId', '=', subject)
        .on('call.calledAt', 'is not', null),
    )
    .leftJoin('emergency_responder as responder', (join) =>
      join.onRef('responder.emergencyId', '=', 'emergency.id').on('responder.personId', '=', subject),
    )
    .select(['emergency.id', 'call.answer', 'responder.acknowledgedAt', 'responder.arrivedAt'])
    .where('emergency.id', '=', equalsAny(emergencies.map(({ id }) => id)))
    .execute();
}
