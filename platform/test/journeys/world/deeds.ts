import { samplePeople } from '@microgrid/sample-network/sample-people';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { expect } from 'vitest';
import type { World } from '../../world/world.ts';

export const STREET = '510115006';
export const XINGLIN = '510115006005';
/** The general grid of the sample's worker, and of its leader. */
export const GENERAL = '510115006005007';

interface Grid {
  readonly code: string;
  readonly leader: { id: string } | null;
  readonly appointments: { nodes: { id: string; version: number; status: string; person: { id: string } }[] };
}

/** The micro-grids below a grid, as its head sees them. */
export async function microGridsOf(world: World, within: string): Promise<Grid[]> {
  const { data } = await world.ask(
    `{ grids(where: { level: MICRO, within: "${within}" }, first: 100) { nodes { code leader { id }
      appointments(where: { role: MICRO_GRID_LEADER }) { nodes { id version status person { id } } } } } }`,
    {},
    'secretary',
  );
  return data.grids.nodes;
}

/** The micro-grid of the sample's leader. */
export async function gridOfLeader(world: World): Promise<string> {
  const { leader: own } = samplePeople();
  const grids = await microGridsOf(world, GENERAL);
  return grids.find(({ leader }) => leader?.id === own)?.code ?? expect.fail('the leader leads no micro-grid');
}

/** A vacant micro-grid of 杏林, and somebody who led one there before and leads none now. */
export async function vacancy(world: World): Promise<{ gridCode: string; former: string }> {
  const grids = await microGridsOf(world, XINGLIN);
  // Whoever is on leave or suspended holds the post, and no leader is shown meanwhile.
  const held = grids.flatMap(({ code, appointments }) =>
    appointments.nodes.filter(({ status }) => status !== 'ENDED').map(({ person }) => ({ code, personId: person.id })),
  );
  const vacant = grids.find(({ code }) => held.every((post) => post.code !== code));
  const former = grids
    .flatMap(({ appointments }) => appointments.nodes.map(({ person }) => person.id))
    .find((id) => held.every((post) => post.personId !== id));
  if (vacant === undefined || former === undefined) return expect.fail('杏林 has no vacancy, or nobody to fill it');
  return { gridCode: vacant.code, former };
}

/** Appoints a leader, as the secretary. */
export const appointment = (gridCode: string, personId: string) => ({
  gridCode,
  personId,
  basis: 'APPOINTED',
  endsOn: inDays(200).slice(0, 10),
});

/** That many days from today, 11:30 in Shanghai and so many hours: stations are open, and no activity of the sample is on. */
export function inDays(days: number, hours = 0): string {
  const noon = new Date(`${shanghaiDate()}T11:30:00+08:00`);
  return new Date(noon.getTime() + (days * 24 + hours) * 3_600_000).toISOString();
}

/** Reports a matter of synthetic content. */
export async function report(world: World, matter: { gridCode: string; kind: string; severity: string }, who: string) {
  const input = { ...matter, place: '样例小区北门', description: '请到家办理（样例）' };
  const { data, errors } = await world.ask(
    `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) { id version } }`,
    { input },
    who,
  );
  expect(errors).toEqual([]);
  const { id, version }: { id: string; version: number } = data.reportMatter;
  return { matterId: id, expectedVersion: version };
}

/** A station of 杏林. */
export async function stationOf(world: World): Promise<string> {
  const { data } = await world.ask(`{ grid(code: "${XINGLIN}") { serviceStations { id } } }`);
  return data.grid.serviceStations[0]?.id ?? expect.fail('杏林 has no station');
}

let hoursMade = 0;

/** Records half an hour that somebody served in the worker's grid, at a time that no other step uses. */
export async function hoursOfVolunteer(world: World) {
  const { former: personId } = await vacancy(world);
  const startedAt = inDays(-3, ++hoursMade);
  const input = { gridCode: GENERAL, entries: [{ personId, startedAt, minutes: 30 }] };
  const { data, errors } = await world.ask(
    `mutation ($input: RecordHoursInput!) { recordHours(input: $input) { id version } }`,
    { input },
    'worker',
  );
  expect(errors).toEqual([]);
  const [{ id, version }]: [{ id: string; version: number }] = data.recordHours;
  return { id, personId, startedAt, version };
}

let shiftsMade = 0;

/** A shift of the general grid for somebody, after those of the sample, at a time that no other step uses. */
export function shiftsOf(onCallId: string) {
  const day = 100 + ++shiftsMade;
  return { areaCode: GENERAL, shifts: [{ startsAt: inDays(day), endsAt: inDays(day, 8), onCallId }] };
}
/** The health station of the sample's street. */
export async function departmentOf(world: World): Promise<string> {
  const { data } = await world.ask(`{ departments(within: "${STREET}") { id kind } }`);
  const station = data.departments.find(({ kind }: { kind: string }) => kind === 'HEALTH');
  return station?.id ?? expect.fail('the street has no health station');
}

let admissions = 0;
/** An admission that the street has not granted yet, for the department, from today on. */
export const admission = (departmentId: string) => ({
  code: `2099-${String(++admissions).padStart(3, '0')}`,
  title: '样例事项',
  departmentId,
  legalBasis: '样例依据',
  areaCode: STREET,
  validFrom: shanghaiDate(),
  validTo: inDays(200).slice(0, 10),
});
