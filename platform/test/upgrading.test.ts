import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { missingChanges } from '@microgrid/database/drift';
import { openPglite } from '@microgrid/database/pglite-store';
import type { Store } from '@microgrid/database/store';
import { makeTestFolder, openTestStore } from '@microgrid/database/testing';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { sql } from 'kysely';
import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { caughtUp } from '../src/caught-up.ts';
import { loadSample } from '../src/load-sample.ts';
import { subgraphs } from '../src/subgraphs.ts';
import { comparison, contentsOf, tablesOf, type Contents, type Table } from './upgrade/contents.ts';
import { restore, type Dump } from './upgrade/dump.ts';
import { structureOf } from './upgrade/structure.ts';
import { openWorld, type World } from './world/world.ts';

/** What has another name since a version whose dump is here. */
const renamed = { 'evaluations.scheme': { role: 'subject' } };

/** What a person agreed to stands in a table of its own since 20261129T100100. */
const consented = { 'people.person': ['name_consent'] };

/** Since 20261130 there are three indicators of departments, and a scheme with them. */
const ofDepartments = {
  'evaluations.indicator': 3,
  'evaluations.scheme': 1,
  'evaluations.scheme_band': 4,
  'evaluations.scheme_indicator': 3,
};

const first: Dump = {
  name: 'landed-first',
  // Since its migration 004-erasure, nothing but the sealed link says who reported, and so who verified as the reporter.
  changed: {
    'community_services.matter': ['verifier_id'],
    'community_services.matter_event': ['actor_id'],
    ...consented,
  },
  added: ofDepartments,
};
const landed: Dump = {
  name: 'landed-2026-11-28',
  changed: consented,
  // Since 20261129T060100 and 20261129T060200 organisation tells of what stands: seven grids, a station and how many; since
  // 20261129T103421 and 20261129T105200 that there is no department, and no admission; since 20261129T113000 when the
  // station is open. Since 20261129T103400 community-services tells of its activities, and since 20261129T190000 people of what each role must be able to do.
  added: {
    'organisation.outbox': 10 + 2 + 1,
    'community_services.outbox': 2,
    'people.outbox': 17,
    ...ofDepartments,
  },
};

/** What no longer stands, since matter numbers are drawn and no longer counted. */
const dropped = new Set(['community_services.matter_counter']);

/** All dumps name what is in them alike. */
const idOf = (digits: string) => `01a21f73-9c00-7000-8000-000000000${digits}`;
const person = {
  worker: idOf('0a2'),
  leaving: idOf('0a5'),
  free: idOf('0a8'),
  officer: idOf('0b1'),
  reporter: idOf('0c1'),
  neighbour: idOf('0c2'),
  forgotten: idOf('0c4'),
};
const [activity, closed, ofTheStreet, noise, erased, emergency] = ['211', '311', '302', '313', '314', '315'].map(idOf);
const appointment = idOf('105');
const microGrid = (number: number) => `51011500600500100${number}`;

const MATTER = `query ($id: ID!) { matter(id: $id) { number status version description resolution isMine handler { id }
  history { action toStatus note actor { id } } } }`;
const ACTIVITY = `query ($id: ID!) { activity(id: $id) { title status capacity seatsLeft organiser { id } station { name }
  myRegistration { status } } }`;
const APPOINTMENTS = `query ($code: GridCode!) { grid(code: $code) { name appointments { nodes { id basis person { id } } } } }`;

/** Opens every subgraph of today on `store`, which brings its schema up to date; no fact is on its way. */
async function openSubgraphs(store: Store): Promise<Subgraph[]> {
  const opened: Subgraph[] = [];
  for (const definition of subgraphs) {
    opened.push(await openSubgraph(definition, { store, log: pino({ level: 'silent' }) }));
  }
  return opened;
}

async function closeAll(opened: readonly Subgraph[]): Promise<void> {
  for (const subgraph of opened) await subgraph.close();
}

/** The structure of a database that today's code made. */
let newStructure: string[];
beforeAll(async () => {
  const store = await openTestStore();
  await closeAll(await openSubgraphs(store));
  newStructure = await structureOf(store);
  await store.close();
});

