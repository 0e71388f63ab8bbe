import { personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** That a training of people takes a station: a copy from its facts. */
export const TrainingBookingSchema = defineEntity({
  name: 'TrainingBooking',
  properties: {
    /** Of the training. */
    id: p.uuid().primary(),
    stationId: p.uuid(),
    startsAt: p.datetime().length(3),
    endsAt: p.datetime().length(3),
  },
  indexes: [{ name: 'training_booking_station_starts_index', properties: ['stationId', 'startsAt'] }],
});

export class TrainingBookingEntity extends TrainingBookingSchema.class {}
TrainingBookingSchema.setClass(TrainingBookingEntity);

export const trainingBookingPersonal = personalData(TrainingBookingEntity, {
  notPersonal: ['id', 'stationId', 'startsAt', 'endsAt'],
  personal: {},
});
