import { describe, expect, it } from 'vitest';
import type { AccessRule } from './access.ts';
import { type Grant, type Role } from './actor.ts';
import { Audience, audiencesOf, isOpenTo } from './audience.ts';

const holding = (...roles: Role[]) => ({ grants: roles.map((role): Grant => ({ role, scope: '510115006' })) });

describe('an audience', () => {
  it.each<[string, Role[], Audience[]]>([
    ['nobody, and whoever holds no post', [], ['RESIDENT']],
    ['a worker', ['GRID_WORKER'], ['STAFF']],
    ['a volunteer', ['VOLUNTEER'], ['STAFF']],
    ['an analyst', ['ANALYST'], ['ANALYST']],
    ['who holds several posts', ['GRID_WORKER', 'MICRO_GRID_LEADER'], ['STAFF']],
    ['an officer who is an analyst too', ['ANALYST', 'STREET_OFFICER'], ['ANALYST', 'STAFF']],
  ])('of %s: %#', (_who, roles, audiences) => {
    expect([...audiencesOf(holding(...roles))]).toEqual(audiences);
  });

  it.each<[AccessRule, Audience[]]>([
    ['PUBLIC', ['RESIDENT', 'STAFF', 'ANALYST']],
    ['SELF', ['RESIDENT', 'STAFF', 'ANALYST']],
    ['SIGNED_IN', ['RESIDENT', 'STAFF']],
    [['GRID_WORKER'], ['STAFF']],
    [['ANALYST'], ['ANALYST']],
    [
      ['ANALYST', 'STREET_OFFICER'],
      ['STAFF', 'ANALYST'],
    ],
    ['IN_POST', ['STAFF']],
    [['GATEWAY'], []],
    [[], []],
  ])('may use what is declared %j: %j', (rule, audiences) => {
    expect(Object.values(Audience).filter((audience) => isOpenTo(rule, audience))).toEqual(audiences);
  });
});
