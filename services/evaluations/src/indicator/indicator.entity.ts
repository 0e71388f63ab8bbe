import { defineEntity, p } from '@mikro-orm/core';
import { IndicatorDirection } from './indicator.terms.ts';

export const IndicatorSchema = defineEntity({
  name: 'Indicator',
  properties: {
    code: p.text().primary(),
    version: p.integer().primary(),
    name: p.text(),
    formula: p.text(),
    /** Fact types, of those in fact-types.ts. */
    numerator: p.text(),
    denominator: p.text(),
    direction: p.enum(() => IndicatorDirection),
    /** With less than this in the denominator it drops out of the result. */
    minDenominator: p.integer(),
    minWeight: p.integer(),
    maxWeight: p.integer(),
  },
  checks: [
    { name: 'indicator_version_check', expression: 'version >= 1' },
    { name: 'indicator_min_denominator_check', expression: 'min_denominator >= 1' },
    {
      name: 'indicator_weight_range_check',
      expression: 'min_weight >= 1 and min_weight <= max_weight and max_weight <= 100',
    },
  ],
});

export class IndicatorEntity extends IndicatorSchema.class {}
IndicatorSchema.setClass(IndicatorEntity);
