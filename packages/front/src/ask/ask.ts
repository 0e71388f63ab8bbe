import type { Answer } from '@microgrid/client/answer';
import type { AskedDocument } from '@microgrid/client/document';
import type { GraphError } from '@microgrid/client/graph-error';
import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client, useSession } from '../session/session.ts';

/** What was answered, for a minute; the client itself tries again what is worth it. */
export const answers: QueryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, retry: false, refetchOnWindowFocus: true } },
});

interface Asking<Result> {
  /** Asked again after as many milliseconds, for what others wait for; what was answered may say so. Never by default. */
  readonly every?: number | ((data: Result | undefined) => number | undefined);
  /** Whether it is asked at all; it is by default. */
  readonly enabled?: boolean;
}

/** What the graph answers to a screen. Whoever else signs in is answered anew. */
export function useAsk<Result, Variables>(
  document: AskedDocument<Result, Variables>,
  variables: Variables,
  { every, enabled = true }: Asking<Result> = {},
): UseQueryResult<Answer<Result>, GraphError> {
  const who = useSession((session) => session.who);
  return useQuery<Answer<Result>, GraphError>({
    queryKey: ['id' in document ? document.id : document.text, variables, who],
    // A document that has no variables takes an empty object.
    queryFn: () => client.ask(document, ...([variables] as never)),
    enabled,
    placeholderData: (before) => before,
    refetchInterval: ({ state: { data } }) => (typeof every === 'function' ? every(data?.data) : every) ?? false,
  });
}

/** After a deed: everything that is on the screen is asked again. */
export function askAnew(): Promise<void> {
  return answers.invalidateQueries();
}
