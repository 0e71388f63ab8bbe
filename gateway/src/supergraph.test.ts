import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { graphNow, madeOf, watchGraph, type GraphFiles } from './supergraph.ts';

const pair = (text: string): GraphFiles => ({ supergraphSdl: text, apiSdl: `${madeOf(text)}\n\n${text}` });
const FIRST = pair('type Query { a: Int }\n');
const SECOND = pair('type Query { b: Int }\n');

describe('the two files of the graph', () => {
  let path: string;
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'supergraph-'));
    await write(FIRST);
  });
  afterEach(() => rm(path, { recursive: true }));

  const folder = () => pathToFileURL(`${path}/`);
  /** As a deployment does: each is replaced by another file. */
  async function put(name: string, text: string) {
    await writeFile(join(path, `${name}.new`), text);
    await rename(join(path, `${name}.new`), join(path, name));
  }
  async function write({ supergraphSdl, apiSdl }: GraphFiles) {
    await put('supergraph.graphql', supergraphSdl);
    await put('api.graphql', apiSdl);
  }

  it('are refused when one was not made of the other', async () => {
    expect(graphNow(folder())).toEqual(FIRST);
    await put('supergraph.graphql', SECOND.supergraphSdl);
    expect(() => graphNow(folder())).toThrow('run pnpm schema');
  });

  it('are used anew when both have changed, however often they are replaced', async () => {
    const used: GraphFiles[] = [];
    const watcher = watchGraph({ known: FIRST, use: (files) => used.push(files), log: silent() }, folder());
    try {
      await put('supergraph.graphql', SECOND.supergraphSdl);
      await put('unrelated', '');
      expect(used).toEqual([]);
      await put('api.graphql', SECOND.apiSdl);
      await vi.waitFor(() => expect(used).toEqual([SECOND]));
      await write(FIRST);
      await vi.waitFor(() => expect(used).toEqual([SECOND, FIRST]));
    } finally {
      watcher.close();
    }
  });

  it('leave what was there when they do not load', async () => {
    const failing = vi.fn<() => never>(() => {
      throw new Error('no schema');
    });
    const watcher = watchGraph({ known: FIRST, use: failing, log: silent() }, folder());
    try {
      await write(SECOND);
      await vi.waitFor(() => expect(failing).toHaveBeenCalled());
    } finally {
      watcher.close();
    }
  });
});

function silent() {
  return pino({ level: 'silent' });
}
