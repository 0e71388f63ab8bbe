import type { Fact } from '@microgrid/facts/fact';
import { OutboxEntity } from '@microgrid/facts/outbox.entity';
import type { TestSubgraph } from '@microgrid/subgraph/testing';
import { AdminUnitEntity } from '../src/admin-unit/admin-unit.entity.ts';
import type { AdminUnitLevel } from '../src/admin-unit/admin-unit.terms.ts';
import { COMMUNITY, DISTRICT, OTHER_STREET, STREET } from './actors.ts';

const unit = (code: string, level: AdminUnitLevel, parentCode: string | null) => {
  return { code, level, name: `样例${code}`, parentCode, edition: '2023-06-30' };
};

/** Stores the units that the tests are about: a district, two streets of it and a community. */
export function insertUnits(organisations: TestSubgraph): Promise<void> {
  return organisations.insert(AdminUnitEntity, [
    unit(DISTRICT, 'COUNTY', null),
    unit(STREET, 'STREET', DISTRICT),
    unit(OTHER_STREET, 'STREET', DISTRICT),
    unit(COMMUNITY, 'VILLAGE', STREET),
  ]);
}

/** What was told of `subject`, first to last. */
export async function factsOf({ subgraph }: TestSubgraph, subject: string): Promise<Fact[]> {
  const rows = await subgraph.database.orm.em.fork().findAll(OutboxEntity, { orderBy: { position: 'asc' } });
  return rows.map(({ fact }) => fact).filter((fact) => fact.subject === subject);
}
