import type { Concept } from '@microgrid/subgraph/concept';
import { Appointment, AppointmentSchemeResolver } from '../borrowed/appointment.ts';
import { Grid, GridSchemeResolver } from '../borrowed/grid.ts';
import { schemes } from './migrations/20261125T011255-schemes.ts';
import { defaultSchemes } from './migrations/20261125T011300-default-schemes.ts';
import { schemeSubject } from './migrations/20261128T120000-scheme-subject.ts';
import { departmentScheme } from './migrations/20261130T110000-department-scheme.ts';
import { replacedSchemes } from './migrations/20261130T231000-replaced-schemes.ts';
import { PublishSchemeResolver } from './publish/publish-scheme.ts';
import { schemeBandPersonal, schemeIndicatorPersonal, schemePersonal } from './scheme.personal.ts';
import { SchemeIndicatorResolver, SchemeResolver, schemesOf } from './scheme.resolver.ts';

/** Schemes（考核方案） by which those who serve are evaluated. */
export const scheme: Concept = {
  stored: [schemePersonal, schemeIndicatorPersonal, schemeBandPersonal],
  resolvers: [
    SchemeResolver,
    SchemeIndicatorResolver,
    PublishSchemeResolver,
    GridSchemeResolver,
    AppointmentSchemeResolver,
  ],
  orphanedTypes: [Grid, Appointment],
  references: { Scheme: schemesOf },
  migrations: [schemes, defaultSchemes, schemeSubject, departmentScheme, replacedSchemes],
};
