import { useAsk } from '@microgrid/front/ask';
import { useSay } from '@microgrid/front/language';
import { useState } from 'react';
import { Page } from '../frame/page.tsx';
import { Shown } from '../frame/shown.tsx';
import { MyMatters } from '../generated/documents.ts';
import { MatterLine } from './matter-line.tsx';

/** 我报的事, all of them, by pages. */
export function MattersPage() {
  const say = useSay();
  const [after, setAfter] = useState<string | null>(null);
  const asked = useAsk(MyMatters, { after });
  return (
    <Page title={['我报的事', 'What I reported']}>
      <Shown of={asked} what={['您报的事', 'what you reported']}>
        {({ matters }) => (
          <>
            <ul className="cards">
              {matters?.nodes.map((matter) => (
                <MatterLine key={matter.id} matter={matter} />
              ))}
            </ul>
            {matters?.pageInfo.hasNextPage === true && (
              <button type="button" className="wide" onClick={() => setAfter(matters.pageInfo.endCursor)}>
                {say(['更早的', 'Earlier ones'])}
              </button>
            )}
            {after !== null && (
              <button type="button" className="wide" onClick={() => setAfter(null)}>
                {say(['回到最近的', 'Back to the latest'])}
              </button>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}
