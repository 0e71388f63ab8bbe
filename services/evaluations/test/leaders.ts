import { GENERAL, idOf, told, type Told } from './rounds.ts';

/** So many leaders with a visit each, every third of which was missed. */
export function leadersWithVisits(count: number): Told[] {
  return Array.from({ length: count }, (_, n) => [
    told('appointment.started.v1', '2025-12-20', {
      subject: idOf(10_000 + n),
      gridCode: `${GENERAL}${String(n + 1).padStart(3, '0')}`,
      data: { personId: idOf(20_000 + n), role: 'MICRO_GRID_LEADER', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    }),
    told('care_visit.settled.v1', '2026-02-10', {
      subject: idOf(30_000 + n),
      gridCode: GENERAL,
      data: { visitorId: idOf(20_000 + n), status: n % 3 === 0 ? 'MISSED' : 'DONE' },
    }),
  ]).flat();
}
