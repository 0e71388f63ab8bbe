import { useAsk } from '@microgrid/front/ask';
import { useSay } from '@microgrid/front/language';
import { AlreadyReported, type MatterKind } from '../generated/documents.ts';

interface SameProps {
  readonly kind: MatterKind;
  readonly grid: string;
  readonly chosen: string | undefined;
  readonly choose: (reference: string | undefined) => void;
}

/** Whether the same is known there and open; whoever means it follows it instead of another. */
export function Same({ kind, grid, chosen, choose }: SameProps) {
  const say = useSay();
  const { data } = useAsk(AlreadyReported, { kind, grid });
  const open = data?.data.similarMatters?.find(({ isOpen }) => isOpen);
  if (open === undefined) return null;
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={chosen !== undefined}
        onChange={(event) => choose(event.target.checked ? open.reference : undefined)}
      />
      {say(['这里已有同类的事在办，是同一件', 'One like it is under way here: it is the same'])}
    </label>
  );
}
