import { registerEnumType } from 'type-graphql';

/** What a value means; as an object where it says more besides. */
type Meaning = string | { readonly description: string };

/**
 * A GraphQL enum from one record: each value and what it means, in the order of the schema.
 * @returns the values, each standing for itself, for fields (`() => MatterLevel`) and columns (`p.enum(() => MatterLevel)`).
 */
export function describedEnum<Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, Meaning>>,
): { readonly [Name in Value]: Name } {
  const entries = Object.entries<Meaning>(meanings);
  const pairs = entries.map(([value]) => [value, value]);
  const values = Object.fromEntries(pairs);
  const valuesConfig = Object.fromEntries(entries.map(([value, meaning]) => [value, { description: textOf(meaning) }]));
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

function textOf(meaning: Meaning): string {
  return typeof meaning === 'string' ? meaning : meaning.description;
}
