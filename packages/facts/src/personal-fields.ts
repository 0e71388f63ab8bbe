import type { FactDefinition } from './catalogue/fact-definition.ts';

/** Whoever has no post is nobody's business, whatever the kind of the field. */
const PERSONAL =
  /name|phone|mobile|address|place|text|note|description|title|reporter|resident|registrant|birth|idcard/i;

/** The fields of `catalogue` whose names say that they hold something personal or free text: type and field. */
export function personalFields(catalogue: Readonly<Record<string, FactDefinition>>): string[] {
  return Object.entries(catalogue).flatMap(([type, { data }]) =>
    Object.keys(data)
      .filter((name) => PERSONAL.test(name))
      .map((name) => `${type} ${name}`),
  );
}
