import { readFileSync } from 'node:fs';
import { admit } from '@microgrid/gateway/admission';
import { documentAdmission } from '@microgrid/gateway/document-text';
import { LIMITS } from '@microgrid/gateway/limits';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import { COMMUNITY } from '../../world/community-query.ts';
import { BY_GRID_KIND_AND_MONTH } from '../../world/groups-query.ts';
import { readJourneys } from './operations.ts';

const SUPERGRAPH = new URL('../../../../gateway/supergraph.graphql', import.meta.url);

// A field that the graph does not have yet counts as one value.
it('P9, P10: the limits of one request let all pass that honest clients send', () => {
  const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValidSDL: true });
  const admitDocument = documentAdmission(LIMITS);
  const refusalOf = (text: string) => {
    try {
      const document = parse(text);
      const operation = getOperationAST(document);
      if (operation == null) throw new Error('there is not one operation');
      admitDocument(text);
      admit({ document, operation, variables: {} }, { schema, limits: LIMITS });
      return undefined;
    } catch (error) {
      return `${text.slice(0, 60)}: ${String(error)}`;
    }
  };
  const ofJourneys = readJourneys().flatMap(({ operations }) => operations.map(({ document }) => document));
  const refusals = [COMMUNITY, BY_GRID_KIND_AND_MONTH, ...ofJourneys].map(refusalOf);
  expect(refusals.filter((refusal) => refusal !== undefined)).toEqual([]);
});
