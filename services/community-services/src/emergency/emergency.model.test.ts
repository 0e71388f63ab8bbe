import { Random } from '@microgrid/sample-network/random';
import { openMoves } from '@microgrid/subgraph/state-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, backup, type Emergencies, onCall, openEmergencies } from '../../test/emergencies.ts';
import { LIVES_MS, RUNS, seedOr } from '@microgrid/subgraph/lives';
import { COMMUNITY, head, leader, officer, resident, worker } from '../../test/people.ts';
import { servesNear } from '../matter/matter.policy.ts';
import { EmergencyResponderEntity } from './answering/emergency-responder.entity.ts';
import { EmergencyCallEntity } from './chain/emergency-call.entity.ts';
import { EmergencyEntity } from './emergency.entity.ts';
import { emergencyParts } from './emergency.policy.ts';
import { emergencyActions, emergencyAfter, emergencyMoves, type EmergencyEvent } from './emergency.states.ts';
import type { EmergencyAction } from './emergency.terms.ts';

const STEPS = 7;
const MINUTE_MS = 60_000;
const people = { resident, leader, worker, head, officer, onCall, backup };
type Who = keyof typeof people;
const whos = Object.keys(people) as Who[];
const mutations: Record<EmergencyAction, string> = {
  ACKNOWLEDGE: 'acknowledgeEmergency',
  PASS: 'passEmergency',
  ARRIVE: 'recordArrival',
};

describe('an emergency that anybody says anything to while the clock runs', () => {
  let emergencies: Emergencies;
  beforeAll(async () => void (emergencies = await openEmergencies()));
  afterAll(() => emergencies.close());

  const em = () => emergencies.services.subgraph.database.orm.em.fork();
  const stored = async (id: string) => ({
    emergency: await em().findOneOrFail(EmergencyEntity, id),
    calls: (await em().find(EmergencyCallEntity, { emergencyId: id })).filter(({ calledAt }) => calledAt != null),
    responders: await em().find(EmergencyResponderEntity, { emergencyId: id }),
  });
  type Stored = Awaited<ReturnType<typeof stored>>;
  /** What the pure table says of it for somebody. */
  const possibleFor = (who: Who, { emergency, calls, responders }: Stored) => {
    const isOwn = ({ personId }: { personId?: string | null }) => personId === people[who].subject;
    const [call, responder] = [calls.find(isOwn), responders.find(isOwn)];
    const isCalled = call !== undefined && servesNear(people[who], gridCode);
    const parts = emergencyParts(people[who], { gridCode, isCalled, isResponder: responder !== undefined });
    const said = {
      ACKNOWLEDGE: responder !== undefined,
      PASS: call?.answer === 'PASSED',
      ARRIVE: responder?.arrivedAt != null,
    };
    const open = openMoves(emergencyMoves, emergencyActions, { status: emergency.status, parts });
    return { parts, actions: open.filter((action) => !said[action]) };
  };
  const gridCode = `${COMMUNITY}007003`;

  it(`takes every edge, and refuses every other, ${RUNS} times over`, { timeout: LIVES_MS }, async () => {
    const random = new Random(seedOr(23), COMMUNITY, 'runs of emergencies');
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      let now = at('08:00').getTime();
      const id = await emergencies.raise(new Date(now));
      for (let step = 0; step < STEPS; step++) {
        now += random.pick([0, 1, 5, 15, 61]) * MINUTE_MS;
        const before = await stored(id);
        const { status } = before.emergency;
        if (random.chance(35)) {
          const isDue = before.emergency.nextCallAt != null && before.emergency.nextCallAt.getTime() <= now;
          await emergencies.clock(new Date(now));
          const after = await stored(id);
          const to = isDue ? emergencyAfter('GO_ON', { status, responders: 0 }) : status;
          expect([run, step, after.emergency.status]).toEqual([run, step, to]);
          if (!isDue) expect(after.calls).toHaveLength(before.calls.length);
          if (isDue) taken.add(`GO_ON ${status}`);
          continue;
        }
        if (random.chance(10)) {
          await emergencies.services.stopClockAt(new Date(now));
          const { matter } = await emergencies.report({}, resident);
          expect(matter.id).not.toBe(id);
        }
        await emergencies.services.stopClockAt(new Date(now));
        const useful = whos.filter((who) =>
          possibleFor(who, before).actions.some((action) => !taken.has(`${action} ${status}`)),
        );
        const who = random.pick(useful.length > 0 && random.chance(60) ? useful : whos);
        const { parts, actions } = possibleFor(who, before);
        const seen = await emergencies.see(id, 'availableActions', people[who]);
        expect(seen?.availableActions ?? []).toEqual(actions);
        const fresh = actions.filter((action) => !taken.has(`${action} ${status}`));
        const action: EmergencyAction = random.pick(fresh.length > 0 ? fresh : emergencyActions);
        const { codes, data } = await emergencies.answer(mutations[action], id, people[who]);
        const about = `${run} ${step} ${action} by ${who} from ${status}`;
        const isPhonedPass =
          action === 'PASS' && parts.includes('SERVING') && !parts.includes('CALLED') && !parts.includes('RESPONDER');
        const isFor = emergencyMoves[action].by.some((part) => parts.some((own) => own === part));
        const isFrom = emergencyMoves[action].from.some((from) => from === status);
        if (seen === null) expect({ about, codes }).toEqual({ about, codes: ['NOT_FOUND'] });
        else if (!isFor && !isPhonedPass) expect({ about, codes }).toEqual({ about, codes: ['FORBIDDEN'] });
        else if (!isFrom) expect({ about, codes }).toEqual({ about, codes: ['CONFLICT'] });
        else if (isPhonedPass) expect({ about, codes }).toEqual({ about, codes: ['BAD_USER_INPUT'] });
        else {
          expect({ about, codes }).toEqual({ about, codes: [] });
          const { responders, emergency } = await stored(id);
          const event: EmergencyEvent = action;
          const to = emergencyAfter(event, { status, responders: responders.length });
          const isRepeated = action === 'PASS' && !actions.includes('PASS');
          expect({ about, status: emergency.status }).toEqual({ about, status: isRepeated ? status : to });
          expect(data.emergency.status).toBe(emergency.status);
          taken.add(`${action} ${status}`);
        }
        if (random.chance(8)) {
          const { version, status: matterStatus } = await emergencies.look(id, 'version status', officer);
          if (matterStatus !== 'ACCEPTED') continue;
          const handler = (await emergencies.look(id, 'handler { id }', officer)).handler.id;
          const resolver = whos.find((one) => people[one].subject === handler) ?? 'worker';
          const input = { expectedVersion: version, resolution: '已处置（样例）' };
          expect((await emergencies.move('resolveMatter', id, people[resolver], input)).codes).toEqual([]);
          expect((await stored(id)).emergency.status).toBe('ENDED');
          taken.add('END');
        }
      }
      const { calls } = await stored(id);
      const called = calls.flatMap(({ personId }) => personId ?? []);
      expect(new Set(called).size).toBe(called.length);
      const told = (await emergencies.facts(id)).filter(({ type }) => type === 'called');
      expect(told).toHaveLength(calls.length);
      // The clock need not move it on while others run.
      await em().nativeUpdate(EmergencyEntity, { id }, { status: 'ENDED', endedAt: new Date(now), nextCallAt: null });
    }
    const edges = emergencyActions.flatMap((action) => emergencyMoves[action].from.map((from) => `${action} ${from}`));
    expect([...edges, 'GO_ON CALLING', 'GO_ON ACKNOWLEDGED', 'END'].filter((edge) => !taken.has(edge))).toEqual([]);
  });
});
