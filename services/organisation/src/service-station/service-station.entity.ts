import { defineEntity, p } from '@mikro-orm/core';
import { ServiceStationKind } from './service-station.terms.ts';
import type { Closure, Hours } from './station-hours.ts';

export const ServiceStationSchema = defineEntity({
  name: 'ServiceStation',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(() => ServiceStationKind),
    name: p.text(),
    gridCode: p.text().collation('C').index(),
    address: p.text(),
    /** What `hours` say in words; where there are none, all that is known. */
    openingHours: p.text(),
    /** In order. */
    hours: p.json<Hours[]>().defaultRaw(`'[]'`),
    closures: p.json<Closure[]>().defaultRaw(`'[]'`),
    capacity: p.integer(),
    accessible: p.boolean(),
    /** The last day of use. */
    closedOn: p.date().nullable(),
    version: p.integer().version(),
  },
  checks: [{ name: 'service_station_capacity_check', expression: 'capacity > 0' }],
});

export class ServiceStationEntity extends ServiceStationSchema.class {}
ServiceStationSchema.setClass(ServiceStationEntity);
