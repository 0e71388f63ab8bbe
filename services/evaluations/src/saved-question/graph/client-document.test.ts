import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import { environment } from '@microgrid/process/env';
import { buildASTSchema, lexicographicSortSchema, parse, printSchema, type GraphQLSchema } from 'graphql';
import { expect, it } from 'vitest';
import { clientDocument } from './client-document.ts';

const ours = (sdl: string) => buildASTSchema(clientDocument(parse(sdl)), { assumeValid: true });
const sorted = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema));
const ofTheGateway = (sdl: string) =>
  Supergraph.build(sdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();

it('what clients see of the supergraph is what the gateway answers', async () => {
  const sdl = await readFile(environment().supergraphFile, 'utf8');
  expect(sorted(ours(sdl))).toBe(sorted(ofTheGateway(sdl)));
});

it('and not what is inaccessible in it', async () => {
  const sdl = await readFile(environment().supergraphFile, 'utf8');
  const hiding = sdl
    .replace(/^( {2})HALF_YEAR /m, '$1HALF_YEAR @inaccessible ')
    .replace(/^( {2})leaderScheme: Scheme/m, '$1leaderScheme: Scheme @inaccessible');
  expect(sorted(ours(hiding))).toBe(sorted(ofTheGateway(hiding)));
  expect(sorted(ours(hiding))).not.toMatch(/^ {2}HALF_YEAR$|leaderScheme/m);
  expect(sorted(ours(sdl))).toMatch(/^ {2}HALF_YEAR$/m);
});
