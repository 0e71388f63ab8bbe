import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printSchema } from 'graphql';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { madeOf } from '../supergraph.ts';
import { ownGraph } from './graph.ts';

it('a graph answers and plans by the two files, and by others once they have replaced them', async () => {
  const path = await mkdtemp(join(tmpdir(), 'graph-'));
  const write = async (text: string) => {
    await writeFile(join(path, 'supergraph.graphql'), text);
    await writeFile(join(path, 'api.graphql'), `${madeOf(text)}\n\n${text}`);
  };
  const [first, second] = ['type Query {\n  a: Int\n}\n', 'type Query {\n  b: Int\n}\n'];
  await write(first);
  const used: string[] = [];
  const note = (by: string) => (said: string) => void used.push(`${by} ${said}`);
  const [planning, answering, serving] = ['planning', 'answering', 'serving'].map(note);
  const graph = ownGraph({
    own: { use: ({ coreSupergraphSdl }) => answering?.(coreSupergraphSdl), execute: () => Promise.resolve({}) },
    planned: { use: (sdl) => planning?.(sdl) },
    log: pino({ level: 'silent' }),
    folder: pathToFileURL(`${path}/`),
  });
  graph.onSchemaLoadOrUpdate(({ apiSchema }) => serving?.(`${printSchema(apiSchema)}\n`));
  const by = (text: string) => [`answering ${text}`, `planning ${text}`, `serving ${text}`];
  try {
    await graph.load({ apollo: {} });
    expect(used).toEqual(by(first));
    used.splice(0);
    await write(second);
    await vi.waitFor(() => expect(used).toEqual(by(second)));
  } finally {
    await graph.stop();
    await rm(path, { recursive: true });
  }
});
