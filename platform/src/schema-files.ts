import { factsPage } from '@microgrid/facts/facts-page';
import { apiSchemaOf, composeSupergraph } from '@microgrid/gateway/compose';
import { buildFederatedSchema } from '@microgrid/subgraph/build-schema';
import { personalDataPage } from './personal-data-page.ts';
import { subgraphs } from './subgraphs.ts';

/** Path, from the root, and text of every file that is made from the code. */
export async function schemaFiles(): Promise<[path: string, text: string][]> {
  const built = await Promise.all(
    subgraphs.map(async (definition) => {
      const { sdl } = await buildFederatedSchema(definition);
      return [definition.name, sdl] as const;
    }),
  );
  const supergraph = composeSupergraph(Object.fromEntries(built));
  return [
    ...built.map(([name, sdl]): [string, string] => [`services/${name}/schema.graphql`, sdl]),
    ['gateway/supergraph.graphql', supergraph],
    ['gateway/api.graphql', apiSchemaOf(supergraph)],
    ['docs/personal-data.md', personalDataPage(subgraphs)],
    ['docs/facts.md', factsPage()],
  ];
}
