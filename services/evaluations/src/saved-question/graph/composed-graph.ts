import { readFile, stat } from 'node:fs/promises';
import { environment } from '@microgrid/process/env';
import { AreaCode, CalendarDate, DateTime, GridCode, LocalTime, Period } from '@microgrid/subgraph/scalars';
import { buildASTSchema, isScalarType, parse, type GraphQLSchema } from 'graphql';
import { clientDocument } from './client-document.ts';

/** The graph as clients see it, and which state of the file it was read from. */
interface ReadGraph {
  readonly state: string;
  readonly schema: GraphQLSchema;
}

const read = new Map<string, ReadGraph>();

/**
 * The whole graph as clients see it, of the file that the gateway serves: read again when a release has changed it. A
 * file that does not load, such as one that is just being written, leaves the last graph, as at the gateway.
 * @throws Error when there never was one that loads.
 */
export async function composedGraph(file: URL = environment().supergraphFile): Promise<GraphQLSchema> {
  const last = read.get(file.href);
  try {
    const { mtimeMs, size } = await stat(file);
    const state = `${mtimeMs} ${size}`;
    if (last?.state === state) return last.schema;
    const schema = clientSchemaOf(await readFile(file, 'utf8'));
    read.set(file.href, { state, schema });
    return schema;
  } catch (error) {
    if (last === undefined) throw error;
    return last.schema;
  }
}

/** Whether there is a graph to check questions against. */
export async function hasComposedGraph(): Promise<boolean> {
  return composedGraph().then(
    () => true,
    () => false,
  );
}

/** What scalars of ours take is not said in SDL: without this, any value would do. */
const grammars = [AreaCode, CalendarDate, DateTime, GridCode, LocalTime, Period];

function clientSchemaOf(supergraphSdl: string): GraphQLSchema {
  const schema = buildASTSchema(clientDocument(parse(supergraphSdl, { noLocation: true })), { assumeValid: true });
  for (const { name, parseValue, parseLiteral } of grammars) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) Object.assign(scalar, { parseValue, parseLiteral });
  }
  return schema;
}
