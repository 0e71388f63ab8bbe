import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesOf, newMicro } from '../../../test/changes.ts';
import { community, daysFromToday, GENERAL, micro } from '../../../test/seed.ts';
import { GridEntity } from '../../grid/grid.entity.ts';
import { organisation } from '../../subgraph.ts';
import { ServiceStationEntity } from '../service-station.entity.ts';
import { requireGrid } from './station-demands.ts';

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

  it('that is opened in the instant in which its grid closes goes there too', async () => {
    const { opens } = await changes.approved({
      kind: 'MERGE',
      closes: [micro(1), micro(2)],
      opens: [newMicro(GENERAL, 170)],
    });
    const { database } = subgraph.subgraph;
    const station = stationIn(micro(1));
    const [stored, seen] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const opening = database.transaction(async (em) => {
      await requireGrid(em, micro(1));
      em.create(ServiceStationEntity, station);
      await em.flush();
      stored.resolve();
      await seen.promise;
    });
    await stored.promise;
    const applied = new AbortController();
    const applying = changes.apply().finally(() => applied.abort());
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const em = database.orm.em.fork();
    while (!applied.signal.aborted && (await em.execute(waiting)).length === 0);
    seen.resolve();
    await Promise.all([opening, applying]);
    expect((await em.findOneOrFail(ServiceStationEntity, station.id)).gridCode).toBe(opens[0].code);
  });
});
