import { readFileSync } from 'node:fs';
import { verdictOf, type AccessRule } from '@microgrid/access/access';
import { ANONYMOUS, Role, type Actor } from '@microgrid/access/actor';
import { CONTRACT_NAMES, type Contract } from '@microgrid/gateway/contract';
import { contractFile } from '@microgrid/gateway/supergraph';
import { buildFederatedSchema } from '@microgrid/subgraph/build-schema';
import { buildSchema, getNamedType, isObjectType, parse, validate, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../src/subgraphs.ts';
import { readJourneys } from './journeys/operations/operations.ts';

const holding = (role: Role): Actor => ({ subject: 'somebody', grants: [{ role, scope: '510115006' }] });
const STAFF = Object.values(Role).filter((role) => role !== Role.ANALYST && role !== Role.GATEWAY);
/** Everybody whom a contract is for. */
const AUDIENCE = {
  resident: [ANONYMOUS, { subject: 'somebody', grants: [] }],
  staff: STAFF.map((role) => holding(role)),
  analyst: [holding(Role.ANALYST)],
} satisfies Partial<Record<Contract, Actor[]>>;

describe('the committed contracts', () => {
  const schemas = new Map<Contract, GraphQLSchema>(
    CONTRACT_NAMES.map((contract) => {
      const file = new URL(`../../gateway/${contractFile(contract)}`, import.meta.url);
      return [contract, buildSchema(readFileSync(file, 'utf8'))];
    }),
  );
  const schemaOf = (contract: Contract) => schemas.get(contract) ?? expect.fail('no schema');
  const declared: [name: string, rule: AccessRule][] = [];
  beforeAll(async () => {
    for (const definition of subgraphs) declared.push(...(await buildFederatedSchema(definition)).access);
  });

  const fieldOf = (schema: GraphQLSchema, name: string) => {
    const [typeName = '', field = ''] = name.split('.');
    const type = schema.getType(typeName);
    return isObjectType(type) ? type.getFields()[field] : undefined;
  };
  const has = (contract: Contract, name: string) =>
    name.includes('.')
      ? fieldOf(schemaOf(contract), name) !== undefined
      : schemaOf(contract).getType(name) !== undefined;
  const mayAny = (contract: keyof typeof AUDIENCE, rule: AccessRule) =>
    // What only posts do, the policy refuses to all others.
    (rule !== 'IN_POST' || contract === 'staff') &&
    AUDIENCE[contract].some((actor) => verdictOf(rule, actor) === 'ALLOWED');
  const shown = () => declared.filter(([name]) => has('api', name));

  it.each(['resident', 'staff'] as const)(
    'show %s what @Access lets somebody of them use, and nothing else',
    (contract) => {
      const wrong = shown().filter(([name, rule]) => has(contract, name) !== mayAny(contract, rule));
      expect(wrong).toEqual([]);
      expect(shown().length).toBeGreaterThan(300);
    },
  );

  it('show analysts what is public, named for them or about themselves, and figures of lists alone', () => {
    const ofAnalysts = (rule: AccessRule) => rule !== 'SIGNED_IN' && mayAny('analyst', rule);
    const missing = shown().filter(([name, rule]) => ofAnalysts(rule) && !has('analyst', name));
    // Figures of a list that an analyst reaches nowhere are told to nobody by it.
    expect(missing.filter(([name]) => !name.includes('Connection.'))).toEqual([]);
    const more = shown().filter(([name, rule]) => !ofAnalysts(rule) && has('analyst', name));
    for (const [name] of more) {
      const list = getNamedType(fieldOf(schemaOf('analyst'), name)?.type);
      const fields = isObjectType(list) ? Object.keys(list.getFields()).toSorted() : [];
      expect([name, fields]).toEqual([name, ['aggregates', 'definitions', 'figuresAsOf', 'groups']]);
    }
    expect(more.map(([name]) => name)).toEqual(
      expect.arrayContaining(['Query.matters', 'Query.careNeeds', 'Grid.matters']),
    );
  });

  it('hold, together, all that clients see at all', () => {
    const all = Object.keys(schemaOf('api').getTypeMap()).filter(
      (name) => !has('staff', name) && !has('analyst', name),
    );
    expect(all).toEqual([]);
  });

  const journeys = readJourneys();
  it.each<[string, Contract, RegExp]>([
    ["the residents' mini program", 'resident', /^apps\/resident/],
    ['the phone of leaders', 'staff', /^apps\/leader-phone/],
    ['the tablet of workers', 'staff', /^apps\/worker-tablet/],
    ['the desks', 'staff', /^apps\/(?:office|street)-desk/],
    ['analysts', 'analyst', /^14-analyst/],
    ['any client team', 'resident', /^13-client-team/],
  ])('answer what %s ask: %s', (_what, contract, journey) => {
    const operations = journeys.filter(({ name }) => journey.test(name)).flatMap((one) => one.operations);
    const problems = operations.flatMap(({ name, document }) =>
      validate(schemaOf(contract), parse(document)).map(({ message }) => `${name}: ${message}`),
    );
    expect(operations).not.toEqual([]);
    // A deed of the others in the same file.
    expect(problems.filter((problem) => !problem.startsWith('HoldFromOfflineQueue: '))).toEqual([]);
  });
});
