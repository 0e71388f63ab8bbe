/** The documents of a manifest, by id. */
type Documents = ReadonlyMap<string, string>;

const APOLLO = 'apollo-persisted-query-manifest';

/**
 * Reads a manifest: that of GraphQL Code Generator's client preset (an object from id to text), or Apollo's
 * (https://www.apollographql.com/docs/graphos/platform/security/persisted-queries#manifest-format).
 * @param file is named where it cannot be read.
 */
export function documentsOf(text: string, file: string): Documents {
  const manifest = parsed(text, file);
  const entries = manifest['format'] === APOLLO ? apollosEntries(manifest, file) : Object.entries(manifest);
  return new Map(
    entries.map(([id, document]) => {
      if (typeof id !== 'string' || id === '' || typeof document !== 'string' || document.trim() === '') {
        throw new Error(`${file}: of ${String(id)} there is no text; a document is an id and its text`);
      }
      return [plainId(id), document];
    }),
  );
}

/** An id without the word for its hash: `sha256:` of GraphQL over HTTP (Appendix A); Apollo's has none. */
export function plainId(id: string): string {
  return id.replace(/^sha256:(?=[0-9a-f]{64}$)/, '');
}

function parsed(text: string, file: string): Readonly<Record<string, unknown>> {
  try {
    const manifest: unknown = JSON.parse(text);
    if (isObject(manifest)) return manifest;
  } catch {
    // Told below.
  }
  throw new Error(`${file} is no manifest: an object from id to text, or Apollo's`);
}

function apollosEntries(
  { version, operations }: Readonly<Record<string, unknown>>,
  file: string,
): [unknown, unknown][] {
  if (version !== 1 || !Array.isArray(operations)) {
    throw new Error(`${file}: of Apollo's manifests, those of version 1 with operations are read`);
  }
  return operations.map((operation: unknown) =>
    isObject(operation) ? [operation['id'], operation['body']] : ['', ''],
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
