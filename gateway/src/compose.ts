import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/**
 * The supergraph of the subgraphs' schemas, by name.
 * @throws Error with every composition error, one a line.
 */
export function composeSupergraph(sdlByName: Readonly<Record<string, string>>): string {
  const services = Object.entries(sdlByName).map(([name, sdl]) => ({
    name,
    // Where a subgraph is, is for the gateway's configuration to say.
    url: `http://${name}.invalid`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors = [] } = composeServices(services);
  if (supergraphSdl === undefined) {
    throw new Error(`the subgraphs do not compose:\n${errors.map(({ message }) => message).join('\n')}`);
  }
  return supergraphSdl;
}
