import { useAsk } from '@microgrid/front/ask';
import type { Deed, DeedsOf } from '@microgrid/front/deed';
import { DeedButton, Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { useArea } from '../frame/area.ts';
import { useCandidates } from '../frame/candidates.ts';
import * as asked from '../generated/documents.ts';
import { gridChangeActionWords, gridChangeKindWords, gridChangeStatusWords } from '../generated/documents.ts';
import { Impact } from './impact.tsx';

const changeDeeds: DeedsOf<asked.GridChangeAction> = {
  APPROVE: { document: asked.ApproveGridChange, form: asked.approveGridChangeForm },
  REJECT: { document: asked.RejectGridChange, form: asked.rejectGridChangeForm },
  WITHDRAW: { document: asked.WithdrawGridChange, form: asked.withdrawGridChangeForm },
};
const proposeDeed: Deed = { document: asked.ProposeGridChange, form: asked.proposeGridChangeForm };

/** 网格调整: changes of the map with what they change, to propose, approve and reject. */
export function GridChangesPage() {
  const say = useSay();
  const area = useArea();
  return (
    <>
      <div className="head">
        <h1>{say(['网格调整', 'Changes of the map'])}</h1>
        <DeedButton
          deed={proposeDeed}
          title={['提出调整', 'Propose a change']}
          known={{ given: {} }}
          useCandidates={() => useGrids(area)}
        />
      </div>
      <Answered of={useAsk(asked.GridChanges, { within: area })} what={['网格调整', 'the changes']}>
        {({ gridChanges }) => {
          if (gridChanges === null) {
            return <p className="hint">{say(['您的岗位看不到网格调整。', 'Changes are not for your post.'])}</p>;
          }
          const { nodes, totalCount } = gridChanges;
          if (nodes.length === 0) return <p className="hint">{say(['没有网格调整。', 'None.'])}</p>;
          return (
            <>
              {nodes.length < totalCount && (
                <p className="hint">{say(['这里列出最近的 30 项。', 'The last thirty.'])}</p>
              )}
              {nodes.map((change) => (
                <Change key={change.id} change={change} />
              ))}
            </>
          );
        }}
      </Answered>
    </>
  );
}

type GridChange = NonNullable<asked.GridChangesQuery['gridChanges']>['nodes'][number];

function Change({ change }: { readonly change: GridChange }) {
  const say = useSay();
  const { id, kind, status, reason, effectiveOn, community, decision, decidedBy, version, availableActions } = change;
  return (
    <section className="card">
      <h2>
        {community.name} · {say(gridChangeKindWords[kind])}{' '}
        <span className="tag">{say(gridChangeStatusWords[status])}</span>{' '}
        <span className="muted">{say([`${effectiveOn} 起`, `from ${effectiveOn}`])}</span>
      </h2>
      <p>{reason}</p>
      <Impact of={change} />
      {decision !== null && (
        <p>
          <b>{say(['决定', 'Decision'])}</b> {decision} <span className="muted">{decidedBy?.displayName}</span>
        </p>
      )}
      <Deeds
        actions={availableActions}
        deeds={changeDeeds}
        words={gridChangeActionWords}
        known={{ given: { gridChangeId: id, expectedVersion: version } }}
      />
    </section>
  );
}

/** The grids of the community under every name that a change calls them by. */
function useGrids(area: string) {
  const { gridCode = [] } = useCandidates(area);
  return { gridCode, closes: gridCode, parentCode: gridCode, predecessorCodes: gridCode };
}
