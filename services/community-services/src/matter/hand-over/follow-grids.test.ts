import { factOf } from '@microgrid/facts/fact';
import { openInProcessTransport, type InProcessTransport } from '@microgrid/facts/in-process-transport';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knowGrids } from '../../../test/known.ts';
import {
  COMMUNITY,
  GENERAL,
  head,
  idOf,
  leader,
  MICRO,
  officer,
  person,
  resident,
  worker,
} from '../../../test/people.ts';
import { callTo } from '../../../test/matters.ts';
import { inHours, matterRow } from '../../../test/rows.ts';
import { callOnByClock } from '../../emergency/chain/call-on.job.ts';
import { communityServices } from '../../subgraph.ts';
import { MatterEntity } from '../matter.entity.ts';
import { openStatuses } from '../matter.states.ts';
import { MatterStatus } from '../matter.terms.ts';
import { MatterReporterEntity } from '../reporter/matter-reporter.entity.ts';
import { followGrids } from './follow-grids.ts';

const MATTER = `query ($id: ID!) { matter(id: $id) { status version grid { code } handler { id } history { action toStatus actor { id } } } }`;
const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id } }`;
const ACCEPT = `mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { id } }`;
const SECOND = `${GENERAL}004`;
const SUCCESSOR = `${GENERAL}009`;
const NEIGHBOUR = `${GENERAL}005`;
const newLeader = person(40, 'MICRO_GRID_LEADER', SUCCESSOR);
const neighbour = person(41, 'MICRO_GRID_LEADER', NEIGHBOUR);

describe('when a grid is closed', () => {
  let services: TestSubgraph;
  let transport: InProcessTransport;
  let made = 0;
  beforeEach(async () => {
    transport = openInProcessTransport();
    services = await openTestSubgraph(communityServices, transport);
    await knowGrids(services, SECOND, SUCCESSOR, NEIGHBOUR);
    await transport.begin();
  });
  afterEach(() => services.close());

  const closing = (code: string, ...successorCodes: string[]) =>
    factOf(
      'grid.closed.v1',
      { subject: code, gridCode: code, data: { level: 'MICRO', validTo: '2026-06-30', successorCodes } },
      'organisation',
    );
  const close = (...given: Parameters<typeof closing>) => transport.publish(closing(...given));
  const post = (
    kind: 'started' | 'ended',
    who: { subject: string | null },
    gridCode: string,
    role: 'MICRO_GRID_LEADER' | 'GRID_WORKER',
  ) => {
    const about = { subject: idOf(700 + Number(who.subject?.slice(-3))), gridCode };
    const data = { personId: who.subject ?? '', role, endsOn: '2026-06-30' };
    return transport.publish(
      kind === 'started'
        ? factOf('appointment.started.v1', { ...about, data: { ...data, startsOn: '2026-01-01' } }, 'people')
        : factOf('appointment.ended.v1', { ...about, data: { ...data, reason: 'OTHER' } }, 'people'),
    );
  };
  const matter = async (more: object = {}) => {
    const row = matterRow(++made, more);
    await services.insert(MatterEntity, [row]);
    await services.insert(MatterReporterEntity, [{ matterId: row.id, personId: resident.subject ?? '' }]);
    return row.id;
  };
  const read = async (id: string, who = head) => (await services.ask(MATTER, { id }, who)).data.matter;

  it.each(Object.values(MatterStatus))(
    'a matter that is %s follows while it is open, and stays once it ended',
    async (status) => {
      const isOpen = openStatuses.includes(status);
      const id = await matter({ status });
      await close(MICRO, SUCCESSOR);
      expect(await read(id)).toMatchObject({
        status,
        version: isOpen ? 2 : 1,
        grid: { code: isOpen ? SUCCESSOR : MICRO },
        history: isOpen ? [{ action: 'RECLASSIFY', toStatus: status, actor: null }] : [],
      });
    },
  );

  it('A2: whoever serves in the one that followed sees and settles what is open, and nobody beside', async () => {
    const emergency = await matter({ severity: 'EMERGENCY' });
    await callTo(services, emergency, head);
    await post('started', newLeader, SUCCESSOR, 'MICRO_GRID_LEADER');
    const ended = await matter({ status: 'CLOSED' });
    expect(await read(emergency, newLeader)).toBeNull();
    await close(MICRO, SUCCESSOR);
    expect([await read(emergency, neighbour), await read(emergency, leader), await read(ended, newLeader)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(await read(emergency, newLeader)).toMatchObject({ grid: { code: SUCCESSOR } });
    // Who leads it is called with the next turn of the clock.
    await services.runJob(callOnByClock);
    const input = { matterId: emergency, expectedVersion: 2 };
    expect((await services.ask(ACCEPT, { input }, newLeader)).errors).toEqual([]);
    const { data } = await services.ask(
      `query ($of: AreaCode!) { matters(where: { within: $of }) { nodes { id } } }`,
      { of: SUCCESSOR },
      newLeader,
    );
    expect(data.matters.nodes).toEqual([{ id: emergency }]);
  });

  it('and several followed, or none did, its matters stay, and those above have them', async () => {
    const [split, gone] = [await matter(), await matter({ gridCode: SECOND })];
    await close(MICRO, SUCCESSOR, NEIGHBOUR);
    await close(SECOND);
    expect([await read(split, newLeader), await read(split, neighbour)]).toEqual([null, null]);
    for (const id of [split, gone]) {
      expect(await read(id, worker)).toMatchObject({ version: 1 });
      expect((await services.ask(ACCEPT, { input: { matterId: id, expectedVersion: 1 } }, worker)).errors).toEqual([]);
    }
  });

  it.each([
    ['before', true],
    ['after', false],
  ])('its leader’s matters have a new owner, where the end of the post is told %s', async (_when, isFirst) => {
    await post('started', leader, MICRO, 'MICRO_GRID_LEADER');
    await post('started', worker, GENERAL, 'GRID_WORKER');
    const id = await matter({ status: 'ACCEPTED', handlerId: leader.subject, acceptedAt: inHours(-1) });
    if (isFirst) await post('ended', leader, MICRO, 'MICRO_GRID_LEADER');
    await close(MICRO, SUCCESSOR);
    if (!isFirst) await post('ended', leader, MICRO, 'MICRO_GRID_LEADER');
    const { history, ...now } = await read(id, newLeader);
    expect(now).toMatchObject({
      status: 'ACCEPTED',
      version: 3,
      grid: { code: SUCCESSOR },
      handler: { id: worker.subject },
    });
    expect(history.map(({ action }: { action: string }) => action).toSorted()).toEqual(['HAND_OVER', 'RECLASSIFY']);
  });

  it('A13: and nobody serves above, they wait as REPORTED on the list of the street', async () => {
    await post('started', leader, MICRO, 'MICRO_GRID_LEADER');
    const id = await matter({ status: 'IN_PROGRESS', handlerId: leader.subject, acceptedAt: inHours(-1) });
    await close(MICRO);
    await post('ended', leader, MICRO, 'MICRO_GRID_LEADER');
    const { data } = await services.ask(
      `query ($street: AreaCode!) { matters(where: { within: $street, status: REPORTED, hasHandler: false }) { nodes { id } } }`,
      { street: COMMUNITY.slice(0, 9) },
      officer,
    );
    expect(data.matters.nodes).toEqual([{ id }]);
  });

  it('is told of by fact: where the matter is now, and where it was', async () => {
    const id = await matter({ handlerId: worker.subject, status: 'ACCEPTED', acceptedAt: inHours(-1) });
    await close(MICRO, SUCCESSOR);
    const facts = await services.subgraph.database.orm.em.fork().findAll(OutboxEntity);
    expect(facts.map(({ fact }) => fact)).toMatchObject([
      {
        type: 'matter.reclassified.v1',
        subject: id,
        gridcode: SUCCESSOR,
        data: {
          kind: 'C7',
          fromKind: 'C7',
          fromSeverity: 'ORDINARY',
          formerGridcode: MICRO,
          handlerId: worker.subject,
        },
      },
    ]);
  });

  it('A4: no figure of before changes, by grid and month, nor what was in the closed one', async () => {
    await matter({ reportedAt: inHours(-24 * 60), recordedAt: inHours(-24 * 60) });
    await matter({ status: 'CLOSED', reportedAt: inHours(-24 * 60) });
    await matter({ gridCode: SECOND });
    const figures = async (within: string) =>
      (
        await services.ask(
          `query ($within: AreaCode!) { matters(where: { within: $within }) { totalCount
            groups(by: [MICRO_GRID, MONTH], first: 100) { key { grid { code } month } count { value } } } }`,
          { within },
          head,
        )
      ).data.matters;
    const areas = [COMMUNITY, GENERAL, MICRO, SECOND];
    const before = await Promise.all(areas.map(figures));
    await close(MICRO, SUCCESSOR);
    await close(SECOND, SUCCESSOR);
    expect(await Promise.all(areas.map(figures))).toEqual(before);
    await close(SUCCESSOR, NEIGHBOUR);
    expect(await Promise.all(areas.map(figures))).toEqual(before);
  });

  it('A7: a report from a phone is a conflict that names what followed; nothing is stored, and its writeId is free', async () => {
    await close(MICRO, SUCCESSOR);
    const content = { kind: 'C7', severity: 'ORDINARY', place: '样例路1号', description: '路灯不亮（样例）' };
    const input = { ...content, writeId: newId(), gridCode: MICRO };
    const { errors } = await services.ask(REPORT, { input }, resident);
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', subject: SUCCESSOR });
    const em = services.subgraph.database.orm.em.fork();
    expect(await em.execute(`select from community_services.write_record`)).toEqual([]);
    const again = await services.ask(REPORT, { input: { ...input, gridCode: SUCCESSOR } }, resident);
    expect([again.errors, again.data.reportMatter.id]).toEqual([[], input.writeId]);
    expect(await em.execute(`select fact->>'gridcode' as code from community_services.outbox`)).toEqual([
      { code: SUCCESSOR },
    ]);
  });

  it('P25: a report at that moment follows with the others, or is refused', async () => {
    const content = { kind: 'C7', severity: 'ORDINARY', place: '样例路1号', description: '路灯不亮（样例）' };
    for (let round = 0; round < 20; round++) {
      const [code, follower] = [100, 200].map((first) => `${GENERAL}${first + round}`);
      if (code === undefined || follower === undefined) throw new Error('no codes');
      await knowGrids(services, code, follower);
      const [{ codes, data }] = await Promise.all([
        services.ask(REPORT, { input: { ...content, gridCode: code } }, resident),
        close(code, follower),
      ]);
      if (codes.length > 0) expect(codes).toEqual(['CONFLICT']);
      else expect((await read(data.reportMatter.id)).grid.code).toBe(follower);
    }
  });

  it('A5: 7,000 closed matters cost nothing: none is written, and hardly any read', async () => {
    const grids = [MICRO, SECOND, NEIGHBOUR];
    const closed = Array.from({ length: 7000 }, (_, n) =>
      matterRow(1000 + n, { status: 'CLOSED', gridCode: grids[n % 3] }),
    );
    await services.insert(MatterEntity, closed);
    for (const gridCode of grids) await matter({ gridCode });
    const { database } = services.subgraph;
    await sql`analyze community_services.matter`.execute(database.reader);
    const versions = async () =>
      (
        await database.transaction((em) =>
          em.execute(`select count(*)::int as count, md5(string_agg(ctid::text || xmin::text, ',' order by id)) as rows
          from community_services.matter where status = 'CLOSED'`),
        )
      )[0];
    const before = await versions();
    const touched = await database.transaction(async (em) => {
      await followGrids(
        grids.map((from) => ({ from, to: SUCCESSOR })),
        em,
      );
      return em.execute<{ read: number; updated: number }[]>(
        `select (pg_stat_get_xact_tuples_returned(oid) + pg_stat_get_xact_tuples_fetched(oid))::int as read,
          pg_stat_get_xact_tuples_updated(oid)::int as updated from pg_class where oid = 'community_services.matter'::regclass`,
      );
    });
    expect(touched[0]?.updated).toBe(3);
    expect(touched[0]?.read).toBeLessThan(50);
    expect(await versions()).toEqual({ ...before, count: 7000 });
  });
});
