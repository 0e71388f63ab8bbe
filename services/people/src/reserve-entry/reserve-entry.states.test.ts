import { openMoves, requireMove } from '@microgrid/subgraph/state-table';
import { assert, commands, constantFrom, modelRun, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  offeredReserveMoves,
  reserveMoves,
  volunteeringStatuses,
  type ReserveMoveName,
  type ReservePart,
} from './reserve-entry.states.ts';
import { ReserveStatus } from './reserve-entry.terms.ts';

const names = Object.keys(reserveMoves) as ReserveMoveName[];
const statuses = Object.keys(ReserveStatus) as ReserveStatus[];
const parts = ['PERSON', 'MENTOR', 'HEAD', 'STREET'] as const;

const table: [status: ReserveStatus, moves: Partial<Record<ReserveMoveName, ReserveStatus>>][] = [
  ['APPLIED', { CHECK: 'CHECKED', LEAVE: 'LEFT' }],
  ['NOMINATED', { AGREE: 'CONSENTED', LEAVE: 'LEFT' }],
  ['CONSENTED', { CHECK: 'CHECKED', LEAVE: 'LEFT' }],
  ['CHECKED', { ADMIT: 'IN_POOL', LEAVE: 'LEFT' }],
  ['IN_POOL', { ASSIGN_MENTOR: 'IN_TRAINING', APPOINT: 'APPOINTED', LEAVE: 'LEFT' }],
  ['IN_TRAINING', { ASSIGN_MENTOR: 'IN_TRAINING', DECLARE_READY: 'READY', APPOINT: 'APPOINTED', LEAVE: 'LEFT' }],
  ['READY', { NAME_SERVICE_LEADER: 'SERVICE_LEADER', STAND: 'CANDIDATE', APPOINT: 'APPOINTED', LEAVE: 'LEFT' }],
  ['CANDIDATE', { STAND_BACK: 'READY', APPOINT: 'APPOINTED', LEAVE: 'LEFT' }],
  ['APPOINTED', { LEAVE: 'LEFT' }],
  ['SERVICE_LEADER', { LEAVE: 'LEFT' }],
  ['LEFT', {}],
];

const move = (name: ReserveMoveName, status: ReserveStatus) =>
  requireMove<ReserveMoveName, ReserveStatus, ReservePart>(reserveMoves, name, {
    status,
    subject: 'the-id',
    offered: offeredReserveMoves,
  });
const open = (status: ReserveStatus, part: ReservePart) =>
  openMoves<ReserveMoveName, ReserveStatus, ReservePart>(reserveMoves, names, { status, parts: [part] });

describe('an entry of the reserve', () => {
  it.each(table)('that is %s moves on to %o and nowhere else', (status, moves) => {
    for (const name of names) {
      if (name in moves) {
        expect(() => move(name, status)).not.toThrow();
        expect(reserveMoves[name].to).toBe(moves[name]);
      } else {
        expect(() => move(name, status)).toThrow(
          expect.objectContaining({ extensions: { code: 'CONFLICT', subject: 'the-id' } }),
        );
      }
    }
  });

  it.each<[ReservePart, Partial<Record<ReserveStatus, string[]>>]>([
    ['MENTOR', { IN_TRAINING: ['DECLARE_READY'] }],
    ['HEAD', { APPLIED: ['CHECK'], CONSENTED: ['CHECK'], IN_POOL: ['ASSIGN_MENTOR'], IN_TRAINING: ['ASSIGN_MENTOR'] }],
    [
      'STREET',
      {
        CHECKED: ['ADMIT'],
        IN_POOL: ['ASSIGN_MENTOR'],
        IN_TRAINING: ['ASSIGN_MENTOR'],
        READY: ['NAME_SERVICE_LEADER'],
      },
    ],
  ])('offers a %s what the table says', (part, expected) => {
    const offered = statuses.map((status) => [status, open(status, part)] as const);
    expect(Object.fromEntries(offered.filter(([, actions]) => actions.length > 0))).toEqual(expected);
  });

  it('offers the person to agree to a nomination, and to leave from anywhere until that was done', () => {
    for (const status of statuses) {
      const leave = status === 'LEFT' ? [] : ['LEAVE'];
      expect(open(status, 'PERSON')).toEqual(status === 'NOMINATED' ? ['AGREE', ...leave] : leave);
    }
  });

  it('makes a volunteer in the pool and from then on', () => {
    const others = statuses.filter((status) => !volunteeringStatuses.some((one) => one === status));
    expect(others).toEqual(['APPLIED', 'NOMINATED', 'CONSENTED', 'CHECKED', 'LEFT']);
  });
});