describe.each([first, landed])('what stands in $name', (dump) => {
  // PGlite has the latter in a folder on disk, as a user has it.
  const isFolder = dump === landed && inject('postgresUrl') === undefined;
  let folder: string;
  const open = () => (isFolder ? openPglite(join(folder, 'pglite')) : openTestStore());
  let store: Store;
  let tables: Table[];
  let before: Contents;
  let opened: Subgraph[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'upgrading-'));
    if (isFolder) await makeTestFolder(join(folder, 'pglite'));
    store = await open();
    await restore(dump, store);
    tables = await tablesToKeep(store, dump);
    before = await contentsOf(store, tables);
    opened = await openSubgraphs(store);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is something in each table, so that each can lose something', () => {
    expect(before.size).toBeGreaterThan(20);
    expect([...before].filter(([, rows]) => rows.length === 0)).toEqual([]);
  });

  it('is still there, with the same values, when every schema is up to date', async () => {
    expect(comparison(before, await contentsOf(store, tables, renamed))).toEqual({ lost: {}, added: dump.added });
  });

  it('is stored as the entities say, and in all that they do not say as in a new database', async () => {
    for (const { database } of opened) expect(await missingChanges(database.orm, database.model)).toBe('');
    expect((await structureOf(store)).filter((line) => !/ sample\b/.test(line))).toEqual(newStructure);
  });

  it('is left alone when it is opened again', async () => {
    await closeAll(opened);
    const whole = await tablesOf(store);
    const [contents, structure] = [await contentsOf(store, whole), await structureOf(store)];
    if (isFolder) {
      await store.close();
      store = await open();
    }
    const statements: string[] = [];
    store.onStatement = (text) => void statements.push(text);
    opened = await openSubgraphs(store);
    store.onStatement = undefined;
    expect(statements.filter((text) => /^\s*(create|alter|drop|insert|update|delete)\b/i.test(text))).toEqual([]);
    expect(await contentsOf(store, whole)).toEqual(contents);
    expect(await structureOf(store)).toEqual(structure);
  });

  it('counts as the sample, so that a start adds none', async () => {
    expect(await loadSample({ store, subgraphs: opened }, {}, () => {})).toBe(0);
    await closeAll(opened);
  });

  describe('is served by the graph', () => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld({ store });
      await allDelivered(store);
    });
    afterAll(() => world.close());

    const matterOf = async (id: string | undefined, who: string) => (await world.ask(MATTER, { id }, who)).data.matter;
    const write = (name: string, input: object, who: string) =>
      world.ask(
        `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`,
        { input },
        who,
      );

    it('with a matter’s history and its texts, to those who may see it', async () => {
      const matter = await matterOf(closed, person.reporter);
      expect(matter).toMatchObject({ number: '2026-510115006005-000003', status: 'CLOSED', version: 5, isMine: true });
      expect(matter).toMatchObject({ description: '路灯不亮（样例）', resolution: '已更换灯泡（样例）' });
      expect(matter.handler).toEqual({ id: person.worker });
      const { history } = matter;
      expect(history.map(({ toStatus }: { toStatus: string }) => toStatus)).toEqual([
        'REPORTED',
        'ACCEPTED',
        'RESOLVED',
        'VERIFIED',
        'CLOSED',
      ]);
      // What the reporter did names nobody, in the first version's history neither.
      expect(history[0].actor).toBeNull();
      expect(history[3]).toMatchObject({ actor: null, note: '亮了（样例）' });
      const { description } = await matterOf(noise, person.neighbour);
      expect(description).toBe(`夜间噪声（样例）\n凌晨两点，“咚咚”声；it's loud \\o/`);
      expect((await matterOf(ofTheStreet, person.officer)).description).toBe('施工围挡松动（样例）');
      expect(await matterOf(noise, person.reporter)).toBeNull();
    });

    it('by subgraphs that have heard of all that stands, so that its references can be checked', async () => {
      expect(await caughtUp(world.subgraphs, AbortSignal.timeout(10_000))).toBe(true);
    });

    it('with the kind of area of each matter that stood, which nobody had kept', async () => {
      const groups = `{ matters(where: { within: "510115006005" }) { totalCount groups(by: [AREA_TYPE]) { key { areaType } count { value } } } }`;
      const { data, errors } = await world.ask(groups, {}, person.officer);
      expect(errors).toEqual([]);
      const { totalCount: value, groups: found } = data.matters;
      expect(value).toBeGreaterThan(0);
      expect(found).toEqual([{ key: { areaType: 'BUILT_ESTATE' }, count: { value } }]);
    });

    it('with an activity, its waiting list and an appointment', async () => {
      const { data } = await world.ask(ACTIVITY, { id: activity }, person.neighbour);
      expect(data.activity).toEqual({
        title: '坝坝会（样例）',
        status: 'FULL',
        capacity: 1,
        seatsLeft: 0,
        organiser: { id: person.worker },
        station: { name: '邻里之家（样例）' },
        // The seat that another gave up.
        myRegistration: { status: 'REGISTERED' },
      });
      const { data: found } = await world.ask(APPOINTMENTS, { code: microGrid(2) }, person.officer);
      expect(found.grid.name).toBe('样例小区1-2');
      expect(found.grid.appointments.nodes).toContainEqual({
        id: appointment,
        basis: 'ELECTED',
        person: { id: person.leaving },
      });
    });

    it('with the names of those, and of those alone, who had agreed to their publication', async () => {
      const nameOf = async (id: string) => (await world.ask(`{ person(id: "${id}") { displayName } }`)).data.person;
      expect(await nameOf(person.free)).toEqual({ displayName: '样例微网格长五' });
      expect(await nameOf(person.leaving)).toEqual({ displayName: null });
    });

    it('and a write of then that is sent again is answered again, not done again', async () => {
      const content = { kind: 'A5', severity: 'ORDINARY', gridCode: microGrid(1), place: '样例小区北门' };
      const report = { writeId: closed, ...content, description: '路灯不亮（样例）' };
      expect(await write('reportMatter', report, person.reporter)).toMatchObject({
        data: { reportMatter: { id: closed } },
      });
      const another = await write('reportMatter', { ...report, description: '别的（样例）' }, person.reporter);
      // Records of then do not say whose they are, so that another's with that id looks like nothing.
      expect(another.codes).toEqual([]);
      expect(another.data.reportMatter.id).not.toBe(closed);
      const place = { writeId: idOf('222'), activityId: activity };
      expect((await write('registerForActivity', place, person.neighbour)).errors).toEqual([]);
      const post = { personId: person.leaving, gridCode: microGrid(2), endsOn: '2027-06-17', basis: 'ELECTED' };
      const appointed = await write('appointLeader', { writeId: appointment, ...post }, person.officer);
      expect(appointed.data.appointLeader).toEqual({ id: appointment });
    });

    describe.runIf(dump === landed)('and of what happened then', () => {
      it('a fact that was not told is told now: a leader who left hands an emergency over', async () => {
        const matter = await matterOf(emergency, person.reporter);
        expect(matter).toMatchObject({ status: 'ACCEPTED', handler: { id: person.worker } });
        expect(matter.history.at(-1)).toMatchObject({ action: 'HAND_OVER', actor: null });
      });

      it('a fact that was told is not told again', async () => {
        const remembered = tables.filter(({ name }) => /\.(inbox|fact_consumer)$/.test(name));
        const then = new Map([...before].filter(([name]) => remembered.some((table) => table.name === name)));
        // The two that were not, the end of one appointment and the beginning of another; and what organisation told of.
        const added = {
          'community_services.fact_consumer': 15,
          'community_services.inbox': 2 + 12 + 2 * 2 + 4 + 5 + 23 + 6,
          'evaluations.fact_consumer': 6,
          'evaluations.inbox': 62,
          'organisation.fact_consumer': 1,
          'people.fact_consumer': 12,
          'people.inbox': 46,
        };
        expect(comparison(then, await contentsOf(store, remembered))).toEqual({ lost: {}, added });
      });

      it('a read of who reported is still in the log of the reporter, and who was forgotten is nobody’s reporter', async () => {
        const log = `{ myReadLog { nodes { thingId isBreakGlass isGranted reader { id } } } }`;
        const { data } = await world.ask(log, {}, person.neighbour);
        const read = { thingId: noise, isBreakGlass: true, isGranted: true, reader: { id: person.worker } };
        expect(data.myReadLog.nodes).toEqual([
          { ...read, isGranted: false, reader: { id: person.officer } },
          read,
          { ...read, isBreakGlass: false },
        ]);
        expect(await matterOf(erased, person.forgotten)).toBeNull();
      });
    });

    it('and goes on from there: a report, a new leader who accepts it and leaves, and the hand-over', async () => {
      const content = { kind: 'A1', severity: 'EMERGENCY', gridCode: microGrid(4), place: '样例院落' };
      const report = { writeId: v7(), ...content, description: '消防通道被堵（样例）' };
      const endsOn = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
      const post = { writeId: v7(), personId: person.free, gridCode: microGrid(4), endsOn, basis: 'APPOINTED' };
      expect((await write('appointLeader', post, person.officer)).errors).toEqual([]);
      // An emergency calls, and lets accept it, who is known to lead the micro-grid by then.
      await allDelivered(store);
      expect((await write('reportMatter', report, person.reporter)).errors).toEqual([]);
      const accept = { matterId: report.writeId, expectedVersion: 1 };
      expect((await write('acceptMatter', accept, person.free)).errors).toEqual([]);
      const end = { appointmentId: post.writeId, expectedVersion: 1, reason: 'MOVED' };
      expect((await write('endAppointment', end, person.officer)).errors).toEqual([]);
      await allDelivered(store);
      const { history } = await matterOf(report.writeId, person.reporter);
      expect(history.map(({ action }: { action: string }) => action)).toEqual(['REPORT', 'ACCEPT', 'HAND_OVER']);
    });
  });
});

/** Which migrations ran is for the code to keep in mind, in its own words: whether any runs again is what matters. */
async function tablesToKeep(store: Store, { changed }: Dump): Promise<Table[]> {
  const tables = (await tablesOf(store)).filter(({ name }) => !name.endsWith('.migrations') && !dropped.has(name));
  return tables.map(({ name, columns }) => ({
    name,
    columns: columns.filter((column) => changed[name]?.includes(column) !== true),
  }));
}

/** Lets the relay have a turn between two looks, for the embedded database answers without leaving this one. */
async function allDelivered(store: Store): Promise<void> {
  while ((await undelivered(store)) > 0) await setImmediate();
}

async function undelivered(store: Store): Promise<number> {
  const { rows } = await sql<{ facts: number }>`select
    (select count(*)::int from people.outbox where delivered_at is null) +
    (select count(*)::int from community_services.outbox where delivered_at is null) as facts`.execute(store.kysely());
  return rows[0]?.facts ?? 0;
}
