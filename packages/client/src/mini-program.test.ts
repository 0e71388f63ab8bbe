import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, loadBare } from '../example/bare-context.ts';
import { bareWx, type Phone } from '../example/bare-wx.ts';
import { openGraphServer, refused } from '../test/graph-server.ts';

type MiniProgramModule = typeof import('./mini-program.ts');

const QUERY = { id: 'sha256:q', kind: 'query' } as const;
const WRITE = { id: 'sha256:w', kind: 'mutation' } as const;

describe('the client as one file, where there is no more than a wx and ECMAScript of 2019', () => {
  let server: Awaited<ReturnType<typeof openGraphServer>>;
  const phone: Phone = { isConnected: true, answersToLose: 1, kept: new Map() };
  let loaded: MiniProgramModule;
  beforeAll(async () => {
    server = await openGraphServer(({ body }) =>
      body.documentId === WRITE.id ? refused('CONFLICT', { argument: 'matterId' }) : { body: { data: { grid: null } } },
    );
    loaded = loadBare<MiniProgramModule>(await bundled('src/mini-program.ts'), {});
  });
  afterAll(() => server.close());

  it('asks, tries again what got lost, and says what to do', async () => {
    const wx = bareWx(phone);
    const client = loaded.openClient({ transport: loaded.wxTransport(wx, server.url) });
    expect(JSON.stringify(await client.ask(QUERY))).toBe('{"data":{"grid":null},"problems":[]}');
    expect(server.asked).toHaveLength(2);
    const input = { writeId: loaded.newWriteId() };
    const error: unknown = await client.ask(WRITE, { input }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(loaded.GraphError);
    expect(error).toMatchObject({ name: 'GraphError', code: 'CONFLICT', act: 'reload', field: 'matterId' });
  });

  it('queues, and shows a refusal', async () => {
    const wx = bareWx(phone);
    const client = loaded.openClient({ transport: loaded.wxTransport(wx, server.url) });
    const queue = await loaded.openQueue({ client, storage: loaded.wxStorage(wx), person: 'p1' });
    await queue.add(WRITE, { rating: 5 }, { label: '评价' });
    await queue.drain();
    expect(queue.writes().map(({ label, state }) => [label, loaded.stateWords[state][0]])).toEqual([
      ['评价', '没有成功'],
    ]);
    expect(phone.kept.size).toBe(1);
  });

  it('takes answers as the other hosts give them: another name of the status, errors for what is not 2xx', async () => {
    const alipay: Parameters<typeof loaded.wxTransport>[0] = {
      request: ({ headers, fail }) =>
        fail({ status: 401, data: { errors: [{ extensions: { code: headers['accept'] } }] } }),
    };
    const reply = await loaded.wxTransport(alipay, server.url)({ variables: {} }, { token: undefined, timeout: 1 });
    expect(JSON.stringify(reply)).toBe('{"status":401,"body":{"errors":[{"extensions":{"code":"application/json"}}]}}');
    const taro = { request: () => Promise.reject(new Error('told twice')) };
    void loaded.wxTransport(taro, server.url)({ variables: {} }, { token: undefined, timeout: 1 });
  });

  it('is small: the core below 4 kB, all of it below 5, as brotli', async () => {
    const size = async (entry: string, target?: string) => brotliCompressSync(await bundled(entry, target)).length;
    expect(await size('test/core.ts', 'chrome80')).toBeLessThan(4000);
    expect(await size('src/mini-program.ts')).toBeLessThan(5000);
  });
});
