import { useAsk } from '@microgrid/front/ask';
import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Page } from '../frame/page.tsx';
import { Shown } from '../frame/shown.tsx';
import {
  matterKindWords,
  opinionActionWords,
  Opinions,
  opinionStatusWords,
  type OpinionsQuery,
} from '../generated/documents.ts';
import { areaOf, microGridOf } from '../home/posts.ts';
import { useDevice } from '../kept/device.ts';
import { opinionDeeds } from './opinion-deeds.ts';
import { TakeOpinion } from './take-opinion.tsx';

/** 收集意见: what is heard on a round is taken, what waits is answered, and one's own are followed. */
export function OpinionsPage() {
  const kept = useDevice((device) => device.kept);
  const within = kept === undefined ? undefined : areaOf(kept);
  const grid = kept === undefined ? undefined : microGridOf(kept);
  const asked = useAsk(Opinions, { within: within ?? null });
  return (
    <Page title={['收集意见', 'Opinions']}>
      {grid !== undefined && <TakeOpinion grid={grid} />}
      <Shown of={asked} what={['意见', 'opinions']}>
        {(opinions) => <Found opinions={opinions} />}
      </Shown>
    </Page>
  );
}

function Found({ opinions: { open, mine } }: { readonly opinions: OpinionsQuery }) {
  const say = useSay();
  return (
    <>
      {(open?.nodes.length ?? 0) > 0 && <h2>{say(['待答复', 'To be answered'])}</h2>}
      <ul className="cards">
        {open?.nodes.map(({ id, topic, text, version, availableActions }) => (
          <li key={id}>
            <b>{say(matterKindWords[topic])}</b>
            <p>{text}</p>
            <Deeds
              actions={availableActions}
              deeds={opinionDeeds}
              words={opinionActionWords}
              known={{ given: { opinionId: id, expectedVersion: version } }}
            />
          </li>
        ))}
      </ul>
      {(mine?.nodes.length ?? 0) > 0 && <h2>{say(['我提的意见', 'My own'])}</h2>}
      <ul className="cards">
        {mine?.nodes.map(({ id, topic, text, status, reply }) => (
          <li key={id}>
            <div className="line">
              <b>{say(matterKindWords[topic])}</b>
              <span className="mark">{say(opinionStatusWords[status])}</span>
            </div>
            <p>{text}</p>
            {reply !== null && (
              <p>
                {say(['答复', 'Reply'])}：{reply}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
