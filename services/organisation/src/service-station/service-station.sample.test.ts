import { communitiesOf } from '@microgrid/sample-network/testing';
import { expect, test } from 'vitest';
import { sampleStations } from './service-station.sample.ts';

test('each community has a Party-service station, 杏林 the neighbour home besides', () => {
  const stations = communitiesOf().flatMap(sampleStations);
  const of = (kind: string) => stations.filter((station) => station.kind === kind);
  expect(of('PARTY_SERVICE').map(({ gridCode }) => gridCode)).toHaveLength(5);
  expect(of('NEIGHBOUR_HOME')).toMatchObject([{ name: '学府杏林小区邻里之家', gridCode: '510115006005001' }]);
  expect(stations).toHaveLength(6);
});
