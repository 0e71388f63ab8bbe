import type { DocumentText } from '@microgrid/client/document';
import { GraphError } from '@microgrid/client/graph-error';
import { useSay } from '@microgrid/front/language';
import { fetchFile } from '@microgrid/front/session';
import { useState } from 'react';
import { saveFile } from '../frame/save-file.ts';
import { Refusal } from './refusal.tsx';

const FORMATS = ['xlsx', 'csv', 'parquet', 'arrow', 'json'] as const;

/** The question as text and as a command, and its answer as a file: made by the graph, with where its figures come from. */
export function TakeAway({ operation: { text } }: { readonly operation: Pick<DocumentText, 'text'> }) {
  const say = useSay();
  return (
    <section className="take-away">
      <h2>{say(['带走', 'Take it away'])}</h2>
      <FileButtons path="/figures" body={{ query: text }} />
      <details>
        <summary>{say(['查询语句和命令', 'The query and the command'])}</summary>
        <pre tabIndex={0}>{text}</pre>
        <pre tabIndex={0}>{curlOf(text)}</pre>
      </details>
    </section>
  );
}

/** A button for each kind of file: of the question at `path`, or that `body` asks. */
export function FileButtons({ path, body }: { readonly path: string; readonly body?: object }) {
  const [error, setError] = useState<GraphError>();
  const take = async (format: string) => {
    try {
      saveFile(await fetchFile(`${path}.${format}`, body), `figures.${format}`);
      setError(undefined);
    } catch (thrown) {
      if (!(thrown instanceof GraphError)) throw thrown;
      setError(thrown);
    }
  };
  return (
    <>
      <span className="deeds">
        {FORMATS.map((format) => (
          <button key={format} type="button" onClick={() => void take(format)}>
            {format}
          </button>
        ))}
      </span>
      {error !== undefined && <Refusal error={error} />}
    </>
  );
}

function curlOf(query: string): string {
  const body = JSON.stringify({ query }).replace(/'/g, `'\\''`);
  return `curl -o figures.csv -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' '${location.origin}/figures.csv' -d '${body}'`;
}
