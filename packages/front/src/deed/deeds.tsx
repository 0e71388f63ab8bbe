import type { Words } from '@microgrid/client/catalogue';
import { useState } from 'react';
import { useSay } from '../words/language.ts';
import type { Candidates, Deed, DeedsOf, Known } from './deed.ts';
import { DeedDialog } from './deed-dialog.tsx';

interface DeedsProps<Action extends string> {
  /** What the graph says can be done now. */
  readonly actions: readonly Action[];
  readonly deeds: DeedsOf<Action>;
  readonly words: Readonly<Record<Action, Words>>;
  readonly known: Known;
  /** A hook: who or what may be chosen, asked for once a form is open. */
  readonly useCandidates?: () => Candidates;
  readonly done?: (data: unknown) => void;
}

/** A button for each deed that the graph offers, and the form of the one that was chosen. The page knows no rule. */
export function Deeds<Action extends string>({ actions, deeds, words, done, ...about }: DeedsProps<Action>) {
  const say = useSay();
  const [chosen, choose] = useState<Action>();
  const deed = chosen === undefined ? undefined : deeds[chosen];
  return (
    <>
      <span className="deeds">
        {actions
          .filter((action) => deeds[action] !== undefined)
          .map((action) => (
            <button key={action} type="button" onClick={() => choose(action)}>
              {say(words[action])}
            </button>
          ))}
      </span>
      {chosen !== undefined && deed !== undefined && (
        <DeedDialog deed={deed} title={words[chosen]} done={done} close={() => choose(undefined)} {...about} />
      )}
    </>
  );
}

interface DeedButtonProps {
  readonly deed: Deed;
  readonly title: Words;
  readonly known: Known;
  readonly useCandidates?: () => Candidates;
  readonly done?: (data: unknown) => void;
}

/** A button for one deed that is of no thing yet: what it makes is new. */
export function DeedButton({ title, done, ...about }: DeedButtonProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {say(title)}
      </button>
      {isOpen && <DeedDialog title={title} done={done} close={() => setOpen(false)} {...about} />}
    </>
  );
}
