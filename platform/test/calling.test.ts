import { samplePeople } from '@microgrid/sample-network/sample-people';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openWorld, type World } from './world/world.ts';

const XINGLIN = '510115006005';
const PLAN = `mutation ($input: PlanShiftsInput!) { planShifts(input: $input) { id } }`;
const RAISE = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id emergency { status calls { step as calledAt person { id } } } } }`;
const ANSWER = `mutation ($input: AnswerEmergencyInput!) { acknowledgeEmergency(input: $input) { status responders { person { id } } matter { status handler { id } } } }`;
const SECOND_MS = 1000;

interface Call {
  readonly as: string;
  readonly calledAt: string | null;
  readonly person: { readonly id: string } | null;
}

describe('an emergency', () => {
  let world: World;
  let gridCode: string;

  beforeAll(async () => {
    world = await openWorld();
    const { data } = await world.ask(
      `{ grids(where: { level: MICRO, within: "${XINGLIN}007" }, first: 1) { nodes { code } } }`,
    );
    gridCode = data.grids.nodes[0].code;
  });
  afterAll(() => world.close());

  const raise = async () => {
    const input = { kind: 'F2', severity: 'EMERGENCY', gridCode, description: '冒烟（样例）' };
    const { data, errors } = await world.ask(RAISE, { input }, 'secretary');
    expect(errors).toEqual([]);
    const { id, emergency } = data.reportMatter;
    const calls: Call[] = emergency.calls;
    return { id, calls, of: (as: string) => calls.find((call) => call.as === as)?.person?.id };
  };

  it('calls who is on call by the roster of people, once the fact of the shift has arrived, and is answered by one tap', async () => {
    const { officer } = samplePeople();
    const startsAt = new Date(Date.now() + 2 * SECOND_MS);
    const endsAt = new Date(startsAt.getTime() + 3600 * SECOND_MS);
    const input = { areaCode: XINGLIN, shifts: [{ startsAt, endsAt, onCallId: officer }] };
    expect((await world.ask(PLAN, { input }, 'officer')).errors).toEqual([]);
    // Before that, the head of the community would be called.
    await vi.waitUntil(async () => (await raise()).of('COMMUNITY') === officer, {
      timeout: 30_000,
      interval: SECOND_MS,
    });
    const { id, calls } = await raise();
    expect(calls[0]).toMatchObject({ as: 'ON_CALL', calledAt: expect.any(String) });
    const answered = await world.ask(ANSWER, { input: { matterId: id } }, 'officer');
    expect(answered.data.acknowledgeEmergency).toEqual({
      status: 'ACKNOWLEDGED',
      responders: [{ person: { id: officer } }],
      matter: { status: 'ACCEPTED', handler: { id: officer } },
    });
  });
});
