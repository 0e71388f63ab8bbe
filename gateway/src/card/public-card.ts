import type { ApolloServer } from '@apollo/server';
import { ANONYMOUS } from '@microgrid/access/actor';
import { isGridCode } from '@microgrid/grid-code';
import { deadlineIn } from '@microgrid/process/deadline';
import type { HttpReply, HttpRequest } from '@microgrid/process/http-server';
import { htmlPage } from '../http/html-page.ts';
import type { RequestContext } from '../sources/data-source.ts';
import { cardPage, noCardPage, type CardGrid } from './card-page.ts';

const PATH = /^\/card\/(\d{12,18})$/;

/** The code of the grid whose public card is asked for. */
export function cardOf({ method, url }: HttpRequest): string | undefined {
  return method === 'GET' ? PATH.exec(url.pathname)?.[1] : undefined;
}

/** What the card shows: all of it is public, and names and phones only of those who agreed to that. */
const QUERY = `query PublicCard($code: GridCode!, $below: [GridLevel!]!) { grid(code: $code) {
  code name level ordinalLabel areaType institution households householdsAsOf status officePhone complaintsPhone
  ancestors { code name } adminUnit { name parent { name } }
  head { displayName workPhone } worker { displayName workPhone } contacts { displayName workPhone }
  leader { displayName workPhone } leaderStandIn { displayName workPhone }
  partyOrganizations { name } serviceStations { name address openingHours accessible }
  successors { code name }
  descendants(where: { level: $below }, first: 100) { nodes { code name leader { displayName } worker { displayName } } } } }`;

interface Asking {
  readonly server: ApolloServer<RequestContext>;
  readonly address: string;
  readonly deadlineMs: number;
}

/** The public card（公示牌） of a grid, a page to print: what the graph answers to nobody in particular, or why it does not. */
export async function publicCard(
  code: string,
  request: HttpRequest,
  { server, address, deadlineMs }: Asking,
): Promise<HttpReply> {
  if (!isGridCode(code)) return htmlPage(404, noCardPage('NOT_FOUND'));
  const below = code.length === 12 ? ['GENERAL', 'EXCLUSIVE'] : ['MICRO'];
  const contextValue = {
    actor: ANONYMOUS,
    requestId: request.id,
    deadline: deadlineIn(deadlineMs, request.signal),
    address,
  };
  const operation = { query: QUERY, variables: { code, below } };
  const { body, http } = await server.executeOperation<{ grid: CardGrid | null }>(operation, { contextValue });
  if (body.kind !== 'single') throw new Error('incremental delivery is not offered');
  const { data, errors } = body.singleResult;
  // A card that hangs on a wall must not lack a name because somebody was not there for a moment.
  if (errors !== undefined || data == null) return htmlPage(http.status ?? 503, noCardPage('UNAVAILABLE'));
  return data.grid === null ? htmlPage(404, noCardPage('NOT_FOUND')) : htmlPage(200, cardPage(data.grid));
}
