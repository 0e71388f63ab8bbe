import { finding } from '@microgrid/subgraph/finding';

/** Somebody of people.csv, whom the posts of the same folder name by key. */
export interface ImportedPerson {
  readonly id: string;
  readonly isAdult: boolean;
}

/** Those of the file, by key. */
export const importedPersons = finding<ImportedPerson>('person of people with the key');
