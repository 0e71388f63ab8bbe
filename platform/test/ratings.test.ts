import type { Actor } from '@microgrid/access/actor';
import { countRatings } from '@microgrid/community-services/count-ratings';
import { communityServices } from '@microgrid/community-services/subgraph';
import {
  COMMUNITY,
  GENERAL,
  handler,
  head,
  idOf,
  leader,
  MICRO,
  neighbour,
  officer,
  resident,
  worker,
} from '@microgrid/community-services/testing/people';
import { keepRounds } from '@microgrid/evaluations/keep-rounds';
import { keepRoundsOpen } from '@microgrid/evaluations/open-rounds';
import { evaluations } from '@microgrid/evaluations/subgraph';
import type { FactData, FactType } from '@microgrid/facts/catalogue';
import { factOf, type Fact } from '@microgrid/facts/fact';
import { openInProcessTransport } from '@microgrid/facts/in-process-transport';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { caughtUp } from '../src/caught-up.ts';

const DEPARTMENT = idOf(600);
const [LEADERS_POST, WORKERS_POST] = [idOf(701), idOf(702)];
const RATED = { leader: [5, 5, 4, 4, 2], worker: [5, 5, 5, 5, 5, 3], few: [1, 1, 1, 1] };
const VALUES = `{ evaluations(where: { isMine: true }) { nodes { status department { id }
  values { indicator { code } numerator denominator value isDropped evidence { totalCount nodes { factType occurredAt subject { __typename } } } } } } }`;

interface Value {
  readonly indicator: { readonly code: string };
}

const at = (time: string) => new Date(`${time.includes('T') ? time : `${time}T12:00`}+08:00`);

