import { Access } from '@microgrid/access/access';
import { Conflict, Invalid, NotFound } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import { PlainText } from '@microgrid/subgraph/plain-text';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { WriteInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { CandidacyEntity } from '../candidacy/candidacy.entity.ts';
import { roundToMove } from '../move/round-to-move.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { moveRound } from '../selection.facts.ts';
import { isNoticeOver } from '../vote/notice.ts';
import { ObjectionEntity } from './objection.entity.ts';

@InputType({ description: 'Objecting in a public notice（提出异议）.' })
export class RaiseObjectionInput extends WriteInput {
  @Field(() => ID, { description: 'In which selection（竞选）.' })
  @IsUUID()
  selectionRoundId!: string;

  @Field(() => ID, { description: 'Against whom（候选）.' })
  @IsUUID()
  candidacyId!: string;

  @Field(() => String, { description: 'What（内容）, 1 to 1,000 characters.' })
  @PlainText(1000)
  text!: string;
}

@Resolver()
export class RaiseObjectionResolver {
  @Mutation(() => SelectionRound, {
    nullable: true,
    description:
      'Objects during the notice（提出异议）, by anybody who signed in. BAD_USER_INPUT for one’s own candidacy; NOT_FOUND when there is no such selection, or no such candidacy in it that the caller may see; CONFLICT before the notice and when it is over.',
  })
  @Access('SIGNED_IN')
  raiseObjection(
    @Arg('input', () => RaiseObjectionInput, { description: 'Where, against whom and what.' })
    input: RaiseObjectionInput,
    @Ctx() { write, actor }: Context,
  ) {
    const objectorId = signedIn(actor);
    const { selectionRoundId, candidacyId, text } = input;
    const deed = async (em: SqlEntityManager, id: string) => {
      const { round, now, today } = await roundToMove(em, selectionRoundId, { actor, move: 'OBJECT' });
      const candidacy = await em.findOne(CandidacyEntity, { id: candidacyId, roundId: round.id });
      if (candidacy === null) throw new NotFound('there is no such candidacy in this selection');
      const { personId = null } = candidacy;
      if (personId === objectorId) {
        throw new Invalid([{ field: 'candidacyId', message: 'this is your own candidacy' }]);
      }
      if (isNoticeOver(round, today)) {
        throw new Conflict(`the notice is over, its last day was ${round.noticeUntil ?? ''}`, round.id);
      }
      const about = { roundId: round.id, gridCode: round.gridCode, candidacyId: candidacy.id, personId };
      em.create(ObjectionEntity, { id, ...about, objectorId, text, raisedAt: now });
      if (round.status !== 'OBJECTION') await moveRound(em, round, 'OBJECTION');
      return round;
    };
    return write(input, deed, `selection ${storedId(selectionRoundId)}`);
  }
}
