// What the lists of one street cost in a world of many, to a world of that street alone, as ratios in one run.
// node --conditions=source --import @oxc-node/core/register bench/street-lists.ts [streets, 60 without]
import { measureStreetLists } from './measure-street-lists.ts';

const streets = Number(process.argv[2] ?? 60);
const measured = await measureStreetLists(streets, (done, of) => {
  if (done % 20 === 0 || done === of) process.stderr.write(`${done} of ${of} communities\n`);
});
for (const { question, alone, among } of measured) {
  process.stdout.write(`${(among / alone).toFixed(2)} ×  ${among.toFixed(2).padStart(6)} ms  ${question}\n`);
}
