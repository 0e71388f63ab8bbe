import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useState, type SubmitEvent } from 'react';
import { isSigningIn, useSession } from '../identity/session.ts';
import { savedQuestions, saveQuestion, type SavedQuestion } from './questions.ts';

/** Beside the editor: questions that the graph keeps, to open and to save. */
export const QUESTIONS_PLUGIN: GraphiQLPlugin = {
  title: '常用查询 Saved questions',
  icon: () => (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M4 2h8v12l-4-3-4 3z" />
    </svg>
  ),
  content: Questions,
};

function Questions() {
  const { token } = useSession();
  const isWaiting = useSession(isSigningIn);
  const [saves, setSaves] = useState(0);
  const [questions, setQuestions] = useState<readonly SavedQuestion[]>([]);
  const [said, setSaid] = useState('');
  // Whose they are changes with whoever is signed in; what was asked as somebody else comes too late.
  useEffect(() => {
    if (isWaiting) return undefined;
    let isLate = false;
    const show = (found: readonly SavedQuestion[], words = '') => {
      if (isLate) return;
      setQuestions(found);
      setSaid(words);
    };
    savedQuestions().then(show, (error: unknown) => show([], wordsOf(error)));
    return () => void (isLate = true);
  }, [token, isWaiting, saves]);
  return (
    <section className="panel" aria-label={QUESTIONS_PLUGIN.title}>
      <h2>{QUESTIONS_PLUGIN.title}</h2>
      <SaveForm onSaved={() => setSaves(saves + 1)} onProblem={setSaid} />
      <p role="status">{said}</p>
      <List questions={questions} />
    </section>
  );
}

function List({ questions }: { readonly questions: readonly SavedQuestion[] }) {
  const { addTab } = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(editorsOf);
  const open = ({ document, variables }: SavedQuestion) => {
    addTab();
    queryEditor?.setValue(document);
    variableEditor?.setValue(variables === '{}' ? '' : variables);
  };
  if (questions.length === 0) {
    return <p>没有可见的查询；分析员和街道干部可以保存。 None to be seen; analysts and street officers save them.</p>;
  }
  return (
    <ul className="questions">
      {questions.map((question) => (
        <li key={question.id}>
          <button type="button" onClick={() => open(question)}>
            {question.title}
          </button>{' '}
          {question.isShared && <span className="note">共享 shared</span>}{' '}
          {!question.isValid && <span className="note">! 已不可用 no longer answered</span>}
        </li>
      ))}
    </ul>
  );
}

interface SaveFormProps {
  readonly onSaved: () => void;
  readonly onProblem: (words: string) => void;
}

function SaveForm({ onSaved, onProblem }: SaveFormProps) {
  const { queryEditor, variableEditor } = useGraphiQL(editorsOf);
  const save = async (form: HTMLFormElement) => {
    const entered = new FormData(form);
    const title = entered.get('title');
    const variables = variableEditor?.getValue().trim() ?? '';
    try {
      await saveQuestion({
        title: typeof title === 'string' ? title : '',
        document: queryEditor?.getValue() ?? '',
        variables: variables === '' ? '{}' : variables,
        isShared: entered.has('isShared'),
      });
      form.reset();
      onSaved();
    } catch (error) {
      onProblem(wordsOf(error));
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save(event.currentTarget);
  };
  return (
    <form onSubmit={submit} autoComplete="off">
      <label>
        标题 Title <input name="title" required maxLength={100} />
      </label>
      <label>
        <input type="checkbox" name="isShared" /> 共享 Shared
      </label>
      <button type="submit">保存当前查询 Save this query</button>
    </form>
  );
}

function editorsOf({ queryEditor, variableEditor }: Parameters<Parameters<typeof useGraphiQL>[0]>[0]) {
  return { queryEditor, variableEditor };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
