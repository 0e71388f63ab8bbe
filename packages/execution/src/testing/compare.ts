import { execute, parse, validate, type ExecutionResult } from 'graphql';
import { compileOperation } from '../compile/compile.ts';
import { executeCompiled } from '../execute.ts';
import { Choices } from './choices.ts';
import { randomOperation } from './random-operation.ts';
import { troubledSchema } from './troubled-schema.ts';

const schema = troubledSchema('SOME_LATE');
const atOnce = troubledSchema('AT_ONCE');

/** How the compiled executor and graphql-js answered one operation. */
export interface Comparison {
  readonly operation: string;
  readonly ours: Answer;
  readonly reference: Answer;
}

/** The data in its order, and whether anything failed: of several failures that null one thing, either may be told. */
interface Answer {
  readonly data: string;
  readonly hasErrors: boolean;
}

/** Both answers to the operation of this seed; undefined when it is not valid. */
export async function comparisonAt(seed: number): Promise<Comparison | undefined> {
  const choices = new Choices(seed);
  const operation = randomOperation(choices);
  const document = parse(operation);
  if (validate(schema, document).some(({ message }) => !message.includes('never used'))) return undefined;
  const variables = choices.of<Record<string, unknown>>([{}, { y: false }, { n: true, v: 9 }]);
  const reference = await execute({ schema: atOnce, document, variableValues: variables });
  const ours = await executeCompiled(compileOperation(schema, document), { context: undefined, variables });
  return { operation, ours: answerOf(ours), reference: answerOf(reference) };
}

function answerOf({ data, errors }: ExecutionResult): Answer {
  return { data: JSON.stringify(data), hasErrors: errors !== undefined };
}
