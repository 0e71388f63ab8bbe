import type { Actor } from '@microgrid/access/actor';
import { readTable } from '@microgrid/tables/read-table';
import { workbook } from '@microgrid/tables/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announced, csvOf, leaderRow, openRosters, refusalOf, type Rosters } from '../../../test/rosters.ts';
import { actor, daysFromToday, otherHead, resident } from '../../../test/seed.ts';
import { dropRosters } from '../file/drop-rosters.job.ts';
import { RosterFileEntity } from '../roster-file.entity.ts';
import { RosterImportEntity } from '../roster-import.entity.ts';
import { RosterRowEntity } from '../roster-row.entity.ts';

let world: Rosters;
beforeAll(async () => void (world = await openRosters()));
afterAll(() => world.close());

describe('the annotated copy', () => {
  it('I6, J5, J6: has every cell as it came, beside it what is wrong, and nothing that runs', async () => {
    const grid = world.people.vacantGrid();
    const names = [
      '样例𠮷㐆',
      "阿依古丽·买买提 O'Neil",
      '葛\u{E0100}',
      '=HYPERLINK("http://x")',
      '+1',
      '-5',
      '@x',
      '\u3000样例空 ',
    ];
    const headers = ['姓名', '电话', '来源', '成年', '角色', '网格编码', '任期起', '任期止', '依据', '序号', '备注'];
    const rows = names.map((name, index) => [
      name,
      '028-0001-000',
      '楼栋长',
      '是',
      '微网格长',
      grid,
      daysFromToday(-5),
      daysFromToday(5),
      '竞选',
      -1 - index,
      index === 0 ? { formula: 'CMD|"/C calc"!A0', value: '=1+1' } : '0012',
    ]);
    const checked = await world.checked(workbook([headers, ...rows]), world.head);
    expect(checked.annotatedPath).toBe(`/files/people/rosters/${checked.id}`);
    const { status, body, headers: told } = await world.get(checked.annotatedPath, world.head);
    expect([status, told?.['cache-control']]).toEqual([200, 'no-store']);
    expect(told?.['content-disposition']).toBe(`attachment; filename="roster-${checked.id}.xlsx"`);
    const bytes = Buffer.from(body);
    const { rows: cells } = await readTable('copy', bytes);
    expect(cells[0]).toEqual([...headers, '检查结果']);
    expect(cells.slice(1).map(([name]) => name)).toEqual(names);
    expect(cells.slice(1).map((row) => row[9])).toEqual(names.map((_, index) => -1 - index));
    expect(cells.slice(1).map((row) => row[10])).toEqual(['=1+1', ...names.slice(1).map(() => '0012')]);
    expect(cells[1]?.[11]).toBe('合格');
    expect(cells[2]?.[11]).toBe('网格编码：第 2 行同一时间已有人任此岗位');
    expect(bytes.includes('<f>')).toBe(false);
    // Corrected in the copy and sent again, its notes are no column of a roster.
    expect((await world.checked(bytes, world.head)).rowCount).toBe(names.length);
  });

  it('J2: is fetched by who started it alone, until its time is over, and never once the post has ended', async () => {
    const checked = await world.checked(csvOf([leaderRow(world.people.vacantGrid())]), world.head);
    const path = checked.annotatedPath;
    expect((await world.get(path, world.head)).status).toBe(200);
    const ended = actor(world.head.subject ?? '');
    const others: [Actor, number, string][] = [
      [world.officer, 404, 'NOT_FOUND'],
      [otherHead, 404, 'NOT_FOUND'],
      [resident, 404, 'NOT_FOUND'],
      [ended, 404, 'NOT_FOUND'],
      [{ subject: null, grants: [] }, 401, 'UNAUTHENTICATED'],
    ];
    for (const [caller, status, code] of others) {
      expect(refusalOf(await world.get(path, caller))).toEqual({ status, code });
    }
    expect((await world.read(checked.id, world.officer)).annotatedPath).toBeNull();
    expect(await world.read(checked.id, ended)).toBeNull();
    await world.em().nativeUpdate(RosterImportEntity, checked.id, { keptUntil: new Date(Date.now() - 1000) });
    expect(refusalOf(await world.get(path, world.head))).toEqual({ status: 404, code: 'NOT_FOUND' });
    expect((await world.read(checked.id, world.head)).annotatedPath).toBeNull();
  });
});

describe('the file', () => {
  const file = () => csvOf([leaderRow(world.people.vacantGrid())]);

  it('is handed over once, by who started the import, within ten minutes, and is the one that was announced', async () => {
    const bytes = file();
    const { data } = await world.start(announced(bytes), world.head);
    const { id, uploadPath } = data.startRosterImport;
    for (const caller of [otherHead, resident, world.officer]) {
      expect(refusalOf(await world.put(uploadPath, caller, bytes))).toEqual({ status: 404, code: 'NOT_FOUND' });
    }
    const ended = actor(world.head.subject ?? '');
    expect(refusalOf(await world.put(uploadPath, ended, bytes))).toEqual({ status: 404, code: 'NOT_FOUND' });
    const longer = Buffer.concat([bytes, Buffer.from(' ')]);
    const altered = Buffer.from(bytes).fill('x', 0, 1);
    for (const wrong of [longer, altered]) {
      expect(refusalOf(await world.put(uploadPath, world.head, wrong))).toEqual({
        status: 400,
        code: 'BAD_USER_INPUT',
      });
    }
    expect((await world.put(uploadPath, world.head, bytes)).status).toBe(202);
    expect(refusalOf(await world.put(uploadPath, world.head, bytes))).toEqual({ status: 409, code: 'CONFLICT' });
    expect((await world.read(id, world.officer)).uploadPath).toBeNull();
    const late = (await world.start(announced(bytes), world.head)).data.startRosterImport;
    await world.em().nativeUpdate(RosterImportEntity, late.id, { uploadUntil: new Date(Date.now() - 1000) });
    expect(refusalOf(await world.put(late.uploadPath, world.head, bytes))).toEqual({ status: 409, code: 'CONFLICT' });
    expect((await world.read(late.id, world.head)).uploadPath).toBeNull();
    await world.people.runJob(dropRosters);
    expect(await world.read(late.id, world.head)).toMatchObject({ status: 'CANCELLED' });
  });

  it('of two at once is taken once', async () => {
    const bytes = file();
    const { uploadPath } = (await world.start(announced(bytes), world.head)).data.startRosterImport;
    const both = await Promise.all([1, 2].map(() => world.put(uploadPath, world.head, bytes)));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([202, 409]));
    await world.check();
  });

  it('and all that was read of it goes a day after the check, and what was not written is given up', async () => {
    const checked = await world.checked(file(), world.head);
    await world.em().nativeUpdate(RosterImportEntity, checked.id, { keptUntil: new Date(Date.now() - 1000) });
    const input = { rosterImportId: checked.id, expectedVersion: checked.version };
    expect((await world.apply(input, world.head)).codes).toEqual(['CONFLICT']);
    await world.people.runJob(dropRosters);
    expect(await world.read(checked.id, world.head)).toMatchObject({ status: 'CANCELLED', rowCount: 1 });
    expect(await world.em().count(RosterFileEntity, { importId: checked.id })).toBe(0);
    expect(await world.em().count(RosterRowEntity, { importId: checked.id, values: { $ne: null } })).toBe(0);
  });
});
