import { readFileSync } from 'node:fs';
import { admit } from '@microgrid/gateway/admission';
import { documentAdmission } from '@microgrid/gateway/document-text';
import { LIMITS } from '@microgrid/gateway/limits';
import type { Random } from '@microgrid/sample-network/random';
import { buildSchema, getOperationAST, parse, type GraphQLSchema } from 'graphql';
import type { KnownThings } from './known-things.ts';
import { OperationWriter, type Operation } from './operation.ts';

/** What a client that keeps to the schema and the limits sends. */
export interface ValidRequest extends Operation {
  /** One of the callers; undefined is nobody. */
  readonly who: string | undefined;
}

export interface RequestSource {
  /** The schema that one of the callers is shown. */
  readonly schemaOf: (who: string | undefined) => GraphQLSchema;
  readonly known: KnownThings;
  /** Whom a request comes from. */
  readonly callers: readonly (string | undefined)[];
  /** In 100 requests, so many mutations; as many as clients send by default. */
  readonly deeds?: number;
}

/** As many as a large screen of a client asks for. */
const MOST_FIELDS = 90;
const SUPERGRAPH = new URL('../../../gateway/supergraph.graphql', import.meta.url);
const weighed = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValidSDL: true });
const admitDocument = documentAdmission(LIMITS);

/** A request of somebody, as large as the limits allow at most. */
export function drawValidRequest(random: Random, { schemaOf, known, callers, ...deeds }: RequestSource): ValidRequest {
  const who = random.pick(callers);
  const schema = schemaOf(who);
  for (let fields = random.int(5, MOST_FIELDS); ; fields = Math.ceil(fields / 2)) {
    const operation = OperationWriter.draw(schema, { random, known }, { fields, depth: random.int(2, 9), ...deeds });
    if (isAdmitted(operation)) return { who, ...operation };
  }
}

/** By the gateway's own limits: what they refuse is no valid request. */
function isAdmitted({ query, variables }: Operation): boolean {
  try {
    admitDocument(query);
    const document = parse(query);
    const operation = getOperationAST(document);
    if (operation == null) return false;
    admit({ document, operation, variables }, { schema: weighed, limits: LIMITS });
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'LimitExceeded') return false;
    throw error;
  }
}
