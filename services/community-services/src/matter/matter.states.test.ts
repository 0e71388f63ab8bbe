import { Random } from '@microgrid/sample-network/random';
import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { describe, expect, it } from 'vitest';
import { COMMUNITY, contact, head, leader, MICRO, officer, resident, worker } from '../../test/people.ts';
import { matterParts, type MatterFacts } from './matter.policy.ts';
import {
  endedStatuses,
  hindranceOf,
  matterMoves,
  movesAt,
  offeredMatterMoves,
  openStatuses,
  statusAfter,
  type MatterMoveName,
} from './matter.states.ts';
import { MatterLevel, MatterStatus } from './matter.terms.ts';

const levels = Object.keys(MatterLevel) as MatterLevel[];
const everybody = { resident, leader, worker, contact, head, officer };
const statuses: readonly MatterStatus[] = (Object.keys(MatterStatus) as MatterStatus[]).filter(
  (status) => status !== 'DRAFT',
);
const RUNS = 2000;
const STEPS = 14;

/** A matter that everybody is something to: reported by the resident, and handled by who took it on. */
const factsOf = (more: Partial<MatterFacts>, who: keyof typeof everybody): MatterFacts => ({
  gridCode: MICRO,
  severity: 'ORDINARY',
  level: 'L1',
  status: 'REPORTED',
  isMine: who === 'resident',
  ...more,
});

const firstNonEmpty = <Item>(...lists: (readonly Item[])[]): readonly Item[] =>
  lists.find((list) => list.length > 0) ?? [];

