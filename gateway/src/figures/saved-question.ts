import { parseStrictJson } from '@microgrid/process/strict-json';
import { GraphQLError, Kind, parse } from 'graphql';
import { validate } from 'uuid';
import type { AskingGraph } from './asking-graph.ts';

/** A saved question, as the graph tells it to the caller. */
export interface SavedText {
  readonly id: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Kept {
  readonly id: string;
  readonly document: string;
  readonly variables: string;
}

interface Page {
  readonly nodes: readonly Kept[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const BY_ID = 'query SavedQuestionToAsk($id: ID!) { savedQuestion(id: $id) { id document variables } }';
const OF_SOME = `query SavedQuestionsToAsk($isMine: Boolean!, $after: String) {
  savedQuestions(first: 100, after: $after, where: { isMine: $isMine }) { nodes { id document variables } pageInfo { hasNextPage endCursor } } }`;

/** Where a name is looked for; further back it is not, and the id is asked for. */
const MOST_PAGES = 10;

/**
 * The saved question of an id, or of the name of its query: `on-time-by-community` is that of `query OnTimeByCommunity`.
 * Of several with a name it is the caller's own.
 * @throws GraphQLError when there is none that the caller may see, or several that it could be.
 */
export async function savedQuestion(idOrName: string, graph: AskingGraph): Promise<SavedText> {
  const kept = validate(idOrName) ? await byId(idOrName, graph) : await byName(idOrName, graph);
  if (kept === undefined) throw noSavedQuestion(idOrName);
  const variables = parseStrictJson(kept.variables, 'the variables of the saved question');
  if (typeof variables !== 'object' || variables === null) throw new Error(`the variables of ${kept.id} are no object`);
  return { id: kept.id, document: kept.document, variables: { ...variables } };
}

/** What whoever may not see a question is told, as if there were none. */
export function noSavedQuestion(idOrName: string): GraphQLError {
  return told('NOT_FOUND', `there is no saved question of the id or name ${idOrName} that you may see`);
}

async function byId(id: string, graph: AskingGraph): Promise<Kept | undefined> {
  const { savedQuestion: kept } = await graph.ask({ query: BY_ID, variables: { id } });
  return (kept as Kept | null) ?? undefined;
}

async function byName(name: string, graph: AskingGraph): Promise<Kept | undefined> {
  for (const isMine of [true, false]) {
    const found = await named(name, isMine, graph);
    if (found.length > 1) {
      const ids = found.map(({ id }) => id).join(', ');
      throw told('CONFLICT', `several saved questions are called ${name}: ask one of them by its id, ${ids}`);
    }
    if (found.length === 1) return found[0];
  }
  return undefined;
}

async function named(name: string, isMine: boolean, graph: AskingGraph): Promise<Kept[]> {
  const found: Kept[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages++) {
    const answer = await graph.ask({ query: OF_SOME, variables: { isMine, after } });
    const page = answer['savedQuestions'] as Page | null;
    found.push(...(page?.nodes ?? []).filter(({ document }) => isCalled(name, document)));
    if (page?.pageInfo.hasNextPage !== true) return found;
    if (pages === MOST_PAGES) {
      throw told('CONFLICT', `there are too many saved questions to look for ${name}: ask it by its id`);
    }
    after = page.pageInfo.endCursor;
  }
}

function isCalled(name: string, document: string): boolean {
  const own = nameOf(document);
  return own !== undefined && (own === name || dashed(own) === name);
}

/** What a release no longer reads has no name. */
function nameOf(document: string): string | undefined {
  try {
    const { definitions } = parse(document, { noLocation: true });
    return definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.name?.value;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** `OnTimeByCommunity` as it stands in an address: `on-time-by-community`. */
export function dashed(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}

function told(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
