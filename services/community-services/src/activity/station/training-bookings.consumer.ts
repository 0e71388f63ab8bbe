import type { FactConsumer } from '@microgrid/facts/consumer';
import { TrainingBookingEntity } from './training-booking.entity.ts';

/** Keeps which stations trainings take, until they are called off. */
export const trainingBookings: FactConsumer = {
  name: 'training-bookings',
  handlers: {
    async 'training.planned.v1'({ subject: id, data: { stationId, startsAt, endsAt } }, em) {
      if (stationId === null) return;
      const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
      await em.upsert(TrainingBookingEntity, { id, stationId, ...times });
    },
    async 'training.cancelled.v1'({ subject: id }, em) {
      await em.nativeDelete(TrainingBookingEntity, { id });
    },
  },
};
