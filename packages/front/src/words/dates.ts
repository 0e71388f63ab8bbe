import { useLanguage, type Language } from './language.ts';

const timeZone = 'Asia/Shanghai';
const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
const shapes = {
  /** 11月30日 14:05 */
  moment: { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** 14:05 */
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** 11月30日 */
  day: { month: 'numeric', day: 'numeric' },
  /** 2026年11月30日星期一 */
  date: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
} as const;

type Shape = keyof typeof shapes;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes moments as they are on the clock of Shanghai; a dash for none. */
export function useDates(): (shape: Shape, at: string | number | Date | null | undefined) => string {
  const language = useLanguage();
  return (shape, at) => (at == null ? '–' : formatOf(language, shape).format(new Date(at)));
}

function formatOf(language: Language, shape: Shape): Intl.DateTimeFormat {
  const key = `${language} ${shape}`;
  const kept = formats.get(key);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat(locales[language], { timeZone, ...shapes[shape] });
  formats.set(key, made);
  return made;
}

const ymd = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day of a moment in Shanghai, 2026-11-30. */
export function shanghaiDay(at: string | number | Date): string {
  return ymd.format(new Date(at));
}

/** The moment at which a day begins in Shanghai. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

const DAY_MS = 86_400_000;

/** The day so many days later. */
export function plusDays(day: string, days: number): string {
  return shanghaiDay(startOfDay(day).getTime() + days * DAY_MS);
}
