import type { Concept } from '@microgrid/subgraph/concept';
import { DefineIndicatorResolver } from './define-indicator.ts';
import { indicatorPersonal } from './indicator.personal.ts';
import { indicatorsOf } from './indicator.references.ts';
import { IndicatorResolver } from './indicator.resolver.ts';
import { indicators } from './migrations/20261125T011255-indicators.ts';
import { defaultIndicators } from './migrations/20261125T011300-default-indicators.ts';
import { departmentIndicators } from './migrations/20261130T020300-department-indicators.ts';

/** Indicators（考核指标）: what may be measured of those who serve. */
export const indicator: Concept = {
  stored: [indicatorPersonal],
  resolvers: [IndicatorResolver, DefineIndicatorResolver],
  references: { Indicator: indicatorsOf },
  migrations: [indicators, defaultIndicators, departmentIndicators],
};
