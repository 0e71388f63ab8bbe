import { expect, it } from 'vitest';
import type { PartyOrganizationKind, PartySizeWarning } from './party-organization.terms.ts';
import { sizeWarnings } from './size-warnings.ts';

it.each<[kind: PartyOrganizationKind, memberCount: number, warnings: PartySizeWarning[]]>([
  ['BRANCH', 2, ['TOO_FEW_FOR_A_BRANCH']],
  ['BRANCH', 3, []],
  ['BRANCH', 50, []],
  ['BRANCH', 51, ['TOO_MANY_FOR_A_BRANCH']],
  ['GENERAL_BRANCH', 49, ['KIND_DOES_NOT_FIT']],
  ['GENERAL_BRANCH', 50, []],
  ['GENERAL_BRANCH', 100, []],
  ['GENERAL_BRANCH', 101, ['KIND_DOES_NOT_FIT']],
  ['COMMITTEE', 100, ['KIND_DOES_NOT_FIT']],
  ['COMMITTEE', 101, []],
  ['JOINT_BRANCH', 4, []],
  ['JOINT_BRANCH', 51, ['KIND_DOES_NOT_FIT']],
])('a %s of %i has the warnings %j', (kind, memberCount, warnings) => {
  expect(sizeWarnings({ kind, memberCount, unitCount: 5, parentKind: null })).toEqual(warnings);
});

it('a joint branch of more than five units has one', () => {
  const branch = { kind: 'JOINT_BRANCH', memberCount: 12, parentKind: 'COMMITTEE' } as const;
  expect(sizeWarnings({ ...branch, unitCount: 6 })).toEqual(['TOO_MANY_UNITS']);
});

it.each<[above: PartyOrganizationKind | null, warnings: PartySizeWarning[]]>([
  ['BRANCH', []],
  ['JOINT_BRANCH', []],
  ['GENERAL_BRANCH', ['GROUP_WITHOUT_BRANCH']],
  ['COMMITTEE', ['GROUP_WITHOUT_BRANCH']],
  [null, ['GROUP_WITHOUT_BRANCH']],
])('a group under a %s has the warnings %j', (parentKind, warnings) => {
  expect(sizeWarnings({ kind: 'GROUP', memberCount: 5, unitCount: 1, parentKind })).toEqual(warnings);
});