describe('whatever is tried in whatever order', () => {
  /** What must be true of an entry, told without the table: what people have said of it, and what it came to. */
  interface Model {
    readonly isNamed: boolean;
    hasAgreed: boolean;
    isChecked: boolean;
    isAdmitted: boolean;
    isMentored: boolean;
    isReady: boolean;
    stands: boolean;
    came: 'APPOINTED' | 'SERVICE_LEADER' | null;
    hasLeft: boolean;
  }
  const statusOf = (model: Model): ReserveStatus => {
    if (model.hasLeft) return 'LEFT';
    if (model.came !== null) return model.came;
    if (model.stands) return 'CANDIDATE';
    if (model.isReady) return 'READY';
    if (model.isMentored) return 'IN_TRAINING';
    if (model.isAdmitted) return 'IN_POOL';
    if (model.isChecked) return 'CHECKED';
    if (!model.isNamed) return 'APPLIED';
    return model.hasAgreed ? 'CONSENTED' : 'NOMINATED';
  };
  const isOpen = ({ hasLeft, came }: Model) => !hasLeft && came === null;
  const effects: Record<ReserveMoveName, { may: (model: Model) => boolean; makes: (model: Model) => void }> = {
    AGREE: {
      may: (model) => isOpen(model) && model.isNamed && !model.hasAgreed,
      makes: (model) => (model.hasAgreed = true),
    },
    CHECK: {
      may: (model) => isOpen(model) && (!model.isNamed || model.hasAgreed) && !model.isChecked,
      makes: (model) => (model.isChecked = true),
    },
    ADMIT: {
      may: (model) => isOpen(model) && model.isChecked && !model.isAdmitted,
      makes: (model) => (model.isAdmitted = true),
    },
    ASSIGN_MENTOR: {
      may: (model) => isOpen(model) && model.isAdmitted && !model.isReady,
      makes: (model) => (model.isMentored = true),
    },
    DECLARE_READY: {
      may: (model) => isOpen(model) && model.isMentored && !model.isReady,
      makes: (model) => (model.isReady = true),
    },
    NAME_SERVICE_LEADER: {
      may: (model) => isOpen(model) && model.isReady && !model.stands,
      makes: (model) => (model.came = 'SERVICE_LEADER'),
    },
    STAND: {
      may: (model) => isOpen(model) && model.isReady && !model.stands,
      makes: (model) => (model.stands = true),
    },
    STAND_BACK: { may: (model) => isOpen(model) && model.stands, makes: (model) => (model.stands = false) },
    APPOINT: { may: (model) => isOpen(model) && model.isAdmitted, makes: (model) => (model.came = 'APPOINTED') },
    LEAVE: { may: (model) => !model.hasLeft, makes: (model) => (model.hasLeft = true) },
  };
  const reached = new Set<ReserveStatus>();
  const attempt = (name: ReserveMoveName, part: ReservePart) => ({
    check: () => true,
    toString: () => `${name} as ${part}`,
    run(model: Model, real: { status: ReserveStatus }) {
      reached.add(real.status);
      const may = effects[name].may(model);
      if (open(real.status, part).includes(name)) expect(may).toBe(true);
      if (!may) return expect(() => move(name, real.status)).toThrow('is not possible from');
      move(name, real.status);
      real.status = reserveMoves[name].to;
      effects[name].makes(model);
      // Nobody is in the pool who did not agree and was not checked.
      const isIn = volunteeringStatuses.some((one) => one === real.status);
      if (isIn) expect([model.isChecked, !model.isNamed || model.hasAgreed]).toEqual([true, true]);
      return expect(real.status).toBe(statusOf(model));
    },
  });

  /** What brings an entry on, whichever way it ends: by chance alone few would come so far. */
  const onwards = constantFrom<ReserveMoveName>('STAND', 'NAME_SERVICE_LEADER', 'APPOINT').map((last) => ({
    check: () => true,
    toString: () => `on, at last ${last}`,
    run(model: Model, real: { status: ReserveStatus }) {
      const way = ['AGREE', 'CHECK', 'ADMIT', model.isMentored ? 'DECLARE_READY' : 'ASSIGN_MENTOR'] as const;
      const next = way.find((name) => effects[name].may(model)) ?? last;
      attempt(next, 'STREET').run(model, real);
    },
  }));

  it('an entry of the reserve is where the model says, in 2,000 lives', () => {
    const attempts = constantFrom(...names).chain((name) => constantFrom(...parts).map((part) => attempt(name, part)));
    const lives = commands([attempts, onwards, onwards], { maxCommands: 20, size: 'max' });
    assert(
      property(constantFrom(true, false), lives, (isNamed, life) => {
        const real = { status: isNamed ? 'NOMINATED' : 'APPLIED' } as { status: ReserveStatus };
        const model = { isNamed, hasAgreed: false, isChecked: false, isAdmitted: false, isMentored: false } as const;
        modelRun(
          () => ({ model: { ...model, isReady: false, stands: false, came: null, hasLeft: false } as Model, real }),
          life,
        );
      }),
      { numRuns: 2000 },
    );
    expect([...reached].toSorted()).toEqual(statuses.toSorted());
  });
});
