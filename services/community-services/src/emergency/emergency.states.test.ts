import { Random } from '@microgrid/sample-network/random';
import { openMoves } from '@microgrid/subgraph/state-table';
import { describe, expect, it } from 'vitest';
import { emergencyActions, emergencyAfter, emergencyMoves, type EmergencyEvent } from './emergency.states.ts';
import { EmergencyStatus } from './emergency.terms.ts';

const RUNS = 2000;
const STEPS = 12;
const statuses = Object.keys(EmergencyStatus) as EmergencyStatus[];
const events: readonly EmergencyEvent[] = [...emergencyActions, 'GO_ON', 'END', 'RESTART'];

describe('the pure table of emergencies', () => {
  it('reaches every state, and leaves an ended one by a correction alone', () => {
    const led = new Set(
      statuses.flatMap((status) => events.map((event) => emergencyAfter(event, { status, responders: 0 }))),
    );
    expect(led).toEqual(new Set(statuses));
    for (const event of events.filter((other) => other !== 'RESTART')) {
      expect(emergencyAfter(event, { status: 'ENDED', responders: 1 })).toBe('ENDED');
    }
  });

  it.each([
    ['nobody else comes', 0, 'CALLING'],
    ['another one comes', 1, 'ACKNOWLEDGED'],
  ])('lets whoever comes after all not, when %s, leave it %s', (_what, responders, status) => {
    expect(emergencyAfter('PASS', { status: 'ACKNOWLEDGED', responders })).toBe(status);
  });

  it('offers whoever was called all there is to say, and whoever is not anything to it nothing', () => {
    for (const status of statuses) {
      expect(openMoves(emergencyMoves, emergencyActions, { status, parts: [] })).toEqual([]);
    }
    const called = (status: EmergencyStatus) =>
      openMoves(emergencyMoves, emergencyActions, { status, parts: ['CALLED'] });
    expect(called('CALLING')).toEqual(['ACKNOWLEDGE', 'PASS', 'ARRIVE']);
    expect(called('ON_SITE')).toEqual(['ACKNOWLEDGE', 'ARRIVE']);
    expect(called('ENDED')).toEqual(['ARRIVE']);
    expect(openMoves(emergencyMoves, emergencyActions, { status: 'CALLING', parts: ['SERVING'] })).toEqual([
      'ACKNOWLEDGE',
      'ARRIVE',
    ]);
  });

  it(`is CALLING exactly while nobody comes, in ${RUNS} runs of anything in any order`, () => {
    const random = new Random(22, '510115006005', 'runs of emergencies');
    const seen = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      let status: EmergencyStatus = 'CALLING';
      let coming = 0;
      let isStale = false;
      for (let step = 0; step < STEPS; step++) {
        const event: EmergencyEvent = random.pick(events.filter((one) => one !== 'RESTART' || random.chance(10)));
        const isOpen =
          emergencyActions.every((action) => action !== event) ||
          emergencyMoves[event as 'PASS'].from.some((one) => one === status);
        if (!isOpen) continue;
        const before: EmergencyStatus = status;
        if (event === 'ACKNOWLEDGE') coming += 1;
        if (event === 'ARRIVE' && coming === 0) coming = 1;
        if (event === 'PASS' && coming > 0 && random.chance(50)) coming -= 1;
        status = emergencyAfter(event, { status, responders: coming });
        seen.add(`${event} ${before} ${status}`);
        // Whoever comes and is not there in an hour counts no more until somebody says so again.
        isStale = event === 'GO_ON' && before === 'ACKNOWLEDGED' ? true : event === 'ACKNOWLEDGE' ? false : isStale;
        if (status === 'ACKNOWLEDGED') expect(coming).toBeGreaterThan(0);
        if (before === 'ON_SITE') expect(['ON_SITE', 'ENDED', 'ACKNOWLEDGED']).toContain(status);
        if (status === 'CALLING' && coming > 0) expect(isStale || event === 'PASS').toBe(true);
      }
    }
    expect(seen).toContain('GO_ON ACKNOWLEDGED CALLING');
    expect(seen).toContain('PASS ACKNOWLEDGED CALLING');
    expect(seen).toContain('RESTART ENDED CALLING');
    expect(seen).toContain('ARRIVE ENDED ENDED');
  });
});
