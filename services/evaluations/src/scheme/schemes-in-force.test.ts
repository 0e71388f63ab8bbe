import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { evaluations } from '../subgraph.ts';
import { SchemeEntity } from './scheme.entity.ts';

const QUERY = `query ($representations: [_Any!]!) { entities: _entities(representations: $representations) {
  ... on Grid { leaderScheme { version indicators { code indicator { name } } bands { grade } } }
  ... on Appointment { scheme { subject version } }
} }`;

const grids = Array.from({ length: 20 }, (_, index) => ({
  __typename: 'Grid',
  code: `5101150060050070${String(index + 1).padStart(2, '0')}`,
}));
const newer = (version: number) => ({
  id: `019b1d97-1800-7000-8000-0000000000a${version}`,
  subject: 'MICRO_GRID_LEADER' as const,
  version,
  periodKind: 'QUARTER' as const,
  validFrom: '2026-07-01',
  validTo: null,
  publishedAt: new Date('2026-06-01T00:00:00Z'),
});
const appointment = (role: string) => ({ __typename: 'Appointment', id: '019b1d97-1800-7000-8000-0000000000b1', role });

describe('the scheme in force', () => {
  let world: TestSubgraph;

  beforeAll(async () => {
    world = await openTestSubgraph(evaluations);
    await world.insert(SchemeEntity, [newer(3), newer(2)]);
  });
  afterAll(() => world.close());
  afterEach(() => void vi.useRealTimers());

  const askAt = (now: string, representations: object[]) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    return world.ask(QUERY, { representations });
  };

  it('of leaders hangs on every grid, one statement a level for any number of grids', async () => {
    const statements = await world.statementsOf(async () => {
      const { data } = await askAt('2026-02-01T00:00:00Z', grids);
      expect(data.entities).toHaveLength(20);
      for (const { leaderScheme } of data.entities) {
        expect(leaderScheme.version).toBe(1);
        expect(leaderScheme.indicators).toHaveLength(10);
        expect(leaderScheme.bands).toHaveLength(4);
      }
    });
    expect(statements).toHaveLength(1 + 2 + 1);
  });

  it.each([
    ['nothing on the day before the first scheme in Shanghai', '2025-12-31T15:59:59Z', null],
    ['version 1 from the first minute of its first day there', '2025-12-31T16:00:00Z', { version: 1 }],
    ['the newest of several', '2026-07-01T00:00:00+08:00', { version: 3 }],
  ])('of leaders is %s', async (_what, now, scheme) => {
    const { data } = await askAt(now, grids.slice(0, 1));
    expect(data.entities).toMatchObject([{ leaderScheme: scheme }]);
  });

  it('of an appointment is that of its role, and null for a role without one', async () => {
    const roles = ['GRID_WORKER', 'TOTAL_GRID_HEAD', 'MICRO_GRID_LEADER', 'COMMITTEE_CONTACT'];
    const { data, errors } = await askAt('2026-02-01T00:00:00Z', roles.map(appointment));
    expect(errors).toEqual([]);
    expect(data.entities).toEqual([
      { scheme: { subject: 'GRID_WORKER', version: 1 } },
      { scheme: null },
      { scheme: { subject: 'MICRO_GRID_LEADER', version: 1 } },
      { scheme: null },
    ]);
  });

  it('asks the graph for the role that it hangs on', () => {
    expect(world.subgraph.sdl).toMatch(/role: AppointmentRole! @external/);
    expect(world.subgraph.sdl).toMatch(/scheme: Scheme @requires\(fields: "role"\)/);
  });
});
