import { defineEntity, p } from '@mikro-orm/core';
import { GridAreaType, GridLevel } from './grid.terms.ts';

export const GridSchema = defineEntity({
  name: 'Grid',
  properties: {
    code: p.text().primary().collation('C'),
    level: p.enum(() => GridLevel),
    areaType: p.enum(() => GridAreaType).nullable(),
    name: p.text(),
    /** What people call it, such as 第七网格; says nothing about the code. */
    ordinalLabel: p.text().nullable(),
    households: p.integer(),
    householdsAsOf: p.date(),
    parentCode: p.text().nullable().collation('C').index(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    /** Codes of the grids that were closed to make this one. */
    predecessors: p.array(),
    institution: p.text().nullable(),
    officePhone: p.text().nullable(),
    complaintsPhone: p.text().nullable(),
    version: p.integer().version(),
  },
  // What followed a grid is found by who names it as a predecessor.
  indexes: [{ properties: ['predecessors'], type: 'gin' }],
  checks: [
    { name: 'grid_households_check', expression: 'households >= 0' },
    {
      name: 'grid_parent_check',
      expression: `coalesce(parent_code, '') = case when level = 'TOTAL' then '' else substr(code, 1, length(code) - 3) end`,
    },
    { name: 'grid_micro_area_type_check', expression: `level <> 'MICRO' or area_type is not null` },
    { name: 'grid_institution_check', expression: `institution is null or level = 'EXCLUSIVE'` },
    { name: 'grid_valid_check', expression: 'valid_to is null or valid_to >= valid_from' },
    {
      name: 'grid_code_check',
      expression: `code ~ case level when 'TOTAL' then '^[0-9]{12}$' when 'MICRO' then '^[0-9]{18}$' else '^[0-9]{15}$' end`,
    },
  ],
});

export class GridEntity extends GridSchema.class {}
GridSchema.setClass(GridEntity);
