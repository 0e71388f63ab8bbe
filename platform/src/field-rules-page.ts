import { rules } from '@microgrid/execution/field-problem';

/** The page of the docs that lists the rules which what is sent may break, as Markdown. */
export function fieldRulesPage(): string {
  const rows = Object.entries(rules).map(([rule, { says, parameters }]) => {
    const told = parameters.map((name) => `\`${name}\``).join(', ');
    return `- \`${rule}\`${told === '' ? '' : ` (${told})`}: ${says}`;
  });
  return `${INTRODUCTION}\n${rows.join('\n')}\n`;
}

const INTRODUCTION = `# Rules of fields

Written by \`pnpm schema\` from \`packages/execution/src/field-problem.ts\`.

The error \`BAD_USER_INPUT\` of a field has \`extensions.problems\`: for each thing that is wrong its \`field\`, a \`message\` in English, and
the \`rule\` that it breaks, with \`parameters\` where the rule has some. \`packages/client\` says each in Chinese and in English.
A rule that a client does not know is to be told as \`NOT_ACCEPTED\`.
`;
