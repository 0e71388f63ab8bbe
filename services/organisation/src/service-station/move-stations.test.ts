import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { changesOf, newMicro } from '../../test/changes.ts';
import { COMMUNITY, community, daysFromToday, GENERAL, micro, officer } from '../../test/seed.ts';
import { GridEntity } from '../grid/grid.entity.ts';
import { applyGridChange } from '../grid-change/apply/apply-grid-change.ts';
import { GridChangeEntity } from '../grid-change/grid-change.entity.ts';
import { organisation } from '../subgraph.ts';
import { ServiceStationEntity } from './service-station.entity.ts';

describe('a station', () => {
  let subgraph: TestSubgraph;
  let changes: ReturnType<typeof changesOf>;
  beforeEach(async () => {
    subgraph = await openTestSubgraph(organisation);
    changes = changesOf(subgraph);
    await subgraph.insert(GridEntity, community());
  });
  afterEach(() => subgraph.close());

  const stationIn = (gridCode: string, own: object = {}) => {
    const place = { address: '样例路1号', openingHours: '看门口通知', capacity: 20, accessible: true };
    return {
      id: newId(),
      kind: 'OTHER' as const,
      name: '样例阵地',
      gridCode,
      ...place,
      closedOn: null,
      version: 1,
      ...own,
    };
  };

  it('goes where its grid went when one grid followed, and stays where several did', async () => {
    const [merged, other, divided] = [stationIn(micro(1)), stationIn(micro(2)), stationIn(micro(3))];
    const unused = stationIn(micro(2), { closedOn: daysFromToday(-1) });
    await subgraph.insert(ServiceStationEntity, [merged, other, divided, unused]);
    const both = { kind: 'MERGE', closes: [micro(1), micro(2)], opens: [newMicro(GENERAL, 170)] };
    const { opens } = await changes.approved(both);
    const two = [newMicro(GENERAL, 20), newMicro(GENERAL, 30)];
    await changes.approved({ kind: 'SPLIT', closes: [micro(3)], opens: two });
    await changes.apply();
    const em = subgraph.subgraph.database.orm.em.fork();
    const stands = async ({ id }: { id: string }) => (await em.findOneOrFail(ServiceStationEntity, id)).gridCode;
    const codes = await Promise.all([merged, other, divided, unused].map(stands));
    expect(codes).toEqual([opens[0].code, opens[0].code, micro(3), micro(2)]);
    const told = await em.execute(
      `select fact->>'subject' as id, fact->>'gridcode' as code from organisation.outbox where fact->>'type' = 'station.changed.v1'`,
    );
    expect(new Set(told.map((row) => `${row['id']} ${row['code']}`))).toEqual(
      new Set([merged, other].map(({ id }) => `${id} ${opens[0].code}`)),
    );
  });

  // The embedded database has one connection: there the two come one after the other anyway.
  it.runIf(inject('postgresUrl') !== undefined)(
    'that is opened in a grid as it closes waits, and is refused',
    async () => {
      const two = [micro(1), micro(2)];
      const { id } = await changes.approved({ kind: 'MERGE', closes: two, opens: [newMicro(GENERAL, 170)] });
      const { database } = subgraph.subgraph;
      const em = database.orm.em.fork();
      await em.nativeUpdate(GridChangeEntity, id, { effectiveOn: daysFromToday(0) });
      const hours = [{ weekday: 'MONDAY', opensAt: '09:00', closesAt: '12:00' }];
      const place = {
        kind: 'OTHER',
        name: '样例',
        gridCode: micro(1),
        address: '样例路',
        capacity: 1,
        accessible: true,
      };
      const input = { ...place, hours };
      let opening: ReturnType<TestSubgraph['ask']> | undefined;
      let [isOver, wasEarly] = [false, false];
      await database.transaction(async (own) => {
        await applyGridChange(own, { id, communityCode: COMMUNITY, at: new Date() });
        opening = subgraph.ask(
          `mutation ($input: OpenStationInput!) { openStation(input: $input) { id } }`,
          { input },
          officer,
        );
        void opening.finally(() => (isOver = true));
        const waiting = () =>
          em.execute(
            `select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`,
          );
        for (;;) {
          const { length } = await waiting();
          if (length > 0 || isOver) break;
        }
        wasEarly = isOver;
      });
      expect(wasEarly).toBe(false);
      expect((await opening)?.codes).toEqual(['BAD_USER_INPUT']);
      expect(await em.count(ServiceStationEntity)).toBe(0);
    },
  );
});
