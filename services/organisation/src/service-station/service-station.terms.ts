import { describedEnum } from '@microgrid/subgraph/described-enum';

export const ServiceStationKind = describedEnum('ServiceStationKind', 'Kind of a station（阵地类型）.', {
  PARTY_SERVICE: 'Party-service station（党群服务站）.',
  PROPERTY_ROOM: 'Room in a property office（物业用房）.',
  NEIGHBOUR_HOME: 'Neighbour home（邻里之家）.',
  OTHER: 'Another place（其他）.',
});
export type ServiceStationKind = keyof typeof ServiceStationKind;
