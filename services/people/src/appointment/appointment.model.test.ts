import { GATEWAY } from '@microgrid/access/actor';
import { assert, asyncModelRun, asyncProperty, commands, constantFrom } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lives as allLives, LIVES_MS } from '../../test/lives.ts';
import { openPeople, type TestPeople } from '../../test/people.ts';
import { COMMUNITY, daysFromToday, head, micro } from '../../test/seed.ts';
import type { AppointmentStatus } from './appointment.terms.ts';
import { leaves } from './leave/leaves.job.ts';

type Deed = 'grantLeave' | 'returnFromLeave' | 'suspendAppointment' | 'reinstateAppointment' | 'endAppointment';

/** From where each deed leads where, told without the state table. */
const ways: Readonly<Record<Deed, { from: readonly AppointmentStatus[]; to: AppointmentStatus; input: string }>> = {
  grantLeave: { from: ['ACTIVE'], to: 'ON_LEAVE', input: 'GrantLeaveInput' },
  returnFromLeave: { from: ['ON_LEAVE'], to: 'ACTIVE', input: 'MoveAppointmentInput' },
  suspendAppointment: { from: ['ACTIVE'], to: 'SUSPENDED', input: 'SuspendAppointmentInput' },
  reinstateAppointment: { from: ['SUSPENDED'], to: 'ACTIVE', input: 'MoveAppointmentInput' },
  endAppointment: { from: ['ACTIVE', 'ON_LEAVE', 'SUSPENDED'], to: 'ENDED', input: 'EndAppointmentInput' },
};
const deeds = Object.keys(ways) as Deed[];

interface Model {
  status: AppointmentStatus;
  version: number;
}

/** One appointment, who holds it and who would stand in. */
interface Real {
  readonly id: string;
  readonly gridCode: string;
  readonly holder: string;
  readonly standIn: string;
}

describe('an appointment, whatever is tried in whatever order', () => {
  let people: TestPeople;
  beforeAll(async () => {
    people = await openPeople();
  });
  afterAll(() => people.close());

  const grantsOf = async (personId: string): Promise<{ scope: string }[]> => {
    const { data } = await people.ask(`{ grantsOf(personId: "${personId}") { scope } }`, {}, GATEWAY);
    return data.grantsOf;
  };
  const inputOf = (deed: Deed, { standIn }: Real) => {
    if (deed === 'grantLeave') return { from: daysFromToday(0), to: daysFromToday(9), standInId: standIn };
    if (deed === 'suspendAppointment') return { reason: '样例原因' };
    return deed === 'endAppointment' ? { reason: 'MOVED' } : {};
  };

  /** What the rights of both must be, whichever way it came to be so. */
  const check = async ({ status }: Model, { gridCode, holder, standIn }: Real) => {
    const right = [{ scope: gridCode }];
    expect(await grantsOf(holder)).toEqual(status === 'ACTIVE' ? right : []);
    expect(await grantsOf(standIn)).toEqual(status === 'ON_LEAVE' ? right : []);
  };

  const attempt = (deed: Deed, isStale: boolean) => ({
    check: () => true,
    toString: () => (isStale ? `${deed} on an older version` : deed),
    async run(model: Model, real: Real) {
      const { from, to, input: type } = ways[deed];
      const change = { appointmentId: real.id, expectedVersion: model.version + (isStale ? 1 : 0) };
      const mutation = `mutation ($input: ${type}!) { ${deed}(input: $input) { status version } }`;
      const answer = await people.ask(mutation, { input: { ...change, ...inputOf(deed, real) } }, head);
      const isDone = from.includes(model.status) && !isStale;
      expect(answer.codes).toEqual(isDone ? [] : ['CONFLICT']);
      if (isDone) {
        Object.assign(model, { status: to, version: model.version + 1 });
        expect(answer.data[deed]).toEqual({ ...model });
      }
      await check(model, real);
    },
  });

  const clock = () => ({
    check: () => true,
    toString: () => 'the clock, after the leave',
    async run(model: Model, real: Real) {
      await people.runJob(leaves, { now: new Date(Date.now() + 20 * 86_400_000) });
      if (model.status === 'ON_LEAVE') Object.assign(model, { status: 'ACTIVE', version: model.version + 1 });
      await check(model, real);
    },
  });

  it(
    'has the rights of its state, and the stand-in those of the leave, in every life',
    async () => {
      const attempts = constantFrom(...deeds).chain((deed) =>
        constantFrom(false, false, false, true).map((isStale) => attempt(deed, isStale)),
      );
      const lives = commands([attempts, attempts, constantFrom(0).map(clock)], { maxCommands: 8 });
      let lived = 0;
      const property = asyncProperty(lives, async (life) => {
        // A grid of its own for each: a general grid has 899 at most.
        const general = `${COMMUNITY}${String(300 + Math.floor(lived / 899))}`;
        const gridCode = await people.known(micro((lived++ % 899) + 1, general));
        const row = await people.serving({ gridCode });
        const real = { id: row.id, gridCode, holder: row.personId, standIn: await people.someone() };
        await asyncModelRun(() => ({ model: { status: 'ACTIVE', version: 1 } as Model, real }), life);
      });
      await assert(property, allLives);
    },
    LIVES_MS,
  );
});
