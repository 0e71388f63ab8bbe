import { ANONYMOUS } from '@microgrid/access/actor';
import { readSealed } from '@microgrid/subgraph/sealed';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  analyst,
  auditor,
  COMMUNITY,
  contact,
  head,
  leader,
  neighbour,
  officer,
  person,
  resident,
  worker,
} from '../../../test/people.ts';
import { matterRow } from '../../../test/rows.ts';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { ReadLogEntity } from '../../read-log/read-log.entity.ts';
import { logReads } from '../../read-log/log-reads.ts';
import { communityServices } from '../../subgraph.ts';
import { MatterReporterEntity } from './matter-reporter.entity.ts';
import { MatterEntity } from '../matter.entity.ts';

const otherWorker = person(30, 'GRID_WORKER', `${COMMUNITY}008`);
const otherAuditor = person(31, 'PRIVACY_AUDITOR', '510115007');
const reporterOf = `query ($id: ID!, $purpose: Purpose!, $reason: String) {
  matter(id: $id) { id reporter(purpose: $purpose, reason: $reason) { person { id } } } }`;
const myReadLog =
  '{ myReadLog { totalCount nodes { reader { id } field thingId purpose reason isGranted isBreakGlass } } }';
const readLog = `query ($where: ReadLogWhere) {
  readLog(where: $where) { totalCount nodes { reader { id } purpose isBreakGlass isGranted } } }`;

