import { useSay } from '@microgrid/front/language';
import type { KeptHome } from '../kept/kept-home.ts';
import { Call } from '../frame/call.tsx';
import { postOf } from './posts.ts';

/** Whom a leader calls: the worker of the grid, and who is on call now. */
export function Contacts({ kept: { home } }: { readonly kept: KeptHome }) {
  const say = useSay();
  const grid = postOf(home)?.grid;
  if (grid == null) return null;
  const { worker, onDuty } = grid;
  const isWorker = postOf(home)?.role === 'GRID_WORKER';
  if ((worker === null || isWorker) && onDuty == null) return null;
  return (
    <section>
      <h2>{say(['打电话', 'Call'])}</h2>
      {!isWorker && worker !== null && (
        <Call words={['网格员', 'Grid worker']} name={worker.displayName} phone={worker.workPhone} />
      )}
      {onDuty?.onCall != null && (
        <Call words={['现在值班', 'On call now']} name={onDuty.onCall.displayName} phone={onDuty.onCall.workPhone} />
      )}
    </section>
  );
}
