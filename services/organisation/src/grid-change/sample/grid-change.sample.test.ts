import { dateOf } from '@microgrid/sample-network/shanghai-time';
import { asOf, communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { gridStatus } from '../../grid/grid-status.ts';
import { sampleGrids } from '../../grid/grid.sample.ts';
import { GridChangeStatus } from '../grid-change.terms.ts';
import { gridChangeSample } from './grid-change.sample.ts';
import { sampleChanges } from './sample-changes.ts';

const communities = communitiesOf();
const [first] = communities;
if (first === undefined) throw new Error('the sample has no community');
const { gone, opened, changes } = sampleChanges(first);

test('永宁 had three changes of the map within the year, others are in every state, each by the head and not by who decided', () => {
  expect(changes.map(({ kind, status }) => [kind, status])).toEqual([
    ['CLOSE', 'APPLIED'],
    ['EDIT', 'APPLIED'],
    ['CREATE', 'APPLIED'],
    ['MERGE', 'REJECTED'],
    ['EDIT', 'WITHDRAWN'],
    ['EDIT', 'APPROVED'],
    ['SPLIT', 'PROPOSED'],
  ]);
  expect(new Set(changes.map(({ status }) => status))).toEqual(new Set(Object.keys(GridChangeStatus)));
  expect(communities.flatMap(gridChangeSample).filter(({ of }) => of === 'GridChangeEntity')).toHaveLength(1);
  const yearAgo = dateOf(new Date(asOf.getTime() - 365 * 86_400_000));
  for (const { effectiveOn, status, proposedById, ...rest } of changes) {
    expect(effectiveOn > yearAgo).toBe(true);
    expect(effectiveOn > dateOf(asOf)).toBe(status !== 'APPLIED');
    expect('decidedById' in rest && rest.decidedById === proposedById).toBe(false);
  }
});

test('the market is an exclusive grid of an institution, where nobody lives', () => {
  expect(opened).toMatchObject([
    {
      code: `${first.code}901`,
      level: 'EXCLUSIVE',
      households: 0,
      institution: expect.any(String),
      parentCode: first.code,
    },
  ]);
});

test('today’s map is what it was: the closed grid comes on top, and its code is nobody else’s', () => {
  const grids = [...communities.flatMap(sampleGrids), gone, ...opened];
  const inForce = grids.filter((grid) => gridStatus(grid, dateOf(asOf)) === 'ACTIVE');
  expect(inForce).toHaveLength(5 + 26 + 414 + 1);
  expect(inForce.map(({ code }) => code)).not.toContain(gone.code);
  expect(new Set(grids.map(({ code }) => code)).size).toBe(grids.length);
});

test('totals after the closing are those of today, and before it had one micro-grid more', () => {
  const [closing] = changes;
  const { micro, households } = { micro: 0, households: 0, ...(closing && 'after' in closing ? closing.after : {}) };
  const own = sampleGrids(first);
  expect([micro, households]).toEqual([own.filter(({ level }) => level === 'MICRO').length, own[0]?.households]);
  expect(closing).toMatchObject({ before: { micro: micro + 1, households: households + gone.households } });
});
