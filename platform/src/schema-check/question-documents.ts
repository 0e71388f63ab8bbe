import { readFile } from 'node:fs/promises';
import type { ClientDocument } from './schema-changes.ts';

/**
 * The saved questions of a file that `pnpm run saved-questions` wrote.
 * @throws Error where it is none.
 */
export async function questionDocuments(file: string): Promise<ClientDocument[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`there is no file ${file}`);
  });
  const questions = parsed(text);
  if (!Array.isArray(questions) || !questions.every(isQuestion)) {
    throw new Error(`${file} is not what pnpm run saved-questions writes: a list of { id, title, document }`);
  }
  return questions.map(({ id, title, document }) => ({
    who: title == null ? `saved question ${id}` : `saved question ${id} ${title}`,
    text: document,
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Question {
  readonly id: string;
  readonly title?: string | null;
  readonly document: string;
}

function isQuestion(value: unknown): value is Question {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && typeof value.id === 'string' && 'document' in value && typeof value.document === 'string';
}
