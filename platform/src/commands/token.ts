import { openDevelopmentIssuer } from '@microgrid/gateway/development-issuer';
import { developmentKeyFile } from '@microgrid/gateway/issuer';
import { samplePeople } from '@microgrid/sample-network/sample-people';
import { environment } from '@microgrid/process/env';
import { validate } from 'uuid';
import { Command } from 'commander';

/** The words for people of the sample, and who they are. */
const PEOPLE = {
  resident: ['resident', 'a resident of 杏林社区 who serves in no post'],
  leader: ['leader', 'a micro-grid leader（微网格长） of 杏林社区'],
  worker: ['worker', 'the full-time worker（专职网格员） above that leader'],
  secretary: ['secretary', 'the total-grid head（总网格长） of 杏林社区'],
  volunteer: ['volunteer', 'a volunteer（志愿者） of the reserve there'],
  street: ['officer', 'an officer of 永宁街道'],
  analyst: ['analyst', 'an analyst of 永宁街道'],
} as const;

const words = Object.entries(PEOPLE).map(([word, [, who]]) => `  ${word.padEnd(10)} ${who}`);

const command = new Command('pnpm run token')
  .description('Prints a token for a person of the sample, from the development issuer. Good for 12 hours.')
  .argument('<who>', `${Object.keys(PEOPLE).join(', ')}, or the id of a person`)
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
  if (isWord(who)) return samplePeople()[PEOPLE[who][0]];
  if (validate(who)) return who;
  throw new Error(`${who} is nobody: give one of ${Object.keys(PEOPLE).join(', ')}, or the id of a person`);
}

function isWord(who: string): who is keyof typeof PEOPLE {
  return Object.hasOwn(PEOPLE, who);
}
