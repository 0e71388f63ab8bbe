import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bodyText, listen, type HttpRequest, type HttpServer } from './http-server.ts';

const LIMIT = 1000;

describe('an HTTP server', () => {
  let server: HttpServer;
  let impatient: HttpServer;
  let waiting: HttpServer;
  let logged = '';
  const finish: (() => void)[] = [];
  let hangUp = () => {};
  let hungUp = false;
  let made = 0;

  /** So many pieces of 10 kB, made as they are read; one after `failsAfter` of them cannot be. */
  async function* pieces(count: number, failsAfter = Infinity) {
    try {
      for (made = 0; made < count; made++) {
        if (made === failsAfter) throw new Error('no more of it');
        yield Buffer.alloc(10_000, 'x');
      }
    } finally {
      hungUp = true;
    }
  }

  beforeAll(async () => {
    const log = pino({ base: null }, { write: (line) => void (logged += line) });
    const answer = async ({ url, body, file, address, signal }: HttpRequest) => {
      if (url.pathname === '/address') return { status: 200, body: address };
      if (url.pathname === '/gone') {
        hangUp();
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        hungUp = true;
      }
      if (url.pathname === '/pieces') return { status: 200, body: pieces(Number(url.searchParams.get('count'))) };
      if (url.pathname === '/breaks') return { status: 200, body: pieces(50, 20) };
      if (url.pathname === '/fails') throw new Error('the secret reason');
      if (url.pathname === '/slow') await new Promise<void>((resolve) => finish.push(resolve));
      if (file !== undefined) return { status: 200, body: JSON.stringify([...file, body]) };
      return { status: 200, body: JSON.stringify(body.length) };
    };
    const fileLimit = ({ method }: { method: string }) => (method === 'PUT' ? 2 * LIMIT : undefined);
    const options = { host: '127.0.0.1', port: 0, bodyLimit: LIMIT, fileLimit, log };
    server = await listen(answer, options);
    impatient = await listen(answer, { ...options, patience: { headersMs: 300, requestMs: 600 }, stalledMs: 300 });
    waiting = await listen(answer, { ...options, patience: { headersMs: 300, requestMs: 20_000 } });
  });
  afterAll(async () => {
    await server.close();
    await impatient.close();
    await waiting.close();
  });

  const post = async (path: string, body: string | Uint8Array<ArrayBuffer>) => {
    const response = await fetch(`${server.url}${path}`, { method: 'POST', body });
    return { status: response.status, id: response.headers.get('x-request-id'), body: await response.text() };
  };
  /** Writes `text` on a connection of its own, in pieces of one byte every 20 ms, and waits for the end. */
  const dribble = (head: string, text: string, to = impatient) =>
    new Promise<string>((resolve) => {
      let answer = '';
      let at = 0;
      const socket = connect(Number(new URL(to.url).port), '127.0.0.1', () => socket.write(head));
      const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ''), 20);
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('error', () => {});
      socket.on('close', () => {
        clearInterval(timer);
        resolve(answer);
      });
    });

  it('P24: tells the sender of a body that is too large so, and answers the next', async () => {
    const { status, body } = await post('/', 'x'.repeat(10_000_000));
    expect(status).toBe(413);
    expect(JSON.parse(body).errors[0].extensions).toMatchObject({
      code: 'BODY_TOO_LARGE',
      limit: LIMIT,
      asked: 10_000_000,
    });
    expect(await post('/', 'x'.repeat(LIMIT))).toMatchObject({ status: 200, body: String(LIMIT) });
  });

  it('sends what is made as it is read, and makes no more once whoever asked has gone', async () => {
    const whole = await fetch(`${server.url}/pieces?count=300`);
    expect([whole.status, (await whole.text()).length]).toEqual([200, 3_000_000]);
    hungUp = false;
    const gone = new AbortController();
    const part = await fetch(`${server.url}/pieces?count=1000000`, { signal: gone.signal });
    await part.body?.getReader().read();
    gone.abort();
    await vi.waitFor(() => expect(hungUp).toBe(true));
    expect(made).toBeLessThan(10_000);
  });

  it('makes no more for whoever stops to read', async () => {
    hungUp = false;
    const stalled = await fetch(`${impatient.url}/pieces?count=1000000`);
    expect(stalled.status).toBe(200);
    await vi.waitFor(() => expect(hungUp).toBe(true), { timeout: 10_000 });
    expect(made).toBeLessThan(10_000);
  });

  it('breaks off what cannot be made to its end, so that a part is not taken for the whole, and logs why', async () => {
    const broken = await fetch(`${server.url}/breaks`);
    await expect(broken.text()).rejects.toThrow('terminated');
    await vi.waitFor(() => expect(logged).toContain('no more of it'));
    expect(await post('/', 'x')).toMatchObject({ status: 200 });
  });

  it('reads the text of any reply', async () => {
    expect(await bodyText({ status: 200, body: 'xx' })).toBe('xx');
    expect(await bodyText({ status: 200, body: Buffer.from('xx') })).toBe('xx');
    expect(await bodyText({ status: 200, body: pieces(2) })).toBe('x'.repeat(20_000));
  });

  it('takes a file to the byte where one is expected, up to its own limit, and packed nowhere', async () => {
    const put = async (body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
      const response = await fetch(server.url, { method: 'PUT', body, headers });
      return { status: response.status, body: await response.text() };
    };
    const bytes = Uint8Array.of(0xff, 0x00, 0x80);
    expect(await put(bytes, { 'content-type': 'text/csv; charset=gb18030' })).toEqual({
      status: 200,
      body: '[255,0,128,""]',
    });
    expect((await put(new Uint8Array(2 * LIMIT))).status).toBe(200);
    expect((await put(new Uint8Array(2 * LIMIT + 1))).status).toBe(413);
    expect((await put(bytes, { 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await post('/', bytes)).status).toBe(400);
  });

  it('holds files of so many bytes at the same time, however slowly they come, and no more', async () => {
    const log = pino({ level: 'silent' });
    const options = { host: '127.0.0.1', port: 0, bodyLimit: LIMIT, fileLimit: () => LIMIT, log };
    const small = await listen(() => Promise.resolve({ status: 200, body: '' }), { ...options, filesLimit: LIMIT });
    const put = async (bytes: number) => {
      const response = await fetch(small.url, { method: 'PUT', body: new Uint8Array(bytes) });
      const body = await response.text();
      return [response.status, body && JSON.parse(body).errors[0].extensions.code];
    };
    const slow = connect(Number(new URL(small.url).port), '127.0.0.1');
    try {
      await new Promise<void>((resolve) => {
        const half = 'x'.repeat(LIMIT / 2);
        slow.write(`PUT / HTTP/1.1\r\nhost: x\r\ncontent-length: ${LIMIT}\r\n\r\n${half}`, () => resolve());
      });
      await vi.waitFor(async () => expect(await put(LIMIT)).toEqual([503, 'BUSY']));
      expect(await put(LIMIT / 2)).toEqual([200, '']);
      slow.destroy();
      await vi.waitFor(async () => expect(await put(LIMIT)).toEqual([200, '']));
    } finally {
      slow.destroy();
      await small.close();
    }
  });

  it('P30: tells a refusal not at once, and drops a body that is too large at leisure', async () => {
    const took = async (deed: () => Promise<unknown>) => {
      const began = performance.now();
      await deed();
      return performance.now() - began;
    };
    const asked = [1, 2, 3].map(() => took(() => post('/', 'x'.repeat(LIMIT + 1))));
    for (const milliseconds of await Promise.all(asked)) expect(milliseconds).toBeGreaterThan(95);
    expect(await took(() => post('/', 'x'.repeat(4_000_000)))).toBeGreaterThan(450);
  });

  it('P24: cuts off a body without end', async () => {
    const began = performance.now();
    await new Promise<void>((resolve) => {
      const megabyte = 'x'.repeat(1_000_000);
      const pour = () => {
        while (socket.writable && socket.write(megabyte));
      };
      const socket = connect(Number(new URL(waiting.url).port), '127.0.0.1', () => {
        socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9000000000000\r\n\r\n');
        pour();
      });
      socket.on('drain', pour);
      socket.on('error', () => {});
      socket.on('close', () => resolve());
    });
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it('P24: refuses a body that is not UTF-8, and an address that is none', async () => {
    expect((await post('/', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]))).status).toBe(400);
    expect(await dribble('GET // HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', ' ')).toMatch(/^HTTP\/1.1 400 /);
  });

  it('P24: cuts off headers that dribble in', async () => {
    const began = performance.now();
    expect(await dribble('POST / HTTP/1.1\r\nhost: x\r\nx-a: ', 'a', waiting)).toMatch(/^HTTP\/1.1 408 /);
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it('P24: cuts off a body that dribbles in', async () => {
    const began = performance.now();
    expect(await dribble('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 900\r\n\r\n', 'a')).toMatch(/^HTTP\/1.1 408 /);
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it('P15: says of an error of ours nothing but the id that the log has too', async () => {
    const { status, body, id } = await post('/fails', '');
    expect(status).toBe(500);
    expect(body).not.toContain('secret reason');
    expect(JSON.parse(body).errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: id });
    const line = logged.split('\n').find((text) => text.includes('the secret reason')) ?? '';
    expect(JSON.parse(line).requestId).toBe(id);
  });

  it('says where a request comes from', async () => {
    expect(await post('/address', '')).toMatchObject({ body: '127.0.0.1' });
  });

  it('P30: says that a client has gone before its answer', async () => {
    const client = new AbortController();
    hangUp = () => client.abort();
    await expect(fetch(`${server.url}/gone`, { signal: client.signal })).rejects.toThrow('abort');
    await vi.waitUntil(() => hungUp);
  });

  it('P30: logs no fault when a client goes while its body, which is too large, is still dropped', async () => {
    const before = logged.length;
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
        socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 400000\r\n\r\n${'x'.repeat(400_000)}`, () =>
          socket.destroy(),
        );
      });
      socket.once('close', () => resolve());
    });
    await post('/', 'x'.repeat(400_000));
    expect(logged.slice(before)).not.toContain('"level":50');
  });

  it('answers what is under way before it closes, and takes nothing new', async () => {
    const slow = post('/slow', 'abc');
    while (finish.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const closing = server.close();
    await expect(post('/', 'x')).rejects.toThrow('fetch failed');
    finish[0]?.();
    expect(await slow).toMatchObject({ status: 200, body: '3' });
    await closing;
  });
});
