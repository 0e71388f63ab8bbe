export const minute = 60_000;
const day = 24 * 60 * minute;

/** Asia/Shanghai, without summer time since 1992. */
const offset = 8 * 60 * minute;

/** Midnight in Shanghai at the start of the day that holds `moment`. */
export function startOfDay(moment: Date): Date {
  return new Date(Math.floor((moment.getTime() + offset) / day) * day - offset);
}

/** The date in Shanghai, YYYY-MM-DD. */
export function dateOf(moment: Date): string {
  return new Date(moment.getTime() + offset).toISOString().slice(0, 10);
}

/** Midnight in Shanghai at the start of a date YYYY-MM-DD. */
export function startOfDate(date: string): Date {
  return new Date(`${date}T00:00:00+08:00`);
}

/** `days` may be negative. */
export function plusDays(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * day);
}

export function plusMinutes(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * minute);
}
