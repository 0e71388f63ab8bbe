import { GraphError } from '@microgrid/client/graph-error';
import { useSay } from '@microgrid/front/language';
import { Failed } from '@microgrid/front/states';
import { useState, type SubmitEvent } from 'react';
import { useArea } from '../frame/area.ts';
import { saveFile } from '../frame/save-file.ts';
import { handOver } from './hand-over.ts';
import { EXAMPLE, columns } from './roster-columns.ts';

/** What a roster looks like, and where its file is given. */
export function TakeRoster({ taken }: { readonly taken: (id: string) => void }) {
  const say = useSay();
  const area = useArea();
  const [file, choose] = useState<File>();
  const [error, setError] = useState<GraphError>();
  const [isSending, setSending] = useState(false);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (file === undefined) return;
    setSending(true);
    try {
      taken(await handOver(file, area));
    } catch (thrown) {
      if (!(thrown instanceof GraphError)) throw thrown;
      setError(thrown);
      setSending(false);
    }
  };
  return (
    <form className="card" onSubmit={(event) => void submit(event)}>
      <p>
        {say([
          '一行是一个人的一个岗位。先逐行检查，您确认之前什么都不写入；同一份文件再导入一次，什么都不会变。',
          'A row is one post of one person. Each row is checked, and nothing is written before you say so; the same file again changes nothing.',
        ])}
      </p>
      <Columns />
      <p className="filters">
        <label>
          {say(['花名册（xlsx 或 csv，不超过 10 MB、500 行）', 'The roster (xlsx or csv, up to 10 MB and 500 rows)'])}
          <input
            type="file"
            accept=".xlsx,.csv"
            onChange={({ currentTarget }) => {
              choose(currentTarget.files?.[0]);
              setError(undefined);
            }}
          />
        </label>
        <button type="submit" className="primary" disabled={file === undefined || isSending}>
          {say(['上传并检查', 'Hand it over'])}
        </button>
        <button type="button" onClick={() => saveFile(new Blob([`\uFEFF${EXAMPLE}`]), '花名册.csv')}>
          {say(['下载空表', 'An empty table'])}
        </button>
      </p>
      {error !== undefined && <Failed error={error} />}
    </form>
  );
}

function Columns() {
  const say = useSay();
  return (
    <details>
      <summary>{say(['表头怎么写', 'Its columns'])}</summary>
      <dl>
        {columns.map(([header, words]) => (
          <div key={header}>
            <dt>{header}</dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
