import { useAsk } from '@microgrid/front/ask';
import { DeedButton } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { useArea } from '../frame/area.ts';
import { useCandidates } from '../frame/candidates.ts';
import { Selections } from '../generated/documents.ts';
import { Reserve } from './reserve.tsx';
import { announceDeed, joinDeed } from './selection-deeds.ts';
import { Selection } from './selection.tsx';

/** 竞选与储备: how empty posts are filled by those who live there. */
export function SelectionsPage() {
  const say = useSay();
  const area = useArea();
  return (
    <>
      <div className="head">
        <h1>{say(['竞选与储备', 'Selections and reserve'])}</h1>
        <DeedButton
          deed={announceDeed}
          title={['发起竞选', 'Announce a selection']}
          known={{ given: {} }}
          useCandidates={() => useCandidates(area)}
        />
        <DeedButton
          deed={joinDeed}
          title={['登记储备', 'Enter into the reserve']}
          known={{ given: {} }}
          useCandidates={() => useCandidates(area)}
        />
      </div>
      <Answered of={useAsk(Selections, { within: area })} what={['竞选与储备', 'the selections']}>
        {({ selectionRounds, reserveEntries }) => (
          <>
            <h2>{say(['竞选', 'Selections'])}</h2>
            {(selectionRounds?.nodes ?? []).length === 0 && <p className="hint">{say(['没有竞选。', 'None.'])}</p>}
            {selectionRounds?.nodes.map((round) => (
              <Selection key={round.id} round={round} />
            ))}
            {reserveEntries !== null && <Reserve of={reserveEntries} />}
          </>
        )}
      </Answered>
    </>
  );
}
