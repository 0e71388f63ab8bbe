import type { Words } from '@microgrid/client/catalogue';
import { shanghaiDay } from './dates.ts';

/** How a deadline stands. */
export interface Clock {
  readonly words: Words;
  readonly isOver: boolean;
  /** Whether it ends today and is not over. */
  readonly isToday: boolean;
}

const MINUTE = 60_000;

/** How long until a deadline, or since, in the largest unit that says enough: 剩 5 小时, 超期 3 天. */
export function clockOf(dueAt: string | null | undefined, now = Date.now()): Clock {
  if (dueAt == null) return { words: ['期限待公布', 'deadline not known yet'], isOver: false, isToday: false };
  const left = Date.parse(dueAt) - now;
  const isOver = left < 0;
  const [zh, en] = span(Math.abs(left) / MINUTE);
  return {
    words: isOver ? [`超期 ${zh}`, `${en} overdue`] : [`剩 ${zh}`, `${en} left`],
    isOver,
    isToday: !isOver && shanghaiDay(dueAt) === shanghaiDay(now),
  };
}

function span(minutes: number): Words {
  if (minutes < 60) return counted(Math.max(1, Math.floor(minutes)), '分钟', 'minute');
  if (minutes < 48 * 60) return counted(Math.floor(minutes / 60), '小时', 'hour');
  return counted(Math.floor(minutes / 1440), '天', 'day');
}

function counted(n: number, zh: string, en: string): Words {
  return [`${n} ${zh}`, `${n} ${en}${n === 1 ? '' : 's'}`];
}
