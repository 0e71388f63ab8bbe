import { Random } from '@microgrid/sample-network/random';
import { describe, expect, it } from 'vitest';
import type { EmergencyCallee } from '../emergency.terms.ts';
import { arrivalAwaitedUntil, callsToCome, nextCalls, waitMs, type CallList } from './chain.ts';

const callees: readonly EmergencyCallee[] = ['ON_CALL', 'LEADER', 'BACKUP', 'WORKER', 'COMMUNITY', 'STREET'];
const nobody: CallList = { ON_CALL: [], LEADER: [], BACKUP: [], WORKER: [], COMMUNITY: [], STREET: [] };
/** Who can be called, by one letter each: those of one callee are separated by nothing. */
const listOf = (people: Partial<Record<EmergencyCallee, string>>): CallList => {
  const called = Object.entries(people).map(([callee, letters]) => [
    callee,
    letters.split('').map((personId) => ({ personId, shiftId: null })),
  ]);
  return { ...nobody, ...Object.fromEntries(called) };
};
const all = listOf({ ON_CALL: 'o', LEADER: 'l', BACKUP: 'b', WORKER: 'w', COMMUNITY: 'c', STREET: 's' });
/** The steps that call somebody, until nobody is left: such as `1:ol 2:b`. */
const walk = (list: CallList) => {
  const [called, steps] = [new Set<string>(), [] as string[]];
  for (let step = 0; ;) {
    const next = nextCalls(list, { step, called });
    const people = next.calls.flatMap(({ personId }) => personId ?? []);
    if (people.length === 0) return steps.join(' ');
    people.forEach((one) => called.add(one));
    steps.push(`${next.step}:${people.join('')}`);
    step = next.step;
  }
};

describe('the chain', () => {
  it.each<[string, CallList, string]>([
    ['whole', all, '1:ol 2:b 3:w 4:c 5:s'],
    ['without anybody on call', { ...all, ON_CALL: [], BACKUP: [] }, '1:l 3:w 4:c 5:s'],
    ['without a leader', { ...all, LEADER: [] }, '1:o 2:b 3:w 4:c 5:s'],
    ['with the street alone', listOf({ STREET: 'st' }), '5:st'],
    ['with the worker on call', listOf({ ON_CALL: 'w', LEADER: 'l', WORKER: 'w', COMMUNITY: 'c' }), '1:wl 4:c'],
    ['with the leader on call', listOf({ ON_CALL: 'l', LEADER: 'l', BACKUP: 'b' }), '1:l 2:b'],
    ['with nobody', nobody, ''],
  ])('%s calls step by step, nobody twice', (_what, list, steps) => {
    expect(walk(list)).toBe(steps);
  });

  it('shows beforehand what it will do while nothing changes', () => {
    const random = new Random(21, '510115006005', 'chains');
    for (let run = 0; run < 500; run++) {
      const people = callees.map((callee) => [callee, random.pick(['', 'a', 'b', 'c', 'ab', 'cd'])] as const);
      const list = listOf(Object.fromEntries(people));
      const foreseen = callsToCome(list, { step: 0, called: new Set() });
      const steps = Map.groupBy(
        foreseen.filter(({ personId }) => personId !== null),
        ({ step }) => step,
      );
      const shown = [...steps].map(([step, calls]) => `${step}:${calls.map(({ personId }) => personId).join('')}`);
      expect(walk(list)).toBe(shown.join(' '));
    }
  });

  it('says of each empty step that nobody was there, once', () => {
    const { calls } = nextCalls(listOf({ WORKER: 'w' }), { step: 0, called: new Set() });
    expect(calls.map(({ step, callee, personId }) => [step, callee, personId])).toEqual([
      [1, 'ON_CALL', null],
      [1, 'LEADER', null],
      [2, 'BACKUP', null],
      [3, 'WORKER', 'w'],
    ]);
  });

  it('looks through all again when it has run out, for whoever came since', () => {
    const called = new Set('olbwcs');
    expect(nextCalls(all, { step: 5, called })).toEqual({ step: 5, calls: [] });
    const { step, calls } = nextCalls({ ...all, BACKUP: [{ personId: 'n', shiftId: null }] }, { step: 5, called });
    expect([step, calls]).toEqual([6, [{ step: 6, callee: 'BACKUP', personId: 'n', shiftId: null }]]);
    const later = nextCalls(all, { step: 6, called: new Set(`${[...called].join('')}n`) });
    expect(later).toEqual({ step: 6, calls: [] });
  });

  it('waits 15 minutes for the first step and 5 for each further one', () => {
    expect([1, 2, 3, 5, 6].map((step) => waitMs(step) / 60_000)).toEqual([15, 5, 5, 5, 5]);
  });

  it('gives whoever comes an hour from the report, and never less than a first step', () => {
    const at = (time: string) => new Date(`2023-02-05T${time}:00+08:00`);
    expect(arrivalAwaitedUntil(at('08:00'), at('08:05'))).toEqual(at('09:00'));
    expect(arrivalAwaitedUntil(at('08:00'), at('08:50'))).toEqual(at('09:05'));
  });
});
