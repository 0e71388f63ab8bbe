import { defineEntity, p } from '@mikro-orm/core';
import { Grade, PeriodKind, SchemeSubject } from './scheme.terms.ts';

export const SchemeSchema = defineEntity({
  name: 'Scheme',
  properties: {
    id: p.uuid().primary(),
    subject: p.enum(() => SchemeSubject),
    version: p.integer(),
    periodKind: p.enum(() => PeriodKind),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    publishedAt: p.datetime().length(3),
  },
  uniques: [{ name: 'scheme_subject_version_unique', properties: ['subject', 'version'] }],
  checks: [
    { name: 'scheme_version_check', expression: 'version >= 1' },
    { name: 'scheme_valid_check', expression: 'valid_to is null or valid_to >= valid_from - 1' },
  ],
});

export class SchemeEntity extends SchemeSchema.class {}
SchemeSchema.setClass(SchemeEntity);

/** What an indicator weighs in a scheme. */
export const SchemeIndicatorSchema = defineEntity({
  name: 'SchemeIndicator',
  properties: {
    schemeId: p.uuid().primary(),
    indicatorCode: p.text().primary(),
    indicatorVersion: p.integer(),
    weight: p.integer(),
    position: p.integer(),
  },
  uniques: [{ name: 'scheme_indicator_position_unique', properties: ['schemeId', 'position'] }],
  checks: [{ name: 'scheme_indicator_weight_check', expression: 'weight >= 1 and weight <= 100' }],
});

export class SchemeIndicatorEntity extends SchemeIndicatorSchema.class {}
SchemeIndicatorSchema.setClass(SchemeIndicatorEntity);

/** The scores that earn a grade: from `from` up to but without `below`; the last band has no `below`. */
export const SchemeBandSchema = defineEntity({
  name: 'SchemeBand',
  properties: {
    schemeId: p.uuid().primary(),
    grade: p.enum(() => Grade).primary(),
    from: p.decimal().precision(5).scale(2),
    below: p.decimal().precision(5).scale(2).nullable(),
  },
  checks: [{ name: 'scheme_band_check', expression: `"from" >= 0 and "from" <= 100 and below > "from"` }],
});

export class SchemeBandEntity extends SchemeBandSchema.class {}
SchemeBandSchema.setClass(SchemeBandEntity);
