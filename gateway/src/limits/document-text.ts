import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { atMost } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';

/**
 * Refuses a text that is costly to parse, by reading its words once; what is no GraphQL, the parser tells.
 * @throws LimitExceeded
 */
export function admitText(text: string, limits: Limits): void {
  atMost(Buffer.byteLength(text), limits.documentBytes, 'MAX_DOCUMENT_BYTES_LIMIT', 'bytes of the operation');
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  for (let tokens = 1; nextKind(lexer) !== TokenKind.EOF; tokens++) {
    const { kind } = lexer.token;
    if (OPENING.has(kind)) nesting++;
    if (CLOSING.has(kind)) nesting--;
    atMost(tokens, limits.tokens, 'MAX_TOKENS_LIMIT', 'tokens');
    // A parser that descends has a stack, which deep values would use up.
    atMost(nesting, limits.nesting, 'MAX_NESTING_LIMIT', 'brackets in brackets');
  }
}

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
