import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { useGraphiQLActions } from '@graphiql/react';
import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useEffect, useRef } from 'react';
import { CostLine } from './costs/cost-line.tsx';
import { askExplained } from './costs/explained.ts';
import { PLAN_PLUGIN } from './costs/plan-plugin.tsx';
import { ask, type Answer } from './graph/ask.ts';
import { memoryStorage } from './graph/memory-storage.ts';
import { Identity } from './identity/identity.tsx';
import { isSigningIn, useSession } from './identity/session.ts';
import { QUESTIONS_PLUGIN } from './questions/questions-plugin.tsx';

const PLUGINS = [
  QUESTIONS_PLUGIN,
  PLAN_PLUGIN,
  explorerPlugin({ title: '字段 Fields', showAttribution: false }),
  HISTORY_PLUGIN,
];
const STORAGE = memoryStorage();
const FIRST = `# 永宁街道的五个社区：总网格长和微网格数
# Five communities: their heads, and how many micro-grids
{
  grids(where: { level: TOTAL }) {
    nodes {
      code
      name
      head {
        displayName
      }
      descendants(where: { level: MICRO }) {
        totalCount
      }
    }
  }
}
`;

/** GraphiQL over this graph, as whoever is signed in. */
export function Explorer() {
  return (
    <>
      <header>
        <h1>查询台 Explorer</h1>
        <Identity />
      </header>
      <main>
        <GraphiQL
          fetcher={fetcher}
          plugins={PLUGINS}
          referencePlugin={DOC_EXPLORER_PLUGIN}
          storage={STORAGE}
          shouldPersistHeaders={false}
          showPersistHeadersSettings={false}
          isHeadersEditorEnabled={false}
          defaultEditorToolsVisibility="variables"
          initialQuery={FIRST}
        >
          <GraphiQL.Logo>微网实格</GraphiQL.Logo>
          <GraphiQL.Footer>
            <CostLine />
            <SchemaOfCaller />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
    </>
  );
}

const fetcher: Fetcher = async ({ query, variables, operationName }) => {
  const question = { query, variables, operationName };
  const answer = await (operationName === 'IntrospectionQuery' ? ask(question) : askExplained(question));
  // GraphiQL shows whatever comes; its type asks for less than JSON may hold.
  return answer as Answer & { data: Record<string, unknown> };
};

/** What may be asked can depend on whoever asks: the schema is read anew with each identity. */
function SchemaOfCaller() {
  const { token } = useSession();
  const isWaiting = useSession(isSigningIn);
  const { introspect } = useGraphiQLActions();
  const before = useRef(token);
  useEffect(() => {
    if (isWaiting || before.current === token) return;
    before.current = token;
    void introspect();
  }, [token, isWaiting, introspect]);
  return null;
}
