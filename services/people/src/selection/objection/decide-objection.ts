import { Access } from '@microgrid/access/access';
import { Conflict, Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { roundToMove } from '../move/round-to-move.ts';
import type { SelectionRoundEntity } from '../selection-round.entity.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { moveRound } from '../selection.facts.ts';
import { OFFICERS } from '../selection.policy.ts';
import { ObjectionDecision } from '../selection.terms.ts';
import { ObjectionEntity } from './objection.entity.ts';
import { reconsider } from './reconsider.ts';

@InputType({ description: 'Deciding an objection（裁定异议）.' })
export class DecideObjectionInput extends ChangeInput {
  @Field(() => ID, { description: 'In which selection（竞选）.' })
  @IsUUID()
  selectionRoundId!: string;

  @Field(() => ID, { description: 'Which（异议）.' })
  @IsUUID()
  objectionId!: string;

  @Field(() => ObjectionDecision, { description: 'How（裁定）.' })
  decision!: ObjectionDecision;

  @Field(() => String, { description: 'Why（理由）, 1 to 500 characters.' })
  @PlainText(500)
  reason!: string;
}

@Resolver()
export class DecideObjectionResolver {
  @Mutation(() => SelectionRound, {
    nullable: true,
    description:
      'Decides an objection（裁定异议）, by a street officer above who neither stands nor raised it (FORBIDDEN otherwise). When all of the notice are decided, the review begins anew if one was upheld, and the notice goes on otherwise. NOT_FOUND when there is no such selection or objection; CONFLICT on another version, and when it is decided.',
  })
  @Access(OFFICERS)
  decideObjection(
    @Arg('input', () => DecideObjectionInput, { description: 'Which, how and why.' }) input: DecideObjectionInput,
    @Ctx() { write, actor }: Context,
  ) {
    const decidedById = signedIn(actor);
    const { selectionRoundId, objectionId, expectedVersion, decision, reason } = input;
    return write(input, async (em) => {
      const by = { actor, move: 'DECIDE_OBJECTION', expectedVersion } as const;
      const { round, now } = await roundToMove(em, selectionRoundId, by);
      const objection = await em.findOne(ObjectionEntity, { id: objectionId, roundId: round.id });
      if (objection === null) throw new NotFound('there is no such objection in this selection');
      if (objection.objectorId === decidedById) {
        throw new Forbidden('nobody decides on an own objection', 'another STREET_OFFICER above');
      }
      if (objection.decision != null) throw new Conflict('this objection is decided already', objection.id);
      em.assign(objection, { decision, reason, decidedById, decidedAt: now });
      await em.flush();
      await goOn(em, round);
      return round;
    });
  }
}

/** Once nothing is open any more: back to the review, or on with the notice. */
async function goOn(em: SqlEntityManager, round: SelectionRoundEntity): Promise<void> {
  const ofNotice = { roundId: round.id, raisedAt: { $gte: round.noticePostedAt ?? new Date(0) } };
  const objections = await em.find(ObjectionEntity, ofNotice);
  if (objections.some(({ decision }) => decision == null)) return;
  if (objections.some(({ decision }) => decision === 'UPHELD')) await reconsider(em, round);
  else await moveRound(em, round, 'NOTICE');
}
