import { isEnumType, type GraphQLEnumType, type GraphQLSchema } from 'graphql';

/** Words of the values of enums, as TypeScript: each description begins `English（中文）`. */
export function enumWords(schema: GraphQLSchema, isUsed: (name: string) => boolean): string {
  const tables = Object.values(schema.getTypeMap()).flatMap((type) => {
    return isEnumType(type) && isUsed(type.name) ? tableOf(type) : [];
  });
  return tables.join('\n');
}

/** None of an enum that is for machines alone, as orders are. */
function tableOf(type: GraphQLEnumType): string[] {
  const words = type.getValues().map(({ name, description }) => [name, wordsOf(description ?? '')] as const);
  if (words.every(([, own]) => own === undefined)) return [];
  const lines = words.map(([name, own]) => {
    if (own === undefined)
      throw new Error(`${type.name}.${name} has no Chinese term: begin its description "English（中文）"`);
    return `  ${name}: ${JSON.stringify(own)},`;
  });
  const variable = `${type.name.charAt(0).toLowerCase()}${type.name.slice(1)}Words`;
  return [
    `/** ${type.name} in Chinese and in English. */\nexport const ${variable}: Readonly<Record<${type.name}, Words>> = {\n${lines.join('\n')}\n};\n`,
  ];
}

function wordsOf(description: string): [zh: string, en: string] | undefined {
  const [, en, zh] = /^([^（]+)（([^）]+)）/.exec(description) ?? [];
  return en === undefined || zh === undefined ? undefined : [zh, en.trim()];
}
