import { rowKey } from '@microgrid/subgraph/import-columns';
import { absentable, optional, type ValuesOf } from '@microgrid/tables/columns';
import { appointmentColumns } from '../../appointment/import/appointment.columns.ts';
import { personColumns } from '../../person/person.columns.ts';

/** What a roster says of each post: who holds it, and from when to when. */
export const rosterColumns = {
  key: absentable(rowKey(['编号', '人员编号', '工号', '志愿者编号'])),
  ...personColumns,
  ...appointmentColumns,
  // Only a leader's leaves a choice.
  basis: optional(appointmentColumns.basis),
};

export type RosterColumn = keyof typeof rosterColumns;
export type RosterValues = ValuesOf<typeof rosterColumns>;

/** What people call a column where the file has none for it. */
export function headerOf(column: RosterColumn, headers: Readonly<Partial<Record<string, string>>> | null): string {
  return headers?.[column] ?? rosterColumns[column].headers[0] ?? column;
}
