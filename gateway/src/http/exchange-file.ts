import type { FilePlace } from '@microgrid/process/files';
import { problem, type HttpReply, type HttpRequest } from '@microgrid/process/http-server';
import { GraphQLError } from 'graphql';
import { contextOf, payingAsker } from './asker.ts';
import { refusalOf } from './refusal.ts';
import type { Answering } from './answering.ts';

/** Hands the file of a PUT to the subgraph at whose door it is, or fetches one there, on behalf of whoever asks. */
export async function exchangeFile(
  place: FilePlace,
  request: HttpRequest,
  { sources, log, ...who }: Answering,
): Promise<HttpReply> {
  const { id: requestId, method, file = new Uint8Array() } = request;
  const source = Object.hasOwn(sources, place.subgraph) ? sources[place.subgraph] : undefined;
  if (source === undefined || (method !== 'GET' && method !== 'PUT')) {
    return problem(404, { code: 'NOT_FOUND', message: 'there is no such file', requestId });
  }
  try {
    const asker = await payingAsker(request, who);
    const caller = await contextOf(request, { ...who, ...asker, log });
    if (caller.unidentified !== undefined) return out(caller.unidentified, requestId);
    return await source.exchange({ ...place, method, bytes: file }, caller);
  } catch (error) {
    if (error instanceof GraphQLError) return out(error, requestId);
    return refusalOf(error, { requestId, log });
  }
}

/** A subgraph is out, or had no time left. */
function out({ message, extensions }: GraphQLError, requestId: string): HttpReply {
  return problem(503, { code: String(extensions['code']), message, requestId });
}
