import { readFileSync } from 'node:fs';
import { environment } from '@microgrid/process/env';
import { expect, it } from 'vitest';
import { LIMITS, limitsFrom } from './limits.ts';

const PAGE = readFileSync(new URL('../../../docs/limits.md', import.meta.url), 'utf8');

it('the page of limits names each with its default', () => {
  const rows = [...PAGE.matchAll(/^\| `LIMIT_(\w+)` +\| ([\d,]+) /gm)].map(([, name, value = '']) => [
    name?.toLowerCase().replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase()),
    Number(value.replaceAll(',', '')),
  ]);
  expect(Object.fromEntries(rows)).toEqual(LIMITS);
});

it('the environment sets one and leaves the others', () => {
  expect(limitsFrom(environment({ LIMIT_PAGE_SIZE: '200' }))).toEqual({ ...LIMITS, pageSize: 200 });
});
