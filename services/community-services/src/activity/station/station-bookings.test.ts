import type { Actor } from '@microgrid/access/actor';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, leader, resident } from '../../../test/people.ts';
import { activityRow, inHours } from '../../../test/rows.ts';
import { communityServices } from '../../subgraph.ts';
import { ActivityEntity } from '../activity.entity.ts';
import { TrainingBookingEntity } from './training-booking.entity.ts';

const [busy, quiet] = [idOf(9601), idOf(9602)];
const at = (hour: number, more: object = {}) =>
  activityRow(900 + hour, { stationId: busy, startsAt: inHours(hour), endsAt: inHours(hour + 1), ...more });

describe('a station', () => {
  let services: TestSubgraph;
  const [past, coming, draft, off, called] = [
    at(-30, { status: 'HELD' }),
    at(4),
    at(8, { status: 'DRAFT', publishedAt: null }),
    at(12, { status: 'POSTPONED' }),
    at(16, { status: 'CANCELLED' }),
  ];
  const training = { id: idOf(9603), stationId: busy, startsAt: inHours(6), endsAt: inHours(7) };
  beforeAll(async () => {
    services = await openTestSubgraph(communityServices);
    await services.insert(ActivityEntity, [past, coming, draft, off, called]);
    await services.insert(TrainingBookingEntity, [training]);
  });
  afterAll(() => services.close());

  const ask = async (fields: string, variables: object, actor: Actor) => {
    const query = `query ($of: [_Any!]!, $from: DateTime!, $to: DateTime!) { _entities(representations: $of) { ... on ServiceStation { ${fields} } } }`;
    const of = [busy, quiet].map((id) => ({ __typename: 'ServiceStation', id }));
    return services.ask(query, { of, from: inHours(-2), to: inHours(40), ...variables }, actor);
  };
  const BOOKINGS = 'bookings(from: $from, to: $to) { id activity { title } }';

  it('is taken by activities, drafts too, and trainings, but not by what is put off or called off', async () => {
    const { data } = await ask(BOOKINGS, {}, resident);
    expect(data._entities).toEqual([
      {
        bookings: [
          { id: coming.id, activity: { title: coming.title } },
          { id: training.id, activity: null },
          { id: draft.id, activity: null },
        ],
      },
      { bookings: [] },
    ]);
    const seen = await ask(BOOKINGS, {}, leader);
    expect(seen.data._entities[0].bookings[2]).toEqual({ id: draft.id, activity: { title: draft.title } });
  });

  it('is looked at for 31 days at most', async () => {
    for (const to of [inHours(-3), inHours(24 * 31)]) {
      const { errors } = await ask(BOOKINGS, { to }, resident);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'to' });
    }
  });

  it('has the activities to come, in one statement a level', async () => {
    const unused = '__typename activities(first: 10) { nodes { id grid { code } } }';
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ServiceStation { ${unused} } } }`;
    const of = [busy, quiet].map((id) => ({ __typename: 'ServiceStation', id }));
    const statements = await services.statementsOf(async () => {
      const { data } = await services.ask(query, { of }, resident);
      expect(
        data._entities.map((station: { activities: { nodes: unknown[] } }) => station.activities.nodes.length),
      ).toEqual([2, 0]);
    });
    expect(statements).toHaveLength(1);
  });
});
