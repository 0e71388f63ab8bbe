/** The calendar date of an instant in Asia/Shanghai, YYYY-MM-DD; of now by default. */
export function shanghaiDate(instant = new Date()): string {
  return instant.toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
}

const DAY_MS = 86_400_000;
const AHEAD_OF_UTC_MS = 8 * 3_600_000;

/** How long it is until the next day begins in Asia/Shanghai, which keeps the same time all year. */
export function msToNextDay(instant = new Date()): number {
  return DAY_MS - ((instant.getTime() + AHEAD_OF_UTC_MS) % DAY_MS);
}

/** The day so many days after `date` (YYYY-MM-DD), or before it. */
export function plusDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
