import { describe, expect, it } from 'vitest';
import { declaredAccess, verdictOf, type AccessRule, type AccessVerdict } from './access.ts';
import { ANONYMOUS, GATEWAY, holds, scopesOf, type Actor, type Role } from './actor.ts';

const GENERAL = '510115006005007';
const STREET = '510115006';
const as = (...grants: [Role, string][]): Actor => ({
  subject: 'somebody',
  grants: grants.map(([role, scope]) => ({ role, scope })),
});
const resident = as();
const worker = as(['GRID_WORKER', GENERAL]);
const officer = as(['STREET_OFFICER', STREET]);

describe('the verdict of a rule', () => {
  it.each<[AccessRule, AccessVerdict, AccessVerdict, AccessVerdict, AccessVerdict]>([
    // rule                             nobody             resident     worker       gateway
    ['PUBLIC', 'ALLOWED', 'ALLOWED', 'ALLOWED', 'ALLOWED'],
    ['SIGNED_IN', 'UNAUTHENTICATED', 'ALLOWED', 'ALLOWED', 'UNAUTHENTICATED'],
    ['SELF', 'UNAUTHENTICATED', 'ALLOWED', 'ALLOWED', 'UNAUTHENTICATED'],
    ['IN_POST', 'UNAUTHENTICATED', 'ALLOWED', 'ALLOWED', 'UNAUTHENTICATED'],
    [['GRID_WORKER'], 'UNAUTHENTICATED', 'FORBIDDEN', 'ALLOWED', 'UNAUTHENTICATED'],
    [['ANALYST', 'GRID_WORKER'], 'UNAUTHENTICATED', 'FORBIDDEN', 'ALLOWED', 'UNAUTHENTICATED'],
    [['ANALYST'], 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED'],
    [['GATEWAY'], 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'ALLOWED'],
    [[], 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED'],
  ])('%j is, for nobody, a resident, a worker and the gateway: %s, %s, %s, %s', (rule, ...verdicts) => {
    expect([ANONYMOUS, resident, worker, GATEWAY].map((actor) => verdictOf(rule, actor))).toEqual(verdicts);
  });
});

describe('a role', () => {
  it.each<[string, Actor, string | undefined, boolean]>([
    ['anywhere', worker, undefined, true],
    ['in its grid', worker, GENERAL, true],
    ['in a micro-grid of it', worker, `${GENERAL}001`, true],
    ['in the grid beside it', worker, '510115006005008', false],
    ['in the community around it', worker, '510115006005', false],
    ['in a grid whose code only starts alike', as(['GRID_WORKER', '510115006005']), '510115006015001', false],
    ['in a grid of its street', officer, GENERAL, false],
  ])('of a worker holds %s: %#', (_where, actor, code, verdict) => {
    expect(holds(actor, ['GRID_WORKER'], code)).toBe(verdict);
  });

  it('of several is enough, and each counts in its own place alone', () => {
    const both = as(['GRID_WORKER', GENERAL], ['MICRO_GRID_LEADER', '510115006005008001']);
    expect(holds(both, ['ANALYST', 'MICRO_GRID_LEADER'])).toBe(true);
    expect(holds(both, ['GRID_WORKER'], '510115006005008001')).toBe(false);
    expect(scopesOf(both, ['GRID_WORKER', 'MICRO_GRID_LEADER'])).toEqual([GENERAL, '510115006005008001']);
    expect(scopesOf(both, ['MICRO_GRID_LEADER'])).toEqual(['510115006005008001']);
  });

  it.each([ANONYMOUS, resident])('is none of somebody without grants', (actor) => {
    expect(holds(actor, ['GRID_WORKER', 'GATEWAY'])).toBe(false);
    expect(scopesOf(actor, ['GRID_WORKER', 'GATEWAY'])).toEqual([]);
  });
});

describe('a declared access', () => {
  it.each([
    [{ access: 'PUBLIC' }, 'PUBLIC'],
    [{ access: 'SIGNED_IN' }, 'SIGNED_IN'],
    [{ access: 'SELF' }, 'SELF'],
    [{ access: ['ANALYST'] }, ['ANALYST']],
    [{ access: 'EVERYBODY' }, undefined],
    [{}, undefined],
  ])('in %j reads %j', (extensions, rule) => {
    expect(declaredAccess(extensions)).toEqual(rule);
  });
});