describe('the reporter of a matter', () => {
  let services: TestSubgraph;
  const matter = matterRow(1, { level: 'L3', handlerId: officer.subject });
  const other = matterRow(2);
  const withoutReporter = matterRow(3);

  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(MatterEntity, [matter, other, withoutReporter]);
    await services.insert(MatterReporterEntity, [
      { matterId: matter.id, personId: resident.subject ?? '' },
      { matterId: other.id, personId: neighbour.subject ?? '' },
    ]);
  });
  beforeEach(async () => void (await services.subgraph.database.orm.em.fork().nativeDelete(ReadLogEntity, {})));
  afterAll(() => services.close());

  const read = (actor = worker, more: object = {}) =>
    services.ask(reporterOf, { id: matter.id, purpose: 'CONTACT_REPORTER', ...more }, actor);
  const logged = () => services.subgraph.database.orm.em.fork().findAll(ReadLogEntity);

  it('P22: is refused without a purpose', async () => {
    const { codes } = await services.ask(`{ matter(id: "${matter.id}") { reporter { person { id } } } }`, {}, worker);
    expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await logged()).toEqual([]);
  });

  it.each([
    ['worker', worker],
    ['head', head],
  ])('P22: is answered to the %s for a purpose, and the read log says who, when, what and why', async (_who, actor) => {
    const { data } = await read(actor, { reason: '核对地点' });
    expect(data.matter.reporter.person.id).toBe(resident.subject);
    const [entry, ...more] = await logged();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      readerId: actor.subject,
      subjectId: resident.subject,
      field: 'Matter.reporter',
      thingId: matter.id,
      purpose: 'CONTACT_REPORTER',
      reason: '核对地点',
      isGranted: true,
    });
    expect(Math.abs(Date.now() - (entry?.at.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it.each([
    ['leader', leader],
    ['contact', contact],
    ['street officer, who handles it', officer],
    ['leader, who works in another grid', { ...leader, grants: [...leader.grants, ...otherWorker.grants] }],
    ['reporter, who needs no answer', resident],
  ])('P22: is refused to the %s, who is told what is missing, and the refusal is logged', async (_who, actor) => {
    const { data, errors } = await read(actor);
    expect(data.matter).toEqual({ id: matter.id, reporter: null });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      needs: 'GRID_WORKER or TOTAL_GRID_HEAD of its grid',
    });
    expect(await logged()).toMatchObject([{ readerId: actor.subject, isGranted: false }]);
  });

  it.each([
    ['an analyst', analyst],
    ['the auditor', auditor],
    ['a neighbour', neighbour],
    ['the worker of another grid', otherWorker],
  ])('is as little there for %s as its matter', async (_who, actor) => {
    expect((await read(actor)).data.matter).toBeNull();
    expect(await logged()).toEqual([]);
  });

  it('P22: could be read by nobody who did not sign in, whatever field it were', async () => {
    const sealed = {
      field: 'Matter.reporter',
      needs: '',
      glassBroken: 'reporter.glass_broken.v1',
      log: logReads,
    } as const;
    const question = { ...sealed, purpose: 'FOLLOW_UP' } as const;
    const reading = readSealed(services.subgraph.contextFor(ANONYMOUS), question, () => expect.fail('it was read'));
    await expect(reading).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('P22: is given away by the database to no transaction that states no purpose', async () => {
    const reporters = (purpose: string) =>
      services.subgraph.database.as(worker).transaction(async (em) => {
        await em.execute(`select set_config('microgrid.purpose', ?, true)`, [purpose]);
        return em.execute('select person_id from community_services.sealed_reporters(array[?]::uuid[])', [matter.id]);
      });
    expect(await reporters('')).toEqual([]);
    expect(await reporters('FOLLOW_UP')).toEqual([{ person_id: resident.subject }]);
    expect(await reporters('')).toEqual([]);
  });

  it('P22: stands in the read log also when the answer fails later', async () => {
    const failing = `{ matter(id: "${matter.id}") { reporter(purpose: FOLLOW_UP) { person { id } } }
      readLog { totalCount } }`;
    const { codes } = await services.ask(failing, {}, worker);
    expect(codes).toEqual(['FORBIDDEN']);
    expect(await logged()).toHaveLength(1);
  });

  it('P15, P22: is not answered when the log cannot be written, and it is not said why', async () => {
    const alter = (deed: string) =>
      services.subgraph.database.orm.em.fork().execute(`alter table community_services.read_log ${deed}`);
    await alter('add constraint refuse_all check (false) not valid');
    const { data, errors } = await read();
    await alter('drop constraint refuse_all');
    expect(data.matter.reporter).toBeNull();
    expect(errors).toMatchObject([
      { message: 'something went wrong on our side', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
  });

  it('P22 P38: breaks the glass only with a reason that somebody can see', async () => {
    const { codes, errors } = await read(head, { purpose: 'BREAK_GLASS' });
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain('reason');
    for (const reason of [' ', '\u200B\u3164', '\u202E', '\u2800']) {
      expect((await read(head, { purpose: 'BREAK_GLASS', reason })).codes).toEqual(['BAD_USER_INPUT']);
    }
    expect(await logged()).toEqual([]);
    const { data } = await read(head, { purpose: 'BREAK_GLASS', reason: '燃气泄漏，须立即联系' });
    expect(data.matter.reporter.person.id).toBe(resident.subject);
  });

  it('P22: tells the privacy auditor of a broken glass, a refused one too, but not whose it was nor why', async () => {
    const facts = async () => {
      const rows = await services.subgraph.database.orm.em.fork().findAll(OutboxEntity, { orderBy: { position: 1 } });
      return rows.map(({ fact }) => fact);
    };
    const before = await facts();
    await read(worker);
    for (const actor of [head, leader]) await read(actor, { purpose: 'BREAK_GLASS', reason: '燃气泄漏，须立即联系' });
    const entries = new Map((await logged()).map(({ readerId, id }) => [readerId, id]));
    const told = (readerId: string | null, isGranted: boolean) => ({
      type: 'reporter.glass_broken.v1',
      subject: entries.get(readerId ?? ''),
      gridcode: matter.gridCode,
      data: { thingId: matter.id, readerId, isGranted },
    });
    const after = (await facts()).slice(before.length);
    expect(after).toMatchObject([told(head.subject, true), told(leader.subject, false)]);
    expect(JSON.stringify(after)).not.toContain(resident.subject);
  });

  const aliased = (count: number, field = 'reporter(purpose: FOLLOW_UP) { person { id } }') =>
    Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');

  it.each([
    ['worker, who may read it', worker, true],
    ['leader, who is refused', leader, false],
  ])('P36: is logged once for the %s, however often one request names it', async (_who, actor, isGranted) => {
    const query = `query ($id: ID!) { one: matter(id: $id) { ${aliased(9)} } other: matter(id: $id) { ${aliased(9)} }
      glass: matter(id: $id) { ${aliased(3, 'reporter(purpose: BREAK_GLASS, reason: "燃气泄漏") { person { id } }')} } }`;
    const { data, codes } = await services.ask(query, { id: matter.id }, actor);
    expect(data.one.a8?.person.id).toBe(isGranted ? resident.subject : undefined);
    expect(codes).toEqual(isGranted ? [] : Array.from({ length: 21 }, () => 'FORBIDDEN'));
    const entries = await logged();
    expect(entries).toHaveLength(2);
    expect(new Map(entries.map(({ purpose, isGranted: so }) => [purpose, so]))).toEqual(
      new Map([
        ['BREAK_GLASS', isGranted],
        ['FOLLOW_UP', isGranted],
      ]),
    );
    await services.ask(query, { id: matter.id }, actor);
    expect(await logged()).toHaveLength(4);
  });

  it('P33, P36: is refused with an entry in the log 100 times an hour, whether somebody is known or not, then without', async () => {
    const prober = { ...leader, subject: newId() };
    const probe = (id: string) => read(prober, { id });
    for (let round = 0; round < 50; round++) for (const { id } of [matter, withoutReporter]) await probe(id);
    for (const { id } of [matter, withoutReporter]) {
      const { data, errors } = await probe(id);
      expect(data.matter).toEqual({ id, reporter: null });
      expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_MANY_REFUSALS', retryAfter: expect.any(Number) });
    }
    expect(await logged()).toHaveLength(50);
    expect((await read(leader)).codes).toEqual(['FORBIDDEN']);
  });

  it('is null where no one is known, and nothing is logged', async () => {
    const { data, codes } = await read(worker, { id: withoutReporter.id });
    expect([data.matter.reporter, codes]).toEqual([null, []]);
    expect(await logged()).toEqual([]);
  });

  it('takes four statements more for a whole page: who asks, what for, the read and the log', async () => {
    const page = (field: string) => `{ matters { nodes { id ${field} } } }`;
    const count = async (field: string) =>
      (await services.statementsOf(() => services.ask(page(field), {}, worker))).length;
    expect(await count('reporter(purpose: FOLLOW_UP) { person { id } }')).toBe((await count('')) + 4);
    expect(await logged()).toHaveLength(2);
  });
});

describe('the read log', () => {
  let services: TestSubgraph;
  const matter = matterRow(1);

  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(MatterEntity, [matter]);
    await services.insert(MatterReporterEntity, [{ matterId: matter.id, personId: resident.subject ?? '' }]);
    const ask = (purpose: string, actor = worker) =>
      services.ask(reporterOf, { id: matter.id, purpose, reason: '样例理由' }, actor);
    await ask('FOLLOW_UP');
    await ask('BREAK_GLASS', head);
    await ask('VERIFICATION', leader);
  });
  afterAll(() => services.close());

  it('P22: tells the person concerned who read what of theirs, when and why', async () => {
    const { data } = await services.ask(myReadLog, {}, resident);
    expect(data.myReadLog.totalCount).toBe(3);
    expect(data.myReadLog.nodes[2]).toEqual({
      reader: { id: worker.subject },
      field: 'Matter.reporter',
      thingId: matter.id,
      purpose: 'FOLLOW_UP',
      reason: '样例理由',
      isGranted: true,
      isBreakGlass: false,
    });
  });

  it('P22: tells nobody else of it as theirs', async () => {
    expect((await services.ask(myReadLog, {}, worker)).data.myReadLog.totalCount).toBe(0);
    expect((await services.ask(myReadLog)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('P22: shows the auditor all of the street, the break-glass read as such at once', async () => {
    const { data } = await services.ask(readLog, {}, auditor);
    expect(data.readLog.totalCount).toBe(3);
    const { data: glass } = await services.ask(readLog, { where: { isBreakGlass: true } }, auditor);
    expect(glass.readLog.nodes).toEqual([
      { reader: { id: head.subject }, purpose: 'BREAK_GLASS', isBreakGlass: true, isGranted: true },
    ]);
    const { data: others } = await services.ask(readLog, { where: { isBreakGlass: false } }, auditor);
    expect(others.readLog.totalCount).toBe(2);
    const { data: refused } = await services.ask(readLog, { where: { isGranted: false } }, auditor);
    expect(refused.readLog.nodes).toMatchObject([{ reader: { id: leader.subject } }]);
    const { data: ofLeader } = await services.ask(readLog, { where: { readerId: leader.subject } }, auditor);
    expect(ofLeader.readLog.nodes).toMatchObject([{ reader: { id: leader.subject } }]);
    const { data: unknown } = await services.ask(readLog, { where: { readerId: 'no id' } }, auditor);
    expect(unknown.readLog.totalCount).toBe(0);
    const { data: some } = await services.ask(readLog, { where: { purpose: ['FOLLOW_UP', 'BREAK_GLASS'] } }, auditor);
    expect(some.readLog.totalCount).toBe(2);
    const { data: street } = await services.ask(readLog, { where: { within: '510115006' } }, auditor);
    expect(street.readLog.totalCount).toBe(3);
    const { data: elsewhere } = await services.ask(readLog, { where: { within: `${COMMUNITY}008` } }, auditor);
    expect(elsewhere.readLog.totalCount).toBe(0);
  });

  it('P22: shows the head the own community, the auditor of another street nothing, and others are refused', async () => {
    expect((await services.ask(readLog, {}, head)).data.readLog.totalCount).toBe(3);
    expect((await services.ask(readLog, {}, otherAuditor)).data.readLog.totalCount).toBe(0);
    for (const actor of [resident, worker, officer, analyst]) {
      expect((await services.ask(readLog, {}, actor)).codes).toEqual(['FORBIDDEN']);
    }
  });
});
