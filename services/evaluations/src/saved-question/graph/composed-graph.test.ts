import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment } from '@microgrid/process/env';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composedGraph } from './composed-graph.ts';

describe('the composed graph', () => {
  let folder: string;
  let file: URL;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'graph-'));
    file = pathToFileURL(join(folder, 'supergraph.graphql'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is that of clients: nothing of how it is put together is in it', async () => {
    const names = Object.keys((await composedGraph()).getTypeMap());
    expect(names).toEqual(expect.arrayContaining(['Grid', 'Person', 'Matter', 'Scheme']));
    expect(names.filter((name) => name.startsWith('join__') || name.startsWith('link__'))).toEqual([]);
    expect(names).not.toContain('_Entity');
  });

  it('is read again once a release has changed it, and a file that does not load leaves the last', async () => {
    await expect(composedGraph(file)).rejects.toThrow('ENOENT');
    const sdl = await readFile(environment().supergraphFile, 'utf8');
    await writeFile(file, sdl);
    const first = await composedGraph(file);
    expect(await composedGraph(file)).toBe(first);
    await writeFile(file, 'type Query {');
    expect(await composedGraph(file)).toBe(first);
    await writeFile(file, sdl.replaceAll(/\bSchemeBand\b/g, 'SchemeRange'));
    const second = await composedGraph(file);
    expect(second).not.toBe(first);
    expect(isObjectType(second.getType('SchemeRange'))).toBe(true);
    await rm(file);
    expect(await composedGraph(file)).toBe(second);
  });
});
