import { Random } from '@microgrid/sample-network/random';
import { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
import { openMoves } from '@microgrid/subgraph/state-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { head, officer, resident } from '../../test/actors.ts';
import { COMMUNITY, leader } from '../../test/rounds.ts';
import { appealsReviewer, openTold, otherAppealsReviewer, type Told } from '../../test/told.ts';
import { appealParts } from './appeal.policy.ts';
import { appealMoves, offeredAppealMoves } from './appeal.states.ts';
import type { AppealAction, AppealStatus } from './appeal.terms.ts';

const STEPS = 4;
const people = { leader, appealsReviewer, otherAppealsReviewer, head, officer, resident };
const whos = Object.keys(people) as (keyof typeof people)[];

interface Stored {
  readonly id: string;
  readonly gridCode: string;
  readonly status: AppealStatus;
  readonly version: number;
  readonly personId: string;
  readonly reviewerId: string;
  readonly decidedById: string | null;
}

describe('appeals that anybody does anything with', () => {
  let told: Told;
  let missed: string;
  beforeAll(async () => {
    told = await openTold();
    missed = await told.missed();
    await told.tell();
    await told.stopClockAt(new Date('2026-04-20T04:00:00Z'));
  });
  afterAll(() => told.close());

  const stored = async (id: string): Promise<Stored> => {
    const [row] = await told.rows<Stored>(
      `select id, grid_code as "gridCode", status, version, person_id as "personId", reviewer_id as "reviewerId", decided_by_id as "decidedById" from evaluations.appeal where id = '${id}'`,
    );
    return row ?? expect.fail('it is gone');
  };
  const raise = async () => {
    for (const table of ['appeal_citation', 'appeal_point', 'appeal'])
      await told.rows(`delete from evaluations.${table}`);
    await told.rows('update evaluations.evidence set is_excluded = false');
    await told.rows(
      `update evaluations.evaluation set status = 'NOTIFIED', score = 80.63 where id = '${told.evaluationId}'`,
    );
    const points = [{ indicatorCode: 'M4', text: '谢绝（样例）', evidenceIds: [missed] }];
    const input = { evaluationId: told.evaluationId, expectedVersion: await told.version(), points };
    const { done, codes } = await told.deed('raiseAppeal', input, leader);
    expect(codes).toEqual([]);
    return String(done.id);
  };

  it(`make exactly the moves that they say are possible, ${RUNS} times over`, { timeout: LIVES_MS }, async () => {
    const random = new Random(seedOr(27), COMMUNITY, 'runs of appeals');
    const made = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      const appealId = await raise();
      for (let step = 0; step < STEPS; step++) {
        const before = await stored(appealId);
        const who = random.pick(whos);
        const parts = appealParts(people[who], { ...before, isForMyDepartment: false });
        const possible: AppealAction[] = openMoves(appealMoves, offeredAppealMoves, { status: before.status, parts });
        const { data } = await told.ask(
          'query ($id: ID!) { appeal(id: $id) { availableActions } }',
          { id: appealId },
          people[who],
        );
        expect(data.appeal).toEqual(parts.length === 0 ? null : { availableActions: possible });
        const action = random.pick(offeredAppealMoves);
        const decision = random.pick(appealMoves.DECIDE.to);
        const excludedEvidenceIds = decision === 'NOT_UPHELD' ? [] : [missed];
        const says = action === 'DECIDE' ? { decision, reason: '已查（样例）', excludedEvidenceIds } : {};
        const mutation = action === 'DECIDE' ? 'decideAppeal' : 'withdrawAppeal';
        const input = { appealId, expectedVersion: before.version, ...says };
        const { codes } = await told.deed(mutation, input, people[who]);
        const about = `${action} by the ${who} from ${before.status}`;
        const after = await stored(appealId);
        const [evaluation] = await told.rows<{ status: string; score: number }>(
          `select status, score from evaluations.evaluation where id = '${told.evaluationId}'`,
        );
        if (possible.includes(action)) {
          const status = action === 'DECIDE' ? decision : 'WITHDRAWN';
          expect({ about, codes, status: after.status, version: after.version }).toEqual({
            about,
            codes: [],
            status,
            version: before.version + 1,
          });
          const isUpheld = status === 'UPHELD' || status === 'PARTLY_UPHELD';
          expect({ about, ...evaluation }).toEqual({ about, status: 'NOTIFIED', score: isUpheld ? 82.5 : 80.63 });
          made.add(status);
        } else {
          const refusals = parts.length === 0 ? ['NOT_FOUND'] : ['FORBIDDEN', 'CONFLICT'];
          expect({ about, isRefused: refusals.includes(String(codes[0])) }).toEqual({ about, isRefused: true });
          expect(after).toEqual(before);
          // The result is suspended exactly while an appeal is open.
          expect(evaluation?.status).toBe(before.status === 'OPEN' ? 'APPEALED' : 'NOTIFIED');
        }
      }
    }
    expect(made).toEqual(new Set(['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'WITHDRAWN']));
  });
});
