/** `pnpm start` from source, again whenever a file changes; what only says something and ends is not watched. */
import { runOnTerminal } from './run.ts';

const args = process.argv.slice(2);
const saysOnly = args.includes('--help') || args.includes('-h');
const fromSource = ['--conditions=source', '--import', '@oxc-node/core/register', 'platform/src/commands/start.ts'];
process.exitCode = await runOnTerminal('node', ...(saysOnly ? [] : ['--watch']), ...fromSource, ...args);
