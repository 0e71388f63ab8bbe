import type { Concept } from '@microgrid/subgraph/concept';
import { ChangePersonResolver } from './change/change-person.ts';
import { personDeeds } from './migrations/20261129T100000-person-deeds.ts';
import { personPhones } from './migrations/20261129T115900-person-phones.ts';
import { personsEntered } from './migrations/20261129T214500-persons-entered.ts';
import { persons as personTable } from './migrations/20261125T011255-persons.ts';
import { personImport } from './person.import.ts';
import { personPersonal } from './person.personal.ts';
import { PersonResolver, persons } from './person.resolver.ts';
import { personSample } from './person.sample.ts';
import { RegisterPersonResolver } from './register/register-person.ts';

/** Those who serve（服务者）. */
export const person: Concept = {
  stored: [personPersonal],
  resolvers: [PersonResolver, RegisterPersonResolver, ChangePersonResolver],
  references: { Person: persons },
  migrations: [personTable, personDeeds, personPhones, personsEntered],
  sample: personSample,
  imports: personImport,
};
