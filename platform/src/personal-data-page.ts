import type { DatabaseModel } from '@microgrid/database/model';
import { periodOf, type LegalBasis, type PersonalColumn, type Retention } from '@microgrid/database/personal-data';

const HEADING = `# Personal data

Written by \`pnpm schema\` from the declarations beside the entities (\`x.personal.ts\`); a column without one does not compile, and an
entity without one is not stored. Columns that say nothing of a person are not listed. A subgraph that runs
carries out what is due as it starts and then every day (by hand: \`pnpm run erase --due\`); \`pnpm run erase <person>\` carries out the
request of a person, says what is kept, why and until when, and remembers what could not be done yet: a subgraph that runs finishes
it within an hour of its time (by hand: \`pnpm run erase --due\`). Whoever signed in asks for it with \`requestErasure\` and sees with
\`myErasure\` what each subgraph did, and until when the law keeps the rest.
`;

const BASES: Record<LegalBasis, string> = {
  CONSENT: 'consent (PIPL 13.1)',
  CONTRACT: 'necessary for the post that the person took on (PIPL 13.2)',
  STATUTORY_DUTY: 'a statutory duty (PIPL 13.3)',
};

/** The page that tells what is kept of people, why, for whom and how long. */
export function personalDataPage(models: readonly { name: string; database: DatabaseModel }[]): string {
  return [HEADING, ...models.map(({ name, database }) => `## ${name}\n\n${sectionsOf(database)}`)].join('\n');
}

function sectionsOf(model: DatabaseModel): string {
  return model.stored
    .filter(({ personal }) => Object.keys(personal).length > 0)
    .map(({ entity, personal }) => `### ${entity.name.replace(/Entity$/, '')}\n\n${linesOf(personal)}`)
    .join('\n');
}

function linesOf(personal: Readonly<Record<string, PersonalColumn>>): string {
  const alike = Map.groupBy(Object.entries(personal), ([, column]) => lineOf(column));
  const lines = [...alike].map(
    ([line, columns]) => `- ${columns.map(([name]) => `\`${name}\``).join(', ')}: ${line}\n`,
  );
  return lines.join('');
}

function lineOf({ purpose, basis, readers, retention, onRequest, keptWhile }: PersonalColumn): string {
  const erased = keptWhile === undefined ? 'erased' : `kept while ${keptWhile.words}, then erased`;
  const request = onRequest === 'ERASED' ? erased : 'kept until then';
  return `${purpose}. Basis: ${BASES[basis]}. Readers: ${readers}. Kept ${periodOf(retention)}, ${endOf(retention)}. At the request of the person: ${request}.`;
}

function endOf({ end }: Retention): string {
  return `then ${end === 'EMPTY' ? 'the value is dropped' : 'the row is deleted'}`;
}
