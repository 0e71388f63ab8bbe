import { rowOfEachId } from '@microgrid/subgraph/batch';
import { connectionOf } from '@microgrid/subgraph/connection';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { possibleIds } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { inSubtree } from '@microgrid/subgraph/subtree';
import { sql, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';
import type { PartyOrganizationWhere } from './party-organization.arguments.ts';
import { PartyOrganization } from './party-organization.type.ts';

export const PartyOrganizationConnection = connectionOf({
  name: 'PartyOrganization',
  what: 'Party organisations（党组织）',
  node: () => PartyOrganization,
});

/** The Party organisations that `where` lets through, dissolved ones too, in no order yet. */
export function partyOrganizationList({ db }: Context, where: PartyOrganizationWhere | null | undefined) {
  let list = db.selectFrom('party_organization').selectAll();
  if (where?.kind != null) list = list.where('kind', '=', equalsAny(where.kind));
  if (where?.within != null) {
    const covering = db
      .selectFrom('party_cover')
      .select('partyOrganizationId')
      .where(inSubtree(where.within, 'party_cover.gridCode'));
    list = list.where('id', 'in', covering);
  }
  return list;
}

/** Whether the organisation of that table in the query stands today. */
export function stands(table = 'party_organization') {
  const last = sql.ref(`${table}.dissolvedOn`);
  return sql<SqlBool>`(${last} is null or ${last} >= ${shanghaiDate()})`;
}

/** The organisations of references, in their order, dissolved ones too; null where there is none. */
export async function partyOrganizationsOf(references: { id: string }[], { db }: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await db.selectFrom('party_organization').selectAll().where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
