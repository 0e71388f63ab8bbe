import { communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { allMatters } from '../../matter/sample/matter.sample.ts';
import { EmergencyAnswer, EmergencyStatus } from '../emergency.terms.ts';
import { isOver } from '../end-emergency.ts';
import { sampleEmergencies } from './emergency.sample.ts';

const communities = communitiesOf();
const sample = communities.flatMap(sampleEmergencies);
const matters = new Map(communities.flatMap(allMatters).map(({ matter }) => [matter.id, matter]));
const matterOf = ({ emergency }: { emergency: { id: string } }) =>
  matters.get(emergency.id) ?? expect.fail('no matter');

test('each matter of that severity has one, and there are some in every state', () => {
  const emergencies = [...matters.values()].filter(({ severity }) => severity === 'EMERGENCY');
  expect(sample.map(({ emergency }) => emergency.id)).toEqual(emergencies.map(({ id }) => id));
  expect(new Set(sample.map(({ emergency }) => emergency.status))).toEqual(new Set(Object.keys(EmergencyStatus)));
});

test('it is over exactly where its matter is, and has a timer exactly while somebody is awaited', () => {
  for (const one of sample) {
    const { status, nextCallAt, arrivedAt } = one.emergency;
    expect(status === 'ENDED').toBe(isOver(matterOf(one).status));
    expect(nextCallAt !== null).toBe(status === 'CALLING' || status === 'ACKNOWLEDGED');
    expect(arrivedAt !== null).toBe(status === 'ON_SITE' || status === 'ENDED');
  }
});

test('calls come in the order and after the waits of the chain, nobody twice, and whoever accepted comes', () => {
  for (const one of sample) {
    const { reportedAt, acceptedAt } = matterOf(one);
    const made = one.calls.filter(({ calledAt }) => calledAt !== null);
    const people = made.flatMap(({ personId }) => personId ?? []);
    expect(new Set(people).size).toBe(people.length);
    expect(made[0]?.calledAt).toEqual(reportedAt);
    expect(made.map(({ step }) => step)).toEqual(made.map(({ step }) => step).toSorted((a, b) => a - b));
    for (const { calledAt } of made) expect(acceptedAt === null || (calledAt ?? reportedAt) <= acceptedAt).toBe(true);
    expect(one.responders.map(({ acknowledgedAt }) => acknowledgedAt)).toEqual(acceptedAt === null ? [] : [acceptedAt]);
  }
  const answers = new Set(sample.flatMap(({ calls }) => calls.map(({ answer }) => answer)));
  expect(answers).toEqual(new Set([null, EmergencyAnswer.COMING, EmergencyAnswer.UNANSWERED]));
});
