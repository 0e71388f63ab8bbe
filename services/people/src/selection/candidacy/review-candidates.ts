import { Access } from '@microgrid/access/access';
import { Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { storedId } from '@microgrid/subgraph/ids';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ConsentEntity } from '../../consent/consent.entity.ts';
import type { Context } from '../../context.ts';
import { roundToMove } from '../move/round-to-move.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { moveRound } from '../selection.facts.ts';
import { HEADS } from '../selection.policy.ts';
import { CandidacyEntity } from './candidacy.entity.ts';
import { moveCandidacies } from './move-candidacies.ts';
import { ReviewCandidatesInput } from './review-candidates.input.ts';

@Resolver()
export class ReviewCandidatesResolver {
  @Mutation(() => SelectionRound, {
    nullable: true,
    description:
      'Decides who may stand, and opens the vote（资格审查）, by the head above who does not stand (FORBIDDEN otherwise). BAD_USER_INPUT unless each who consented, and nobody else, is named once; NOT_FOUND when there is no such selection; CONFLICT on another version, or before and after the review.',
  })
  @Access(HEADS)
  reviewCandidates(
    @Arg('input', () => ReviewCandidatesInput, { description: 'Which, who may and who may not.' })
    input: ReviewCandidatesInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { selectionRoundId, expectedVersion } = input;
    return write(input, async (em) => {
      const { round } = await roundToMove(em, selectionRoundId, { actor, move: 'REVIEW', expectedVersion });
      const standing = await em.find(CandidacyEntity, { roundId: round.id, status: 'CONSENTED' });
      const problems = reviewProblems(input, standing, await agreeing(em, standing));
      if (problems.length > 0) throw new Invalid(problems);
      const refused = new Map(input.refusals.map(({ candidacyId, reason }) => [storedId(candidacyId), reason]));
      for (const candidacy of standing) candidacy.reason = refused.get(candidacy.id) ?? null;
      const isApproved = ({ id }: CandidacyEntity) => !refused.has(id);
      await moveCandidacies(em, standing.filter(isApproved), 'APPROVE');
      await moveCandidacies(
        em,
        standing.filter((candidacy) => !isApproved(candidacy)),
        'REFUSE',
      );
      await moveRound(em, round, 'VOTE');
      return round;
    });
  }
}

/** Those who agree to be shown as candidates now. */
async function agreeing(em: SqlEntityManager, standing: readonly CandidacyEntity[]): Promise<ReadonlySet<string>> {
  const personId = { $in: standing.flatMap((candidacy) => candidacy.personId ?? []) };
  const given = await em.find(ConsentEntity, { personId, purpose: 'PUBLISH_CANDIDACY', withdrawnAt: null });
  return new Set(given.map((consent) => consent.personId));
}

function reviewProblems(
  { approvedIds, refusals }: ReviewCandidatesInput,
  standing: readonly CandidacyEntity[],
  agree: ReadonlySet<string>,
): FieldProblem[] {
  const named = [
    ...approvedIds.map((id, index) => ({ id: storedId(id), field: `approvedIds.${index}`, isApproved: true })),
    ...refusals.map(({ candidacyId }, index) => ({
      id: storedId(candidacyId),
      field: `refusals.${index}.candidacyId`,
      isApproved: false,
    })),
  ];
  const ids = named.map(({ id }) => id);
  const problems = named.flatMap(({ id, field, isApproved }, index): FieldProblem[] => {
    const candidacy = standing.find((one) => one.id === id);
    if (candidacy === undefined) return [{ field, message: 'nobody who agreed to stand in this selection' }];
    if (ids.indexOf(id) < index) return [{ field, message: 'named twice' }];
    const isShowable = candidacy.personId != null && agree.has(candidacy.personId);
    return !isApproved || isShowable ? [] : [{ field, message: 'agrees to be shown as a candidate no more' }];
  });
  const left = standing.filter(({ id }) => !ids.includes(id)).length;
  if (left === 0) return problems;
  return [...problems, { field: 'approvedIds', message: `say of each who agreed to stand: ${left} are left out` }];
}
