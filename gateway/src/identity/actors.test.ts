import { GATEWAY } from '@microgrid/access/actor';
import { describe, expect, it } from 'vitest';
import { actorsFrom } from './actors.ts';
import type { DataSource } from '../sources/data-source.ts';

/** People as a source that says in which role each subject serves, and remembers who asked. */
function peopleWith(roles: Record<string, string>) {
  const asked: unknown[] = [];
  let isOut = false;
  const source: DataSource = {
    async ask({ variables }, caller) {
      expect(caller.actor).toBe(GATEWAY);
      const id = String(variables?.['personId']);
      asked.push(id);
      const role = roles[id];
      await new Promise((resolve) => setImmediate(resolve));
      if (isOut) throw new Error('people is out');
      return { data: { grantsOf: role === undefined ? [] : [{ role, scope: '510115006' }] } };
    },
    exchange: () => Promise.reject(new Error('no files here')),
    isReady: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
  return { source, roles, asked, goOut: (out: boolean) => void (isOut = out) };
}

describe('what a caller may do', () => {
  it('without a feed of facts is asked for each request, also at the same time', async () => {
    const people = peopleWith({ a: 'GRID_WORKER' });
    const actors = actorsFrom(people.source, { lifetimeMs: 0, isHearing: () => true });
    await Promise.all([actors.of('a', 'r1'), actors.of('a', 'r2')]);
    expect(people.asked).toEqual(['a', 'a']);
  });

  it('with one is asked once for all who ask meanwhile, and again when its time is over', async () => {
    const people = peopleWith({ a: 'GRID_WORKER' });
    const actors = actorsFrom(people.source, { lifetimeMs: 50, isHearing: () => true });
    const [first] = await Promise.all([actors.of('a', 'r1'), actors.of('a', 'r2')]);
    expect(first).toEqual({ subject: 'a', grants: [{ role: 'GRID_WORKER', scope: '510115006' }] });
    expect(people.asked).toEqual(['a']);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await actors.of('a', 'r3');
    expect(people.asked).toEqual(['a', 'a']);
  });

  it('P20: is never shared between two callers', async () => {
    const people = peopleWith({ a: 'GRID_WORKER' });
    const actors = actorsFrom(people.source, { lifetimeMs: 30_000, isHearing: () => true });
    const [worker, resident] = await Promise.all([actors.of('a', 'r1'), actors.of('b', 'r1')]);
    expect(worker.grants).toHaveLength(1);
    expect(resident).toEqual({ subject: 'b', grants: [] });
  });

  it('is forgotten at once when an appointment changed, of that person or of everybody', async () => {
    const people = peopleWith({ a: 'GRID_WORKER', b: 'GRID_WORKER' });
    const actors = actorsFrom(people.source, { lifetimeMs: 30_000, isHearing: () => true });
    await Promise.all([actors.of('a', 'r1'), actors.of('b', 'r1')]);
    people.roles['a'] = 'ANALYST';
    actors.forget('a');
    expect((await actors.of('a', 'r2')).grants).toMatchObject([{ role: 'ANALYST' }]);
    await actors.of('b', 'r2');
    expect(people.asked).toEqual(['a', 'b', 'a']);
    actors.forget();
    await Promise.all([actors.of('a', 'r3'), actors.of('b', 'r3')]);
    expect(people.asked).toHaveLength(5);
  });

  it('asked for before the change is not kept after it', async () => {
    const people = peopleWith({ a: 'GRID_WORKER' });
    const actors = actorsFrom(people.source, { lifetimeMs: 30_000, isHearing: () => true });
    const before = actors.of('a', 'r1');
    people.roles['a'] = 'ANALYST';
    actors.forget('a');
    await before;
    expect((await actors.of('a', 'r2')).grants).toMatchObject([{ role: 'ANALYST' }]);
  });

  it('is not kept when people did not say it', async () => {
    const people = peopleWith({ a: 'GRID_WORKER' });
    const actors = actorsFrom(people.source, { lifetimeMs: 30_000, isHearing: () => true });
    people.goOut(true);
    await expect(actors.of('a', 'r1')).rejects.toMatchObject({
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'people' },
    });
    people.goOut(false);
    expect((await actors.of('a', 'r2')).grants).toHaveLength(1);
  });

  it('P39: is asked for each request while changes are not heard of, and what was known before is forgotten', async () => {
    const people = peopleWith({ a: 'GRID_WORKER' });
    let isHearing = true;
    const actors = actorsFrom(people.source, { lifetimeMs: 30_000, isHearing: () => isHearing });
    await actors.of('a', 'r1');
    isHearing = false;
    delete people.roles['a'];
    expect((await actors.of('a', 'r2')).grants).toEqual([]);
    people.roles['a'] = 'ANALYST';
    isHearing = true;
    expect((await actors.of('a', 'r3')).grants).toMatchObject([{ role: 'ANALYST' }]);
    await actors.of('a', 'r4');
    expect(people.asked).toHaveLength(3);
  });
});
