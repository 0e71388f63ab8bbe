import { adminLevel } from '@microgrid/grid-code/admin-code';
import { conceptImport } from '@microgrid/subgraph/concept-import';
import { importedId, rowKey } from '@microgrid/subgraph/import-columns';
import { code, day, oneOf, optional } from '@microgrid/tables/columns';
import { importedPersons } from '../person/imported-persons.ts';
import { OfficePostEntity, type OfficeRole } from './office-post.entity.ts';

const roles: Record<OfficeRole, string[]> = {
  STREET_OFFICER: ['街道干部'],
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

/** Gives posts at the street office, and ends them: no deed of the graph does yet. */
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
      return [{ from, row: { id, personId: person.id, ...post } }];
    });
    await importing.store(OfficePostEntity, candidates);
  },
});

function street(given: string): string {
  if (given.length === 9 && adminLevel(given) === 'STREET') return given;
  throw new Error(`${JSON.stringify(given)} is no street: its code has 9 digits`);
}
