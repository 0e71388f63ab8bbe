import { useSay } from '@microgrid/front/language';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { Page } from '../frame/page.tsx';
import { microGridOf, postOf } from '../home/posts.ts';
import { useDevice } from '../kept/device.ts';
import type { KeptHome } from '../kept/kept-home.ts';
import { FindGrid } from '../resident/find-grid.tsx';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import { isKind, nameOf } from './kinds.ts';
import { report, type Reported } from './report.ts';
import { Same } from './same.tsx';

/** The third tap: 发送. All else on it may be left as it is. */
export function SendPage({ isEmergency = false }: { readonly isEmergency?: boolean }) {
  const { kind } = useParams<{ kind: string }>();
  const kept = useDevice((device) => device.kept);
  const up = isEmergency ? '/emergency' : '/report';
  if (!isKind(kind) || kept === undefined) return null;
  return (
    <Page title={nameOf(kind)} up={up}>
      {isEmergency && <EmergencyNumbers />}
      {microGridOf(kept) === undefined ? (
        <FindGrid title={['在哪个微网格', 'In which micro-grid?']} />
      ) : (
        <SendForm about={{ kind, isEmergency }} kept={kept} />
      )}
    </Page>
  );
}

interface SendFormProps {
  readonly about: Pick<Reported, 'kind' | 'isEmergency'>;
  readonly kept: KeptHome;
}

function SendForm({ about, kept }: SendFormProps) {
  const say = useSay();
  const [, go] = useLocation();
  const queue = useDevice((device) => device.queue);
  const [text, setText] = useState('');
  const [isSettled, setSettled] = useState(false);
  const [sameAs, setSameAs] = useState<string>();
  const [isSending, setSending] = useState(false);
  const grid = microGridOf(kept);
  if (grid === undefined || queue === undefined) return null;
  const { kind, isEmergency } = about;
  const mayHaveSettled = postOf(kept.home)?.role === 'MICRO_GRID_LEADER' && !isEmergency;
  const send = async () => {
    setSending(true);
    const { writeId } = await report(queue, { ...about, grid, text, isSettled, sameAs });
    go(isEmergency ? `/matters/${writeId}` : '/');
  };
  return (
    <>
      <p className="where">
        {say(['地点', 'Where'])}：<b>{grid.name}</b>
      </p>
      {!isEmergency && <Same kind={kind} grid={grid.code} chosen={sameAs} choose={setSameAs} />}
      <label htmlFor="text">
        {say(['想多说一句（可以不填，也可以说话输入）', 'More, if you like; you can dictate'])}
      </label>
      <textarea id="text" rows={3} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />
      {mayHaveSettled && (
        <label className="tick">
          <input type="checkbox" checked={isSettled} onChange={(event) => setSettled(event.target.checked)} />
          {say(['已经当场办好', 'Already settled on the spot'])}
        </label>
      )}
      <button
        type="button"
        className={isEmergency ? 'go emergency' : 'go'}
        disabled={isSending}
        onClick={() => void send()}
      >
        {say(['发送', 'Send'])}
      </button>
    </>
  );
}
