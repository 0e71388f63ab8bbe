import { useDates } from '@microgrid/front/dates';
import { useSay } from '@microgrid/front/language';
import type { MyDataQuery } from '../generated/documents.ts';

/** How far a deletion is, in each part of the graph, with its proof. */
export function ErasureState({ erasure }: { readonly erasure: NonNullable<MyDataQuery['myErasure']> }) {
  const say = useSay();
  const dates = useDates();
  return (
    <div className="card">
      <p>
        {dates('moment', erasure.requestedAt)} {say(['提出', 'asked for'])}
        {erasure.doneAt !== null && ` · ${dates('moment', erasure.doneAt)} ${say(['完成', 'done'])}`}
      </p>
      <ul>
        {erasure.parts.map(({ subgraph, doneAt, erasedCount, keptCount, proof }) => (
          <li key={subgraph}>
            {subgraph}：
            {doneAt === null
              ? say(['进行中', 'under way'])
              : say([
                  `已删 ${erasedCount ?? 0} 条，依法留存 ${keptCount ?? 0} 条`,
                  `${erasedCount ?? 0} erased, ${keptCount ?? 0} kept by law`,
                ])}
            {proof !== null && <span className="proof">{proof}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
