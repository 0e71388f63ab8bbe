/** A command that asks the graph something, for the end of a start. */
export function queryToPaste(url: string): string {
  const query = `{ grid(code: "510115006005") { name descendants(where: { level: MICRO }, first: 3) { totalCount nodes { code name households leader { displayName } nextActivity { title startsAt } } } } }`;
  const body = JSON.stringify({ query });
  return `
Paste this to ask 杏林社区 for its first micro-grids:
  curl -s ${url}/graphql -H 'content-type: application/json' -d '${body}'
For what needs somebody to be signed in: npx pnpm run token --help; in a browser: ${url}/
`;
}
