import { useLanguage, useSay, type Language } from '@microgrid/front/language';
import { enumWords } from 'virtual:data-sets';
import type { Dimension } from './data-set.ts';
import type { Figure, Row } from './question.ts';

/** How a figure is said: 5, 约 25, 较少 for too few or none. A null is never 0. */
export function useFigures(): (figure: Figure | undefined) => string {
  const say = useSay();
  const language = useLanguage();
  return (figure) => {
    if (figure === undefined) return '–';
    const { value, status } = figure;
    if (value === null) return say(['较少', 'few']);
    const number = value.toLocaleString(language);
    return status === 'EXACT' ? number : say([`约 ${number}`, `about ${number}`]);
  };
}

/** What a row is of, by one of its dimensions. */
export function useKeys(): (dimension: Dimension, row: Row) => string {
  const language = useLanguage();
  return (dimension, { key }) => keyIn(language, dimension, key[dimension.key]);
}

function keyIn(language: Language, dimension: Dimension, value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'object') {
    const { name, title, displayName, code }: Readonly<Record<string, unknown>> = { ...value };
    const told = name ?? title ?? displayName ?? code;
    return typeof told === 'string' ? told : '–';
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '–';
  const words = dimension.enum === null ? undefined : enumWords[dimension.enum]?.[text];
  return words === undefined ? text : words[language === 'zh' ? 0 : 1];
}
