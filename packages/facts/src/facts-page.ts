import { factCatalogue } from './catalogue/catalogue.ts';
import type { FactDefinition } from './catalogue/fact-definition.ts';

/** The page of the docs that lists every fact, as Markdown. */
export function factsPage(): string {
  const facts = Object.entries<FactDefinition>(factCatalogue).map(([type, definition]) => section(type, definition));
  return `${INTRODUCTION}\n${facts.join('\n')}`;
}

const INTRODUCTION = `# Facts

Written by \`pnpm schema\` from \`packages/facts/src/catalogue/\`.

What happened, as CloudEvents 1.0 in JSON: \`specversion\` 1.0, \`id\` (UUIDv7), \`source\` (\`/\` and the subgraph), \`type\`, \`subject\`,
\`time\`, \`gridcode\`, \`datacontenttype\` and \`data\`. They hold ids, codes, enums, numbers and times, nothing personal and no free
text. They are delivered at least once, those of one subject in order. A version never changes.
`;

function section(type: string, { says, emitters, subject, grid, data }: FactDefinition): string {
  const rows = Object.entries(data).map(([name, { holds }]) => `- \`${name}\`: ${holds}`);
  return `## ${type}

${says} Emitted by ${emitters.map((name) => `\`${name}\``).join(', ')}; \`subject\` is the id of ${subject}, \`gridcode\` ${grid}.

${rows.join('\n')}
`;
}
