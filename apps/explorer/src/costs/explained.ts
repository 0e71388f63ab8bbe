import { create } from 'zustand';
import { ask, codeOf, type Answer, type Question } from '../graph/ask.ts';

/** What the graph says of how it answers, in points and requests. */
export interface Explained {
  readonly cost?: number;
  readonly costLimit?: number;
  readonly planning?: number;
  readonly left?: number | null;
  readonly requests: readonly PlannedRequest[] | null;
}

export interface PlannedRequest {
  readonly number: number;
  readonly subgraph: string;
  readonly after: readonly number[];
  readonly fetches: readonly { readonly path: string; readonly operation: string }[];
}

/** Of the last question; null before the first, and for whoever may not be told. */
export const useExplained = create<{ readonly explained: Explained | null }>(() => ({ explained: null }));

/** Asks and keeps apart what the question costs; without, where that is not for the caller. */
export async function askExplained(question: Question): Promise<Answer> {
  const answer = await ask({ ...question, extensions: { explain: true } });
  if (codeOf(answer) === 'EXPLANATION_REFUSED') {
    useExplained.setState({ explained: null });
    return ask(question);
  }
  const { extensions, ...rest } = answer;
  const { explain, ...others } = extensions ?? {};
  useExplained.setState({ explained: isExplained(explain) ? explain : null });
  return Object.keys(others).length === 0 ? rest : { ...rest, extensions: others };
}

function isExplained(value: unknown): value is Explained {
  return typeof value === 'object' && value !== null && 'requests' in value;
}
