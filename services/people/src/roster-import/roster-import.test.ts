import { Role, type Actor } from '@microgrid/access/actor';
import { erasePerson } from '@microgrid/subgraph/erase-person';
import { newId } from '@microgrid/subgraph/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  announced,
  csvOf,
  leaderRow,
  officerInPost,
  openRosters,
  problemsOf,
  type Rosters,
  statusesOf,
} from '../../test/rosters.ts';
import { actor, GENERAL, otherHead, resident, STREET, worker } from '../../test/seed.ts';
import { AppointmentEntity } from '../appointment/appointment.entity.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { checkRosters } from './check/check-rosters.job.ts';
import { RosterFileEntity } from './roster-file.entity.ts';
import { RosterImportEntity } from './roster-import.entity.ts';
import { RosterRowEntity } from './roster-row.entity.ts';

let world: Rosters;
beforeAll(async () => void (world = await openRosters()));
afterAll(() => world.close());

describe('an import', () => {
  const bytes = () => csvOf([leaderRow(world.people.vacantGrid())]);

  it.each<[string, () => Actor, string]>([
    ['nobody', () => ({ subject: null, grants: [] }), 'UNAUTHENTICATED'],
    ['a resident', () => resident, 'FORBIDDEN'],
    ['a worker', () => worker, 'FORBIDDEN'],
    ['the head of another community', () => otherHead, 'FORBIDDEN'],
  ])('is not started by %s', async (_who, caller, code) => {
    expect((await world.start(announced(bytes()), caller())).codes).toEqual([code]);
  });

  it.each([
    ['areaCode', { areaCode: GENERAL }],
    ['areaCode', { areaCode: '510115' }],
    ['sha256', { sha256: 'ab' }],
    ['bytes', { bytes: 0 }],
    ['bytes', { bytes: 10 * 1024 * 1024 + 1 }],
  ])('is not started with a wrong %s', async (argument, own) => {
    const { errors } = await world.start({ ...announced(bytes()), ...own }, world.officer);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('of a street is not started by the head of a community, nor of a community that there is not', async () => {
    expect((await world.start(announced(bytes(), STREET), world.head)).codes).toEqual(['FORBIDDEN']);
    const { errors } = await world.start(announced(bytes(), `${STREET}099`), world.officer);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'areaCode' });
  });

  it('is seen by who started it and by the street, and by nobody else', async () => {
    const { id } = await world.checked(bytes(), world.head);
    expect((await world.read(id, world.officer)).rows.totalCount).toBe(1);
    for (const caller of [otherHead, resident, worker]) expect(await world.read(id, caller)).toBeNull();
  });

  it('is written by who started it, of the version that was seen, whole unless only good rows are asked for', async () => {
    const rows = [
      leaderRow(world.people.vacantGrid(), { 姓名: '样例好' }),
      leaderRow(world.people.vacantGrid(), { 是否成年: '否' }),
    ];
    const { id, version } = await world.checked(csvOf(rows), world.head);
    const input = { rosterImportId: id, expectedVersion: version };
    expect((await world.apply(input, otherHead)).codes).toEqual(['NOT_FOUND']);
    expect((await world.apply({ ...input, rosterImportId: newId() }, world.head)).codes).toEqual(['NOT_FOUND']);
    expect((await world.apply(input, world.officer)).codes).toEqual(['FORBIDDEN']);
    expect((await world.apply({ ...input, expectedVersion: version - 1 }, world.head)).codes).toEqual(['CONFLICT']);
    const whole = await world.apply(input, world.head);
    expect([whole.codes, whole.errors[0]?.message]).toEqual([['CONFLICT'], expect.stringMatching(/^1 rows are bad/)]);
    expect(await world.em().count(PersonEntity, { displayName: '样例好' })).toBe(0);
    const both = await Promise.all([1, 2].map(() => world.apply({ ...input, goodRowsOnly: true }, world.head)));
    expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect(await world.read(id, world.head)).toMatchObject({ status: 'APPLIED', appliedCount: 1 });
    expect(statusesOf(await world.read(id, world.head))).toEqual(['APPLIED', 'BAD']);
    expect(await world.em().count(PersonEntity, { displayName: '样例好' })).toBe(1);
  });

  it('of a roster that changed since the check is refused, and nothing of it is written', async () => {
    const [grid, taken] = [world.people.vacantGrid(), world.people.vacantGrid()];
    const phoned = world.people.vacantGrid();
    await world.applied(csvOf([leaderRow(phoned, { 姓名: '样例前', 联系电话: '028-8000-5001' })]));
    const start = [leaderRow(grid, { 姓名: '样例未写' })];
    const conflicts = async (rows: ReturnType<typeof leaderRow>[], meanwhile: () => Promise<unknown>) => {
      const { id, version } = await world.checked(csvOf([...start, ...rows]), world.head);
      await meanwhile();
      const { codes, errors } = await world.apply({ rosterImportId: id, expectedVersion: version }, world.head);
      expect([codes, errors[0]?.message]).toEqual([
        ['CONFLICT'],
        expect.stringMatching(/changed since the check, as row 3/),
      ]);
      expect(await world.em().count(PersonEntity, { displayName: '样例未写' })).toBe(0);
    };
    await conflicts([leaderRow(taken, { 姓名: '样例迟' })], () => world.people.serving({ gridCode: taken }));
    const changed = leaderRow(phoned, { 姓名: '样例前', 联系电话: '028-8000-5002' });
    const holder = await world.holderOf(phoned);
    await conflicts([changed], () =>
      world.em().nativeUpdate(PersonEntity, { id: holder?.id ?? '' }, { workPhone: '028-8000-5003', version: 9 }),
    );
    const erased = leaderRow(world.people.vacantGrid(), { 编号: `E${grid}`, 姓名: '样例请删' });
    await conflicts([erased], () =>
      world.em().nativeUpdate(RosterRowEntity, { number: 3, status: 'GOOD' }, { values: null }),
    );
  });

  it('is given up by who started it, and its file with it', async () => {
    const { id, version } = await world.checked(bytes(), world.head);
    const input = { rosterImportId: id, expectedVersion: version };
    for (const caller of [world.officer, otherHead])
      expect((await world.cancel(input, caller)).codes).toEqual(['NOT_FOUND']);
    expect((await world.cancel({ ...input, expectedVersion: 1 }, world.head)).codes).toEqual(['CONFLICT']);
    const { data } = await world.cancel(input, world.head);
    expect(data.cancelRosterImport).toMatchObject({ status: 'CANCELLED', annotatedPath: null });
    expect(await world.em().count(RosterFileEntity, { importId: id })).toBe(0);
    const { version: now } = data.cancelRosterImport;
    expect((await world.cancel({ ...input, expectedVersion: now }, world.head)).codes).toEqual(['CONFLICT']);
    expect((await world.apply({ ...input, expectedVersion: now }, world.head)).codes).toEqual(['CONFLICT']);
  });

  it('goes on with its check where it was interrupted', async () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      leaderRow(world.people.vacantGrid(), { 姓名: `样例续${index}` }),
    );
    const { id } = await world.handedOver(csvOf(rows), world.head);
    const closing = new AbortController();
    const original = world.people.subgraph.database;
    let transactions = 0;
    const counted = {
      ...original,
      transaction: ((deed, line) => {
        if (++transactions === 6) closing.abort();
        return original.transaction(deed, line);
      }) as typeof original.transaction,
    };
    await world.people.runJob(checkRosters, { database: counted, closing: closing.signal });
    expect(await world.read(id, world.head)).toMatchObject({ status: 'CHECKING', rowCount: 30, checkedCount: 25 });
    await world.check();
    expect(await world.read(id, world.head)).toMatchObject({
      status: 'CHECKED',
      checkedCount: 30,
      goodCount: 30,
      version: 3,
    });
  });

  it('forgets at once what it says of who asks to be erased, and brings nobody back', async () => {
    const grid = world.people.vacantGrid();
    const file = csvOf([leaderRow(grid, { 编号: `F${grid}`, 姓名: '样例请忘' })]);
    const first = await world.checked(file, world.head);
    const { personId } = await world.em().findOneOrFail(RosterRowEntity, { importId: first.id });
    await erasePerson(world.people.subgraph, personId ?? '');
    expect(await world.em().findOne(RosterRowEntity, { importId: first.id })).toMatchObject({
      values: null,
      personId: null,
    });
    expect((await world.apply({ rosterImportId: first.id, expectedVersion: first.version }, world.head)).codes).toEqual(
      ['CONFLICT'],
    );
    await world.applied(file);
    await world.em().nativeUpdate(AppointmentEntity, { gridCode: grid }, { status: 'ENDED', endReason: 'OTHER' });
    await erasePerson(world.people.subgraph, personId ?? '');
    expect(await world.em().count(PersonEntity, { displayName: '样例请忘' })).toBe(0);
    const again = await world.checked(file, world.head);
    expect(problemsOf(again)).toEqual([expect.stringMatching(/^编号: this person asked to be erased/)]);
  });

  it('goes with its file, but for the counts, when who started it asks to be erased', async () => {
    const starter = await officerInPost(world.people);
    const { id } = await world.checked(bytes(), starter);
    await erasePerson(world.people.subgraph, starter.subject ?? '');
    expect(await world.em().count(RosterFileEntity, { importId: id })).toBe(0);
    expect(await world.em().findOne(RosterImportEntity, id)).toMatchObject({ startedById: null, rowCount: 1 });
  });

  it('of somebody whose post ended before the check is given up', async () => {
    const former = await headOf(`${STREET}005`);
    const { id } = await world.handedOver(bytes(), former);
    await world
      .em()
      .nativeUpdate(AppointmentEntity, { personId: former.subject ?? '' }, { status: 'ENDED', endReason: 'OTHER' });
    await world.check();
    expect(await world.read(id, world.officer)).toMatchObject({ status: 'CANCELLED' });
    expect(await world.em().count(RosterFileEntity, { importId: id })).toBe(0);
  });

  /** Somebody who stands in the place of a world.head; the post itself is another's. */
  async function headOf(gridCode: string): Promise<Actor> {
    const subject = await world.people.someone();
    const { id } = await world.people.serving({ personId: subject, role: 'COMMITTEE_CONTACT', gridCode: GENERAL });
    await world.em().nativeDelete(AppointmentEntity, id);
    return actor(subject, { role: Role.TOTAL_GRID_HEAD, scope: gridCode });
  }
});
