import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { communityServices } from '../../subgraph.ts';
import { MatterKind, sensitiveKinds } from '../matter.terms.ts';

let services: TestSubgraph;
beforeAll(async () => void (services = await openTestSubgraph(communityServices)));
afterAll(() => services.close());

it('the catalogue of matters has every kind with its group and Chinese name, open to everybody', async () => {
  const { data, codes } = await services.ask('{ matterKinds { kind group name usualSeverity isSensitive } }');
  expect(codes).toEqual([]);
  type Entry = { kind: MatterKind; group: string; name: string; isSensitive: boolean };
  const entries: Entry[] = data.matterKinds;
  expect(entries.map(({ kind }) => kind)).toEqual(Object.keys(MatterKind));
  for (const { kind, group, name } of entries) {
    expect(kind.startsWith(group)).toBe(true);
    expect(name).toMatch(/^[\u4e00-\u9fff、]+$/u);
  }
  expect(entries).toContainEqual({ kind: 'A2', group: 'A', name: '燃气', usualSeverity: 'URGENT', isSensitive: false });
  expect(entries.filter(({ isSensitive }) => isSensitive).map(({ kind }) => kind)).toEqual([...sensitiveKinds]);
});

it('the clocks of matters are those of the domain', async () => {
  const { data } = await services.ask(
    '{ matterClocks { severity level acknowledgeMinutes onSiteMinutes minutes workingDays } }',
  );
  const none = { level: null, acknowledgeMinutes: null, onSiteMinutes: null, minutes: null, workingDays: null };
  const clock = (severity: string, more: object) => ({ severity, ...none, ...more });
  expect(data.matterClocks).toEqual([
    clock('EMERGENCY', { acknowledgeMinutes: 15, onSiteMinutes: 60 }),
    clock('URGENT', { minutes: 1440 }),
    clock('ORDINARY', { workingDays: 5 }),
    clock('ORDINARY', { level: 'L4', workingDays: 10 }),
    clock('CONSULT', { workingDays: 1 }),
    clock('CONSULT', { level: 'L4', workingDays: 10 }),
  ]);
});
