import { describe, expect, it } from 'vitest';
import { notYetOf, readNotYet } from './not-yet.ts';
import { journeyOf, readJourneys } from './operations.ts';

describe('the operations of all journeys', () => {
  const journeys = readJourneys();
  const operations = journeys.flatMap((journey) => journey.operations);

  it('are GraphQL, and each is named once in the graph', () => {
    expect(operations.length).toBeGreaterThan(200);
    const byName = Map.groupBy(operations, ({ name }) => name);
    const twice = [...byName].filter(([, same]) => same.length > 1);
    expect(twice.map(([name, same]) => `${name}: ${same.map(({ journey }) => journey).join(', ')}`)).toEqual([]);
  });

  it('include everything that waits for its slice', () => {
    expect(readNotYet(journeys).size).toBeLessThan(operations.length);
  });
});

describe('an operation', () => {
  const titlesOf = (text: string) => journeyOf('01-a-day', text).operations.map(({ title }) => title);

  it('is called by its name and the first sentence above it', () => {
    const text = '# A day.\n\n# LEADER asks (in the\n#   app) who. Refused: twice.\nquery Who { a }\n';
    expect(titlesOf(text)).toEqual(['Who: LEADER asks (in the app) who']);
  });

  it('shares the comment of a numbered step, and no other', () => {
    const text =
      '# 1 · Both say yes.\nquery A { a }\nquery B {\n  b\n}\n# Only C.\nquery C { c }\nquery D { d }\n\nquery E { e }\n';
    expect(titlesOf(text)).toEqual(['A: 1 · Both say yes', 'B: 1 · Both say yes', 'C: Only C', 'D', 'E']);
  });

  it('is not described by a heading', () => {
    expect(titlesOf('# ── People ──\nquery A { a }\n# ── Map ──\n# The map?\nquery B { b }')).toEqual([
      'A',
      'B: The map?',
    ]);
  });

  it('is sent with the fragments that it needs, and without other operations', () => {
    const text = 'query A { a { ...F } }\nquery B { b }\nfragment F on T { f }\n';
    const [a, b] = journeyOf('01-a-day', text).operations.map(({ document }) => document.replaceAll(/\s+/g, ' '));
    expect(a).toBe('query A { a { ...F } } fragment F on T { f }');
    expect(b).toBe('query B { b }');
  });

  it('that is not GraphQL, or has no name, is refused by the name of its file', () => {
    expect(() => journeyOf('01-a-day', 'query A { a')).toThrow('01-a-day.graphql is not GraphQL');
    expect(() => journeyOf('01-a-day', '{ a }')).toThrow('01-a-day.graphql has an operation without a name');
  });
});

describe('the list of what is not there yet', () => {
  const journeys = [journeyOf('01-a-day', 'query A { a } query B { b }'), journeyOf('02-a-week', 'query C { c }')];

  it('says what each operation waits for', () => {
    const list = notYetOf('# Comment: this\n\n01-a-day\n  A\n02-a-week\n  C: no week begins yet\n', journeys);
    expect([...list]).toEqual([
      ['A', { for: 'SCHEMA' }],
      ['C', { for: 'DEED', reason: 'no week begins yet' }],
    ]);
  });

  it.each([
    ['02-a-week\n  A', '02-a-week has no operation "A"'],
    ['01-a-day\n  A B', '01-a-day has no operation "A B"'],
    ['01-a-day\n  A\n  A: twice', 'A stands there twice'],
  ])('refuses %j', (text, problem) => {
    expect(() => notYetOf(text, journeys)).toThrow(problem);
  });
});
