import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { isWithin } from '@microgrid/grid-code';
import { newId } from '@microgrid/subgraph/ids';
import { expect, it } from 'vitest';
import {
  actor,
  COMMUNITY,
  GENERAL,
  head,
  micro,
  officer,
  otherHead,
  otherOfficer,
  resident,
  STREET,
  worker,
} from '../../test/seed.ts';
import { gridChangeParts, mayKnowWho, mayPropose, mayRead, readableChanges } from './grid-change.policy.ts';
import { GridChangeStatus } from './grid-change.terms.ts';

const officerElsewhere = actor(newId(), { role: Role.STREET_OFFICER, scope: '510115007' });
const analyst = actor(newId(), { role: Role.ANALYST, scope: STREET });
const change = { communityCode: COMMUNITY, proposedById: officer.subject };

it.each<[string, Actor, proposes: boolean, reads: boolean, parts: string[], knows: boolean]>([
  ['nobody', ANONYMOUS, false, false, [], false],
  ['a resident', resident, false, false, [], false],
  ['a worker', worker, false, false, [], true],
  ['a contact', actor(newId(), { role: Role.COMMITTEE_CONTACT, scope: GENERAL }), false, false, [], true],
  ['a leader', actor(newId(), { role: Role.MICRO_GRID_LEADER, scope: micro(1) }), false, false, [], true],
  ['the head', head, true, true, [], true],
  ['the head of another community', otherHead, false, false, [], true],
  ['the officer who proposed it', officer, true, true, ['PROPOSER', 'STREET'], true],
  ['another officer', otherOfficer, true, true, ['STREET', 'DECIDER'], true],
  ['an officer of another street', officerElsewhere, false, false, [], true],
  ['who proposed it and is no officer any more', actor(officer.subject ?? ''), false, true, ['PROPOSER'], false],
  ['an analyst', analyst, false, false, [], false],
])('what %s may of a change that an officer proposed', (_who, who, proposes, reads, parts, knows) => {
  expect(mayPropose(who, COMMUNITY)).toBe(proposes);
  for (const status of Object.values(GridChangeStatus)) {
    expect(mayRead(who, { ...change, status })).toBe(reads || status === 'APPLIED');
    expect(gridChangeParts(who, { ...change, status })).toEqual(parts);
  }
  const { proposerId, below } = readableChanges(who);
  expect(proposerId === change.proposedById || below.some((scope) => isWithin(COMMUNITY, scope))).toBe(reads);
  expect(mayKnowWho(who)).toBe(knows);
});

it('what nobody is known to have proposed is nobody’s own', () => {
  expect(gridChangeParts(ANONYMOUS, { ...change, status: 'PROPOSED', proposedById: null })).toEqual([]);
});
