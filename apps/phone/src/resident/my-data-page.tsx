import { useAsk } from '@microgrid/front/ask';
import { useDates } from '@microgrid/front/dates';
import type { DeedsOf } from '@microgrid/front/deed';
import { Deeds } from '@microgrid/front/deeds';
import { useSay } from '@microgrid/front/language';
import { Page } from '../frame/page.tsx';
import { Shown } from '../frame/shown.tsx';
import * as asked from '../generated/documents.ts';
import { ErasureState } from './erasure-state.tsx';

const deeds: DeedsOf<'ERASE' | 'WITHDRAW'> = {
  ERASE: { document: asked.RequestErasure, form: asked.requestErasureForm },
  WITHDRAW: { document: asked.WithdrawConsent, form: asked.withdrawConsentForm, without: ['personId'] },
};
const words = {
  ERASE: ['删除我的数据', 'Delete my data'],
  WITHDRAW: ['撤回同意', 'Withdraw it'],
} as const;

/** 我的数据: who read it and why, what was agreed to, and its deletion with the proof. */
export function MyDataPage() {
  const say = useSay();
  const answer = useAsk(asked.MyData, {});
  return (
    <Page title={['我的数据', 'My data']}>
      <Shown of={answer} what={['您的数据', 'your data']}>
        {({ me, myReadLog, myErasure }) => (
          <>
            <ReadLog log={myReadLog} />
            <Consents consents={me?.consents ?? []} />
            <section>
              <h2>{say(['删除', 'Deletion'])}</h2>
              <p>
                {say([
                  '删除后不能恢复。依法必须留存的除外。在岗的先离任。',
                  'It cannot be undone, but for what the law keeps. Posts end with it.',
                ])}
              </p>
              {myErasure !== null && <ErasureState erasure={myErasure} />}
              <Deeds actions={['ERASE']} deeds={deeds} words={words} known={{ given: {} }} />
            </section>
          </>
        )}
      </Shown>
    </Page>
  );
}

function ReadLog({ log }: { readonly log: asked.MyDataQuery['myReadLog'] }) {
  const say = useSay();
  const dates = useDates();
  return (
    <section>
      <h2>{say(['谁看过我的信息', 'Who read my data'])}</h2>
      {log === null || log.nodes.length === 0 ? (
        <p className="none">{say(['还没有人查看过', 'Nobody has'])}</p>
      ) : (
        <ul className="cards">
          {log.nodes.map(({ id, at, readAs, purpose, isBreakGlass, isGranted, readFor }) => (
            <li key={id}>
              <div className="line">
                <b>{say(asked.readerPostWords[readAs])}</b>
                <span className="mark">{say(asked.purposeWords[purpose])}</span>
              </div>
              <p>
                {dates('moment', at)} {readFor?.name}
              </p>
              {isBreakGlass && <p>{say(['紧急查阅', 'In an emergency'])}</p>}
              {!isGranted && <p>{say(['未准许', 'Refused'])}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Consents({ consents }: { readonly consents: NonNullable<NonNullable<asked.MyDataQuery['me']>['consents']> }) {
  const say = useSay();
  const dates = useDates();
  const given = consents.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (given.length === 0) return null;
  return (
    <section>
      <h2>{say(['我同意过的', 'What I agreed to'])}</h2>
      <ul className="cards">
        {given.map(({ id, purpose, givenAt }) => (
          <li key={id}>
            <b>{say(asked.consentPurposeWords[purpose])}</b>
            <p>{dates('moment', givenAt)}</p>
            <Deeds actions={['WITHDRAW']} deeds={deeds} words={words} known={{ given: { purpose } }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
