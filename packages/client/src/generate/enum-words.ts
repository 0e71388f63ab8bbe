import { isEnumType, type GraphQLEnumType, type GraphQLSchema } from 'graphql';
import type { Words } from '../errors/catalogue.ts';

/** Words of the values of enums, as TypeScript: each description begins `English（中文）`. */
export function enumWords(schema: GraphQLSchema, isUsed: (name: string) => boolean): string {
  const tables = Object.values(schema.getTypeMap()).flatMap((type) => {
    return isEnumType(type) && isUsed(type.name) ? tableOf(type) : [];
  });
  return tables.join('\n');
}

/** None of an enum that is for machines alone, as orders are. */
function tableOf(type: GraphQLEnumType): string[] {
  const words = enumWordsOf(type);
  if (words.length === 0) return [];
  const lines = words.map(([name, own]) => `  ${name}: ${JSON.stringify(own)},`);
  return [
    `/** ${type.name} in Chinese and in English. */\nexport const ${enumTableName(type)}: Readonly<Record<${type.name}, Words>> = {\n${lines.join('\n')}\n};\n`,
  ];
}

/** The variable that holds the words of an enum. */
export function enumTableName({ name }: GraphQLEnumType): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Words`;
}

/**
 * The values of an enum with their words; none where not one has any.
 * @throws Error where some have and one has not.
 */
function enumWordsOf(type: GraphQLEnumType): (readonly [name: string, words: Words])[] {
  const words = type.getValues().map(({ name, description }) => [name, wordsAtHead(description ?? '')] as const);
  if (words.every(([, own]) => own === undefined)) return [];
  return words.map(([name, own]) => {
    if (own === undefined)
      throw new Error(`${type.name}.${name} has no Chinese term: begin its description "English（中文）"`);
    return [name, own];
  });
}

/** What a description begins with: `English（中文）`. */
export function wordsAtHead(description: string): Words | undefined {
  const [, en, zh] = /^([^（]+)（([^）]+)）/.exec(description) ?? [];
  return en === undefined || zh === undefined ? undefined : [zh, en.trim()];
}
