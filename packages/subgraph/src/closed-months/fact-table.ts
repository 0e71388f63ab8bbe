import { rowLevelSecurityOfInternalWork } from '@microgrid/database/row-level-security';
import type { PersonalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';
import type { FactDeclaration } from './fact-declaration.ts';

/**
 * The table of what happened in closed months: rows are added, never changed. It names no person, and is read by nobody
 * but what rounds: a cell of it is as small as a family.
 */
export function factTable({ name, dimensions, measures }: FactDeclaration): PersonalData {
  const trees = Object.keys(dimensions).map((tree) => [tree, p.text().nullable().collation('C')]);
  const counted = Object.entries(measures).filter(([, measure]) => measure.counted !== undefined);
  const columns = counted.map(([measure, { counted: { sum } = {} }]) => [
    measure,
    sum === undefined ? p.boolean() : p.integer().nullable(),
  ]);
  const hasArea = Object.values(dimensions).some(({ type }) => type === 'AREA');
  const entity = defineEntity({
    name: `${name.charAt(0).toUpperCase()}${camelCase(name).slice(1)}Fact`,
    tableName: `${name}_fact`,
    properties: {
      /** Of the row that it is of; the same row counts in several months, by other measures. */
      sourceId: p.uuid().primary(),
      /** In which month it counts. */
      month: p.text().primary().collation('C'),
      /** Of the record, or the person it is about: what roundings are drawn by. */
      recordKey: p.integer(),
      ...Object.fromEntries(trees),
      count: p.boolean(),
      ...Object.fromEntries(columns),
    },
    ...rowLevelSecurityOfInternalWork(),
    indexes: [
      { name: `${name}_fact_month`, properties: ['month'] },
      ...(hasArea ? [{ name: `${name}_fact_area`, properties: ['area'] }] : []),
    ],
  });
  class Fact extends entity.class {}
  entity.setClass(Fact);
  return { entity: Fact, personal: {} };
}

function camelCase(name: string): string {
  return name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The column of a tree or a measure. */
export function columnOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
