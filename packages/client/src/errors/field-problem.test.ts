import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleWords } from './field-problem.ts';
import { GraphError } from './graph-error.ts';

const page = readFileSync(new URL('../../../../docs/field-rules.md', import.meta.url), 'utf8');
/** What the graph says of each rule, by its name. */
const told = new Map([...page.matchAll(/^- `([A-Z_]+)`(.*?):/gm)].map(([, rule = '', rest = '']) => [rule, rest]));

describe('the problems of fields', () => {
  it('are said in Chinese and English for every rule of the graph, with no parameter that it does not tell', () => {
    expect(told.size).toBeGreaterThan(12);
    expect(Object.keys(ruleWords).toSorted()).toEqual([...told.keys()].toSorted());
    for (const [rule, [zh, en]] of Object.entries(ruleWords)) {
      expect(zh.replaceAll(/\{\w+\}/g, '')).toMatch(/^[\p{Script=Han}，]{2,}$/u);
      expect(en).toMatch(/^[A-Z]/);
      for (const [, name = ''] of `${zh}${en}`.matchAll(/\{(\w+)\}/g)) expect(told.get(rule)).toContain(`\`${name}\``);
    }
  });

  it('have the words of their rule with its parameters, and of one that is new the general ones', () => {
    const problems = [
      { field: 'place', message: 'must have at most 200 characters', rule: 'TOO_LONG', parameters: { max: 200 } },
      { field: 'kind', message: 'odd', rule: 'toString' },
      'nonsense',
    ];
    const error = new GraphError('BAD_USER_INPUT', { extensions: { argument: 'place', problems } });
    expect(error.problems.map(({ field, words }) => [field, ...words])).toEqual([
      ['place', '最多200个字', 'At most 200 characters'],
      ['kind', '填写有误，请修改', 'Please correct this'],
    ]);
    expect(new GraphError('CONFLICT').problems).toEqual([]);
  });
});
