import fc from 'fast-check';
import { execute, parse, validate, type ExecutionResult } from 'graphql';
import { expect, it } from 'vitest';
import { compileOperation } from '../src/compile/compile.ts';
import { executeCompiled } from '../src/execute.ts';
import { Choices } from './random.ts';
import { randomOperation } from './random-operation.ts';
import { troubledSchema } from './troubled-schema.ts';

/** 2,000 in the check; the nightly proof asks for more. */
const RUNS = Number(process.env['EXECUTION_RUNS'] ?? 2000);

const atOnce = troubledSchema('AT_ONCE');
const schema = troubledSchema('SOME_LATE');
const variablesOf = (choices: Choices) => choices.of<Record<string, unknown>>([{}, { y: false }, { n: true, v: 9 }]);

it(`answers ${RUNS} random operations as graphql-js does`, { timeout: RUNS * 100 }, async () => {
  let valid = 0;
  let withErrors = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 2 ** 31 - 2 }), async (seed) => {
      const choices = new Choices(seed);
      const text = randomOperation(choices);
      const document = parse(text);
      if (validate(schema, document).some(({ message }) => !message.includes('never used'))) return;
      const variables = variablesOf(choices);
      const reference = await execute({ schema: atOnce, document, variableValues: variables });
      const ours = await executeCompiled(compileOperation(schema, document), { context: undefined, variables });
      valid += 1;
      if (reference.errors !== undefined) withErrors += 1;
      expect(told(ours), text).toEqual(told(reference));
    }),
    { numRuns: RUNS },
  );
  // So that the proof says something: most are valid, and many meet trouble.
  expect(valid).toBeGreaterThan(RUNS / 4);
  expect(withErrors).toBeGreaterThan(RUNS / 40);
});

/** The data in its order, and whether anything failed: of several failures that null one thing, either may be told. */
function told({ data, errors }: ExecutionResult) {
  return { data: JSON.stringify(data), hasErrors: errors !== undefined };
}
