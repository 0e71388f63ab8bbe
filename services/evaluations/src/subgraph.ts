import type { SubgraphDefinition } from '@microgrid/subgraph/subgraph';
import { Appointment, AppointmentSchemeResolver } from './borrowed/appointment.ts';
import { Grid, GridSchemeResolver } from './borrowed/grid.ts';
import { IndicatorEntity } from './indicator/indicator.entity.ts';
import { indicatorPersonal } from './indicator/indicator.personal.ts';
import { indicatorsOf } from './indicator/indicator.references.ts';
import { migrations } from './migrations/migrations.ts';
import { SchemeBandEntity, SchemeEntity, SchemeIndicatorEntity } from './scheme/scheme.entity.ts';
import { schemeBandPersonal, schemeIndicatorPersonal, schemePersonal } from './scheme/scheme.personal.ts';
import { SchemeIndicatorResolver, SchemeResolver, schemesOf } from './scheme/scheme.resolver.ts';

/** Schemes by which those who serve are evaluated. */
export const evaluations: SubgraphDefinition = {
  name: 'evaluations',
  resolvers: [SchemeResolver, SchemeIndicatorResolver, GridSchemeResolver, AppointmentSchemeResolver],
  orphanedTypes: [Grid, Appointment],
  references: { Indicator: indicatorsOf, Scheme: schemesOf },
  database: {
    schema: 'evaluations',
    entities: [IndicatorEntity, SchemeEntity, SchemeIndicatorEntity, SchemeBandEntity],
    personalData: [indicatorPersonal, schemePersonal, schemeIndicatorPersonal, schemeBandPersonal],
    migrations,
  },
};
