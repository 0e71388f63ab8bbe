import type { Words } from '@microgrid/client/catalogue';
import { useSay } from '@microgrid/front/language';

const NUMBERS: readonly (readonly [number: string, words: Words])[] = [
  ['120', ['急救', 'ambulance']],
  ['119', ['火警', 'fire']],
  ['110', ['报警', 'police']],
];

/** They come first: the platform calls neighbours, not an ambulance. */
export function EmergencyNumbers() {
  const say = useSay();
  return (
    <div className="numbers">
      {NUMBERS.map(([number, words]) => (
        <a key={number} href={`tel:${number}`}>
          <b>{number}</b>
          <span>{say(words)}</span>
        </a>
      ))}
    </div>
  );
}
