import { Role, type Actor } from '@microgrid/access/actor';
import { newId } from '@microgrid/subgraph/ids';
import { grids } from '@microgrid/subgraph/known-grids';
import { know } from '@microgrid/subgraph/known-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resident, STREET } from '../../test/actors.ts';
import { openRounds, type Rounds } from '../../test/rounds.ts';
import { EvaluationRoundEntity } from '../round/round.entity.ts';
import { EvaluationEntity } from './evaluation.entity.ts';

const analyst: Actor = { subject: newId(), grants: [{ role: Role.ANALYST, scope: STREET }] };
const [many = '', few = ''] = ['001', '002'].map((code) => `${STREET}${code}`);
/** Enough of them that a table by community, quarter and grade may be asked. */
const micros = Array.from({ length: 300 }, (_, index) => `${many}001${String(index + 1).padStart(3, '0')}`);

interface Told {
  readonly count: { readonly value: number | null; readonly status: string };
}

describe('what everybody is told of evaluations', () => {
  let rounds: Rounds;
  beforeAll(async () => {
    rounds = await openRounds();
    const state = { validFrom: '2000-01-01' };
    await know(
      rounds.subgraph.database,
      grids,
      [many, few, `${many}001`, `${few}001`, ...micros].map((id) => ({ id, gridCode: id, state })),
    );
    const round = (period: string, finalAt: string | null) => ({
      id: newId(),
      schemeId: newId(),
      subject: 'MICRO_GRID_LEADER' as const,
      period,
      periodFrom: '2025-01-01',
      periodTo: '2025-06-30',
      status: finalAt === null ? ('NOTIFIED' as const) : ('FINAL' as const),
      frozenAt: new Date('2025-07-02T00:00:00Z'),
      selfReviewUntil: '2025-07-20',
      appealUntil: '2025-08-10',
      finalAt: finalAt === null ? null : new Date(finalAt),
      version: 1,
    });
    const final = round('2025-H1', '2025-08-12T02:00:00Z');
    const told = round('2025-H2', null);
    const row = (roundId: string, gridCode: string, result: object) => ({
      id: newId(),
      roundId,
      subject: 'MICRO_GRID_LEADER' as const,
      appointmentId: newId(),
      personId: newId(),
      gridCode,
      periodTo: '2025-06-30',
      status: roundId === final.id ? ('FINAL' as const) : ('NOTIFIED' as const),
      isForStreet: false,
      keptUntil: '2027-12-31',
      version: 1,
      ...result,
    });
    const good = { score: 88, grade: 'GOOD' as const };
    const weak = { score: 61, grade: 'NEEDS_HELP' as const };
    await rounds.insert(EvaluationRoundEntity, [final, told]);
    await rounds.insert(EvaluationEntity, [
      ...micros.slice(0, 60).map((code) => row(final.id, code, good)),
      ...micros.slice(60, 65).map((code) => row(final.id, code, weak)),
      ...micros.slice(65, 95).map((code) => row(final.id, code, { notRated: 'TOO_LITTLE_MEASURABLE' as const })),
      // As many as a matter would be told of; a result is told from ten on.
      ...micros.slice(0, 9).map((code) => row(final.id, code.replace(many, few), good)),
      // An appeal may still change these.
      ...micros.slice(0, 60).map((code) => row(told.id, code, good)),
    ]);
    await rounds.subgraph.closeMonths(new Date('2026-01-10T00:00:00Z'));
  });
  afterAll(() => rounds.close());

  const groups = async (by: string, caller = analyst) => {
    const { data, errors } = await rounds.ask(
      `{ evaluations(where: { within: "${STREET}" }) { groups(by: [${by}], first: 1000) {
        key { grid { code } quarter year grade } count { value status } notRatedCount { value status } } } }`,
      {},
      caller,
    );
    expect(errors).toEqual([]);
    return data.evaluations.groups;
  };
  const refusal = async (by: string, caller = analyst) => {
    const { codes } = await rounds.ask(
      `{ evaluations(where: { within: "${STREET}" }) { groups(by: [${by}], first: 1000) { count { value } } } }`,
      {},
      caller,
    );
    return codes;
  };

  it('is of final ones alone, in the quarter in which they became final', async () => {
    const byQuarter = await groups('QUARTER');
    const told = byQuarter.filter(({ count }: Told) => count.value !== null);
    expect(told.map(({ key }: { key: { quarter: string } }) => key.quarter)).toEqual(['2025-Q3']);
    // 104 of them: within a step of five of it, twice.
    expect(Math.abs(told[0].count.value - 104)).toBeLessThanOrEqual(9);
    expect(told[0].count.value % 5).toBe(0);
    expect(Math.abs(told[0].notRatedCount.value - 30)).toBeLessThanOrEqual(9);
  });

  it('is told from ten on', async () => {
    const figures = await groups('COMMUNITY, YEAR, GRADE');
    const of = (code: string, grade: string | null) =>
      figures.find((row: { key: { grid: { code: string }; year: number; grade: string | null } }) => {
        const { key } = row;
        return key.grid.code === code && key.year === 2025 && key.grade === grade;
      });
    expect(of(many, 'GOOD').count.status).toBe('ROUNDED');
    expect(of(many, 'NEEDS_HELP').count).toEqual({ value: null, status: 'BELOW' });
    expect(of(few, 'GOOD').count).toEqual({ value: null, status: 'BELOW' });
  });

  it('is never by the state of a round, which is of today', async () => {
    expect(await refusal('STATUS')).toEqual(['QUESTION_TOO_FINE']);
  });

  it('names no person, whoever asks', async () => {
    const { codes } = await rounds.ask(
      `{ evaluations(where: { within: "${micros[0]}" }) { aggregates { count { value } } } }`,
      {},
      analyst,
    );
    expect(codes).toEqual(['QUESTION_TOO_FINE']);
    expect(await groups('COMMUNITY, YEAR', resident)).toEqual(await groups('COMMUNITY, YEAR'));
    expect(await refusal('COMMUNITY, YEAR, GRADE', resident)).toEqual(['QUESTION_TOO_FINE']);
  });
});
