import { conceptImport } from '@microgrid/subgraph/concept-import';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { importedId, rowKey } from '@microgrid/subgraph/import-columns';
import { importedGrids } from '@microgrid/subgraph/imported-grids';
import type { Importing } from '@microgrid/subgraph/importing';
import type { ValuesOf } from '@microgrid/tables/columns';
import type { Row } from '@microgrid/tables/read-rows';
import type { Tables } from '../../context.ts';
import { importedPersons } from '../../person/imported-persons.ts';
import { AppointmentEntity } from '../appointment.entity.ts';
import { seatId } from '../../seat/seat-id.ts';
import { appointmentsStarted, seatFilled, type StartedAppointment } from '../appointment.facts.ts';
import { appointmentColumns } from './appointment.columns.ts';
import { HeldPosts } from './held-posts.ts';
import { wrongWith } from './import.rules.ts';

const columns = {
  personKey: rowKey(['人员编号']),
  ...appointmentColumns,
};

type AppointmentRow = Row<ValuesOf<typeof columns>>;

const FIXED = 'what somebody was appointed for stays; end the appointment in the graph, and appoint anew';

/** Brings in those who are in post. Whatever comes after is done in the graph, and no later import undoes it. */
export const appointmentImport = conceptImport({
  file: 'appointments',
  columns,
  async take({ rows }, importing) {
    const candidates = rows.flatMap((from) => candidateOf(from, importing));
    const statuses = await statusesOf(candidates, importing);
    const posts = await HeldPosts.besides(candidates, importing);
    const right = candidates.filter(({ from, row, ...found }) => {
      if (statuses.has(row.id)) return statuses.get(row.id) !== 'ENDED';
      const problems = wrongWith({ ...row, ...found }, importing.today);
      for (const { column, message } of problems) importing.refuse(from, column, message);
      return problems.length === 0 && posts.take(from, row, importing);
    });
    importing.counts.same += candidates.filter(({ row }) => statuses.get(row.id) === 'ENDED').length;
    const { added } = await importing.store(AppointmentEntity, right, {
      initial: ['status', 'endReason', 'leaveMovesMatters', 'version'],
      fixed: { endsOn: FIXED, basis: FIXED },
    });
    const ids = new Set(added.map(({ row }) => row.id));
    const started = right.map(({ row }) => row).filter(({ id }) => ids.has(id));
    await importing.tell(appointmentsStarted(started));
    await takeSeats(started, importing);
  },
});

/** The appointment that a row says, with the person and the grid that were found; none where one was not. */
function candidateOf(from: AppointmentRow, importing: Importing) {
  const { personKey, ...post } = from.values;
  const person = importing.require(importedPersons, personKey, [from, 'personKey']);
  const grid = importing.require(importedGrids, post.gridCode, [from, 'gridCode']);
  if (person === undefined || grid === undefined) return [];
  const id = importedId('appointment', person.id, post.role, post.gridCode, post.startsOn);
  const row = {
    id,
    personId: person.id,
    ...post,
    status: 'ACTIVE' as const,
    endReason: null,
    leaveMovesMatters: false,
    version: 1,
  };
  return [{ from, person, grid, row }];
}

/** The seats of those who were brought in are vacant no more. */
async function takeSeats(started: readonly StartedAppointment[], importing: Importing): Promise<void> {
  const seats = new Map(started.map((post) => [seatId(post.gridCode, post.role), post]));
  const filled = await importing
    .reader<Tables>()
    .updateTable('seat')
    .set({ vacantSince: null })
    .where('id', '=', equalsAny([...seats.keys()]))
    .where('vacantSince', 'is not', null)
    .returning('id')
    .execute();
  await importing.tell(filled.flatMap(({ id }) => seats.get(id) ?? []).map(seatFilled));
}

/** The status of each that is stored, by id; one that was renewed is the graph's as one that ended is. */
async function statusesOf(candidates: readonly { row: { id: string } }[], importing: Importing) {
  const ids = candidates.map(({ row }) => row.id);
  const query = importing.reader<Tables>().selectFrom('appointment').select(['id', 'status', 'renewedFrom']);
  const stored = await query.where('id', '=', equalsAny(ids)).execute();
  return new Map(stored.map(({ id, status, renewedFrom }) => [id, renewedFrom === null ? status : 'ENDED']));
}
