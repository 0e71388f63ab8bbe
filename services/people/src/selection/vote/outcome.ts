import type { FieldProblem } from '@microgrid/subgraph/errors';
import type { SelectionMethod } from '../selection.terms.ts';

/** What is decided, and by whom it can be won. */
export interface Vote {
  readonly method: SelectionMethod;
  /** Whether equal votes left it open before. */
  readonly isTied: boolean;
  /** How many households could vote. */
  readonly electorateCount: number;
  readonly votesEach: number;
  /** Of the vote that left it open. */
  readonly turnoutCount: number | null;
  /** Those who may stand, in no order that means anything; with their votes where it was left open. */
  readonly candidates: readonly { readonly id: string; readonly votes: number | null }[];
}

export interface Entered {
  readonly turnoutCount: number;
  readonly tallies: readonly { readonly candidacyId: string; readonly votes: number }[];
  readonly chosenId: string | null;
}

export interface Outcome {
  readonly turnoutCount: number;
  /** Of each candidate; null where none were counted. */
  readonly votes: ReadonlyMap<string, number | null>;
  /** Null where equal votes leave it open: no order decides. */
  readonly chosenId: string | null;
}

type Judged = { readonly problems: readonly FieldProblem[] } | { readonly outcome: Outcome };

/**
 * What comes of a vote as it was entered, or all that is wrong with it. The one with most votes is chosen; of those with
 * equal votes for the first place nobody is, until a run-off among them, or a decision for one of them: without tallies.
 * Equal votes below the first place are nobody's business.
 */
export function judge(vote: Vote, entered: Entered): Judged {
  const turnout = turnoutProblems(vote, entered);
  const judged =
    vote.method === 'CONSULTATION'
      ? judgeConsultation(vote, entered)
      : vote.isTied && entered.tallies.length === 0
        ? judgeDecision(vote, entered)
        : judgeCount(vote, entered);
  if (turnout.length === 0) return judged;
  return { problems: [...turnout, ...('problems' in judged ? judged.problems : [])] };
}

/** Those who can still win: all who may stand, or those whose votes were equal. */
function contenders({ isTied, candidates }: Vote): readonly string[] {
  const most = Math.max(...candidates.map(({ votes }) => votes ?? 0));
  return candidates.filter(({ votes }) => !isTied || votes === most).map(({ id }) => id);
}

function turnoutProblems({ electorateCount }: Vote, { turnoutCount }: Entered): FieldProblem[] {
  const field = 'turnoutCount';
  if (turnoutCount < 0)
    return [{ field, message: `${turnoutCount} is no number of households: from 0 to ${electorateCount}` }];
  if (turnoutCount <= electorateCount) return [];
  return [{ field, message: `${turnoutCount} took part, and only ${electorateCount} could` }];
}

function judgeConsultation({ candidates }: Vote, { turnoutCount, tallies, chosenId }: Entered): Judged {
  const problems: FieldProblem[] = [];
  if (tallies.length > 0) problems.push({ field: 'tallies', message: 'a consultation has none: leave them out' });
  const ids = candidates.map(({ id }) => id);
  if (chosenId === null || !ids.includes(chosenId)) {
    problems.push({ field: 'chosenId', message: 'say who of those who may stand is chosen' });
  }
  if (problems.length > 0) return { problems };
  return { outcome: { turnoutCount, votes: new Map(ids.map((id) => [id, null])), chosenId } };
}

/** One of those whose votes were equal, by a decision with a minute of its own: what was counted stays. */
function judgeDecision(vote: Vote, { turnoutCount, chosenId }: Entered): Judged {
  const problems: FieldProblem[] = [];
  if (turnoutCount !== vote.turnoutCount) {
    const message = `a decision leaves the turnout of the vote as it is: ${vote.turnoutCount ?? 0}, not ${turnoutCount}`;
    problems.push({ field: 'turnoutCount', message });
  }
  if (chosenId === null || !contenders(vote).includes(chosenId)) {
    problems.push({ field: 'chosenId', message: 'say for whom of those with equal votes it was decided' });
  }
  if (problems.length > 0) return { problems };
  const votes = new Map(vote.candidates.map(({ id, votes: counted }) => [id, counted]));
  return { outcome: { turnoutCount, votes, chosenId } };
}

function judgeCount(vote: Vote, { turnoutCount, tallies, chosenId }: Entered): Judged {
  const standing = contenders(vote);
  const problems = [...tallyProblems(standing, tallies), ...sumProblems(vote, { turnoutCount, tallies })];
  if (problems.length > 0) return { problems };
  const most = Math.max(...tallies.map(({ votes }) => votes));
  if (most === 0)
    return { problems: [{ field: 'tallies', message: 'nobody has a vote: hold it again, or call it off' }] };
  const first = tallies.filter(({ votes }) => votes === most).map(({ candidacyId }) => candidacyId);
  const problem = choiceProblem(first, most, chosenId);
  if (problem !== null) return { problems: [{ field: 'chosenId', message: problem }] };
  const counted = new Map(tallies.map(({ candidacyId, votes }) => [candidacyId, votes]));
  const votes = new Map(vote.candidates.map(({ id }) => [id, counted.get(id) ?? null]));
  return { outcome: { turnoutCount, votes, chosenId } };
}

function choiceProblem(first: readonly string[], most: number, chosenId: string | null): string | null {
  if (first.length === 1) return chosenId === first[0] ? null : `${first[0]} has most votes (${most}): say that`;
  if (chosenId === null) return null;
  return `${first.length} have ${most} votes each, so nobody is chosen yet: leave it out, and a run-off or a decision follows`;
}

/** One tally of each who can win, and of nobody else. */
function tallyProblems(standing: readonly string[], tallies: Entered['tallies']): FieldProblem[] {
  const ids = tallies.map(({ candidacyId }) => candidacyId);
  const each = tallies.flatMap(({ candidacyId, votes }, index): FieldProblem[] => {
    const at = `tallies.${index}`;
    if (!standing.includes(candidacyId)) return [{ field: `${at}.candidacyId`, message: 'is not voted on' }];
    if (ids.indexOf(candidacyId) < index) return [{ field: `${at}.candidacyId`, message: 'is counted twice' }];
    return votes < 0 ? [{ field: `${at}.votes`, message: `${votes} is no number of votes` }] : [];
  });
  const left = standing.filter((id) => !ids.includes(id));
  if (left.length === 0) return each;
  return [
    ...each,
    { field: 'tallies', message: `say the votes of each who is voted on: ${left.join(', ')} are left out` },
  ];
}

function sumProblems(
  { votesEach }: Vote,
  { turnoutCount, tallies }: Pick<Entered, 'turnoutCount' | 'tallies'>,
): FieldProblem[] {
  const sum = tallies.reduce((all, { votes }) => all + votes, 0);
  const possible = turnoutCount * votesEach;
  if (sum <= possible || turnoutCount < 0) return [];
  const message = `${sum} votes, and ${turnoutCount} who took part with ${votesEach} each have ${possible}`;
  return [{ field: 'tallies', message }];
}
