import type { DocumentText } from '@microgrid/client/document';
import { useAsk } from '@microgrid/front/ask';
import type { Deed } from '@microgrid/front/deed';
import { DeedButton } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { dataSets } from 'virtual:data-sets';
import { Link } from 'wouter';
import { Table } from '../frame/table.tsx';
import * as asked from '../generated/documents.ts';
import { addressOf } from './asked-question.ts';
import { questionOf } from './question.ts';
import { FileButtons } from './take-away.tsx';

const saveDeed: Deed = {
  document: asked.SaveQuestion,
  form: asked.saveQuestionForm,
  without: ['savedQuestionId', 'variables'],
};
const dropDeed: Deed = { document: asked.DropQuestion, form: asked.dropQuestionForm };

/** 已存问题: questions kept by their text, never an answer; for analysts and the street. */
export function SavedQuestions({ operation: { text } }: { readonly operation: Pick<DocumentText, 'text'> }) {
  const say = useSay();
  return (
    <Answered of={useAsk(asked.SavedQuestions, {})} what={['已存问题', 'saved questions']}>
      {({ savedQuestions: saved, me }) =>
        saved !== null && (
          <section className="saved">
            <div className="head">
              <h2>{say(['已存问题', 'Saved questions'])}</h2>
              <DeedButton
                deed={saveDeed}
                title={['保存这个问题', 'Save this question']}
                known={{ given: { document: text } }}
              />
            </div>
            {saved.nodes.length < saved.totalCount && (
              <p className="hint">{say(['这里列出最近的 50 个。', 'The last fifty.'])}</p>
            )}
            {saved.nodes.length > 0 && <Saved of={saved.nodes} myId={me?.id} />}
          </section>
        )
      }
    </Answered>
  );
}

type SavedQuestion = NonNullable<asked.SavedQuestionsQuery['savedQuestions']>['nodes'][number];

function Saved({ of, myId }: { readonly of: readonly SavedQuestion[]; readonly myId: string | undefined }) {
  const say = useSay();
  return (
    <Table
      name={['已存问题', 'Saved questions']}
      columns={[
        ['标题', 'Title'],
        ['所有者', 'Of'],
        ['文件', 'Files'],
        ['办理', 'To do'],
      ]}
    >
      {of.map((saved) => (
        <tr key={saved.id}>
          <td>
            <Title of={saved} /> {saved.isShared && <span className="tag">{say(['已共享', 'shared'])}</span>}
          </td>
          <td>{saved.owner?.displayName ?? say(['姓名未公开', 'name not public'])}</td>
          <td>{saved.isValid && <FileButtons path={`/figures/${saved.id}`} />}</td>
          <td>
            {saved.owner?.id === myId && (
              <DeedButton
                deed={dropDeed}
                title={['删除', 'Drop it']}
                known={{ given: { savedQuestionId: saved.id } }}
              />
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Leads to the question where it was made at the desk; any other is answered as a file. */
function Title({ of: { title, document, isValid } }: { readonly of: SavedQuestion }) {
  const say = useSay();
  if (!isValid) {
    return (
      <>
        {title} <span className="tag warn">{say(['图已改变，不再可用', 'the graph answers it no more'])}</span>
      </>
    );
  }
  const question = questionOf(document, dataSets);
  return question === undefined ? title : <Link to={`/analysis?${addressOf(question)}`}>{title}</Link>;
}
