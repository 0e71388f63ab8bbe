import { BadRequest } from '@microgrid/process/http-server';
import { GraphQLError, Kind, Lexer, parse, Source, TokenKind, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { COUNTLESS, pairsToCompare, shapeOf } from './document-shape.ts';
import { atMost } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';

/** How many bytes of texts are remembered as admitted. */
const REMEMBERED = 4_000_000;

/**
 * Refuses documents that are costly to parse, to validate or to plan; a text that was admitted is not looked at again.
 * @returns throws LimitExceeded, or BadRequest for a fragment without end; what is no GraphQL, Apollo's parser tells.
 */
export function documentAdmission(limits: Limits): (text: string) => void {
  const admitted = new LRUCache<string, true>({
    maxSize: REMEMBERED,
    sizeCalculation: (_, text) => 2 * text.length + 1,
  });
  return (text) => {
    if (admitted.get(text) === true) return;
    admitText(text, limits);
    admitShapes(text, limits);
    admitted.set(text, true);
  };
}

function admitShapes(text: string, limits: Limits): void {
  const document = parsed(text);
  for (const operation of document?.definitions ?? []) {
    if (operation.kind !== Kind.OPERATION_DEFINITION || document === undefined) continue;
    const shape = shapeOf(document, operation);
    if (shape.depth >= COUNTLESS)
      throw new BadRequest('a fragment spreads itself', { code: 'GRAPHQL_VALIDATION_FAILED' });
    const isMutation = operation.operation === 'mutation';
    atMost(shape.depth, limits.depth, 'MAX_DEPTH_LIMIT', 'fields in fields');
    if (isMutation) atMost(shape.rootFields, limits.mutations, 'MAX_MUTATIONS_LIMIT', 'deeds');
    atMost(shape.rootFields, limits.rootFields, 'MAX_ROOT_FIELDS_LIMIT', 'root fields');
    atMost(shape.aliases, limits.aliases, 'MAX_ALIASES_LIMIT', 'aliases');
    atMost(shape.directives, limits.directives, 'MAX_DIRECTIVES_LIMIT', 'directives');
    atMost(shape.fragmentSpreads, limits.fragmentSpreads, 'MAX_FRAGMENT_SPREADS_LIMIT', 'spreads of fragments');
    atMost(shape.height, limits.height, 'MAX_HEIGHT_LIMIT', 'fields');
    // Only now, as it goes through all of them.
    atMost(pairsToCompare(document, operation), limits.pairs, 'MAX_REPEATED_FIELDS_LIMIT', 'pairs of like fields');
  }
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/**
 * Refuses a text that is costly to parse, by reading its words once; what is no GraphQL, the parser tells.
 * @throws LimitExceeded
 */
function admitText(text: string, limits: Limits): void {
  atMost(Buffer.byteLength(text), limits.documentBytes, 'MAX_DOCUMENT_BYTES_LIMIT', 'bytes of the operation');
  const lexer = new Lexer(new Source(text));
  let [nesting, lists] = [0, 0];
  for (let tokens = 1; nextKind(lexer) !== TokenKind.EOF; tokens++) {
    const { kind } = lexer.token;
    if (OPENING.has(kind)) nesting++;
    if (CLOSING.has(kind)) nesting--;
    if (kind === TokenKind.BRACKET_L) lists++;
    if (kind === TokenKind.BRACKET_R) lists--;
    atMost(tokens, limits.tokens, 'MAX_TOKENS_LIMIT', 'tokens');
    // A parser that descends has a stack, which deep values would use up.
    atMost(nesting, limits.nesting, 'MAX_NESTING_LIMIT', 'brackets in brackets');
    atMost(lists, LISTS_IN_LISTS, 'MAX_NESTING_LIMIT', 'lists in lists');
  }
}

/**
 * No field takes a list of lists, and the planner goes through each list in a value twice, so each in another doubles its
 * work (`collectVariablesInValue` of @apollo/federation-internals 2.14.4): 29 levels keep a process busy for 37 s.
 */
const LISTS_IN_LISTS = 8;

const OPENING = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

function nextKind(lexer: Lexer): TokenKind {
  try {
    return lexer.advance().kind;
  } catch (error) {
    if (error instanceof GraphQLError) return TokenKind.EOF;
    throw error;
  }
}
