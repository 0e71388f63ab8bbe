import { BadRequest, type HttpRequest } from '@microgrid/process/http-server';
import { GraphQLError } from 'graphql';
import { requireFreeText, withTrustedText } from '../documents/asked-document.ts';
import type { Answering } from '../http/answering.ts';
import { sentOperation } from '../http/sent-operation.ts';
import type { RequestContext } from '../sources/data-source.ts';
import { addressVariables } from './address-variables.ts';
import { wrongParameter } from './answer-refused.ts';
import type { AskingGraph } from './asking-graph.ts';
import type { FiguresGraph } from './figures-graph.ts';
import type { FigureQuestion } from './question/figure-question.ts';
import { noSavedQuestion, savedQuestion } from './saved-question.ts';

/** A question for figures, with all that its answer depends on but who asks. */
export interface AskedQuestion {
  readonly question: FigureQuestion;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The id of the saved question that it is. */
  readonly saved: string | undefined;
}

interface Asking extends Pick<Answering, 'documents' | 'isSafelisted' | 'admitDocument'> {
  readonly caller: RequestContext;
  readonly app: string | undefined;
  readonly scopes: readonly string[];
  readonly graph: AskingGraph;
  readonly figures: FiguresGraph;
}

/** Of an address, which of the tables is wanted; no question can have a variable of this name there. */
const TABLE = 'table';

/** @throws BadRequest, LimitExceeded, UnfitQuestion, AnswerRefused or GraphQLError: why it is no question for figures. */
export async function askedQuestion(
  request: HttpRequest,
  saved: string | undefined,
  asking: Asking,
): Promise<AskedQuestion> {
  return saved === undefined ? sentQuestion(request, asking) : keptQuestion(request, saved, asking);
}

/** The table that is wanted, where the address says it. */
export function wantedTable({ url }: HttpRequest): string | undefined {
  return url.searchParams.get(TABLE) ?? undefined;
}

/** By its text, or by the id of a trusted document. */
function sentQuestion(request: HttpRequest, asking: Asking): AskedQuestion {
  const asked = sentOperation(request);
  const { body, texts } = withTrustedText(asked, asking);
  if (asked.texts.length > 0) requireOwnText(asking);
  const { query, variables, operationName } = membersOf(body);
  if (typeof query !== 'string' || texts.length !== 1) {
    throw new BadRequest('send the question as JSON: { "query": "…", "variables": { … } }');
  }
  if (operationName != null && typeof operationName !== 'string') {
    throw wrongParameter('operationName', 'it is the name of one of the queries that were sent');
  }
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) {
    throw wrongParameter('variables', 'they are a JSON object');
  }
  const question = read({ text: query, operationName: operationName ?? undefined }, asking);
  return { question, variables: membersOf(variables), saved: undefined };
}

/** A text that somebody wrote, whoever it was: to ask it needs what a text of one's own needs. */
async function keptQuestion(request: HttpRequest, name: string, asking: Asking): Promise<AskedQuestion> {
  requireOwnText(asking);
  requireSavedQuestions(name, asking);
  const { id, document, variables } = await savedQuestion(name, asking.graph);
  const question = read({ text: document, operationName: undefined }, asking);
  const given = new URLSearchParams(request.url.searchParams);
  given.delete(TABLE);
  const { operation } = question.asked;
  const own = addressVariables(given, { operation, schema: asking.figures.schema() });
  return { question, variables: { ...variables, ...own }, saved: id };
}

/** Whose contract has no saved questions may see none of them. */
function requireSavedQuestions(name: string, { caller, figures }: Pick<Asking, 'caller' | 'figures'>): void {
  if (figures.schema().getQueryType()?.getFields()['savedQuestion'] !== undefined) return;
  if (caller.actor.subject !== null) throw noSavedQuestion(name);
  throw new GraphQLError('sign in to ask a saved question', { extensions: { code: 'UNAUTHENTICATED' } });
}

function requireOwnText({ isSafelisted, caller, scopes }: Asking): void {
  if (isSafelisted) requireFreeText(caller, scopes);
}

/** Limits hold for what is asked of the graph too, which is somewhat more than what was sent. */
function read(text: Parameters<FiguresGraph['read']>[0], { admitDocument, figures }: Asking): FigureQuestion {
  admitDocument(text.text);
  const question = figures.read(text);
  admitDocument(question.query);
  return question;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
