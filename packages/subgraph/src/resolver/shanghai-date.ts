const DAY_MS = 86_400_000;

/** Asia/Shanghai has kept the same time all year since 1992. */
const AHEAD_OF_UTC_MS = 8 * 3_600_000;

/** The calendar date of an instant in Asia/Shanghai, YYYY-MM-DD; of now by default. */
export function shanghaiDate(instant = new Date()): string {
  return new Date(instant.getTime() + AHEAD_OF_UTC_MS).toISOString().slice(0, 10);
}

/** How long it is until the next day begins in Asia/Shanghai. */
export function msToNextDay(instant = new Date()): number {
  return DAY_MS - ((instant.getTime() + AHEAD_OF_UTC_MS) % DAY_MS);
}

/** The day so many days after `date` (YYYY-MM-DD), or before it. */
export function plusDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
