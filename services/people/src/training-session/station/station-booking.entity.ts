import { personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** That an activity of community-services takes a station: a copy from its facts. */
const StationBookingSchema = defineEntity({
  name: 'StationBooking',
  properties: {
    /** Of the activity. */
    id: p.uuid().primary(),
    stationId: p.uuid(),
    startsAt: p.datetime().length(3),
    endsAt: p.datetime().length(3),
  },
  indexes: [{ name: 'station_booking_station_starts_index', properties: ['stationId', 'startsAt'] }],
});

export class StationBookingEntity extends StationBookingSchema.class {}
StationBookingSchema.setClass(StationBookingEntity);

export const stationBookingPersonal = personalData(StationBookingEntity, {
  notPersonal: ['id', 'stationId', 'startsAt', 'endsAt'],
  personal: {},
});
