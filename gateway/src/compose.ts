import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';
import { misplannedIn } from './misplanned.ts';

/**
 * The supergraph of the subgraphs' schemas, by name.
 * @throws Error with every composition error, one a line; what two subgraphs share must be described alike, and what would
 * be planned wrongly is refused.
 */
export function composeSupergraph(sdlByName: Readonly<Record<string, string>>): string {
  const services = Object.entries(sdlByName).map(([name, sdl]) => ({
    name,
    // Where a subgraph is, is for the gateway's configuration to say.
    url: `http://${name}.invalid`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors = [], hints = [] } = composeServices(services);
  const inconsistent = hints.filter(({ definition }) => definition.code === 'INCONSISTENT_DESCRIPTION');
  const misplanned = services.flatMap(({ name, typeDefs }) => misplannedIn(name, typeDefs));
  const problems = [...[...errors, ...inconsistent].map(({ message }) => message), ...misplanned];
  if (supergraphSdl === undefined || problems.length > 0) {
    throw new Error(`the subgraphs do not compose:\n${problems.join('\n')}`);
  }
  return supergraphSdl;
}

/** The schema of a supergraph that clients see. */
export function apiSchemaOf(supergraphSdl: string): string {
  return printSchema(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema());
}
