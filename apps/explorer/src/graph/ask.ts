import { useSession } from '../identity/session.ts';

export interface Question {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null | undefined;
  readonly extensions?: object;
}

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Asks the graph as whoever is signed in, a refusal told as the graph tells it. */
export async function ask(question: Question): Promise<Answer> {
  const { token } = useSession.getState();
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(question),
  }).catch((error: unknown) => error);
  if (response instanceof Response) {
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      return failed(`HTTP ${response.status}`);
    }
  }
  return failed(String(response));
}

function failed(why: string): Answer {
  return { errors: [{ message: `没有收到回答 The graph did not answer: ${why}` }] };
}

/** The first code among the answer's errors. */
export function codeOf({ errors = [] }: Answer): unknown {
  return errors[0]?.extensions?.['code'];
}
