import { GENERAL, idOf, MICRO } from './people.ts';

const hour = 3_600_000;

/** `hours` from now, negative for before. */
export const inHours = (hours: number): Date => new Date(Date.now() + hours * hour);

/** A reading session tomorrow in the sample micro-grid, run by its leader, as stored. */
export const activityRow = (n: number, more: object = {}) => ({
  id: idOf(1000 + n),
  type: 'READING' as const,
  title: `样例读书会${n}`,
  description: '邻里共读一本书（样例）',
  stationId: idOf(2000 + n),
  gridCode: MICRO,
  organiserId: idOf(2),
  capacity: 5,
  startsAt: inHours(24),
  endsAt: inHours(26),
  status: 'PUBLISHED' as const,
  publishedAt: inHours(-24),
  version: 1,
  ...more,
});

/** An ordinary matter of the sample micro-grid, reported and nothing more, as stored. */
export const matterRow = (n: number, more: object = {}) => {
  const reportedAt = 'reportedAt' in more && more.reportedAt instanceof Date ? more.reportedAt : inHours(-n);
  return {
    id: idOf(3000 + n),
    number: `2025-${GENERAL.slice(0, 12)}-${String(n).padStart(6, '0')}`,
    kind: 'C7' as const,
    severity: 'ORDINARY' as const,
    gridCode: MICRO,
    place: '样例路1号',
    description: '公共设施报修（样例）',
    areTextsMarked: false,
    channel: 'APP' as const,
    level: 'L1' as const,
    status: 'REPORTED' as const,
    reportedAt,
    recordedAt: reportedAt,
    acceptedAt: null,
    resolvedAt: null,
    verifiedAt: null,
    closedAt: null,
    dueAt: inHours(100),
    dueStatus: 'SET' as const,
    handlerId: null,
    verifierId: null,
    resolution: null,
    version: 1,
    ...('status' in more && more.status === 'ON_HOLD' ? { holdUntil: '2999-12-31' } : {}),
    ...('status' in more && more.status === 'DUPLICATE' ? { mergedIntoId: idOf(2999) } : {}),
    ...more,
  };
};

/** Care of the sample micro-grid that the worker agreed on, as stored. */
export const careRow = (n: number, more: Partial<CareRow> = {}) => {
  const isProposed = more.status === 'PROPOSED';
  return {
    id: idOf(4000 + n),
    pseudonym: `C-${String(n).padStart(6, '0')}`,
    gridCode: MICRO,
    kinds: ['C1' as const],
    status: 'ACTIVE' as 'ACTIVE' | 'PROPOSED',
    proposedById: null as string | null,
    proposedAt: inHours(-48),
    endsOn: '2999-12-31',
    version: 1,
    visitorId: null as string | null,
    ...(isProposed ? {} : agreed),
    ...more,
  };
};

interface CareRow {
  readonly gridCode: string;
  readonly status: 'ACTIVE' | 'PROPOSED';
  readonly visitorId: string | null;
  readonly proposedById: string | null;
}

const agreed = {
  consentedAt: inHours(-24),
  textVersion: 1,
  channel: 'APP' as const,
  rhythm: 'MONTHLY' as const,
  mode: 'VISIT' as const,
  anchorOn: '2026-03-02',
  reviewOn: '2999-12-01',
};

/** A contact of it that was made, as stored; in the general grid. */
export const visitRow = (
  n: number,
  { gridCode = MICRO, ...more }: { gridCode?: string; needId: string; visitorId: string | null },
) => ({
  id: idOf(4500 + n),
  gridCode: gridCode.slice(0, GENERAL.length),
  dueOn: '2026-03-02',
  fromOn: '2026-03-01',
  missedOn: '2026-04-02',
  status: 'DONE' as const,
  mode: 'VISIT' as const,
  at: inHours(-24),
  byId: more.visitorId,
  recordedById: more.visitorId,
  isTold: true,
  version: 1,
  ...more,
});