describe('the pure table of matters', () => {
  it(`takes every edge at every level in ${RUNS} runs of somebody doing anything, and no other`, () => {
    const random = new Random(11, COMMUNITY, 'runs of matters');
    const taken = new Set<string>();
    for (let run = 0; run < RUNS; run++) {
      const level = random.pick(levels);
      let status: MatterStatus = random.pick(statuses);
      let handler: string | null = random.pick([worker, head, leader, officer]).subject;
      for (let step = 0; step < STEPS; step++) {
        const who = random.pick(Object.keys(everybody) as (keyof typeof everybody)[]);
        const matter = factsOf({ level, status, handlerId: handler, assignedById: worker.subject }, who);
        const parts = matterParts(everybody[who], matter);
        const from: MatterStatus = status;
        const isNew = (move: MatterMoveName) => !taken.has(`${level} ${move} ${from}`);
        const possible: MatterMoveName[] = openMoves(movesAt(level), offeredMatterMoves, { status, parts });
        const action: MatterMoveName = random.pick(
          firstNonEmpty(possible.filter(isNew), random.chance(50) ? possible : [], offeredMatterMoves),
        );
        const move = movesAt(level)[action];
        const isOpen = openMoves(movesAt(level), [action], { status, parts }).length > 0;
        const attempt = () =>
          requireMove(movesAt(level), action, { status, subject: MICRO, offered: offeredMatterMoves });
        if (!move.from.includes(status)) expect(attempt).toThrow(/possible from there/);
        if (!isOpen) continue;
        expect(attempt).not.toThrow();
        taken.add(`${level} ${action} ${status}`);
        status = statusAfter(move, status);
        if (action === 'ACCEPT') handler = everybody[who].subject;
        if (action === 'ASSIGN') handler = random.pick([worker, head, leader]).subject;
        if (action === 'ESCALATE') handler = null;
      }
    }
    const edges = levels.flatMap((level) =>
      offeredMatterMoves.flatMap((action) => {
        const { from } = movesAt(level)[action];
        return from.filter((status) => status !== 'DRAFT').map((status) => `${level} ${action} ${status}`);
      }),
    );
    expect(edges.filter((edge) => !taken.has(edge))).toEqual([]);
  });

  it.each(levels)('leaves no open state at %s without somebody who can move it on, whoever has left', (level) => {
    for (const status of openStatuses.filter((open) => open !== 'DRAFT')) {
      // Nobody handles it, nobody assigned it, its reporter is gone: those who answer for the level are there.
      const moving = (['worker', 'head', 'officer'] as const).flatMap((who) => {
        const parts = matterParts(everybody[who], factsOf({ level, status }, who));
        return openMoves(movesAt(level), offeredMatterMoves, { status, parts });
      });
      const leads = moving.filter(
        (action) => statusAfter(movesAt(level)[action], status) !== status || action === 'ESCALATE',
      );
      expect(leads, `${status} at ${level}`).not.toEqual([]);
    }
  });

  it('lets whoever is above take up what nobody below accepts, and nobody beside', () => {
    const canEscalate = (who: keyof typeof everybody, level: MatterLevel) => {
      const parts = matterParts(everybody[who], factsOf({ level }, who));
      return openMoves(movesAt(level), ['ESCALATE'], { status: 'REPORTED', parts }).length > 0;
    };
    expect(levels.filter((level) => canEscalate('officer', level))).toEqual(['L0', 'L1', 'L2']);
    expect(levels.filter((level) => canEscalate('head', level))).toEqual(['L0', 'L1', 'L2']);
    expect(levels.filter((level) => canEscalate('contact', level))).toEqual([]);
  });

  it('lets the leader settle at L0 what the leader reported or entered, and nothing else', () => {
    const partsOf = (more: Partial<MatterFacts>) => matterParts(leader, factsOf(more, 'leader'));
    expect(partsOf({ level: 'L0', isMine: true })).toContain('LEADER');
    expect(partsOf({ level: 'L0', enteredById: leader.subject })).toContain('LEADER');
    expect(partsOf({ level: 'L0' })).not.toContain('LEADER');
    expect(partsOf({ level: 'L1', isMine: true })).not.toContain('LEADER');
  });

  it('never lets a handler verify, put off or give more time', () => {
    for (const actor of [worker, head, officer]) {
      const parts = matterParts(actor, factsOf({ handlerId: actor.subject, level: 'L3', isMine: true }, 'head'));
      expect(parts).not.toContain('VERIFIER');
      expect(parts).not.toContain('APPROVER');
    }
  });

  it('is nothing to whom it complains of', () => {
    const complaint = factsOf({ aboutPersonId: worker.subject, handlerId: worker.subject, isMine: true }, 'worker');
    expect(matterParts(worker, complaint)).toEqual([]);
  });

  const now = new Date('2026-06-30T00:00:00Z');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const course = { status: 'CLOSED', severity: 'ORDINARY', dueStatus: 'SET' } as const;
  it.each<[string, MatterMoveName, object, boolean]>([
    ['reopened 30 days after closing', 'REOPEN', { closedAt: daysAgo(30) }, true],
    ['not reopened on day 31', 'REOPEN', { closedAt: daysAgo(31) }, false],
    ['parted again within 30 days of merging', 'REOPEN', { status: 'DUPLICATE', mergedAt: daysAgo(29) }, true],
    ['not parted again after that', 'REOPEN', { status: 'DUPLICATE', mergedAt: daysAgo(31) }, false],
    ['given more time once', 'EXTEND', { status: 'ACCEPTED' }, true],
    ['not given more time twice', 'EXTEND', { status: 'ACCEPTED', extendedFrom: now }, false],
    ['not given more time in an emergency', 'EXTEND', { status: 'ACCEPTED', severity: 'EMERGENCY' }, false],
    ['not given more time without a deadline', 'EXTEND', { dueStatus: 'CALENDAR_NOT_PUBLISHED' }, false],
    ['not settled itself once split', 'RESOLVE', { status: 'IN_PROGRESS', isSplit: true }, false],
  ])('a matter is %s', (_what, action, more, isFree) => {
    expect(hindranceOf(action, { ...course, ...more }, now) === undefined).toBe(isFree);
  });

  it('offers every move of the table by a mutation, so that CONFLICT names only what can be asked', () => {
    expect(offeredMatterMoves).toEqual(Object.keys(matterMoves));
    expect(
      endedStatuses.flatMap((status) => openMoves(matterMoves, offeredMatterMoves, { status, parts: ['OWNER'] })),
    ).toEqual([]);
  });
});
