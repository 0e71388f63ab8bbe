import type { DevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { Random } from '@microgrid/sample-network/random';
import { isObjectType, parse, validate, type GraphQLSchema } from 'graphql';
import { misfitOf, type Reading } from './answer-shape.ts';
import { breakRequest } from './broken-request.ts';
import { callerSchema, callerSchemas, callersOf } from './callers.ts';
import { KnownThings } from './known-things.ts';
import { send } from './send.ts';
import type { Operation } from './operation.ts';
import { drawValidRequest, type ValidRequest } from './valid-request.ts';
import { judge } from './verdict.ts';
import { asSent, describeRequest, type WireRequest } from './wire-request.ts';

export interface SoakOptions {
  /** Where the graph answers. */
  readonly url: string;
  readonly issuer: DevelopmentIssuer;
  /** Everything is drawn from it; what a request is about comes from the answers before it. */
  readonly seed: number;
}

/** What a soak has seen so far. */
export interface Seen {
  readonly valid: number;
  readonly broken: number;
  /** Valid requests of which every field was answered. */
  readonly answeredWhole: number;
  /** Fields of the schema that were answered, and all that there are. */
  readonly fields: { readonly answered: number; readonly of: number };
  /** How often each code was told. */
  readonly codes: ReadonlyMap<string, number>;
  /** Each with its request. */
  readonly problems: readonly string[];
}

export interface Soak {
  /** Sends so many valid requests, and as many broken ones. */
  ask(pairs: number): Promise<void>;
  /** Sends the last ones once more: what they ask for is known by now. */
  askAgain(): Promise<void>;
  seen(): Seen;
}

/** So many valid and so many broken ones are under way at a time: all are answered before the next are drawn. */
const AT_ONCE = 8;
/** So many of each are kept to be sent again. */
const KEPT = 500;

/** Draws requests, sends them over HTTP and judges every answer. */
export async function openSoak({ url, issuer, seed }: SoakOptions): Promise<Soak> {
  const callers = await callersOf(issuer);
  const askAs = async (operation: Operation, who: string) => {
    const { body } = await send(url, asSent({ who, ...operation }, callers.tokens));
    return JSON.parse(body).data;
  };
  const schemaOf = await callerSchemas(callers.tokens.keys(), askAs);
  const schema = schemaOf('officer');
  const reading: Reading = { schema, known: new KnownThings(), asked: new Set() };
  const source = { ...reading, schemaOf, callers: [undefined, ...callers.tokens.keys()] };
  const codes = new Map<string, number>();
  const problems: string[] = [];
  const last: (readonly [number: number, wire: WireRequest, valid?: ValidRequest])[] = [];
  let [pairs, answeredWhole] = [0, 0];

  const tell = (number: number, wire: WireRequest, problem: string) =>
    problems.push(`request ${number} of seed ${seed} ${problem}\n  ${describeRequest(wire)}`);
  /** Whose post some deed of the soak has ended may ask less than before. */
  const fitsNow = async ({ who, query }: ValidRequest) =>
    who === undefined || validate(await callerSchema(who, askAs), parse(query)).length === 0;
  const judged = async (number: number, wire: WireRequest, valid?: ValidRequest) => {
    try {
      const answer = await send(url, wire);
      const drawn = judge(answer, { isValid: valid !== undefined });
      const isOutside = valid !== undefined && drawn.codes.includes('GRAPHQL_VALIDATION_FAILED');
      const verdict = isOutside && !(await fitsNow(valid)) ? judge(answer, { isValid: false }) : drawn;
      for (const code of verdict.codes) codes.set(code, (codes.get(code) ?? 0) + 1);
      if (verdict.problem !== undefined) tell(number, wire, verdict.problem);
      return verdict;
    } catch (error) {
      tell(number, wire, `is not answered: ${String(error)}`);
      return undefined;
    }
  };
  const askPair = async (number: number) => {
    const random = new Random(seed, String(number), 'soak');
    const valid = drawValidRequest(random, source);
    const sent = asSent(valid, callers.tokens);
    const broken = breakRequest(random, valid, callers);
    last.push([number, sent, valid], [number, broken]);
    if (last.length > 2 * KEPT) last.splice(0, 2);
    const [verdict] = await Promise.all([judged(number, sent, valid), judged(number, broken)]);
    return () => {
      if (verdict?.codes.length === 0) answeredWhole++;
      if (verdict?.problem !== undefined || typeof verdict?.data !== 'object' || verdict.data === null) return;
      const misfit = misfitOf(verdict.data, valid, reading);
      if (misfit !== undefined) tell(number, sent, `is answered with what does not fit: ${misfit}`);
    };
  };
  return {
    async ask(count) {
      const end = pairs + count;
      while (pairs < end) {
        const numbers = Array.from({ length: Math.min(AT_ONCE, end - pairs) }, (_, index) => pairs + index);
        // In order, so that the same seed draws the same again.
        for (const learn of await Promise.all(numbers.map((number) => askPair(number)))) learn();
        pairs += numbers.length;
      }
    },
    async askAgain() {
      for (let at = 0; at < last.length; at += 2 * AT_ONCE) {
        const again = last.slice(at, at + 2 * AT_ONCE);
        await Promise.all(again.map((one) => judged(...one)));
      }
    },
    seen: () => ({
      valid: pairs,
      broken: pairs,
      answeredWhole,
      fields: { answered: reading.asked.size, of: fieldsOf(schema) },
      codes,
      problems,
    }),
  };
}

function fieldsOf(schema: GraphQLSchema): number {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  return types.reduce((sum, type) => sum + (isObjectType(type) ? Object.keys(type.getFields()).length : 0), 0);
}
