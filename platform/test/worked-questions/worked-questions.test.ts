import { openTestStore } from '@microgrid/database/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleOf } from '../world/sample.ts';
import { openWorld, type World } from '../world/world.ts';
import { workedQuestions, type WorkedQuestion } from './questions.ts';

/** The day of the sample that the page shows: the same rows for every reader, whenever they read. */
const AS_OF = new Date('2026-09-05T12:00:00+08:00');
const MOST_ROWS = 8;

type Json = Awaited<ReturnType<World['ask']>>['data'];

describe('docs/worked-questions.md', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ store: await openTestStore(sampleOf(AS_OF)) });
    // Who is in post, and what is vacant, is told as of today.
    vi.useFakeTimers({ toFake: ['Date'], now: AS_OF });
  });
  afterAll(async () => {
    vi.useRealTimers();
    await world.close();
  });

  it('holds what an analyst is answered, on the sample of its day', async () => {
    const worked: string[] = [];
    for (const [index, question] of workedQuestions.entries()) worked.push(await work(question, index + 1));
    expect(worked).toHaveLength(15);
    await expect(`${HEAD}\n${worked.join('\n')}`).toMatchFileSnapshot('../../../docs/worked-questions.md');
  });

  async function work({ title, note, query, tables }: WorkedQuestion, number: number): Promise<string> {
    const { data, errors } = await world.ask(query, {}, 'analyst');
    const [refused] = errors;
    if (tables.length === 0) expect(refused?.extensions?.['code']).toBe('QUESTION_TOO_FINE');
    else expect(errors).toEqual([]);
    const answer = refused === undefined ? tables.map((table) => tableOf(data, table)) : [quote(refused.message)];
    return [`## ${number} · ${title}`, note, `\`\`\`graphql\n${query}\n\`\`\``, ...answer].join('\n\n').concat('\n');
  }
});

const HEAD = `# Fifteen questions, worked

What an analyst asks and is answered, on the sample of 永宁街道 as of 5 September 2026: everybody in it and every deed is made up（合成数据）.
Months up to August are closed. 较少 is too few to tell, perhaps none. How to ask, save and take away: [analysts.md](analysts.md).
`;

function tableOf(data: Json, { list, columns }: WorkedQuestion['tables'][number]): string {
  const rows: Json[] = at(data, list);
  const lines = rows.slice(0, MOST_ROWS).map((row) => Object.values(columns).map((column) => cell(row, column)));
  const names = Object.keys(columns);
  const shown = [names, names.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return rows.length > MOST_ROWS ? `${shown}\n\n… and ${rows.length - MOST_ROWS} more rows.` : shown;
}

function cell(row: Json, column: string): string {
  const [above, below] = column.split(' ÷ ').map((path) => at(row, path));
  if (below !== undefined) return rateOf(above, below);
  if (typeof above === 'object' && above !== null && 'value' in above)
    return above.value === null ? '较少' : above.value;
  return String(above ?? '—');
}

const LEAST_WHOLE = 20;

function rateOf(above: Json, below: Json): string {
  if (above.value === null || below.value === null || below.value < LEAST_WHOLE) return '较少';
  return (above.value / below.value).toFixed(2);
}

function at(value: Json, path: string): Json {
  return path.split('.').reduce((found, name) => found?.[name], value);
}

function quote(text: string): string {
  return `> ${text}`;
}
