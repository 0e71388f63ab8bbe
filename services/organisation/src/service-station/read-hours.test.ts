import { newId } from '@microgrid/subgraph/ids';
import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { factsOf } from '../../test/rows.ts';
import { organisation } from '../subgraph.ts';
import { stationHours } from './migrations/20261129T113000-station-hours.ts';
import { ServiceStationEntity } from './service-station.entity.ts';
import { hoursInWords } from './station-hours.ts';

let organisations: TestSubgraph;
beforeAll(async () => {
  organisations = await openTestSubgraph(organisation);
});
afterAll(() => organisations.close());

it.each([
  ['周一至周日 08:30–21:00', [{ from: 510, to: 1260 }]],
  ['周一至周五 08:30–21:00', []],
  ['周一至周日 8:30–21:00', []],
  ['周一至周日 21:00–08:30', []],
  ['周一至周日 08:30–21:00，节假日休息', []],
  ['看门口通知', []],
])(
  'of stations that stood before, the hours "%s" are read where they can be, and told',
  async (openingHours, daily) => {
    const place = { kind: 'OTHER' as const, name: '样例', gridCode: '510115006005', address: '样例路1号' };
    const station = { id: newId(), ...place, openingHours, hours: [], closures: [], capacity: 20, accessible: true };
    await organisations.insert(ServiceStationEntity, [{ ...station, version: 1 }]);
    // All but the columns, which are there.
    const [, ...statements] = stationHours.sql.split(/;$/m).filter((statement) => statement.trim() !== '');
    const { database } = organisations.subgraph;
    await database.transaction(async (em) => {
      await em.execute('set local search_path to organisation');
      for (const statement of statements) await em.execute(statement);
    });
    const stored = await database.orm.em.fork().findOneOrFail(ServiceStationEntity, station.id);
    expect(stored.openingHours).toBe(openingHours);
    expect(hoursInWords(stored.hours)).toBe(daily.length === 0 ? '' : openingHours);
    const told = await factsOf(organisations, station.id);
    const openSpans = daily.flatMap((span) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...span })));
    expect(told.map(({ data }) => data)).toMatchObject(daily.length === 0 ? [] : [{ openSpans, closedOn: null }]);
  },
);
