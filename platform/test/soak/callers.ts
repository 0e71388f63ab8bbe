import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema } from 'graphql';
import type { Breaking } from './broken-request.ts';
import type { Operation } from './operation.ts';

/** Nobody and one of each of the sample, with their tokens; and tokens that let nobody in. */
export async function callersOf(issuer: DevelopmentIssuer): Promise<Breaking> {
  const people = Object.entries({ ...samplePeople() });
  const tokens = await Promise.all(people.map(async ([who, id]) => [who, await issuer.mint(id)] as const));
  return { tokens: new Map<string | undefined, string>(tokens), wrongTokens: await wrongTokensOf(issuer) };
}

/** The schema that a caller is shown; nobody, who is shown none, may ask what a resident does. */
type CallerSchemas = (who: string | undefined) => GraphQLSchema;

/** Answers the data of an operation of somebody. */
type AskAs = (operation: Operation, who: string) => Promise<ReturnType<typeof JSON.parse>>;

/** Asks for the schema that somebody is shown now. */
export async function callerSchema(who: string, ask: AskAs): Promise<GraphQLSchema> {
  return buildClientSchema(await ask({ query: getIntrospectionQuery(), variables: {} }, who));
}

/** Asks for the schemas of `callers`. */
export async function callerSchemas(callers: Iterable<string | undefined>, ask: AskAs): Promise<CallerSchemas> {
  const schemas = new Map<string, GraphQLSchema>();
  for (const who of callers) if (who !== undefined) schemas.set(who, await callerSchema(who, ask));
  return (who = 'resident') => {
    const schema = schemas.get(who);
    if (schema === undefined) throw new Error(`${who} was shown no schema`);
    return schema;
  };
}

/** Values of the header `authorization`. */
async function wrongTokensOf(issuer: DevelopmentIssuer): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'other-issuer-'));
  const other = await openDevelopmentIssuer(join(folder, 'key.jwk'));
  await rm(folder, { recursive: true, force: true });
  const someone = samplePeople().officer;
  const good = await issuer.mint(someone);
  const [head = '', claims = '', signature = ''] = good.split('.');
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const minted = await Promise.all([
    issuer.mint(someone, { lifetime: '-1h' }),
    other.mint(someone),
    ...['', 'officer', '\u0000', '\ud800', 'x'.repeat(4000), '01900000-0000-7000-8000-000000000000'].map((subject) =>
      issuer.mint(subject),
    ),
  ]);
  return [
    ...minted.map((token) => `Bearer ${token}`),
    '',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    good,
    `bearer ${good}`,
    `Bearer ${good} ${good}`,
    `Bearer ${good}.`,
    `Bearer ${part({ alg: 'none' })}.${claims}.`,
    `Bearer ${part({ alg: 'HS256', kid: 'x' })}.${claims}.${signature}`,
    `Bearer ${head}.${part({ sub: someone, exp: 1e308, iss: issuer.issuer, aud: issuer.audience })}.${signature}`,
    `Bearer ${head}.${claims}.${signature.split('').toReversed().join('')}`,
    `Bearer ${'a'.repeat(9000)}.b.c`,
    'Bearer \u00e9\u00ff',
  ];
}
