import { reserveEntryFactTable } from './migrations/20261130T160208-reserve-entry-facts.ts';
import { reserveEntryFacts } from './reserve-entry.measures.ts';
import type { Concept } from '@microgrid/subgraph/concept';
import { leaveWithErasure } from './follow/leave-with-erasure.ts';
import { JoinReserveResolver } from './join/join-reserve.ts';
import { reserveEntries } from './migrations/20261129T171000-reserve-entries.ts';
import { formerGridOfEntries } from './migrations/20261130T101500-former-grid-of-entries.ts';
import { AdmitToReserveResolver } from './moves/admit-to-reserve.ts';
import { AgreeToReserveResolver } from './moves/agree-to-reserve.ts';
import { AssignMentorResolver } from './moves/assign-mentor.ts';
import { CheckReserveEntryResolver } from './moves/check-reserve-entry.ts';
import { DeclareReadyResolver } from './moves/declare-ready.ts';
import { LeaveReserveResolver } from './moves/leave-reserve.ts';
import { NameServiceLeaderResolver } from './moves/name-service-leader.ts';
import { entriesOf } from './reserve-entry.list.ts';
import { reserveEntryPersonal } from './reserve-entry.personal.ts';
import { PersonReserveEntryResolver, ReserveEntryResolver } from './reserve-entry.resolver.ts';
import { reserveEntrySample } from './sample/reserve-entry.sample.ts';
import { GridVolunteersResolver } from './volunteer/grid-volunteers.resolver.ts';
import { VacancyReadyCountResolver } from './volunteer/ready-count.resolver.ts';

/** The reserve（力量储备）, from the application to whoever serves, and the volunteers in it. */
export const reserveEntry: Concept = {
  stored: [reserveEntryPersonal],
  resolvers: [
    ReserveEntryResolver,
    PersonReserveEntryResolver,
    GridVolunteersResolver,
    VacancyReadyCountResolver,
    JoinReserveResolver,
    AgreeToReserveResolver,
    CheckReserveEntryResolver,
    AdmitToReserveResolver,
    AssignMentorResolver,
    DeclareReadyResolver,
    NameServiceLeaderResolver,
    LeaveReserveResolver,
  ],
  references: { ReserveEntry: entriesOf },
  closed: [reserveEntryFacts],
  migrations: [reserveEntries, formerGridOfEntries, reserveEntryFactTable],
  beforeErasure: leaveWithErasure,
  sample: reserveEntrySample,
};
