import { useAsk } from '@microgrid/front/ask';
import { useSay } from '@microgrid/front/language';
import { Loading, Missing } from '@microgrid/front/states';
import { lazy, Suspense, useState } from 'react';
import { Choice } from '../frame/choice.tsx';
import { Asker } from './asker.tsx';
import { useQuestion } from './asked-question.ts';
import { Definitions } from './definitions.tsx';
import { FiguresTable } from './figures-table.tsx';
import { operationOf, type Question, type Row, type Table } from './question.ts';
import { Refusal } from './refusal.tsx';
import { SavedQuestions } from './saved-questions.tsx';
import { TakeAway } from './take-away.tsx';

/** Loaded where somebody looks at one. */
const Chart = lazy(async () => ({ default: (await import('./chart.tsx')).Chart }));

/** 分析: any list of the graph by what one likes, as a table, a chart or a file, with what its figures count. */
export function AnalysisPage() {
  const say = useSay();
  const [question, change] = useQuestion();
  const operation = operationOf(question);
  const asked = useAsk<Table, Record<string, never>>(operation, {});
  const list = asked.data?.data.list;
  return (
    <>
      <div className="head">
        <h1>{say(['分析', 'Analysis'])}</h1>
        {list != null && (
          <span className="muted">{say([`统计截止 ${list.figuresAsOf}`, `as of ${list.figuresAsOf}`])}</span>
        )}
      </div>
      <Asker question={question} change={change} />
      {asked.data === undefined && asked.error === null && <Loading what={['统计', 'the figures']} />}
      {asked.error !== null && <Refusal error={asked.error} />}
      {asked.error === null && asked.data !== undefined && (
        <>
          <Missing problems={asked.data.problems} />
          {list?.groups != null && <Result question={question} rows={list.groups} />}
          {list != null && <Definitions of={list.definitions} question={question} />}
        </>
      )}
      <TakeAway operation={operation} />
      <SavedQuestions operation={operation} />
    </>
  );
}

type View = 'table' | 'chart';

function Result({ question, rows }: { readonly question: Question; readonly rows: readonly Row[] }) {
  const say = useSay();
  const [view, setView] = useState<View>('table');
  if (rows.length === 0) return <p className="hint">{say(['没有可以公布的数字。', 'There is nothing to tell.'])}</p>;
  return (
    <>
      <div className="bar">
        <Choice
          label={['视图', 'View']}
          options={[
            ['table', ['表', 'Table']],
            ['chart', ['图', 'Chart']],
          ]}
          value={view}
          choose={(chosen: View) => setView(chosen)}
        />
      </div>
      {view === 'chart' && (
        <Suspense fallback={<Loading what={['图', 'the chart']} />}>
          <Chart question={question} rows={rows} />
        </Suspense>
      )}
      <FiguresTable question={question} rows={rows} />
    </>
  );
}
