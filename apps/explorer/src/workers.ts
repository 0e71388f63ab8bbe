import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphqlWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

// GraphiQL's own module for Vite breaks its server (graphiql#4473); its editor looks for them here.
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker(_id: string, language: string): Worker {
      if (language === 'graphql') return new GraphqlWorker();
      return language === 'json' ? new JsonWorker() : new EditorWorker();
    },
  },
});
