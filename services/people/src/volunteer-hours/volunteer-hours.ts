import { volunteerHoursFactTable } from './migrations/20261130T160210-volunteer-hours-facts.ts';
import { volunteerHoursFacts } from './volunteer-hours.measures.ts';
import type { Concept } from '@microgrid/subgraph/concept';
import { countHours } from './clock/count-hours.job.ts';
import { forgottenEnds } from './clock/forgotten-ends.job.ts';
import { volunteerHoursTable } from './migrations/20261129T103600-volunteer-hours.ts';
import { ConfirmHoursResolver } from './moves/confirm-hours.ts';
import { CorrectHoursResolver } from './moves/correct-hours.ts';
import { DisputeHoursResolver } from './moves/dispute-hours.ts';
import { RecordHoursResolver } from './record/record-hours.ts';
import { volunteerHoursSample } from './sample/volunteer-hours.sample.ts';
import { PersonStarsResolver } from './stars/person-stars.resolver.ts';
import { hoursOf } from './volunteer-hours.list.ts';
import { volunteerHoursPersonal } from './volunteer-hours.personal.ts';
import { PersonVolunteerHoursResolver, VolunteerHoursResolver } from './volunteer-hours.resolver.ts';

/** Hours of volunteers（志愿服务时长）, from the record to the stars. */
export const volunteerHours: Concept = {
  stored: [volunteerHoursPersonal],
  resolvers: [
    VolunteerHoursResolver,
    PersonVolunteerHoursResolver,
    PersonStarsResolver,
    RecordHoursResolver,
    ConfirmHoursResolver,
    DisputeHoursResolver,
    CorrectHoursResolver,
  ],
  references: { VolunteerHours: hoursOf },
  closed: [volunteerHoursFacts],
  migrations: [volunteerHoursTable, volunteerHoursFactTable],
  jobs: [countHours, forgottenEnds],
  sample: volunteerHoursSample,
};
