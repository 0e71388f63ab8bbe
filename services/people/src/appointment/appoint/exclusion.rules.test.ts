import { describe, expect, it } from 'vitest';
import { exclusionOf, type Exclusion, type Post } from './exclusion.ts';

const [a, b] = ['somebody', 'somebody else'];
const GENERAL = '510115006005007';
const [micro, another, far] = [`${GENERAL}001`, `${GENERAL}002`, '510115006005008001'];
const post = (personId: string, role: Post['role'], gridCode: string): Post => ({ personId, role, gridCode });

describe('two posts at one time', () => {
  it.each<[string, Post, Post, Exclusion | undefined]>([
    ['one micro-grid', post(a, 'MICRO_GRID_LEADER', micro), post(b, 'MICRO_GRID_LEADER', micro), 'HELD'],
    ['two of different people', post(a, 'MICRO_GRID_LEADER', micro), post(b, 'MICRO_GRID_LEADER', another), undefined],
    ['two of one person', post(a, 'MICRO_GRID_LEADER', micro), post(a, 'MICRO_GRID_LEADER', far), 'LEADS_ANOTHER'],
    [
      'worker and leader of one branch',
      post(a, 'GRID_WORKER', GENERAL),
      post(a, 'MICRO_GRID_LEADER', micro),
      'SAME_BRANCH',
    ],
    [
      'leader and worker of one branch',
      post(a, 'MICRO_GRID_LEADER', micro),
      post(a, 'GRID_WORKER', GENERAL),
      'SAME_BRANCH',
    ],
    [
      'worker and leader of two branches',
      post(a, 'GRID_WORKER', GENERAL),
      post(a, 'MICRO_GRID_LEADER', far),
      undefined,
    ],
    ['worker of two branches', post(a, 'GRID_WORKER', GENERAL), post(a, 'GRID_WORKER', '510115006005008'), undefined],
    ['two contacts', post(a, 'COMMITTEE_CONTACT', GENERAL), post(b, 'COMMITTEE_CONTACT', GENERAL), undefined],
    ['one contact twice', post(a, 'COMMITTEE_CONTACT', GENERAL), post(a, 'COMMITTEE_CONTACT', GENERAL), 'HELD'],
    ['contact and leader', post(a, 'COMMITTEE_CONTACT', GENERAL), post(a, 'MICRO_GRID_LEADER', micro), undefined],
    ['head and worker', post(a, 'TOTAL_GRID_HEAD', '510115006005'), post(a, 'GRID_WORKER', GENERAL), undefined],
    ['two heads', post(a, 'TOTAL_GRID_HEAD', '510115006005'), post(b, 'TOTAL_GRID_HEAD', '510115006005'), 'HELD'],
  ])('%s', (_what, one, other, exclusion) => {
    expect(exclusionOf(one, other)).toBe(exclusion);
    expect(exclusionOf(other, one)).toBe(exclusion);
  });
});
