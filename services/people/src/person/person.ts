import type { Concept } from '@microgrid/subgraph/concept';
import { persons as personTable } from './migrations/20261125T011255-persons.ts';
import { personImport } from './person.import.ts';
import { personPersonal } from './person.personal.ts';
import { PersonResolver, persons } from './person.resolver.ts';
import { personSample } from './person.sample.ts';

/** Those who serve（服务者）. */
export const person: Concept = {
  stored: [personPersonal],
  resolvers: [PersonResolver],
  references: { Person: persons },
  migrations: [personTable],
  sample: personSample,
  imports: personImport,
};
