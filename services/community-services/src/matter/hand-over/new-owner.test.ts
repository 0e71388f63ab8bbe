import { describe, expect, it } from 'vitest';
import { COMMUNITY, GENERAL, idOf, MICRO } from '../../../test/people.ts';
import { newOwner } from './new-owner.ts';
import type { PostRole } from '../../post/post.entity.ts';

const leader = { personId: idOf(2), role: 'MICRO_GRID_LEADER', gridCode: MICRO } as const;
const worker = { personId: idOf(3), role: 'GRID_WORKER', gridCode: GENERAL } as const;
const contact = { personId: idOf(4), role: 'COMMITTEE_CONTACT', gridCode: GENERAL } as const;
const head = { personId: idOf(5), role: 'TOTAL_GRID_HEAD', gridCode: COMMUNITY } as const;
const otherWorker = { personId: idOf(6), role: 'GRID_WORKER', gridCode: `${COMMUNITY}008` } as const;
const all = [otherWorker, contact, leader, head, worker];

const pausedAt = new Date();
const standInId = idOf(9);
const away = { ...worker, pausedAt, standInId };
const successor = { ...leader, personId: idOf(8) };
const barred = { ...worker, pausedAt, standInId: null };

describe('the open matters', () => {
  it.each<[string, Parameters<typeof newOwner>[0], string]>([
    ['who stands in for the worker on leave', [leader, away, head], standInId],
    ['whoever leads the micro-grid by now', [leader, successor, worker, head], successor.personId],
    ['the head while the worker is suspended', [leader, barred, head], head.personId],
  ])('of a leader go to %s', (_who, posts, owner) => {
    expect(newOwner(posts, MICRO, leader)).toBe(owner);
  });

  it.each<[string, string, typeof all, PostRole, string | undefined]>([
    ['a leader', 'the worker', all, 'MICRO_GRID_LEADER', worker.personId],
    ['a leader', 'the head while there is no worker', [otherWorker, leader, head], 'MICRO_GRID_LEADER', head.personId],
    ['a worker', 'the head', all, 'GRID_WORKER', head.personId],
    ['a contact', 'the worker', all, 'COMMITTEE_CONTACT', worker.personId],
    ['a head', 'nobody', all, 'TOTAL_GRID_HEAD', undefined],
    ['a leader', 'nobody while nobody serves above', [otherWorker, contact, leader], 'MICRO_GRID_LEADER', undefined],
  ])('of %s go to %s', (_who, _to, posts, role, owner) => {
    const left = all.find((post) => post.role === role && post !== otherWorker) ?? leader;
    expect(newOwner(posts, MICRO, left)).toBe(owner);
  });
});
