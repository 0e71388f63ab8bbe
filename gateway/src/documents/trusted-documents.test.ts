import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { register } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trustedDocumentsIn } from './trusted-documents.ts';

const HASH = 'a'.repeat(64);
const preset = { [`sha256:${HASH}`]: 'query Grid { __typename }' };

describe('trusted documents', () => {
  let path: string;
  beforeEach(async () => void (path = await mkdtemp(join(tmpdir(), 'apps-'))));
  afterEach(() => rm(path, { recursive: true }));

  async function write(file: string, manifest: unknown) {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
  }
  const read = () => trustedDocumentsIn(pathToFileURL(`${path}/`));

  it('are those of the client preset, by their hash with and without its name', async () => {
    await write('desk/trusted/1.0.0.json', preset);
    await write('desk/package.json', { name: 'desk' });
    await write('README.md', 'no app');
    const documents = read();
    expect(documents.textOf(`sha256:${HASH}`, 'desk')).toBe('query Grid { __typename }');
    expect(documents.textOf(HASH, 'desk')).toBe('query Grid { __typename }');
    expect(documents.textOf('b'.repeat(64), 'desk')).toBeUndefined();
  });

  it("are those of Apollo's manifest", async () => {
    const operations = [{ id: HASH, name: 'Grid', type: 'query', body: 'query Grid { __typename }' }];
    await write('phone/trusted/2.json', { format: 'apollo-persisted-query-manifest', version: 1, operations });
    expect(read().textOf(HASH, 'phone')).toBe('query Grid { __typename }');
  });

  it('are those of each app alone, and of any where no app is named', async () => {
    await write('desk/trusted/1.json', preset);
    await write('phone/trusted/1.json', { p1: '{ __typename }' });
    const documents = read();
    expect(documents.textOf(HASH, 'phone')).toBeUndefined();
    expect(documents.textOf(HASH, 'constructor')).toBeUndefined();
    expect(documents.textOf(HASH, undefined)).toBeDefined();
    expect(documents.textOf('p1', undefined)).toBe('{ __typename }');
  });

  it('are counted for the newest version that has them, so that one without may be taken away', async () => {
    register.resetMetrics();
    await write('desk/trusted/1.9.0.json', { old: '{ __typename }', kept: 'query Kept { __typename }' });
    await write('desk/trusted/1.10.0.json', { kept: 'query Kept { __typename }' });
    const documents = read();
    for (const id of ['old', 'kept', 'kept']) documents.textOf(id, 'desk');
    const { values = [] } = (await register.getSingleMetric('microgrid_trusted_documents_asked_total')?.get()) ?? {};
    expect(values.map(({ labels, value }) => [labels, value])).toEqual([
      [{ app: 'desk', version: '1.9.0' }, 1],
      [{ app: 'desk', version: '1.10.0' }, 2],
    ]);
  });

  it('are told with those first that were asked most often, each text once', async () => {
    await write('desk/trusted/1.json', { a: '{ a: __typename }', b: '{ b: __typename }' });
    await write('phone/trusted/1.json', { b: '{ b: __typename }', c: '{ c: __typename }' });
    const documents = read();
    for (const id of ['c', 'b', 'c']) documents.textOf(id, 'phone');
    expect(documents.mostAsked()).toEqual(['{ c: __typename }', '{ b: __typename }', '{ a: __typename }']);
  });

  it('are none where there is no folder', () => {
    expect(trustedDocumentsIn(new URL('nowhere/', pathToFileURL(`${path}/`))).mostAsked()).toEqual([]);
  });

  it.each([
    ['no JSON', '{', 'desk/trusted/1.json is no manifest'],
    ['a list', ['{ __typename }'], 'desk/trusted/1.json is no manifest'],
    ['a number for a text', { a: 1 }, 'desk/trusted/1.json: of a there is no text'],
    ['an empty text', { a: ' ' }, 'desk/trusted/1.json: of a there is no text'],
    [
      "another version of Apollo's",
      { format: 'apollo-persisted-query-manifest', version: 2, operations: [] },
      "desk/trusted/1.json: of Apollo's manifests, those of version 1",
    ],
    [
      "no id in one of Apollo's",
      { format: 'apollo-persisted-query-manifest', version: 1, operations: [{ body: '{ __typename }' }] },
      'desk/trusted/1.json: of ',
    ],
  ])('are refused with the name of the file: %s', async (_what, manifest, message) => {
    await write('desk/trusted/1.json', manifest);
    expect(read).toThrow(message);
  });
});
