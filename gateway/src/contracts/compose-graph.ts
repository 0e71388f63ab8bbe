import { buildSchema, printSchema } from 'graphql';
import { apiSchemaOf, composeSupergraph } from '../compose.ts';
import { withLive } from '../live/live-schema.ts';
import { madeOf } from '../supergraph.ts';
import { CONTRACTS, type Contract } from './contract.ts';
import { outside, type Declared } from './outside.ts';
import { withinContract } from './within-contract.ts';

/** A subgraph's SDL, and what its elements declare. */
export interface DeclaredSubgraph {
  readonly sdl: string;
  readonly access: Declared;
}

/** A supergraph, and the schema of it that clients see under each contract, with what they can subscribe to. */
export interface ComposedGraph {
  readonly supergraphSdl: string;
  readonly contracts: Readonly<Record<Contract, string>>;
}

/**
 * Composes the subgraphs, by name: once as a whole, and once for each contract with what is outside of it `@inaccessible`.
 * @throws Error with every composition error, one a line, or naming what no audience may ever use.
 */
export function composeGraph(subgraphs: Readonly<Record<string, DeclaredSubgraph>>): ComposedGraph {
  const sdls = Object.entries(subgraphs).map(([name, { sdl }]) => [name, sdl] as const);
  const supergraphSdl = composeSupergraph(Object.fromEntries(sdls));
  const api = apiSchemaOf(supergraphSdl);
  const outsideOf = (contract: Contract) =>
    outside(
      buildSchema(api, { assumeValid: true }),
      Object.values(subgraphs).map(({ access }) => access),
      CONTRACTS[contract],
    );
  const ofNobody = [...outsideOf('api')];
  if (ofNobody.length > 0) {
    throw new Error(
      `open to no audience: make ${ofNobody.join(', ')} @inaccessible, or let @Access say for whom it is`,
    );
  }
  const schemaOf = (contract: Contract) => {
    const out = outsideOf(contract);
    return apiSchemaOf(
      composeSupergraph(Object.fromEntries(sdls.map(([name, sdl]) => [name, withinContract(sdl, out)]))),
    );
  };
  const made = (schema: string) =>
    `${madeOf(supergraphSdl)}\n\n${printSchema(withLive(buildSchema(schema, { assumeValid: true })))}\n`;
  const contracts = {
    resident: made(schemaOf('resident')),
    staff: made(schemaOf('staff')),
    analyst: made(schemaOf('analyst')),
    api: made(api),
  };
  return { supergraphSdl, contracts };
}
