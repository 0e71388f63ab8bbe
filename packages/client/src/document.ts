/** An operation that the graph knows by its id: one of an app's manifest, made by `pnpm documents`. */
export interface TrustedDocument<Result = unknown, Variables = unknown> {
  /** `sha256:` and the hash of its text. */
  readonly id: string;
  readonly kind: 'query' | 'mutation';
  /** Never there: it carries the types of the answer and of the variables. */
  readonly types?: (variables: Variables) => Result;
}

/** An operation as text, for whoever may ask freely: the explorer, an analyst's notebook. */
export interface DocumentText<Result = unknown, Variables = unknown> {
  readonly text: string;
  readonly kind: 'query' | 'mutation';
  /** Never there: it carries the types of the answer and of the variables. */
  readonly types?: (variables: Variables) => Result;
}

/** What a client can ask. */
export type AskedDocument<Result = unknown, Variables = unknown> =
  | TrustedDocument<Result, Variables>
  | DocumentText<Result, Variables>;
