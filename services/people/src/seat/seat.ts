import type { Concept } from '@microgrid/subgraph/concept';
import { seats } from './migrations/20261129T100400-seats.ts';
import { vacanciesOfAStreet } from './migrations/20261130T064500-vacancies-of-a-street.ts';
import { seatPersonal } from './seat.personal.ts';
import { seatsConsumer } from './seats.consumer.ts';
import { GridVacancyResolver, VacancyResolver } from './vacancy.resolver.ts';

/** The posts of the map（岗位）, and which of them nobody holds（空缺）. */
export const seat: Concept = {
  stored: [seatPersonal],
  resolvers: [VacancyResolver, GridVacancyResolver],
  migrations: [seats, vacanciesOfAStreet],
  consumers: [seatsConsumer],
};
