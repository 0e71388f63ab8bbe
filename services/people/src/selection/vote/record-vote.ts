import { Access } from '@microgrid/access/access';
import { Conflict, Invalid, type FieldProblem } from '@microgrid/subgraph/errors';
import { newId, storedId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PersonEntity } from '../../person/person.entity.ts';
import { CandidacyEntity } from '../candidacy/candidacy.entity.ts';
import { moveCandidacies } from '../candidacy/move-candidacies.ts';
import { roundToMove } from '../move/round-to-move.ts';
import type { SelectionRoundEntity } from '../selection-round.entity.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { moveRound } from '../selection.facts.ts';
import { HEADS } from '../selection.policy.ts';
import { notStandingStatuses } from '../selection.states.ts';
import { noticeEnd } from './notice.ts';
import { judge, type Outcome } from './outcome.ts';
import { RecordVoteInput } from './record-vote.input.ts';
import { SelectionMinuteEntity } from './selection-minute.entity.ts';

@Resolver()
export class RecordVoteResolver {
  @Mutation(() => SelectionRound, {
    nullable: true,
    description:
      'Enters turnout, tallies and the minute（录入结果）, by the head above who does not stand (FORBIDDEN otherwise); equal votes without a choice make it TIED, until a run-off or a decision with its own minute is entered the same way. BAD_USER_INPUT when the tallies exceed turnout × votesEach or the turnout the electorate, naming both numbers, and for a choice that the votes do not make; NOT_FOUND when there is no such selection; CONFLICT on another version, when there is no vote, or when nobody stands any more.',
  })
  @Access(HEADS)
  recordVote(
    @Arg('input', () => RecordVoteInput, { description: 'Which, and what came of it.' }) input: RecordVoteInput,
    @Ctx() { write, actor }: Context,
  ) {
    const recordedById = signedIn(actor);
    const { selectionRoundId, expectedVersion, heldAt, minute: text } = input;
    return write(input, async (em) => {
      const by = { actor, move: 'RECORD_VOTE', expectedVersion } as const;
      const { round, now } = await roundToMove(em, selectionRoundId, by);
      const candidates = await em.find(CandidacyEntity, { roundId: round.id, status: 'APPROVED' });
      requireSomebody(round, candidates);
      const problems = [
        ...timeProblems(round, heldAt, now),
        ...(await signatureProblems(em, round, { input, recordedById })),
      ];
      const outcome = outcomeOf(round, { input, candidates, problems });
      const minute = em.create(SelectionMinuteEntity, {
        id: newId(),
        roundId: round.id,
        gridCode: round.gridCode,
        text,
      });
      const signed = { recordedById, countersignedById: storedId(input.countersignedById) };
      em.assign(round, { ...signed, turnoutCount: outcome.turnoutCount, minuteId: minute.id, heldAt });
      await putUp(em, round, { outcome, candidates, now });
      return round;
    });
  }
}

/** @throws Conflict when all who could be chosen have withdrawn. */
function requireSomebody({ id }: SelectionRoundEntity, candidates: readonly CandidacyEntity[]): void {
  if (candidates.some(({ personId }) => personId != null)) return;
  throw new Conflict('nobody stands any more: call the selection off', id);
}

/** Says who is chosen, and until when it can be objected to; or that nobody is yet. */
async function putUp(
  em: SqlEntityManager,
  round: SelectionRoundEntity,
  { outcome, candidates, now }: { outcome: Outcome; candidates: readonly CandidacyEntity[]; now: Date },
): Promise<void> {
  for (const candidacy of candidates) candidacy.votes = outcome.votes.get(candidacy.id) ?? null;
  if (outcome.chosenId === null) return moveRound(em, round, 'TIED');
  const isChosen = ({ id }: CandidacyEntity) => id === outcome.chosenId;
  await moveCandidacies(em, candidates.filter(isChosen), 'CHOOSE');
  await moveCandidacies(
    em,
    candidates.filter((candidacy) => !isChosen(candidacy)),
    'PASS_OVER',
  );
  em.assign(round, { noticePostedAt: now, noticeUntil: noticeEnd(now) });
  return moveRound(em, round, 'NOTICE');
}

/** @throws Invalid naming all that is wrong. */
function outcomeOf(
  round: SelectionRoundEntity,
  entered: { input: RecordVoteInput; candidates: readonly CandidacyEntity[]; problems: readonly FieldProblem[] },
): Outcome {
  const { candidates, problems } = entered;
  const { turnoutCount, tallies, chosenId = null } = entered.input;
  const { method, status, votesEach, electorateCount } = round;
  // Whoever is erased meanwhile cannot be chosen any more.
  const standing = candidates.filter(({ personId }) => personId != null);
  const judged = judge(
    {
      method,
      isTied: status === 'TIED',
      electorateCount: electorateCount ?? 0,
      votesEach,
      turnoutCount: round.turnoutCount ?? null,
      candidates: standing.map(({ id, votes = null }) => ({ id, votes })),
    },
    {
      turnoutCount,
      tallies: tallies.map(({ candidacyId, votes }) => ({ candidacyId: storedId(candidacyId), votes })),
      chosenId: chosenId === null ? null : storedId(chosenId),
    },
  );
  const all = [...problems, ...('problems' in judged ? judged.problems : [])];
  if ('outcome' in judged && all.length === 0) return judged.outcome;
  throw new Invalid(all);
}

function timeProblems({ closesOn }: SelectionRoundEntity, heldAt: Date, now: Date): FieldProblem[] {
  if (heldAt > now) return [{ field: 'heldAt', message: 'is in the future' }];
  if (shanghaiDate(heldAt) > closesOn) return [];
  return [
    { field: 'heldAt', message: `is before the end of the nominations: the day after ${closesOn} at the earliest` },
  ];
}

/** Two sign, and neither stands. */
async function signatureProblems(
  em: SqlEntityManager,
  { id: roundId }: SelectionRoundEntity,
  { input, recordedById }: { input: RecordVoteInput; recordedById: string },
): Promise<FieldProblem[]> {
  const field = 'countersignedById';
  const personId = storedId(input.countersignedById);
  if (personId === recordedById) return [{ field, message: 'must be somebody besides you' }];
  if ((await em.findOne(PersonEntity, personId)) === null) return [{ field, message: 'there is no such person' }];
  const standing = { roundId, personId, status: { $nin: [...notStandingStatuses] } };
  return (await em.count(CandidacyEntity, standing)) === 0 ? [] : [{ field, message: 'stands in this selection' }];
}
