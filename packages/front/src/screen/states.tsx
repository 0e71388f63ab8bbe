import type { Words } from '@microgrid/client/catalogue';
import type { GraphError } from '@microgrid/client/graph-error';
import type { Answer } from '@microgrid/client/answer';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSay } from '../words/language.ts';

interface AnsweredProps<Result> {
  readonly of: UseQueryResult<Answer<Result>, GraphError>;
  /** What is being read. */
  readonly what: Words;
  readonly children: (data: Result) => ReactNode;
}

/** What was answered, with what is missing of it; before that, that it is read or why it is not there. */
export function Answered<Result>({ of, what, children }: AnsweredProps<Result>) {
  if (of.data !== undefined) {
    return (
      <>
        <Missing problems={of.data.problems} />
        {children(of.data.data)}
      </>
    );
  }
  return of.error === null ? <Loading what={what} /> : <Failed error={of.error} />;
}

export function Loading({ what }: { readonly what: Words }) {
  const say = useSay();
  return (
    <p className="muted" role="status">
      {say(['正在读取', 'Reading '])}
      {say(what)}…
    </p>
  );
}

export function Failed({ error }: { readonly error: GraphError }) {
  const say = useSay();
  return (
    <div className="note bad" role="alert">
      <b>{say(error.words)}</b>
      {error.act === 'report' && error.requestId !== undefined && <span className="code"> {error.requestId}</span>}
    </div>
  );
}

/** What of an answer is not there, each reason once. */
export function Missing({ problems }: { readonly problems: readonly GraphError[] }) {
  const say = useSay();
  if (problems.length === 0) return null;
  const reasons = [...new Set(problems.map(({ words }) => say(words)))];
  return (
    <div className="note warn" role="status">
      <b>{say(['部分内容暂缺：', 'Some of it is missing: '])}</b>
      {reasons.join(say(['；', '; ']))}
    </div>
  );
}
