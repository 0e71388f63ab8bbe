import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printSchema } from 'graphql';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { CONTRACT_NAMES } from '../contracts/contract.ts';
import { contractFile, madeOf } from '../supergraph.ts';
import { filedGraph } from './graph.ts';

it('a graph answers and plans by the files, and by others once they have replaced them', async () => {
  const path = await mkdtemp(join(tmpdir(), 'graph-'));
  const write = async (text: string) => {
    await writeFile(join(path, 'supergraph.graphql'), text);
    for (const contract of CONTRACT_NAMES) {
      await writeFile(join(path, contractFile(contract)), `${madeOf(text)}\n\n${under(contract, text)}`);
    }
  };
  const under = (contract: string, text: string) => text.replace('Int', `Int\n  ${contract}: Int`);
  const [first, second] = ['type Query {\n  a: Int\n}\n', 'type Query {\n  b: Int\n}\n'];
  await write(first);
  const used: string[] = [];
  const note = (by: string) => (said: string) => void used.push(`${by} ${said}`);
  const [planning, answering, serving] = ['planning', 'answering', 'serving'].map(note);
  const graph = filedGraph({
    own: { use: (sdl) => answering?.(sdl), execute: () => Promise.resolve({}) },
    planned: { use: (sdl) => planning?.(sdl) },
    log: pino({ level: 'silent' }),
    folder: pathToFileURL(`${path}/`),
  });
  const staff = graph.under('staff');
  staff.onSchemaLoadOrUpdate(({ apiSchema }) => serving?.(`${printSchema(apiSchema)}\n`));
  const changed = vi.fn<() => void>();
  graph.onChange(changed);
  try {
    await staff.load({ apollo: {} });
    expect(used).toEqual([`answering ${first}`, `planning ${first}`, `serving ${under('staff', first)}`]);
    expect(`${printSchema(graph.schemaOf('analyst'))}\n`).toBe(under('analyst', first));
    expect(changed).not.toHaveBeenCalled();
    used.splice(0);
    await write(second);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(used).toEqual([`answering ${second}`, `planning ${second}`, `serving ${under('staff', second)}`]);
    expect(`${printSchema(graph.schemaOf('analyst'))}\n`).toBe(under('analyst', second));
  } finally {
    await staff.stop?.();
    await graph.close();
    await rm(path, { recursive: true });
  }
});
