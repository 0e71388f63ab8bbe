import { workbook } from '@microgrid/tables/testing';
import { expect } from 'vitest';
import { announced, handOver, untilChecked } from '../../world/rosters.ts';
import type { World } from '../../world/world.ts';
import { inDays, vacancy, XINGLIN } from './deeds.ts';
import type { JourneyWorld } from './journey-world.ts';

let rosters = 0;

/** A workbook with one new leader of a vacant micro-grid of 杏林, whose name no other step uses. */
export async function rosterOf(world: World, own: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const { gridCode } = await vacancy(world);
  const cells = {
    姓名: `样例花名册${++rosters}`,
    工作电话: '',
    来源: '退休人员',
    是否成年: '是',
    职务: '微网格长',
    网格编码: gridCode,
    任期起: inDays(-2).slice(0, 10),
    任期止: inDays(100).slice(0, 10),
    依据: '竞选',
    ...own,
  };
  return workbook([Object.keys(cells), Object.values(cells)]);
}

/** What unpacks to more than it may. */
export function bomb(): Uint8Array {
  return workbook([['a']], { parts: { 'xl/worksheets/sheet2.xml': ' '.repeat(101 * 1024 * 1024) } });
}

/** Announces a roster of 杏林, as its secretary. */
export async function started(world: JourneyWorld, bytes: Uint8Array) {
  const input = announced(bytes, XINGLIN);
  return (await world.send('StartRoster', { input }, 'secretary')).startRosterImport;
}

/** The same, handed over and checked. */
export async function brought(world: JourneyWorld, bytes: Uint8Array) {
  const { id, uploadPath } = await started(world, bytes);
  expect(await handOver(world, uploadPath, bytes, 'secretary')).toMatchObject({ status: 202 });
  await untilChecked(world, id, 'secretary');
  const { data } = await world.ask(
    `query ($id: ID!) { rosterImport(id: $id) { version rows(first: 10) { nodes { status problems { message } } } } }`,
    { id },
    'secretary',
  );
  return { id, ...data.rosterImport };
}
