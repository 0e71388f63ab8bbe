import type { Store } from '@microgrid/database/store';
import type { DataSource } from '@microgrid/gateway/data-source';
import type { DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { openGateway, type Gateway } from '@microgrid/gateway/gateway';
import type { GatewayOptions } from '@microgrid/gateway/gateway-options';
import { developmentIssuerKeys } from '@microgrid/gateway/identity';
import { bodyText } from '@microgrid/process/http-server';
import { Random } from '@microgrid/sample-network/random';
import { openSubgraph, type Subgraph } from '@microgrid/subgraph/subgraph';
import { pino } from 'pino';
import { inProcess } from '../../src/in-process-data-source.ts';
import { subgraphs } from '../../src/subgraphs.ts';
import { misfitOf, type Reading } from './answer-shape.ts';
import { callerSchemas, callersOf } from './callers.ts';
import { KnownThings } from './known-things.ts';
import type { Operation } from './operation.ts';
import { drawValidRequest } from './valid-request.ts';

interface Compared {
  readonly operations: number;
  /** Of which something failed. */
  readonly withErrors: number;
  /** Requests to subgraphs, of ours and of Apollo's. */
  readonly fetches: { readonly ours: number; readonly reference: number };
}

export interface TwoExecutors {
  /** @throws Error with the first operation that both answer with other data, or one with errors and the other without. */
  compare(operations: number, progress?: (done: number) => Promise<void>): Promise<Compared>;
  /** How often subgraphs are asked for one operation, by ours and by Apollo's. @throws Error where it is not answered whole. */
  fetchesOf(operation: Operation, who: string): Promise<Compared['fetches']>;
  close(): Promise<void>;
}

/** One graph in this process behind two gateways: one carries out plans itself, one leaves that to Apollo's. */
export async function openTwoExecutors(
  store: Store,
  { issuer, seed }: { issuer: DevelopmentIssuer; seed: number },
): Promise<TwoExecutors> {
  const log = pino({ level: 'silent' });
  const opened: Subgraph[] = [];
  for (const definition of subgraphs) opened.push(await openSubgraph(definition, { store, log }));
  const options = { issuer: developmentIssuerKeys(issuer), log, isProduction: true };
  const sources = () => Object.fromEntries(opened.map((subgraph) => [subgraph.name, inProcess(subgraph)]));
  const ours = await openSide({ ...options, sources: sources(), executor: 'compiled' });
  const reference = await openSide({ ...options, sources: sources(), executor: 'graphql-js' });
  const { tokens } = await callersOf(issuer);
  const schemaOf = await callerSchemas(tokens.keys(), async (operation, who) => {
    return (await ours.ask(operation, tokens.get(who))).data;
  });
  const reading: Reading = { schema: schemaOf('officer'), known: new KnownThings(), asked: new Set() };
  // What a deed did once cannot be done again to compare it.
  const source = { ...reading, schemaOf, callers: [undefined, ...tokens.keys()], deeds: 0 };
  let [operations, withErrors] = [0, 0];

  const compareNext = async () => {
    const { who, ...operation } = drawValidRequest(new Random(seed, String(operations), 'executors'), source);
    if (differsEachTime(operation)) {
      operations++;
      return;
    }
    const token = tokens.get(who);
    const answer = await ours.ask(operation, token);
    const expected = await reference.ask(operation, token);
    const difference = differenceOf(answer, expected);
    if (difference !== undefined) {
      const asked = `operation ${operations} of seed ${seed}, by ${who}:\n${operation.query}\n`;
      throw new Error(`${asked}${JSON.stringify(operation.variables)}\n${difference}`);
    }
    operations++;
    if (answer.hasErrors) withErrors++;
    if (answer.data !== null) misfitOf(answer.data, operation, reading);
  };
  return {
    async compare(count, progress) {
      for (let done = 1; done <= count; done++) {
        await compareNext();
        await progress?.(done);
      }
      return { operations, withErrors, fetches: { ours: ours.fetches(), reference: reference.fetches() } };
    },
    async fetchesOf(operation, who) {
      const counts = [];
      for (const side of [ours, reference]) {
        const before = side.fetches();
        const { errors, hasErrors } = await side.ask(operation, tokens.get(who));
        if (hasErrors) throw new Error(JSON.stringify(errors));
        counts.push(side.fetches() - before);
      }
      return { ours: counts[0] ?? 0, reference: counts[1] ?? 0 };
    },
    async close() {
      await ours.gateway.close();
      await reference.gateway.close();
      for (const subgraph of opened) await subgraph.close();
    },
  };
}

interface SideAnswer {
  readonly data: ReturnType<typeof JSON.parse>;
  readonly hasErrors: boolean;
  readonly errors: unknown;
}

interface Side {
  readonly gateway: Gateway;
  ask(operation: Operation, token: string | undefined): Promise<SideAnswer>;
  fetches(): number;
}

async function openSide({ sources, ...options }: GatewayOptions): Promise<Side> {
  let fetches = 0;
  const counted = ({ ask, ...source }: DataSource): DataSource => ({
    ...source,
    ask(request, caller) {
      // What a caller may do is asked by the gateway itself.
      if (request.query.includes('representations') || !request.query.includes('grantsOf')) fetches++;
      return ask(request, caller);
    },
  });
  const entries = Object.entries(sources).map(([name, source]) => [name, counted(source)] as const);
  const gateway = await openGateway({ ...options, sources: Object.fromEntries(entries) });
  return {
    gateway,
    fetches: () => fetches,
    async ask({ query, variables }, token) {
      const headers = {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      };
      const reply = await gateway.answer({
        id: 'compared',
        method: 'POST',
        url: new URL('http://localhost/graphql'),
        headers,
        body: JSON.stringify({ query, variables }),
        address: '127.0.0.1',
        signal: new AbortController().signal,
      });
      const { data = null, errors = [] } = JSON.parse(await bodyText(reply));
      return { data, hasErrors: errors.length > 0, errors };
    },
  };
}

/**
 * Whether it reads what is sealed, and what was read: asked once more, it says so of itself. Where something has changed
 * since is another cursor each time.
 */
function differsEachTime({ query }: Operation): boolean {
  return (/readLog\b/i.test(query) && query.includes('purpose:')) || query.includes('changesSince');
}

/** Where the answers differ, and their errors; the order of keys is not compared, since Apollo's is not that of GraphQL. */
function differenceOf(answer: SideAnswer, expected: SideAnswer): string | undefined {
  const data = differenceIn(answer.data, expected.data, 'data');
  if (data === undefined && answer.hasErrors === expected.hasErrors) return undefined;
  const errors = [answer, expected].map((one) => JSON.stringify(one.errors).slice(0, 1500));
  return `${data ?? 'the same data'}\nerrors of ours: ${errors[0]}\nof the reference: ${errors[1]}`;
}

function differenceIn(one: unknown, other: unknown, at: string): string | undefined {
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) {
    return one === other ? undefined : `${at}: ours ${textOf(one)}, the reference ${textOf(other)}`;
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = differenceIn(one[key], other[key], `${at}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 500);
}