/** From the rating of a matter to the result of whoever settled it: each subgraph by its own deeds and jobs, facts in between. */
describe('how matters and whistles are rated', () => {
  const transport = openInProcessTransport();
  let services: TestSubgraph;
  let evaluating: TestSubgraph;
  /** All that was told of ratings, as it was heard. */
  const heard: Fact[] = [];

  beforeAll(async () => {
    vi.useFakeTimers({ now: at('2026-01-02'), toFake: ['Date'] });
    services = await openTestSubgraph(communityServices, transport);
    evaluating = await openTestSubgraph(evaluations, transport);
    transport.listen(['ratings.counted.v1', 'whistle.rated.v1'], {
      heard: (fact) => void heard.push(fact),
      missed: () => expect.fail('facts passed by unheard'),
    });
    await transport.begin();
    await tellOfTheStreet();
    await becomes('2026-02-10');
    await evaluating.runJob(keepRoundsOpen, { now: at('2026-02-10') });
  }, 60_000);
  afterAll(async () => {
    vi.useRealTimers();
    await services.close();
    await evaluating.close();
    await transport.close();
  });

  /** It is this time for every process and database. */
  const becomes = async (time: string) => {
    vi.setSystemTime(at(time));
    await services.stopClockAt(at(time));
    await evaluating.stopClockAt(at(time));
  };
  const settled = () => caughtUp([services.subgraph, evaluating.subgraph]);

  const tell = <Type extends FactType>(type: Type, of: { subject: string; gridCode: string; data: FactData<Type> }) => {
    const emitter = /^(grid|network|department)/.test(type) ? 'organisation' : 'people';
    return transport.publish(factOf(type, of, emitter));
  };
  /** What organisation and people told before. */
  const tellOfTheStreet = async () => {
    const codes = [COMMUNITY, GENERAL, MICRO];
    const sizes = { GRID: codes.length, STATION: 0, ADMISSION: 0, DEPARTMENT: 1 } as const;
    for (const thing of ['GRID', 'STATION', 'ADMISSION', 'DEPARTMENT'] as const) {
      const data = { thing, count: sizes[thing] };
      await tell('network.told.v1', { subject: idOf(900), gridCode: COMMUNITY, data });
    }
    for (const [index, code] of codes.entries()) {
      const level = (['TOTAL', 'GENERAL', 'MICRO'] as const)[index] ?? 'MICRO';
      const data = { level, areaType: null, households: 60, validFrom: '2025-01-01', predecessorCodes: [] };
      await tell('grid.opened.v1', { subject: code, gridCode: code, data });
    }
    const street = { areaCode: '510115006', gridCode: '510115006' };
    const department = { kind: 'UTILITY', areaCode: street.areaCode } as const;
    await tell('department.entered.v1', { subject: DEPARTMENT, gridCode: street.gridCode, data: department });
    const posts = [
      [LEADERS_POST, leader, 'MICRO_GRID_LEADER', MICRO],
      [WORKERS_POST, worker, 'GRID_WORKER', GENERAL],
      [idOf(703), head, 'TOTAL_GRID_HEAD', COMMUNITY],
    ] as const;
    for (const [subject, { subject: personId }, role, gridCode] of posts) {
      const data = { personId: personId ?? '', role, startsOn: '2026-01-01', endsOn: '2026-12-31' };
      await tell('appointment.started.v1', { subject, gridCode, data });
    }
    const office = [
      [idOf(704), officer, 'STREET_OFFICER', null],
      [idOf(705), handler, 'DEPARTMENT_HANDLER', DEPARTMENT],
    ] as const;
    for (const [subject, { subject: personId }, role, departmentId] of office) {
      const data = { personId: personId ?? '', role, areaCode: street.areaCode, departmentId, startsOn: '2026-01-01' };
      await tell('office_post.started.v1', { subject, gridCode: street.gridCode, data: { ...data, endsOn: null } });
    }
    // The default scheme of departments, a year before it comes into force.
    await rows(`update evaluations.scheme set valid_from = '2026-01-01' where subject = 'DEPARTMENT'`);
  };
  const rows = (query: string) =>
    evaluating.subgraph.database.transaction(async (em) => (await sql.raw(query).execute(em.getKysely())).rows);

  const deed = async (mutation: string, input: object, actor: Actor, type = mutation) => {
    const name = `${type.charAt(0).toUpperCase()}${type.slice(1)}Input`;
    const query = `mutation ($input: ${name}!) { done: ${mutation}(input: $input) { id version } }`;
    const { data, errors } = await services.ask(query, { input }, actor);
    expect(errors.map(({ message }) => `${mutation}: ${message}`)).toEqual([]);
    return { id: String(data.done.id), version: Number(data.done.version) };
  };
  const matter = { kind: 'E1', severity: 'ORDINARY', gridCode: MICRO, place: '样例路1号', description: '垃圾（样例）' };
  const resolution = '已清运（样例）';
  /** Confirmed by its reporter, closed and rated. */
  const rate = async ({ id: matterId, version }: { id: string; version: number }, rating: number, reporter: Actor) => {
    const verified = await deed('verifyMatter', { matterId, expectedVersion: version }, reporter);
    await deed('closeMatter', { matterId, expectedVersion: verified.version }, head);
    await deed('rateMatter', { matterId, rating }, reporter);
  };
  const settledByLeader = () =>
    deed(
      'reportMatter',
      { ...matter, resolution, channel: 'PHONE', onBehalfOf: { personId: resident.subject } },
      leader,
    );
  const settledByWorker = async () => {
    const reported = await deed('reportMatter', matter, neighbour);
    const taking = { matterId: reported.id, expectedVersion: reported.version };
    const accepted = await deed('acceptMatter', taking, worker);
    return deed('resolveMatter', { ...taking, expectedVersion: accepted.version, resolution }, worker);
  };
  /** Two whistles of the street, one of which it rates. */
  const whistled = async () => {
    for (const rating of [4, undefined]) {
      const reported = await deed('reportMatter', matter, neighbour);
      const accepted = await deed('acceptMatter', { matterId: reported.id, expectedVersion: reported.version }, worker);
      const raise = { matterId: reported.id, expectedVersion: accepted.version, reason: '超出能力（样例）' };
      const toCommunity = await deed('escalateMatter', { ...raise, toLevel: 'L2' }, worker);
      const toStreet = await deed(
        'escalateMatter',
        { ...raise, toLevel: 'L3', expectedVersion: toCommunity.version },
        head,
      );
      const blowing = {
        kind: 'BEYOND_THE_STREET',
        departmentId: DEPARTMENT,
        problem: '主管道破裂（样例）',
        place: '路口',
      };
      const blown = await deed(
        'blowWhistle',
        { ...blowing, matterId: reported.id, expectedVersion: toStreet.version },
        officer,
      );
      const whistle = { whistleId: blown.id, expectedVersion: blown.version };
      const reportedIn = await deed('reportIn', whistle, handler, 'moveWhistle');
      const result = '已修复（样例）';
      const done = await deed('finishWhistle', { ...whistle, expectedVersion: reportedIn.version, result }, handler);
      if (rating !== undefined)
        await deed('rateWhistle', { ...whistle, expectedVersion: done.version, rating }, officer);
    }
  };
  const valueOf = async (code: string, actor: Actor) => {
    const { data, errors } = await evaluating.ask(VALUES, {}, actor);
    expect(errors).toEqual([]);
    const all = data.evaluations.nodes.flatMap(({ values }: { values: Value[] }) => values);
    return all.findLast(({ indicator }: Value) => indicator.code === code);
  };

  /** The day comes, and with it the job that counts ratings. */
  const count = async (time: string) => {
    await becomes(time);
    await services.runJob(countRatings, { now: at(time) });
    await settled();
  };
  /** The quarter is over, its facts are frozen, and its results computed. */
  const evaluate = async () => {
    await becomes('2026-04-05');
    await evaluating.runJob(keepRounds, { now: at('2026-04-05') });
    await rows(`update evaluations.evaluation_round set computing_since = frozen_at where status = 'FROZEN'`);
    await becomes('2026-04-05T12:01');
    await evaluating.runJob(keepRounds, { now: at('2026-04-05T12:01') });
  };

  it('reaches the computed evaluations of leader, worker and department, once, and never by four ratings', async () => {
    for (const rating of RATED.leader) await rate(await settledByLeader(), rating, resident);
    for (const rating of RATED.worker) await rate(await settledByWorker(), rating, neighbour);
    await whistled();
    await settled();
    expect(heard.map(({ type }) => type)).toEqual(['whistle.rated.v1']);

    await count('2026-03-03T00:00');
    await count('2026-03-03T01:00');
    expect(heard.slice(1).map(({ data }) => data)).toEqual([
      { appointmentId: LEADERS_POST, departmentId: null, month: '2026-02', points: 20, rated: 5 },
      { appointmentId: WORKERS_POST, departmentId: null, month: '2026-02', points: 28, rated: 6 },
    ]);
    // Evidence with nothing to open, and no figure yet.
    expect(await valueOf('M8', leader)).toMatchObject({
      numerator: null,
      value: null,
      evidence: {
        totalCount: 1,
        nodes: [{ factType: 'matter.rated', occurredAt: at('2026-02-01T00:00').toISOString(), subject: null }],
      },
    });

    await becomes('2026-03-10');
    for (const rating of RATED.few) await rate(await settledByLeader(), rating, resident);
    await count('2026-04-03T00:00');
    expect(heard).toHaveLength(3);
    // Each of them is heard here too.
    for (const fact of heard.slice(0, 3)) await transport.publish(fact);
    await settled();
    expect((await valueOf('M8', leader)).evidence.totalCount).toBe(1);

    await evaluate();
    // Means of 4, 14/3 and 4 of 1 to 5.
    expect(await valueOf('M8', leader)).toMatchObject({ numerator: 20, denominator: 5, value: 0.75, isDropped: false });
    expect(await valueOf('G7', worker)).toMatchObject({ numerator: 28, denominator: 6, value: 11 / 12 });
    expect(await valueOf('W3', handler)).toMatchObject({ numerator: 4, denominator: 1, value: 0.75 });
  }, 120_000);
});
