import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { Kind, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { enumWords } from './enum-words.ts';
import { forms } from './forms.ts';
import { trustedOperations, type TrustedOperation } from './trusted-operations.ts';

export interface AppFiles {
  /** TypeScript: the types of what is asked and answered, a document of each operation, words of the enums, forms of the writes. */
  readonly module: string;
  /** What the gateway answers to: texts by their ids. */
  readonly manifest: string;
}

/** What scalars are in JSON; an unknown one ends the generation. */
const SCALARS = ['ID', 'DateTime', 'LocalDate', 'LocalTime', 'Period', 'AreaCode', 'GridCode'];

const CONFIG = {
  enumsAsTypes: true,
  immutableTypes: true,
  skipTypename: true,
  strictScalars: true,
  scalars: Object.fromEntries(SCALARS.map((name) => [name, 'string'])),
};

/**
 * Makes the module and the manifest of an app from its documents.
 * @throws Error where they do not fit the schema, naming what.
 */
export async function appFiles(schema: GraphQLSchema, { text, sdl }: { text: string; sdl: string }): Promise<AppFiles> {
  const document = checked(schema, text);
  const trusted = trustedOperations(document);
  const types = await codegen({
    filename: 'documents.ts',
    schema: parse(sdl),
    schemaAst: schema,
    documents: [{ location: 'documents.graphql', document }],
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: CONFIG,
  });
  const used = new Set([...types.matchAll(/^export type (\w+) =$/gm)].map(([, name]) => name));
  const words = enumWords(schema, (name) => used.has(name));
  const asked = forms(schema, document, trusted);
  const imports = [
    `import type { TrustedDocument } from '@microgrid/client/document';`,
    ...(words === '' ? [] : [`import type { Words } from '@microgrid/client/catalogue';`]),
    ...(asked.length === 0 ? [] : [`import type { Form } from '@microgrid/client/form';`]),
  ];
  return {
    module:
      [
        HEAD,
        imports.join('\n'),
        types.trim(),
        ...trusted.map(documentOf),
        words.trim(),
        ...asked.map((own) => own.trim()),
      ]
        .filter(Boolean)
        .join('\n\n') + '\n',
    manifest: `${JSON.stringify(Object.fromEntries(trusted.map(({ id, text: own }) => [id, own])), null, 2)}\n`,
  };
}

const HEAD = '// Made by `pnpm documents` from the .graphql files of the app; what it asks is in its manifest.';

function documentOf({ name, kind, id }: TrustedOperation): string {
  const result = `${name}${kind === 'query' ? 'Query' : 'Mutation'}`;
  const document = `TrustedDocument<${result}, ${result}Variables>`;
  return `export const ${name}: ${document} = {\n  id: '${id}',\n  kind: '${kind}',\n};`;
}

function checked(schema: GraphQLSchema, text: string): DocumentNode {
  const document = parse(text);
  if (!document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
    throw new Error('there is no operation');
  const problems = validate(schema, document).map(({ message }) => message);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return document;
}
