import { clockOf } from '@microgrid/front/clock';
import { useSay } from '@microgrid/front/language';
import { todayWhatWords } from '../generated/documents.ts';
import type { KeptHome } from '../kept/kept-home.ts';
import { ItemDeeds } from './item-deeds.tsx';
import { ItemWords, type Item } from './item-words.tsx';

/** 等我办的: by due time, each with what can be done about it. */
export function Waiting({ kept: { home } }: { readonly kept: KeptHome }) {
  const say = useSay();
  const items = home.today ?? [];
  return (
    <section>
      <h2>{say(['等我办的', 'What waits for me'])}</h2>
      {items.length === 0 ? (
        <p className="none">{say(['现在没有等您办的事', 'Nothing waits for you now'])}</p>
      ) : (
        <ul className="cards">
          {items.map((item) => (
            <WaitingItem key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function WaitingItem({ item }: { readonly item: Item }) {
  const say = useSay();
  const { what, dueAt, isOverdue } = item;
  return (
    <li>
      <div className="line">
        <span className="mark">{say(todayWhatWords[what])}</span>
        {dueAt !== null && (
          <span className={isOverdue ? 'bad' : undefined}>
            {isOverdue && '! '}
            {say(clockOf(dueAt).words)}
          </span>
        )}
      </div>
      <ItemWords item={item} />
      <ItemDeeds item={item} />
    </li>
  );
}
