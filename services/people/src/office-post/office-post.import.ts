import { adminLevel } from '@microgrid/grid-code/admin-code';
import { conceptImport } from '@microgrid/subgraph/concept-import';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { importedId, rowKey } from '@microgrid/subgraph/import-columns';
import type { Importing } from '@microgrid/subgraph/importing';
import { code, day, oneOf, optional } from '@microgrid/tables/columns';
import { importedPersons } from '../person/imported-persons.ts';
import type { Tables } from '../context.ts';
import { officePostStarted } from './office-post.facts.ts';
import { OfficePostEntity } from './office-post.entity.ts';
import type { OfficeRole } from './office-post.terms.ts';

/** A handler comes with a department, which the graph gives the post of. */
const roles: Record<Exclude<OfficeRole, 'DEPARTMENT_HANDLER'>, string[]> = {
  STREET_OFFICER: ['街道干部'],
  APPEALS_REVIEWER: ['申诉复核人'],
  ANALYST: ['分析员'],
  PRIVACY_AUDITOR: ['隐私审计员'],
};

const columns = {
  personKey: rowKey(['人员编号']),
  role: oneOf(['角色', '岗位'], roles),
  areaCode: code(['街道编码'], street),
  startsOn: day(['任职起']),
  endsOn: optional(day(['任职止'])),
};

/** Gives posts at the street office, and last days. What was ended stays so, and no later import undoes it. */
export const officePostImport = conceptImport({
  file: 'office-posts',
  columns,
  async take({ rows }, importing) {
    const candidates = rows.flatMap((from) => {
      const { personKey, ...post } = from.values;
      const person = importing.require(importedPersons, personKey, [from, 'personKey']);
      if (person === undefined) return [];
      if (post.endsOn !== null && post.endsOn < post.startsOn) {
        importing.refuse(from, 'endsOn', `is ${post.endsOn}: a day from ${post.startsOn} on`);
        return [];
      }
      if (!person.isAdult) {
        importing.refuse(from, 'personKey', 'only adults are appointed');
        return [];
      }
      const id = importedId('office post', person.id, post.role, post.areaCode, post.startsOn);
      return [{ from, row: { id, personId: person.id, ...post, version: 1 } }];
    });
    const ended = await endedAmong(candidates, importing);
    importing.counts.same += ended.size;
    const { added } = await importing.store(
      OfficePostEntity,
      candidates.filter(({ row }) => !ended.has(row.id)),
      { initial: ['version'] },
    );
    const ids = new Set(added.map(({ row }) => row.id));
    await importing.tell(candidates.filter(({ row }) => ids.has(row.id)).map(({ row }) => officePostStarted(row)));
  },
});

/** Those that have ended, by id. */
async function endedAmong(candidates: readonly { row: { id: string } }[], importing: Importing): Promise<Set<string>> {
  const ids = candidates.map(({ row }) => row.id);
  const query = importing.reader<Tables>().selectFrom('office_post').select('id').where('endedAt', 'is not', null);
  const stored = await query.where('id', '=', equalsAny(ids)).execute();
  return new Set(stored.map(({ id }) => id));
}

function street(given: string): string {
  if (given.length === 9 && adminLevel(given) === 'STREET') return given;
  throw new Error(`${JSON.stringify(given)} is no street: its code has 9 digits`);
}
