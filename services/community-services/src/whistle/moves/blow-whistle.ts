import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { keepAnswer } from '@microgrid/database/write-once';
import { Conflict } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { moveErrors } from '@microgrid/subgraph/move-errors';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { requireDepartment } from '../../borrowed/require-department.ts';
import type { Context } from '../../context.ts';
import { endAssignment } from '../../matter/assignment/end-assignment.ts';
import { matterFactOf } from '../../matter/matter.facts.ts';
import { MatterChangeInput } from '../../matter/moves/move-matter.input.ts';
import { moveWithin, type Deed } from '../../matter/moves/move-matter.ts';
import { matterDeadline } from '../../matter/report/matter-deadline.ts';
import { reportInBy, whistleDueAt } from '../deadlines/whistle-deadlines.ts';
import { WhistleEntity } from '../whistle.entity.ts';
import { whistleFactOf } from '../whistle.facts.ts';
import { openWhistleStatuses } from '../whistle.states.ts';
import { WhistleKind } from '../whistle.terms.ts';
import { Whistle } from '../whistle.type.ts';
import { answerOf, progressOf } from './as-moved.ts';

@InputType({ description: 'Blowing a whistle（吹哨）.' })
export class BlowWhistleInput extends MatterChangeInput {
  @Field(() => WhistleKind, { description: 'Kind（类型）.' })
  kind!: WhistleKind;

  @Field(() => ID, { description: 'For which department（部门）, one that serves there.' })
  @IsUUID()
  departmentId!: string;

  @Field(() => String, {
    description: 'What is to be solved（问题）, 1 to 1,000 characters; no names, no phones.',
  })
  @PlainText(1000)
  problem!: string;

  @Field(() => String, { description: 'Where（地点）, 1 to 200 characters.' })
  @PlainText(200)
  place!: string;
}

@Resolver(() => Whistle)
export class BlowWhistleResolver {
  @Mutation(() => Whistle, {
    nullable: true,
    description: `Whistles for a department（吹哨）, as an officer of the street, of a matter that is the street's (L3) or for one more department (L4): the matter is at L4, ESCALATED. BAD_USER_INPUT for a department that is not there or serves elsewhere. ${moveErrors} CONFLICT too while a whistle for the same department is open.`,
  })
  @Access('IN_POST')
  async blowWhistle(
    @Arg('input', () => BlowWhistleInput, { description: 'Of which matter, for whom, and in which words.' })
    input: BlowWhistleInput,
    @Ctx() context: Context,
  ) {
    const { actor } = context;
    const blown = await context.write(input, async (em, id) => {
      await moveWithin(em, { input, actor }, { action: 'BLOW_WHISTLE', make: (deed) => blow(deed, { id, input }) });
      const whistle = await em.findOneOrFail(WhistleEntity, id);
      keepAnswer(em, progressOf(whistle));
      return whistle;
    });
    return answerOf(context, blown);
  }
}

async function blow(deed: Deed, { id, input }: { id: string; input: BlowWhistleInput }) {
  const { em, matter, subject, at } = deed;
  const { id: matterId, level: fromLevel, gridCode } = matter;
  const { kind, problem, place } = input;
  const departmentId = await requireDepartment(em, { departmentId: input.departmentId, gridCode });
  const open = { matterId, departmentId, status: { $in: openWhistleStatuses } };
  if ((await em.count(WhistleEntity, open)) > 0) {
    throw new Conflict(
      'this department was whistled for it already, and has not done yet: whistle for another',
      matterId,
    );
  }
  const whistle = em.create(WhistleEntity, {
    id,
    matterId,
    kind,
    departmentId,
    gridCode,
    problem,
    place,
    status: 'BLOWN',
    blownById: subject,
    blownAt: at,
    reportInBy: reportInBy(kind, at),
    dueAt: whistleDueAt(at),
  });
  await endAssignment(em, matterId, { outcome: 'ESCALATED' });
  const level = 'L4' as const;
  return {
    change: {
      level,
      handlerId: null,
      assignedById: null,
      verifierId: null,
      acceptedAt: matter.acceptedAt ?? at,
      ...matterDeadline(Object.assign({}, matter, { level }), matter.reportedAt),
    },
    tell(now: typeof matter) {
      if (fromLevel !== level) record(em, 'matter.escalated.v1', matterFactOf(now, { fromLevel }));
      const told = {
        matterId,
        kind,
        reportInBy: whistle.reportInBy.toISOString(),
        dueAt: whistle.dueAt?.toISOString() ?? null,
      };
      record(em, 'whistle.blown.v1', whistleFactOf({ whistle, kind: matter.kind }, told));
    },
  };
}
