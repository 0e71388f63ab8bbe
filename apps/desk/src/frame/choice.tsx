import type { Words } from '@microgrid/client/catalogue';
import { useSay } from '@microgrid/front/language';
import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  readonly label: Words;
  readonly options: readonly (readonly [value: Value, words: Words])[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

/** One of a few, side by side. */
export function Choice<Value extends string>({ label, options, value, choose }: ChoiceProps<Value>) {
  const say = useSay();
  const name = useId();
  return (
    <div className="choice" role="radiogroup" aria-label={say(label)}>
      {options.map(([option, words]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => choose(option)} />
          <span>{say(words)}</span>
        </label>
      ))}
    </div>
  );
}
