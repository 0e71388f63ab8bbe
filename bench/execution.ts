// What executing an answer costs beside graphql-js, as a ratio in one run: 82 grids of 14 fields, each with three objects.
// node --conditions=source --import @oxc-node/core/register bench/execution.ts
import { compileOperation } from '@microgrid/execution/compile';
import { executeCompiled } from '@microgrid/execution/execute';
import { buildSchema, execute, parse } from 'graphql';

const ROUNDS = 200;
const fields = Array.from({ length: 14 }, (_, index) => `f${index}`);
const schema = buildSchema(
  `type Query { grids: [Grid!]! } type Grid { ${fields.map((name) => `${name}: String!`).join(' ')}
   leader: Person worker: Person head: Person } type Person { id: ID! name: String }`,
);
const person = { id: '1', name: '样例' };
const grid = {
  ...Object.fromEntries(fields.map((name) => [name, `value of ${name}`])),
  leader: person,
  worker: person,
  head: person,
};
const root = { grids: Array.from({ length: 82 }, () => grid) };
const people = ['leader', 'worker', 'head'].map((name) => `${name} { id name }`);
const document = parse(`{ grids { ${fields.join(' ')} ${people.join(' ')} } }`);
const compiled = compileOperation(schema, document);

const spent = { reference: [] as number[], compiled: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  spent.reference.push(await microseconds(() => execute({ schema, document, rootValue: root })));
  spent.compiled.push(await microseconds(() => executeCompiled(compiled, { root, context: undefined })));
}
const [reference, ours] = [median(spent.reference), median(spent.compiled)];
process.stdout.write(
  `CPU of an answer, medians of ${ROUNDS} interleaved rounds: graphql-js ${reference.toFixed(0)} µs, ` +
    `compiled ${ours.toFixed(0)} µs, ratio ${(ours / reference).toFixed(2)}\n`,
);

async function microseconds(deed: () => unknown): Promise<number> {
  const before = process.hrtime.bigint();
  await deed();
  return Number(process.hrtime.bigint() - before) / 1000;
}

function median(values: readonly number[]): number {
  // The first rounds warm up what is measured.
  const sorted = values.slice(ROUNDS / 2).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
