import { ANONYMOUS, type Actor } from '@microgrid/access/actor';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { lastPublishedYear } from '@microgrid/working-days';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  COMMUNITY,
  contact,
  GENERAL,
  head,
  idOf,
  leader,
  MICRO,
  neighbour,
  officer,
  person,
  resident,
  worker,
} from '../../../test/people.ts';
import { knowGrids } from '../../../test/known.ts';
import { posts } from '../../../test/matters.ts';
import { matterRow } from '../../../test/rows.ts';
import { PostEntity } from '../../post/post.entity.ts';
import { communityServices } from '../../subgraph.ts';
import { MatterEntity } from '../matter.entity.ts';
import { newMatterNumber } from './matter-number.ts';

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
    await services.insert(PostEntity, posts);
  });
  afterAll(() => services.close());

  const send = async (more: object = {}, actor: Actor = resident) => {
    const { data, codes, errors } = await services.ask(report, { input: input(more) }, actor);
    return { matter: data?.reportMatter, codes, errors };
  };
  const stopClockAt = (shanghai: string) => services.stopClockAt(new Date(`${shanghai}+08:00`));

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

  it('P33: tells a level that would name the reporter to nobody else, whether it would or not', async () => {
    const levelOf = async ({ id }: { id: string }, actor: Actor) => {
      const { data } = await services.ask('query ($id: ID!) { matter(id: $id) { level } }', { id }, actor);
      return data.matter?.level;
    };
    const [own, residents] = [(await send({}, leader)).matter, (await send()).matter];
    expect([own.level, residents.level]).toEqual(['L0', 'L1']);
    expect([await levelOf(own, leader), await levelOf(residents, resident)]).toEqual(['L0', 'L1']);
    for (const actor of [worker, contact, head]) {
      expect([await levelOf(own, actor), await levelOf(residents, actor)]).toEqual([null, null]);
    }
    const above = matterRow(900, { level: 'L2' });
    await services.insert(MatterEntity, [above]);
    expect(await levelOf(above, worker)).toBe('L2');
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
    await stopClockAt(reportedAt);
    const { matter } = await send({ severity });
    expect(new Date(matter.reportedAt)).toEqual(new Date(`${reportedAt}+08:00`));
    expect(matter.recordedAt).toBe(matter.reportedAt);
    expect(new Date(matter.dueAt)).toEqual(new Date(`${dueAt}+08:00`));
    expect(matter.dueStatus).toBe('SET');
  });

  it('whose clock reaches a year without a calendar says so instead of guessing', async () => {
    await stopClockAt(`${lastPublishedYear()}-12-30T10:00`);
    const { matter } = await send();
    expect(matter).toMatchObject({ dueAt: null, dueStatus: 'CALENDAR_NOT_PUBLISHED' });
  });

  it('P33: numbers them by community and year in Shanghai, alike never, also when all come at once', async () => {
    const numbers = async (year: string, gridCode: string) => {
      await stopClockAt(`${year}-01-01T00:30`);
      const answers = await Promise.all(Array.from({ length: 8 }, () => send({ gridCode })));
      return answers.map(({ matter }): string => matter.number);
    };
    const ours = [...(await numbers('2019', MICRO)), ...(await numbers('2019', `${GENERAL}004`))];
    for (const number of ours) expect(number).toMatch(new RegExp(`^2019-${COMMUNITY}-\\d{6}$`));
    expect(new Set(ours).size).toBe(16);
    expect((await numbers('2019', '510115006004001001'))[0]).toMatch(/^2019-510115006004-\d{6}$/);
    expect((await numbers('2020', MICRO))[0]).toMatch(/^2020-/);
    // A running number would be 1 to 16, and would grow.
    const drawn = ours.map((number) => Number(number.slice(-6)));
    expect(Math.max(...drawn)).toBeGreaterThan(1000);
    expect(drawn).not.toEqual(drawn.toSorted((a, b) => a - b));
  });

  it('draws another number when one is taken, of a matter that stands or is on its way', async () => {
    const gridCode = MICRO;
    const reportedAt = new Date('2018-06-01T10:00+08:00');
    const reportWith = (n: number, ...draws: number[]) =>
      services.subgraph.database.transaction(async (em) => {
        const number = await newMatterNumber(em, { gridCode, reportedAt }, () => draws.shift() ?? Number.NaN);
        em.create(MatterEntity, matterRow(n, { number }));
        return number;
      });
    await services.insert(MatterEntity, [matterRow(40, { number: `2018-${COMMUNITY}-000041` })]);
    expect(await reportWith(41, 41, 42)).toBe(`2018-${COMMUNITY}-000042`);
    const both = await Promise.all([reportWith(42, 44, 45), reportWith(43, 44, 46)]);
    expect(both.filter((number) => number.endsWith('000044'))).toHaveLength(1);
  });

  it('P21: takes the id of the write and is done once', async () => {
    const writeId = idOf(8000);
    const [first, again] = await Promise.all([send({ writeId }), send({ writeId })]);
    expect(first?.matter.id).toBe(writeId);
    expect(again).toEqual(first);
    expect((await send({ writeId, place: '样例路2号' })).codes).toEqual(['CONFLICT']);
  });

  it('P33: answers a write with the id of what a stranger has as it answers one of nothing', async () => {
    const { matter: hidden } = await send();
    for (const writeId of [hidden.id, idOf(8001).replace(/8001$/, '8002')]) {
      const { matter, codes } = await send({ writeId }, neighbour);
      expect(codes).toEqual([]);
      expect(matter).toMatchObject({ isMine: true, version: 1, status: 'REPORTED' });
      expect((await send({ writeId }, neighbour)).matter).toEqual(matter);
      expect((await send({ writeId, place: '样例路3号' }, neighbour)).codes).toEqual(['CONFLICT']);
    }
    expect((await services.ask(`{ matter(id: "${hidden.id}") { id } }`, {}, neighbour)).data.matter).toBeNull();
  });

  it.each([
    ['admissionCode', { kind: 'G', gridCode: GENERAL }],
    ['admissionCode', { admissionCode: '2026-017' }],
    ['gridCode', { kind: 'G', admissionCode: '2026-017' }],
    ['gridCode', { kind: 'G', admissionCode: '2026-017', gridCode: COMMUNITY }],
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

  it.each([
    ['that look like numbers of people', { place: '15-1-301', description: `老人倒地，打138${'0'.repeat(8)}` }],
    ['that are too long', { place: '长'.repeat(201) }],
    ['that nobody can see', { place: '\u200B' }],
    ['that cannot be stored', { description: '着火\u0000\uD83D' }],
  ])('P38: never refuses an emergency for texts %s, and shows them to the case team alone', async (_how, more) => {
    const texts = `query ($id: ID!) { matter(id: $id) { place description } }`;
    const seenBy = async (id: string, actor: Actor) => (await services.ask(texts, { id }, actor)).data.matter;
    const { matter, codes } = await send({ severity: 'EMERGENCY', ...more });
    expect(codes).toEqual([]);
    const closed = { place: null, description: null };
    const isOdd = !('description' in more && more.description.includes('\u0000'));
    for (const actor of [resident, leader, worker]) expect(await seenBy(matter.id, actor)).not.toEqual(closed);
    for (const actor of [officer, contact, head]) {
      expect.soft((await seenBy(matter.id, actor)).place === null).toBe(isOdd || actor === officer);
    }
    expect((await send({ severity: 'URGENT', ...more })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('P38: keeps lines of Windows as lines, and nothing that turns the direction of a text', async () => {
    const { matter } = await send({ place: '\u202E样例路1号', description: '第一行\r\n第二行' });
    const em = services.subgraph.database.orm.em.fork();
    const { place, description } = await em.findOneOrFail(MatterEntity, matter.id);
    expect({ place, description }).toEqual({ place: '样例路1号', description: '第一行\n第二行' });
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
