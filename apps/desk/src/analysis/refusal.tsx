import type { GraphError } from '@microgrid/client/graph-error';
import { useSay } from '@microgrid/front/language';
import { Failed } from '@microgrid/front/states';

/** What was refused, in words; the graph says what is told instead. */
export function Refusal({ error }: { readonly error: GraphError }) {
  const say = useSay();
  return (
    <>
      <Failed error={error} />
      <details>
        <summary>{say(['详细说明（英文）', 'In detail'])}</summary>
        <p lang="en">{error.message}</p>
      </details>
    </>
  );
}
