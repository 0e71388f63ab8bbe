import type { Words } from '@microgrid/client/catalogue';
import { useSay } from '@microgrid/front/language';
import { useState, type SubmitEvent } from 'react';
import { TakeOpinions, type MatterKind } from '../generated/documents.ts';
import { useDevice } from '../kept/device.ts';
import type { MicroGrid } from '../kept/kept-home.ts';
import { labelOf } from '../kept/writes.ts';

const TOPICS: readonly (readonly [kind: MatterKind, words: Words])[] = [
  ['D1', ['设施', 'Facilities']],
  ['D2', ['服务', 'Service']],
  ['D3', ['规定、决定', 'Rules']],
  ['D4', ['表扬', 'Praise']],
  ['D9', ['其他', 'Other']],
];
const NAME: Words = ['一条意见', 'An opinion'];

/** One opinion after another, as they are heard; nobody's name is asked for. */
export function TakeOpinion({ grid }: { readonly grid: MicroGrid }) {
  const say = useSay();
  const queue = useDevice((device) => device.queue);
  const [topic, setTopic] = useState<MatterKind>('D1');
  const [text, setText] = useState('');
  const [count, setCount] = useState(0);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '' || queue === undefined) return;
    const heard = { topic, text: said, gridCode: grid.code, takenAt: new Date().toISOString() };
    const opinion = { ...heard, channel: 'ROUND', isAnonymous: true } as const;
    await queue.add(TakeOpinions, { opinions: [opinion] }, { label: labelOf(NAME) });
    setText('');
    setCount(count + 1);
  };
  return (
    <form className="card" onSubmit={(event) => void send(event)}>
      <label htmlFor="topic">{say(['关于', 'About'])}</label>
      <select
        id="topic"
        value={topic}
        onChange={({ currentTarget: { value } }) => setTopic(TOPICS.find(([kind]) => kind === value)?.[0] ?? 'D9')}
      >
        {TOPICS.map(([kind, words]) => (
          <option key={kind} value={kind}>
            {say(words)}
          </option>
        ))}
      </select>
      <label htmlFor="opinion">{say(['居民怎么说（不写姓名、电话）', 'What was said; no names or numbers'])}</label>
      <textarea
        id="opinion"
        rows={3}
        maxLength={1000}
        required
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <button type="submit" className="go small">
        {say(['记下', 'Take it down'])}
      </button>
      <p role="status">{count > 0 && say([`已记下 ${count} 条`, `${count} taken down`])}</p>
    </form>
  );
}
