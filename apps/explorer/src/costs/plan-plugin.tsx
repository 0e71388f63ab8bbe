import type { GraphiQLPlugin } from '@graphiql/react';
import { costOf } from './cost-line.tsx';
import { useExplained, type PlannedRequest } from './explained.ts';

/** Beside the editor: which subgraph was asked for what, and after which. */
export const PLAN_PLUGIN: GraphiQLPlugin = {
  title: '费用与计划 Cost and plan',
  icon: () => (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M3 2v5a2 2 0 0 0 2 2h3m-5-4a2 2 0 0 0 2 2h3M8 5h5v4H8zM8 9h5v4H8z" />
    </svg>
  ),
  content: Plan,
};

function Plan() {
  const { explained } = useExplained();
  return (
    <section className="panel" aria-label={PLAN_PLUGIN.title}>
      <h2>{PLAN_PLUGIN.title}</h2>
      {explained === null ? (
        <p>执行查询后，这里显示它的费用和查询计划。 Run a query to see its cost and plan.</p>
      ) : (
        <>
          <p>{costOf(explained)}</p>
          <ol className="plan" start={0}>
            {explained.requests?.map((request) => (
              <Request key={request.number} {...request} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Request({ subgraph, after, fetches }: PlannedRequest) {
  return (
    <li>
      <strong>{subgraph}</strong>{' '}
      {after.length > 0 && <span className="note">{after.map((one) => `#${one}`).join('、')} 之后 afterwards</span>}
      {fetches.map(({ path, operation }) => (
        <details key={`${path} ${operation}`}>
          <summary>{path === '' ? '根 root' : path}</summary>
          <pre>{operation}</pre>
        </details>
      ))}
    </li>
  );
}
