import { useLanguage, useSay } from '@microgrid/front/language';
import type { Definition, Question } from './question.ts';

interface DefinitionsProps {
  readonly of: readonly Definition[];
  readonly question: Question;
}

/** 口径: what each of the figures counts, and how exact figures are. */
export function Definitions({ of, question: { measures } }: DefinitionsProps) {
  const say = useSay();
  const language = useLanguage();
  const shown = measures.flatMap(({ name, words }) => {
    const definition = of.find(({ measure }) => measure === name);
    return definition === undefined ? [] : [{ words, definition }];
  });
  return (
    <section className="definitions">
      <h2>{say(['口径', 'What they count'])}</h2>
      <dl className="facts wide">
        {shown.map(({ words, definition: { measure, text, textZh, numerator, denominator } }) => (
          <div key={measure}>
            <dt>{say(words)}</dt>
            <dd>
              {language === 'zh' ? textZh : text}
              {language === 'en' && numerator !== null && ` ${numerator} ÷ ${denominator ?? ''}`}
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {say([
          '“约”是按五取整的数，“较少”是太少不便公布，不等于 0；各行之和不必等于总数。',
          '“About” is a number near it in steps of five; “few” is too few to tell, or none, and not 0. Rows need not add up to totals.',
        ])}
      </p>
    </section>
  );
}
