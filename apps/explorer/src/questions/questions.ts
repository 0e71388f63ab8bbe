import { ask, type Answer } from '../graph/ask.ts';

export interface SavedQuestion {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly variables: string;
  readonly isShared: boolean;
  readonly isValid: boolean;
}

const LIST = `query SavedQuestions {
  savedQuestions(first: 100) { nodes { id title document variables isShared isValid } }
}`;
const SAVE = 'mutation SaveQuestion($input: SaveQuestionInput!) { saveQuestion(input: $input) { id } }';

/** @throws Error with the graph's own words. */
export async function savedQuestions(): Promise<readonly SavedQuestion[]> {
  const { savedQuestions: page } = dataOf(await ask({ query: LIST }));
  return page?.nodes ?? [];
}

/** @throws Error with the graph's own words. */
export async function saveQuestion(
  input: Pick<SavedQuestion, 'title' | 'document' | 'variables' | 'isShared'>,
): Promise<void> {
  dataOf(await ask({ query: SAVE, variables: { input } }));
}

function dataOf({ data, errors = [] }: Answer): ReturnType<typeof JSON.parse> {
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return data ?? {};
}
