import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { estimate } from '../limits/cost.ts';
import { LIMITS } from '../limits/limits.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const schema = buildSchema(readFileSync(`${ROOT}gateway/api.graphql`, 'utf8'));
const manifests = globSync('apps/*/trusted/*.json', { cwd: ROOT }).toSorted();

describe('what the apps of this repository ask', () => {
  it.each(manifests)('fits the graph and what one request may cost: %s', (file) => {
    const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8'));
    const over = Object.values(texts).flatMap((text) => {
      const document = parse(text);
      expect(validate(schema, document)).toEqual([]);
      const operation = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION);
      if (operation === undefined) throw new Error(`no operation: ${text}`);
      const { cost, pageSize } = estimate({ document, operation, variables: {} }, schema);
      const isOver = cost > LIMITS.cost || pageSize > LIMITS.pageSize;
      return isOver ? [[operation.name?.value, cost, pageSize]] : [];
    });
    expect(over).toEqual([]);
  });
});
