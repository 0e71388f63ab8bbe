import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '@microgrid/database/store';
import { openTestStore } from '@microgrid/database/testing';
import { openDevelopmentIssuer, type DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { openGateway, type Gateway } from '@microgrid/gateway/gateway';
import { BODY_LIMIT } from '@microgrid/gateway/gateway-options';
import { overHttp } from '@microgrid/gateway/http-data-source';
import { developmentIssuerKeys } from '@microgrid/gateway/identity';
import { listen, type HttpServer } from '@microgrid/process/http-server';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { listenAsSubgraph } from '@microgrid/subgraph/serve';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  Kind,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';
import { entitiesOf, isPlain, pathsFrom, type Entity } from './world/graph-walk.ts';
import { sample } from './world/sample.ts';

const SECRET = 'the gateway and the subgraphs know this';
const REPORT = `mutation ($input: ReportMatterInput!) { reportMatter(input: $input) {
  __typename id status number grid { __typename code name leaderCount } } }`;
const READ = `query ($id: ID!) { matter(id: $id) { status } }`;
const matter = {
  kind: 'A5',
  severity: 'ORDINARY',
  gridCode: '510115006005001001',
  place: '样例路口',
  description: '路灯不亮（样例）',
};
const log = pino({ level: 'silent' });

/** The graph as processes make it, over sockets: gateway and subgraphs, each of which can be stopped and started. */
// Once is enough, and as real as can be: several connections to one database.
describe.runIf(inject('postgresUrl') !== undefined)('the graph', () => {
  let store: Store;
  let folder: string;
  let issuer: DevelopmentIssuer;
  let gateway: Gateway;
  let front: HttpServer;
  let client: GraphQLSchema;
  let entities: Entity[];
  const opened = new Map<string, Subgraph>();
  const servers = new Map<string, HttpServer>();

  beforeAll(async () => {
    store = await openTestStore(sample);
    folder = await mkdtemp(join(tmpdir(), 'one-out-'));
    issuer = await openDevelopmentIssuer(join(folder, 'development-issuer.jwk'));
    for (const definition of subgraphs) {
      opened.set(definition.name, await openSubgraph(definition, { store, log }));
      await start(definition.name);
    }
    // As many failures as it takes: what is asked here is what a client sees, not when the gateway asks again.
    const breaker = { failures: 10_000, restMs: 1 };
    const sources = Object.fromEntries(
      [...servers].map(([name, { url }]) => [name, overHttp(name, { url, secrets: [SECRET], breaker })]),
    );
    // With a feed of appointments, the gateway remembers for a while what a caller may do.
    const appointments = () => ({ isAlive: () => true, close: () => Promise.resolve() });
    const options = { sources, appointments, issuer: developmentIssuerKeys(issuer), log, isProduction: false };
    gateway = await openGateway(options);
    front = await listen(gateway.answer, { host: '127.0.0.1', port: 0, bodyLimit: BODY_LIMIT, log });
    client = buildClientSchema((await ask(getIntrospectionQuery())).data);
    entities = entitiesOf([...opened.values()], client);
  }, 120_000);
  afterAll(async () => {
    await front.close();
    await gateway.close();
    for (const server of servers.values()) await server.close();
    for (const subgraph of opened.values()) await subgraph.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const subgraphNamed = (name: string) => opened.get(name) ?? expect.fail(`no ${name}`);
  /** Starts a subgraph, again where it was. */
  const start = async (name: string) => {
    const port = Number(new URL(servers.get(name)?.url ?? 'http://127.0.0.1:0').port);
    const options = { secrets: [SECRET], host: '127.0.0.1', port, log };
    servers.set(name, await listenAsSubgraph(subgraphNamed(name), options));
  };
  const stopped = async <T>(name: string, deed: () => Promise<T>): Promise<T> => {
    await ask('{ myRoles { role } }');
    await servers.get(name)?.close();
    try {
      return await deed();
    } finally {
      await start(name);
    }
  };
  const ask = async (query: string, variables: object = {}) => {
    const response = await fetch(`${front.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await issuer.mint(samplePeople().secretary)}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = JSON.parse(await response.text());
    return { data, errors };
  };

  /** Of each list of the graph a question for its rows, with all plain fields and all that they lead to. */
  const questions = () =>
    pathsFrom(client.getQueryType() ?? expect.fail('no query type'), entities, { first: 10 }).map(
      ({ field, entity, ask: wrap }) => {
        const type = client.getType(entity.type);
        const relations = isObjectType(type) ? pathsFrom(type, entities, { first: 2 }) : [];
        const selection = [plainOf(entity), ...relations.map((relation) => relation.ask(plainOf(relation.entity)))];
        return { field, query: `{ ${wrap(selection.join(' '))} }` };
      },
    );
  const plainOf = ({ type: name }: Entity) => {
    const type = client.getType(name);
    const fields = isObjectType(type) ? Object.values(type.getFields()).filter(isPlain) : [];
    return ['__typename', ...fields.map((field) => field.name)].join(' ');
  };

  /** Whether a field can only be answered with `name`: it resolves the field, or owns what the field leads to. */
  const needs = (name: string, [typeName = '', fieldName = '']: string[]) => {
    const [own, shown] = [subgraphNamed(name).schema.getType(typeName), client.getType(typeName)];
    if (isObjectType(own) && own.getFields()[fieldName] !== undefined) return true;
    const field = isObjectType(shown) ? shown.getFields()[fieldName] : undefined;
    const isOwned = (led: string | undefined) =>
      entities.some(({ type, subgraph }) => type === led && subgraph === name);
    return isOwned(field && getNamedType(field.type).name) || requiredOf(typeName, fieldName).some(isOwned);
  };

  /** The types of what its owner asks of others to answer a field: `@requires(fields: "honoured { … }")`. */
  const requiredOf = (typeName: string, fieldName: string): string[] =>
    subgraphs.flatMap(({ name }) => {
      const type = subgraphNamed(name).schema.getType(typeName);
      const fields = isObjectType(type) ? type.getFields() : {};
      const requires = fields[fieldName]?.astNode?.directives?.find((directive) => directive.name.value === 'requires');
      const [given] = requires?.arguments ?? [];
      const [required = ''] = given?.value.kind === Kind.STRING ? given.value.value.split(' ') : [];
      const asked = fields[required];
      return asked === undefined ? [] : [getNamedType(asked.type).name];
    });

  it.each(subgraphs.map(({ name }) => name))(
    'field-case 32: answers everything else while %s is out',
    async (name) => {
      const asked = questions();
      const wholes = await Promise.all(asked.map(({ query }) => ask(query)));
      const parts = await stopped(name, () => Promise.all(asked.map(({ query }) => ask(query))));
      const lost = asked.flatMap(({ field }, index) =>
        lostIn(wholes[index]?.data?.[field], parts[index]?.data?.[field], `Query.${field}`),
      );
      expect([...new Set(lost)].filter((at) => !needs(name, at.split('.')))).toEqual([]);
      const isAsked = asked.some(({ field }, index) =>
        answersOf(wholes[index]?.data?.[field], `Query.${field}`).some((at) => needs(name, at.split('.'))),
      );
      expect(lost.length > 0).toBe(isAsked);
    },
    120_000,
  );

  it.each(subgraphs.map(({ name }) => name))(
    'field-case 32: answers a deed as done once it is, while %s is out',
    async (name) => {
      const { data, errors } = await stopped(name, () => ask(REPORT, { input: matter }));
      if (needs(name, ['Mutation', 'reportMatter'])) {
        expect([data.reportMatter, errors.length]).toEqual([null, 1]);
        return;
      }
      expect(data.reportMatter).toMatchObject({ id: expect.any(String), status: 'REPORTED' });
      if (needs(name, ['Grid', 'name'])) expect(data.reportMatter.grid).toBe(null);
      expect(errors.filter((error: GraphQLFormattedError) => error.extensions?.['subgraph'] !== name)).toEqual([]);
      expect((await ask(READ, { id: data.reportMatter.id })).data).toEqual({ matter: { status: 'REPORTED' } });
    },
  );

  it('P32: answers what is public while nobody says who may do what, and names who is missing', async () => {
    await ask(REPORT, { input: matter }); // After which the gateway asks anew for everybody.
    const [isPublic, own, both, deed] = await stopped('people', async () => {
      await ask(REPORT, { input: matter });
      return [
        await ask('{ grid(code: "510115006005001001") { name } }'),
        await ask('{ grid(code: "510115006005001001") { name } matters(first: 1) { nodes { id } } }'),
        await ask('{ me { id } matters(first: 1) { nodes { id } } }'),
        await ask(REPORT, { input: matter }),
      ];
    });
    const missing = { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'people' };
    expect(isPublic).toMatchObject({ data: { grid: { name: expect.any(String) } }, errors: [{ extensions: missing }] });
    expect(own).toMatchObject({ data: { grid: isPublic.data.grid }, errors: [{ extensions: missing }] });
    // Whoever has signed in is not told to sign in, though what else is missing says who is out already.
    expect(codesOf(both)).toEqual(new Set([missing.code]));
    expect(both.errors).toContainEqual(expect.objectContaining({ path: ['matters'] }));
    expect(deed).toMatchObject({ data: null, errors: [{ extensions: missing }] });
    expect((await ask('{ myRoles { role } }')).errors).toEqual([]);
  });
});

function codesOf({ errors }: { errors: { extensions: { code: string } }[] }): Set<string> {
  return new Set(errors.map(({ extensions }) => extensions.code));
}

/** The fields, as `Type.field`, that were answered with something. */
function answersOf(value: unknown, at: string): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => answersOf(item, at));
  if (typeof value !== 'object') return [at];
  const fields = new Map(Object.entries(value));
  const type: unknown = fields.get('__typename');
  return [
    at,
    ...[...fields].flatMap(([field, inner]) => answersOf(inner, typeof type === 'string' ? `${type}.${field}` : at)),
  ];
}

/** The fields, as `Type.field`, that `part` lacks of `whole`; what differs otherwise is told too. */
function lostIn(whole: unknown, part: unknown, at: string): string[] {
  if (part === null) return whole === null ? [] : [at];
  if (Array.isArray(whole)) {
    if (!Array.isArray(part) || part.length !== whole.length) return [`${at} has other items`];
    return whole.flatMap((item, index) => lostIn(item, part[index], at));
  }
  if (typeof whole !== 'object' || whole === null) return whole === part ? [] : [`${at} is another`];
  const [of, left] = [new Map(Object.entries(whole)), new Map(Object.entries(part ?? {}))];
  const type: unknown = of.get('__typename');
  return [...of].flatMap(([field, value]) =>
    lostIn(value, left.get(field), typeof type === 'string' ? `${type}.${field}` : at),
  );
}
