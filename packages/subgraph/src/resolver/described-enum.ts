import { registerEnumType } from 'type-graphql';
import { enumOf } from './enum-of.ts';

/**
 * A GraphQL enum from one record: each value and what it means, in the order of the schema.
 * @returns the values, each standing for itself, for fields (`() => MatterLevel`) and columns (`p.enum(() => MatterLevel)`).
 */
export function describedEnum<Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, string>>,
): { readonly [Name in Value]: Name } {
  const values = enumOf(meanings);
  const described = Object.entries<string>(meanings).map(([value, meaning]) => [value, { description: meaning }]);
  registerEnumType<Record<string, string>>(values, { name, description, valuesConfig: Object.fromEntries(described) });
  return values;
}
