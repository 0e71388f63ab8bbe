import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { lastPublishedYear } from '@microgrid/working-days';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { COMMUNITY, GENERAL, idOf, leader, MICRO, neighbour, person, resident, worker } from '../../../test/people.ts';
import { knowGrids } from '../../../test/known.ts';
import { matterRow } from '../../../test/rows.ts';
import { communityServices } from '../../subgraph.ts';
import { MatterEntity } from '../matter.entity.ts';

const report = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) {
  id number level status isMine version reportedAt recordedAt dueAt dueStatus handler { id } history { action toStatus actor { id } } } }`;
const input = (more: object = {}) => ({
  kind: 'C7',
  severity: 'ORDINARY',
  gridCode: MICRO,
  place: '样例路1号',
  description: '公共设施报修（样例）',
  ...more,
});

describe('reporting a matter', () => {
  let services: TestSubgraph;
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await knowGrids(services, `${GENERAL}004`, '510115006004001001');
  });
  afterAll(() => services.close());
  afterEach(() => vi.useRealTimers());

  const send = async (more: object = {}, actor: Actor = resident) => {
    const { data, codes, errors } = await services.ask(report, { input: input(more) }, actor);
    return { matter: data?.reportMatter, codes, errors };
  };
  const stopClockAt = (shanghai: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${shanghai}+08:00`) });

  it('is open to anybody who signed in, and shows them what became of it, but never who reported', async () => {
    const { matter } = await send();
    expect(matter).toMatchObject({
      level: 'L1',
      status: 'REPORTED',
      isMine: true,
      version: 1,
      dueStatus: 'SET',
      handler: null,
      history: [{ action: 'REPORT', toStatus: 'REPORTED', actor: null }],
    });
    expect((await send({}, ANONYMOUS)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ["the micro-grid's own leader", leader, 'L0'],
    ['the leader of another', person(20, 'MICRO_GRID_LEADER', `${GENERAL}004`), 'L1'],
    ['the worker', worker, 'L1'],
    ['a resident', resident, 'L1'],
  ])('by %s starts at its level', async (_who, actor, level) => {
    expect((await send({}, actor)).matter.level).toBe(level);
  });

  it.each([
    ['2023-01-20T10:00', 'ORDINARY', '2023-02-01T23:59:59.999'],
    ['2023-09-28T10:00', 'ORDINARY', '2023-10-11T23:59:59.999'],
    ['2023-02-05T08:00', 'EMERGENCY', '2023-02-05T09:00'],
    ['2023-02-05T08:00', 'URGENT', '2023-02-06T08:00'],
  ])('at %s as %s makes it due at %s', async (reportedAt, severity, dueAt) => {
    stopClockAt(reportedAt);
    const { matter } = await send({ severity });
    expect(new Date(matter.reportedAt)).toEqual(new Date(`${reportedAt}+08:00`));
    expect(matter.recordedAt).toBe(matter.reportedAt);
    expect(new Date(matter.dueAt)).toEqual(new Date(`${dueAt}+08:00`));
    expect(matter.dueStatus).toBe('SET');
  });

  it('whose clock reaches a year without a calendar says so instead of guessing', async () => {
    stopClockAt(`${lastPublishedYear()}-12-30T10:00`);
    const { matter } = await send();
    expect(matter).toMatchObject({ dueAt: null, dueStatus: 'CALENDAR_NOT_PUBLISHED' });
  });

  it('numbers them by community and year in Shanghai, without gap or repeat when all come at once', async () => {
    const numbers = async (year: string, gridCode: string) => {
      stopClockAt(`${year}-01-01T00:30`);
      const answers = await Promise.all(Array.from({ length: 8 }, () => send({ gridCode })));
      return answers.map(({ matter }) => matter.number).toSorted((a, b) => a.localeCompare(b));
    };
    const expected = (prefix: string, first: number) =>
      Array.from({ length: 8 }, (_, index) => `${prefix}-${String(first + index).padStart(6, '0')}`);
    expect(await numbers('2019', MICRO)).toEqual(expected(`2019-${COMMUNITY}`, 1));
    expect(await numbers('2019', `${GENERAL}004`)).toEqual(expected(`2019-${COMMUNITY}`, 9));
    expect(await numbers('2019', '510115006004001001')).toEqual(expected('2019-510115006004', 1));
    expect(await numbers('2020', MICRO)).toEqual(expected(`2020-${COMMUNITY}`, 1));
  });

  it('goes on from the numbers of matters that came from elsewhere', async () => {
    await services.insert(MatterEntity, [matterRow(41, { number: `2018-${COMMUNITY}-000041` })]);
    stopClockAt('2018-06-01T10:00');
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ matter }) => matter.number).toSorted((a, b) => a.localeCompare(b))).toEqual([
      `2018-${COMMUNITY}-000042`,
      `2018-${COMMUNITY}-000043`,
    ]);
  });

  it('P21: takes the id of the write and is done once', async () => {
    const writeId = idOf(8000);
    const [first, again] = await Promise.all([send({ writeId }), send({ writeId })]);
    expect(first?.matter.id).toBe(writeId);
    expect(again).toEqual(first);
    expect((await send({ writeId, place: '样例路2号' })).codes).toEqual(['CONFLICT']);
    expect((await send({ writeId }, neighbour)).codes).toEqual(['CONFLICT']);
  });

  it.each([
    ['kind', { kind: 'G' }],
    ['gridCode', { gridCode: GENERAL }],
    ['place', { place: '' }],
    ['description', { description: '请打13800000000' }],
  ])('P24: names %s when it is wrong', async (field, more) => {
    const { errors } = await send(more);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: field });
  });

  it('P31: is refused for a grid that does not exist, and nothing is stored', async () => {
    const stored = () => services.subgraph.database.orm.em.fork().count(MatterEntity);
    const before = await stored();
    const { errors } = await send({ gridCode: `${GENERAL}099` });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'gridCode' });
    expect(await stored()).toBe(before);
  });

  it('P28: refuses a mobile number in a text, says why, and keeps nothing of it', async () => {
    const { codes, errors } = await send({ description: `请联系13${'0'.repeat(9)}` });
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toBe(
      'description: must not hold a mobile number: enter it where a contact is asked for',
    );
    expect(await services.subgraph.database.orm.em.fork().count(MatterEntity, { description: /13000/ })).toBe(0);
  });
});
