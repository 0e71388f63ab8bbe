import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { admit } from '../limits/admission.ts';
import { documentAdmission } from '../limits/document-text.ts';
import { LIMITS } from '../limits/limits.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const schema = buildSchema(readFileSync(`${ROOT}gateway/api.graphql`, 'utf8'));
const manifests = globSync('apps/*/trusted/*.json', { cwd: ROOT }).toSorted();

describe('what the apps of this repository ask', () => {
  it.each(manifests)('fits the graph and every limit of a request: %s', (file) => {
    const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8'));
    for (const text of Object.values(texts)) {
      const document = parse(text);
      expect(validate(schema, document)).toEqual([]);
      const operation = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION);
      if (operation === undefined) throw new Error(`no operation: ${text}`);
      const admitted = () => {
        documentAdmission(LIMITS)(text);
        admit({ document, operation, variables: {} }, { schema, limits: LIMITS });
      };
      expect(admitted).not.toThrow();
    }
  });
});
