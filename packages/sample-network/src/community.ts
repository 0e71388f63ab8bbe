import { type ActivityRow, activitiesOf } from './activities.ts';
import type { AdminUnitRow } from './admin-units.ts';
import { type AppointmentRow, appointmentsOf } from './appointments.ts';
import { type GridRow, gridRows, gridTreeOf } from './grids.ts';
import { type MatterEventRow, type MatterReporterRow, type MatterRow, mattersOf } from './matters.ts';
import type { OfficePostRow } from './office.ts';
import { type PartyCoverRow, type PartyOrganizationRow, partyOf } from './party.ts';
import { peopleOf, type PersonRow } from './people.ts';
import { markFull, type RegistrationRow, registrationsOf } from './registrations.ts';
import type { SampleMoment } from './sample-moment.ts';
import { type ServiceStationRow, stationsOf } from './stations.ts';

/** The rows of one community. Property names are those of the services' entities. */
export interface SampleCommunity {
  code: string;
  /** 杏林社区. */
  name: string;
  /** The community's own unit, and before it those above that no earlier community brought. */
  adminUnits: AdminUnitRow[];
  grids: GridRow[];
  partyOrganizations: PartyOrganizationRow[];
  partyCovers: PartyCoverRow[];
  serviceStations: ServiceStationRow[];
  /** With the street office's staff in the street's first community. */
  persons: PersonRow[];
  appointments: AppointmentRow[];
  /** Only in the street's first community. */
  officePosts: OfficePostRow[];
  activities: ActivityRow[];
  registrations: RegistrationRow[];
  matters: MatterRow[];
  matterReporters: MatterReporterRow[];
  matterEvents: MatterEventRow[];
}

/** What a community has by itself: everything but the units and the office above it. */
type OwnRows = Omit<SampleCommunity, 'adminUnits' | 'officePosts'>;

/** @param officer id of the street officer who handles what the street has taken over */
export function communityRows(unit: AdminUnitRow, officer: string, moment: SampleMoment): OwnRows {
  const { seed } = moment;
  const tree = gridTreeOf(unit, seed);
  const { persons, roster } = peopleOf(tree, seed);
  const stations = stationsOf(tree, seed);
  const activities = activitiesOf({ tree, roster, stations }, moment);
  const former = new Set(roster.formerLeaders.values());
  const personIds = [...roster.residents, ...persons.map(({ id }) => id).filter((id) => !former.has(id))];
  const registrations = registrationsOf({ communityCode: unit.code, activities, personIds }, moment);
  return {
    code: unit.code,
    name: tree.total.name,
    grids: gridRows(tree),
    ...partyOf(tree, seed),
    serviceStations: stations,
    persons,
    appointments: appointmentsOf(tree, roster, moment),
    activities: markFull(activities, registrations),
    registrations,
    ...mattersOf({ tree, roster, officer }, moment),
  };
}
