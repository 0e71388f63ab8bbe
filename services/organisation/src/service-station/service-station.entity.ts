import { defineEntity, p } from '@mikro-orm/core';
import { ServiceStationKind } from './service-station.terms.ts';

export const ServiceStationSchema = defineEntity({
  name: 'ServiceStation',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(() => ServiceStationKind),
    name: p.text(),
    gridCode: p.text().collation('C').index(),
    address: p.text(),
    openingHours: p.text(),
    capacity: p.integer(),
    accessible: p.boolean(),
  },
  checks: [{ name: 'service_station_capacity_check', expression: 'capacity > 0' }],
});

export class ServiceStationEntity extends ServiceStationSchema.class {}
ServiceStationSchema.setClass(ServiceStationEntity);
