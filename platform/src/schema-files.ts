import { factsPage } from '@microgrid/facts/facts-page';
import { composeGraph } from '@microgrid/gateway/compose-graph';
import { CONTRACT_NAMES } from '@microgrid/gateway/contract';
import { contractFile } from '@microgrid/gateway/supergraph';
import { buildFederatedSchema } from '@microgrid/subgraph/build-schema';
import { fieldRulesPage } from './field-rules-page.ts';
import { personalDataPage } from './personal-data-page.ts';
import { subgraphs } from './subgraphs.ts';

/** Path, from the root, and text of every file that is made from the code. */
export async function schemaFiles(): Promise<[path: string, text: string][]> {
  const built = await Promise.all(
    subgraphs.map(async (definition) => [definition.name, await buildFederatedSchema(definition)] as const),
  );
  const { supergraphSdl, contracts } = composeGraph(Object.fromEntries(built));
  return [
    ...built.map(([name, { sdl }]): [string, string] => [`services/${name}/schema.graphql`, sdl]),
    ['gateway/supergraph.graphql', supergraphSdl],
    ...CONTRACT_NAMES.map((contract): [string, string] => [`gateway/${contractFile(contract)}`, contracts[contract]]),
    ['docs/personal-data.md', personalDataPage(subgraphs)],
    ['docs/facts.md', factsPage()],
    ['docs/field-rules.md', fieldRulesPage()],
  ];
}
