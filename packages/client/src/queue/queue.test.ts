import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openGraphServer, refused, type Got, type Reply } from '../../test/graph-server.ts';
import { openClient } from '../client.ts';
import { fetchTransport } from '../transports/fetch-transport.ts';
import { drainOnPageSignals } from './page-signals.ts';
import { openQueue, type Queue } from './queue.ts';
import { memoryStorage } from './testing/memory-storage.ts';

const WRITE = { id: 'sha256:w', kind: 'mutation' } as const;

interface Input {
  readonly name: string;
  readonly writeId: string;
}

const good: Reply = { body: { data: { done: true } } };

/** One server, one device, and what the server answers to the write of each name. */
describe('a queue of writes', () => {
  const answers = new Map<string, Reply | (() => Promise<Reply>)>();
  const kept = new Map<string, string>();
  let server: Awaited<ReturnType<typeof openGraphServer>>;
  let isDown = false;
  beforeEach(async () => {
    vi.spyOn(Math, 'random').mockReturnValue(-0.49);
    answers.clear();
    kept.clear();
    isDown = false;
    server = await openGraphServer(async (got) => {
      if (isDown) return undefined;
      const { name } = inputOf(got);
      const answer = answers.has(name) ? answers.get(name) : good;
      return typeof answer === 'function' ? answer() : answer;
    });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await server.close();
  });

  const inputOf = ({ body }: Got) => body.variables['input'] as Input;
  const sent = () => server.asked.map((got) => inputOf(got).name);
  const open = (person = 'p1', storage = memoryStorage(kept)) =>
    openQueue({ client: openClient({ transport: fetchTransport(server.url) }), storage, person });
  const add = (queue: Queue, name: string, subject?: string) =>
    queue.add(WRITE, { name }, { label: name, ...(subject !== undefined && { subject }) });
  const states = (queue: Queue) => queue.writes().map(({ label, state }) => `${label} ${state}`);

  it('sends in order, keeps what was received until it is acknowledged, and tells of each change', async () => {
    const queue = await open();
    const listener = vi.fn<() => void>();
    const end = queue.subscribe(listener);
    const { writeId } = await add(queue, 'a');
    await add(queue, 'b');
    await queue.drain();
    expect(sent()).toEqual(['a', 'b']);
    expect(queue.writes()).toMatchObject([{ writeId, answer: { done: true }, tries: 1 }, { state: 'RECEIVED' }]);
    expect(listener.mock.calls.length).toBeGreaterThan(3);
    end();
    listener.mockClear();
    await queue.acknowledge(writeId);
    expect(states(queue)).toEqual(['b RECEIVED']);
    expect(listener).not.toHaveBeenCalled();
  });

  it('holds up the later ones of the subject of a refused one, and no others, until it is acknowledged', async () => {
    answers.set('a', refused('CONFLICT'));
    const queue = await open();
    const { writeId } = await add(queue, 'a', 'matter-1');
    await add(queue, 'b', 'matter-1');
    await add(queue, 'c', 'matter-2');
    await queue.drain();
    expect(states(queue)).toEqual(['a REFUSED', 'b WAITING', 'c RECEIVED']);
    expect(queue.writes()[0]?.refusal).toMatchObject({ code: 'CONFLICT', act: 'reload', message: 'no: CONFLICT' });
    await queue.acknowledge(writeId);
    await queue.drain();
    expect(states(queue)).toEqual(['b RECEIVED', 'c RECEIVED']);
  });

  it('sends a corrected one in its old place as a new write, and the same one as it was', async () => {
    answers.set('a', refused('BAD_USER_INPUT'));
    const queue = await open();
    const { writeId } = await add(queue, 'a', 'matter-1');
    await add(queue, 'b', 'matter-1');
    await queue.drain();
    await queue.again(writeId);
    await queue.drain();
    await queue.again(writeId, { name: 'a2' });
    await queue.drain();
    expect(sent()).toEqual(['a', 'a', 'a2', 'b']);
    const ids = server.asked.map((got) => inputOf(got).writeId);
    expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false]);
    await expect(queue.again(ids[2] ?? '')).rejects.toThrow('was not refused');
  });

  it('waits where nothing comes through, and where it is told to sign in, without asking for the others', async () => {
    const queue = await open();
    isDown = true;
    await add(queue, 'a');
    await add(queue, 'b');
    await queue.drain();
    isDown = false;
    answers.set('a', refused('UNAUTHENTICATED', {}, 401));
    await queue.drain();
    expect(states(queue)).toEqual(['a WAITING', 'b WAITING']);
    expect(sent()).not.toContain('b');
    answers.delete('a');
    await queue.drain();
    expect(states(queue)).toEqual(['a RECEIVED', 'b RECEIVED']);
  });

  it('goes on with other subjects where the graph cannot take a deed now, and waits where it may be done', async () => {
    const inField = (code: string): Reply => ({
      body: { data: { done: null }, errors: [{ message: code, path: ['done'], extensions: { code } }] },
    });
    answers.set('a', inField('NOT_CAUGHT_UP')).set('b', inField('DEADLINE_EXCEEDED'));
    const queue = await open();
    for (const name of ['a', 'b', 'c']) await add(queue, name);
    await queue.drain();
    expect(states(queue)).toEqual(['a WAITING', 'b WAITING', 'c RECEIVED']);
  });

  it('outlives the app, with the ids that were sent, and is nobody else’s', async () => {
    isDown = true;
    const before = await open();
    const { writeId } = await add(before, 'a', 'matter-1');
    await add(before, 'b', 'matter-1');
    await before.drain();
    isDown = false;
    const other = await open('p2');
    await other.drain();
    expect([other.writes(), states(before)]).toEqual([[], ['a WAITING', 'b WAITING']]);
    const after = await open();
    await after.drain();
    expect(states(after)).toEqual(['a RECEIVED', 'b RECEIVED']);
    const ids = server.asked.filter((got) => inputOf(got).name === 'a').map((got) => inputOf(got).writeId);
    expect(new Set(ids)).toEqual(new Set([writeId]));
    // As do those that are added then: they come after.
    expect((await add(after, 'c')).place).toBeGreaterThan(after.writes()[0]?.place ?? Infinity);
  });

  it('takes back what was never sent, and nothing that may have arrived', async () => {
    answers.set('a', refused('CONFLICT'));
    const queue = await open();
    const first = await add(queue, 'a', 'matter-1');
    const { writeId } = await add(queue, 'b', 'matter-1');
    await queue.drain();
    expect(await queue.withdraw(writeId)).toBe(true);
    expect(await queue.withdraw(writeId)).toBe(false);
    expect(await queue.withdraw(first.writeId)).toBe(false);
    isDown = true;
    const lost = await add(queue, 'c');
    await queue.drain();
    expect(await queue.withdraw(lost.writeId)).toBe(false);
    await expect(queue.acknowledge(lost.writeId)).rejects.toThrow('has not ended');
    expect(sent()).not.toContain('b');
  });

  it('tries nothing while it may not send, so that all of it can be taken back', async () => {
    let isOnline = false;
    const client = openClient({ transport: fetchTransport(server.url) });
    const queue = await openQueue({ client, storage: memoryStorage(kept), person: 'p1', maySend: () => isOnline });
    const { writeId } = await add(queue, 'a');
    await add(queue, 'b');
    await queue.drain();
    expect(await queue.withdraw(writeId)).toBe(true);
    isOnline = true;
    await queue.drain();
    expect([sent(), states(queue)]).toEqual([['b'], ['b RECEIVED']]);
  });

  it('keeps a write before it says so, and says so where the device cannot', async () => {
    const full = { ...memoryStorage(kept), write: () => Promise.reject(new Error('no room')) };
    const queue = await open('p1', full);
    await expect(add(queue, 'a')).rejects.toThrow('no room');
    await queue.drain();
    expect(sent()).toEqual([]);
  });

  it('sends each once, however often it is drained at the same time', async () => {
    const queue = await open();
    await Promise.all(['a', 'b', 'c'].map((name) => add(queue, name)));
    await Promise.all([queue.drain(), queue.drain(), queue.drain()]);
    expect(sent().toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('is drained at once, when a page is online or seen again, and by the clock, until that is ended', async () => {
    vi.useFakeTimers();
    try {
      const page = Object.assign(new EventTarget(), {
        document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
      });
      const drain = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('the storage is gone')));
      const queue: Queue = { ...(await open()), drain };
      const end = drainOnPageSignals(queue, page);
      expect(drain).toHaveBeenCalledTimes(1);
      page.dispatchEvent(new Event('online'));
      page.document.dispatchEvent(new Event('visibilitychange'));
      expect(drain).toHaveBeenCalledTimes(3);
      page.document.visibilityState = 'hidden';
      page.document.dispatchEvent(new Event('visibilitychange'));
      expect(drain).toHaveBeenCalledTimes(3);
      page.document.visibilityState = 'visible';
      vi.advanceTimersByTime(30_000);
      expect(drain).toHaveBeenCalledTimes(4);
      end();
      page.dispatchEvent(new Event('online'));
      vi.advanceTimersByTime(90_000);
      expect(drain).toHaveBeenCalledTimes(4);
    } finally {
      vi.useRealTimers();
    }
  });
});
