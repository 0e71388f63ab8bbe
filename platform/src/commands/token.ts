import { openDevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { developmentKeyFile } from '@microgrid/gateway/issuer';
import { SAMPLE_WORDS, sampleSubject } from '@microgrid/sample-network/sample-people';
import { environment } from '@microgrid/process/env';
import { validate } from 'uuid';
import { Command } from 'commander';

const words = Object.entries(SAMPLE_WORDS).map(([word, { en }]) => `  ${word.padEnd(10)} ${en}`);

const command = new Command('pnpm run token')
  .description('Prints a token for a person of the sample, from the development issuer. Good for 12 hours.')
  .argument('<who>', `${Object.keys(SAMPLE_WORDS).join(', ')}, or the id of a person`)
  .option('--app <name>', 'the client app that it is given to (azp), whose trusted documents it may ask')
  .option('--scope <words>', 'what that app is allowed, such as "graph:ask"')
  .addHelpText(
    'after',
    `
${words.join('\n')}

Send it as "Authorization: Bearer <token>". In production (NODE_ENV=production) this issuer does not exist.`,
  )
  .action(printToken);

await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function printToken(who: string, claims: { app?: string; scope?: string }): Promise<void> {
  const issuer = await openDevelopmentIssuer(developmentKeyFile(environment()));
  process.stdout.write(`${await issuer.mint(subjectOf(who), claims)}\n`);
}

function subjectOf(who: string): string {
  const subject = sampleSubject(who) ?? (validate(who) ? who : undefined);
  if (subject !== undefined) return subject;
  throw new Error(`${who} is nobody: give one of ${Object.keys(SAMPLE_WORDS).join(', ')}, or the id of a person`);
}
