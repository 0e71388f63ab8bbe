import { conceptImport } from '@microgrid/subgraph/concept-import';
import { storedId } from '@microgrid/subgraph/ids';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { importedId, rowKey } from '@microgrid/subgraph/import-columns';
import { code, optional, text, type ValuesOf } from '@microgrid/tables/columns';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import type { Importing } from '@microgrid/subgraph/importing';
import { validate } from 'uuid';
import { ConsentEntity } from '../consent/consent.entity.ts';
import { currentText } from '../consent/consent.texts.ts';
import type { Tables } from '../context.ts';
import { importedPersons } from './imported-persons.ts';
import { personColumns } from './person.columns.ts';
import { PersonEntity } from './person.entity.ts';

const columns = {
  key: rowKey(['编号', '人员编号']),
  id: optional(code(['登录标识'], uuid)),
  ...personColumns,
  nameConsent: optional(text(['姓名公开同意书版本'], { max: 50 })),
};

/**
 * Brings in those who serve. Who is who says the key of the row, and nothing else: people of one name, or of one phone,
 * are two. All that is written of somebody may change.
 */
export const personImport = conceptImport({
  file: 'people',
  columns,
  async take({ rows, broken }, importing) {
    const persons = importing.found(importedPersons);
    for (const { key } of broken) if (key !== undefined) persons.set(key, undefined);
    const erased = await importing.erasedAmong(
      PersonEntity,
      rows.flatMap(({ values }) => idsOf(values)),
    );
    const right = rows.filter((row) => {
      const id = idOf(row.values);
      const isErased = idsOf(row.values).some((one) => erased.has(one));
      persons.set(row.values.key, isErased ? undefined : { id, isAdult: row.values.isAdult });
      if (isErased) importing.refuse(row, 'key', 'this person asked to be erased: take the row out of the folder');
      return !isErased;
    });
    const candidates = right.map((from) => ({ from, row: personRow(from.values) }));
    await importing.store(PersonEntity, candidates, { key: 'key', initial: OWN });
    await takeConsents(right, importing);
    for (const { values } of right) importing.ids.set(values.key, idOf(values));
  },
});

type PersonValues = ValuesOf<typeof columns>;

/** What the person says, since when he or she is known here, and how often it was changed. */
const OWN = ['skills', 'languages', 'accessNeeds', 'enteredOn', 'version'] as const;

function personRow({ key, id, displayName, workPhone, sourceKind, isAdult }: PersonValues) {
  const values = { displayName, workPhone, sourceKind, isAdult };
  return {
    id: idOf({ key, id }),
    ...values,
    skills: [],
    languages: [],
    accessNeeds: [],
    enteredOn: shanghaiDate(),
    version: 1,
  };
}

/** Whose file names a text agreed to the publication of the name; what was withdrawn since, no import gives again. */
async function takeConsents(rows: readonly { values: PersonValues }[], importing: Importing): Promise<void> {
  const agreeing = rows.filter(({ values }) => values.nameConsent !== null).map(({ values }) => idOf(values));
  const purpose = 'PUBLISH_NAME' as const;
  const query = importing.reader<Tables>().selectFrom('consent').select('personId').where('purpose', '=', purpose);
  const given = await query.where('personId', '=', equalsAny(agreeing)).execute();
  const known = new Set(given.map(({ personId }) => personId));
  const fresh = [...new Set(agreeing)].filter((personId) => !known.has(personId));
  const givenAt = new Date();
  const consents = fresh.map((personId) => {
    const id = importedId('consent', personId, purpose);
    return { id, personId, purpose, textVersion: currentText(purpose).version, givenAt };
  });
  if (consents.length > 0) await importing.insert(ConsentEntity, consents);
}

/** All that the person may have been brought in by: whoever gives an id to a key that was without one names the same person. */
function idsOf({ key, id }: Pick<PersonValues, 'key' | 'id'>): string[] {
  return [importedId('person', key), ...(id === null ? [] : [id])];
}

/** What the issuer of tokens knows the person by, where the file says so. */
function idOf({ key, id }: Pick<PersonValues, 'key' | 'id'>): string {
  return id ?? importedId('person', key);
}

function uuid(given: string): string {
  if (validate(given)) return storedId(given);
  throw new Error(`is no UUID, which the sub of a token must be: leave it empty, or give one`);
}
