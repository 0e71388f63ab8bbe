/** Builds what has changed, and says no more than that unless it fails: what runs, or with `bundle` what browsers load. */
import { runQuietly } from './run.ts';

const task = process.argv[2] === 'bundle' ? 'bundle' : 'build';
process.stderr.write(`${task.padEnd(9)} what has changed\n`);
const { code, output } = await runQuietly('turbo', 'run', task, '--output-logs=errors-only');
if (code !== 0) process.stderr.write(output);
process.exitCode = code;
