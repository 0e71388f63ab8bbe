import type { Reporter } from 'vitest/node';
import { readJourneys } from './operations.ts';

/** Says at the end of a run how many operations of the journeys do what they must, and names all others. */
export const journeysReporter: Reporter = {
  onTestRunEnd(modules) {
    const tests = modules
      .filter(({ moduleId }) => moduleId.endsWith('/journeys/journeys.test.ts'))
      .flatMap(({ children }) => [...children.allTests('passed')]);
    if (tests.length === 0) return;
    const standing = new Set(tests.filter(({ options }) => options.fails !== true).map(({ name }) => name));
    const journeys = readJourneys().map(({ name, operations }) => ({
      name,
      operations,
      missing: operations.filter(({ title }) => !standing.has(title)),
    }));
    const count = (of: 'operations' | 'missing') => journeys.reduce((sum, journey) => sum + journey[of].length, 0);
    const lines = journeys
      .filter(({ missing }) => missing.length > 0)
      .map(({ name, missing }) => `  ${name}: ${missing.map((operation) => operation.name).join(' ')}\n`);
    const all = count('operations');
    process.stdout.write(
      `\n${all - count('missing')} of ${all} operations of the journeys do what they must; not yet:\n${lines.join('')}`,
    );
  },
};
