/** Builds what has changed, and says no more than that unless it fails. */
import { runQuietly } from './run.ts';

process.stderr.write('build     what has changed\n');
const { code, output } = await runQuietly('turbo', 'run', 'build', '--output-logs=errors-only');
if (code !== 0) process.stderr.write(output);
process.exitCode = code;
