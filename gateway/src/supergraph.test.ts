import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONTRACT_NAMES } from './contracts/contract.ts';
import { contractFile, graphNow, madeOf, watchGraph, type GraphFiles } from './supergraph.ts';

const files = (text: string): GraphFiles => {
  const made = `${madeOf(text)}\n\n${text}`;
  return { supergraphSdl: text, contracts: { resident: made, staff: made, analyst: made, api: made } };
};
const FIRST = files('type Query { a: Int }\n');
const SECOND = files('type Query { b: Int }\n');

describe('the files of the graph', () => {
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
  async function write({ supergraphSdl, contracts }: GraphFiles) {
    await put('supergraph.graphql', supergraphSdl);
    for (const contract of CONTRACT_NAMES) await put(contractFile(contract), contracts[contract]);
  }

  it('are refused when one was not made of the other', async () => {
    expect(graphNow(folder())).toEqual(FIRST);
    await put('analyst.graphql', SECOND.contracts.analyst);
    expect(() => graphNow(folder())).toThrow(
      'analyst.graphql: not made of the supergraph.graphql beside it; run pnpm schema',
    );
  });

  it('are used anew when all have changed, however often they are replaced', async () => {
    const used: GraphFiles[] = [];
    const watcher = watchGraph({ known: FIRST, use: (now) => used.push(now), log: silent() }, folder());
    try {
      await put('supergraph.graphql', SECOND.supergraphSdl);
      await put('unrelated', '');
      for (const contract of CONTRACT_NAMES.slice(1)) await put(contractFile(contract), SECOND.contracts[contract]);
      expect(used).toEqual([]);
      await put('resident.graphql', SECOND.contracts.resident);
      await vi.waitFor(() => expect(used).toEqual([SECOND]));
      await write(FIRST);
      await vi.waitFor(() => expect(used).toEqual([SECOND, FIRST]));
    } finally {
      watcher.close();
    }
  });

  it('are used anew when what an audience sees has changed, and nothing else', async () => {
    const used: GraphFiles[] = [];
    const watcher = watchGraph({ known: FIRST, use: (now) => used.push(now), log: silent() }, folder());
    try {
      const staff = `${FIRST.contracts.staff}# more\n`;
      await put('staff.graphql', staff);
      await vi.waitFor(() => expect(used.at(-1)?.contracts.staff).toBe(staff));
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
