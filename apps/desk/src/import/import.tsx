import { GraphError } from '@microgrid/client/graph-error';
import { useAsk } from '@microgrid/front/ask';
import type { Deed } from '@microgrid/front/deed';
import { DeedButton } from '@microgrid/front/deeds';
import { useLanguage, useSay } from '@microgrid/front/language';
import { fetchFile } from '@microgrid/front/session';
import { Answered, Failed } from '@microgrid/front/states';
import { useState } from 'react';
import { saveFile } from '../frame/save-file.ts';
import { Table } from '../frame/table.tsx';
import * as asked from '../generated/documents.ts';

const applyDeed: Deed = { document: asked.ApplyRosterImport, form: asked.applyRosterImportForm };
const cancelDeed: Deed = { document: asked.CancelRosterImport, form: asked.cancelRosterImportForm };

type Status = asked.RosterImportStatus;
/** While the graph is at work with it. */
const MOVING: ReadonlySet<Status | undefined> = new Set(['UPLOADING', 'CHECKING', 'APPLYING']);

/** One import: how far it is, what is wrong with it, and whether it is written. */
export function Import({ id }: { readonly id: string }) {
  const say = useSay();
  const answer = useAsk(
    asked.RosterImport,
    { id },
    {
      every: (data) => (MOVING.has(data?.rosterImport?.status) ? 1000 : undefined),
    },
  );
  return (
    <Answered of={answer} what={['导入', 'the import']}>
      {({ rosterImport: found }) =>
        found === null ? (
          <p className="hint">
            {say(['没有这次导入，或者您的岗位看不到。', 'There is no such import for your post.'])}
          </p>
        ) : (
          <Found of={found} />
        )
      }
    </Answered>
  );
}

type FoundImport = NonNullable<asked.RosterImportQuery['rosterImport']>;

function Found({ of }: { readonly of: FoundImport }) {
  const say = useSay();
  const language = useLanguage();
  const { status, rowCount, checkedCount, goodCount, appliedCount, refusal, refusalZh, bad, unchanged } = of;
  return (
    <section className="card">
      <h2>
        <span className="tag">{say(asked.rosterImportStatusWords[status])}</span>{' '}
        {rowCount !== null && say([`共 ${rowCount} 行`, `${rowCount} rows`])}
      </h2>
      {MOVING.has(status) && (
        <p role="status">
          <progress max={rowCount ?? 1} value={checkedCount} /> {say(['已检查', 'checked'])} {checkedCount}
        </p>
      )}
      {refusal !== null && <p className="note bad">{language === 'zh' ? refusalZh : refusal}</p>}
      {(status === 'CHECKED' || status === 'APPLIED') && (
        <p>
          {say([
            `合格 ${goodCount}，无变化 ${unchanged.totalCount}，有问题 ${bad.totalCount}，已写入 ${appliedCount}`,
            `${goodCount} good, ${unchanged.totalCount} unchanged, ${bad.totalCount} wrong, ${appliedCount} written`,
          ])}
        </p>
      )}
      <Next of={of} />
      {bad.nodes.length > 0 && <Wrong of={bad} />}
    </section>
  );
}

/** What can be done with it now. */
function Next({ of: { id, version, status, goodCount, bad, annotatedPath } }: { readonly of: FoundImport }) {
  const known = { given: { rosterImportId: id, expectedVersion: version } };
  const write = (goodRowsOnly: boolean) => ({ given: { ...known.given, goodRowsOnly } });
  const isOpen = status === 'UPLOADING' || status === 'CHECKING' || status === 'CHECKED';
  return (
    <p className="deeds">
      {status === 'CHECKED' && goodCount > 0 && bad.totalCount === 0 && (
        <DeedButton deed={applyDeed} title={['全部写入', 'Write all of it']} known={write(false)} />
      )}
      {status === 'CHECKED' && goodCount > 0 && bad.totalCount > 0 && (
        <DeedButton deed={applyDeed} title={['只写入合格的行', 'Write the good rows']} known={write(true)} />
      )}
      {isOpen && <DeedButton deed={cancelDeed} title={['取消导入', 'Give it up']} known={known} />}
      {annotatedPath !== null && <AnnotatedCopy path={annotatedPath} />}
    </p>
  );
}

/** The file as it was sent, with what is wrong beside each row. */
function AnnotatedCopy({ path }: { readonly path: string }) {
  const say = useSay();
  const [error, setError] = useState<GraphError>();
  const take = async () => {
    try {
      saveFile(await fetchFile(path), '花名册-检查结果.xlsx');
    } catch (thrown) {
      if (!(thrown instanceof GraphError)) throw thrown;
      setError(thrown);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void take()}>
        {say(['下载批注副本', 'The file with what is wrong'])}
      </button>
      {error !== undefined && <Failed error={error} />}
    </>
  );
}

function Wrong({ of: { nodes, totalCount } }: { readonly of: FoundImport['bad'] }) {
  const say = useSay();
  return (
    <>
      {nodes.length < totalCount && (
        <p className="hint">{say(['这里列出前 100 行；批注副本里是全部。', 'The first hundred; the file has all.'])}</p>
      )}
      <Table
        name={['有问题的行', 'Rows that are wrong']}
        columns={[
          ['行', 'Row'],
          ['列', 'Column'],
          ['问题', 'What is wrong'],
        ]}
      >
        {nodes.flatMap(({ number, problems }) =>
          problems.map(({ column, message, messageZh }) => (
            <tr key={`${number} ${column} ${message}`}>
              <td className="num">{number}</td>
              <td>{column}</td>
              <td>{say([messageZh, message])}</td>
            </tr>
          )),
        )}
      </Table>
    </>
  );
}
