import { emergencyFactTable } from './migrations/20261130T160202-emergency-facts.ts';
import { emergencyFacts } from './emergency.measures.ts';
import type { Concept } from '@microgrid/subgraph/concept';
import { AcknowledgeEmergencyResolver } from './answering/acknowledge-emergency.ts';
import { PassEmergencyResolver } from './answering/pass-emergency.ts';
import { RecordArrivalResolver } from './answering/record-arrival.ts';
import { callOnByClock } from './chain/call-on.job.ts';
import { emergenciesOf } from './emergency.list.ts';
import { emergencyCallPersonal, emergencyPersonal, emergencyResponderPersonal } from './emergency.personal.ts';
import { EmergencyResolver } from './emergency.resolver.ts';
import { GridEmergencyResolver } from './read/grid-emergency.resolver.ts';
import { MatterEmergencyResolver } from './read/matter-emergency.resolver.ts';
import { emergencies } from './migrations/20261129T214000-emergencies.ts';
import { emergencySample } from './sample/emergency.sample.ts';

/** Emergencies（应急）: who is called, who comes, who is there. */
export const emergency: Concept = {
  stored: [emergencyPersonal, emergencyCallPersonal, emergencyResponderPersonal],
  resolvers: [
    EmergencyResolver,
    MatterEmergencyResolver,
    GridEmergencyResolver,
    AcknowledgeEmergencyResolver,
    PassEmergencyResolver,
    RecordArrivalResolver,
  ],
  references: { Emergency: emergenciesOf },
  closed: [emergencyFacts],
  migrations: [emergencies, emergencyFactTable],
  jobs: [callOnByClock],
  sample: emergencySample,
};
