import { connectionOf } from '@microgrid/subgraph/connection';
import { byColumn, byDate } from '@microgrid/subgraph/measures';
import { Scheme } from './scheme.type.ts';
import { PeriodKind, SchemeSubject } from './scheme.terms.ts';

export const SchemeConnection = connectionOf({
  name: 'Scheme',
  what: 'schemes（考核方案）',
  node: () => Scheme,
  dimensions: {
    SUBJECT: byColumn('subject', () => SchemeSubject, 'Whom it evaluates（考核对象类别）'),
    PERIOD_KIND: byColumn('periodKind', () => PeriodKind, 'Length of the periods（考核周期）'),
    ...byDate('validFrom', 'comes into force（启用）'),
  },
});
