import { gridLevel } from '@microgrid/grid-code';
import { communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { sampleParty } from './party-organization.sample.ts';
import { sizeWarnings } from './size-warnings.ts';

const communities = communitiesOf();
const parties = communities.map(sampleParty);
const partyOrganizations = parties.flatMap(({ organizations }) => organizations);
const partyCovers = parties.flatMap(({ covers }) => covers);
const byId = new Map(partyOrganizations.map((organization) => [organization.id, organization]));
const coveredBy = (id: string) => partyCovers.filter((cover) => cover.partyOrganizationId === id);

test('every community has one committee, which covers its total grid', () => {
  const committees = partyOrganizations.filter(({ kind }) => kind === 'COMMITTEE');
  expect(committees.flatMap(({ id }) => coveredBy(id).map(({ gridCode }) => gridCode)).toSorted()).toEqual(
    communities.map(({ code }) => code),
  );
});

test('every general grid is covered by exactly one branch', () => {
  const covered = partyCovers.map(({ gridCode }) => gridCode).filter((code) => gridLevel(code) === 'GENERAL');
  expect(covered.toSorted()).toEqual(
    communities.flatMap(({ grids }) => grids.generals.map(({ grid }) => grid.code)).toSorted(),
  );
});

test('a joint branch covers the two small rural neighbours of 新庄', () => {
  const joint = partyOrganizations.filter(({ kind }) => kind === 'JOINT_BRANCH');
  expect(joint.map(({ id }) => coveredBy(id).map(({ gridCode }) => gridCode))).toEqual([
    ['510115006003004', '510115006003005'],
  ]);
});

test('a branch sits under a committee, a group under a branch, and a committee counts the members of its branches', () => {
  for (const { id, kind, parentId, memberCount } of partyOrganizations) {
    const parent = parentId === null ? undefined : byId.get(parentId);
    if (kind === 'COMMITTEE') {
      const branches = partyOrganizations.filter((branch) => branch.parentId === id);
      expect([parent, memberCount]).toEqual([undefined, branches.reduce((sum, branch) => sum + branch.memberCount, 0)]);
    } else if (kind === 'GROUP') expect(parent?.kind).toMatch(/BRANCH$/);
    else expect(parent?.kind).toBe('COMMITTEE');
  }
});

test('in each street one branch is too large and one too small, so that there is a warning of each', () => {
  const warnings = partyOrganizations
    .filter(({ kind }) => kind === 'BRANCH')
    .flatMap(({ kind, memberCount }) => sizeWarnings({ kind, memberCount, unitCount: 1, parentKind: 'COMMITTEE' }));
  expect(warnings).toEqual(['TOO_MANY_FOR_A_BRANCH', 'TOO_FEW_FOR_A_BRANCH']);
});

test('some micro-grids have a Party group, many have none', () => {
  const groups = partyOrganizations.filter(({ kind }) => kind === 'GROUP');
  expect(groups.length / 414).toBeGreaterThan(0.1);
  expect(groups.length / 414).toBeLessThan(0.4);
});
