import { useSay } from '@microgrid/front/language';
import { dataSets } from 'virtual:data-sets';
import { MOST_DIMENSIONS, type Change, type Part } from './asked-question.ts';
import type { Words } from './data-set.ts';
import type { Question } from './question.ts';

interface AskerProps {
  readonly question: Question;
  readonly change: Change;
}

/** What is asked: of which list, by what, which figures, where and when. */
export function Asker({ question: { dataSet, by, measures, within, period }, change }: AskerProps) {
  const say = useSay();
  return (
    <div className="asker" role="search" aria-label={say(['提问', 'Ask'])}>
      <div className="filters">
        <label>
          {say(['数据', 'Of'])}
          <select value={dataSet.name} onChange={({ currentTarget }) => change('of', [currentTarget.value])}>
            {dataSets.map(({ name, words }) => (
              <option key={name} value={name}>
                {say(words)}
              </option>
            ))}
          </select>
        </label>
        {dataSet.hasWithin && (
          <Entry
            part="in"
            words={['范围（区划或网格编码）', 'In (code of a unit or grid)']}
            value={within}
            change={change}
          />
        )}
        {dataSet.period !== null && (
          <Entry
            part="period"
            words={['时间（如 2026、2026-Q3、2026-10）', 'When (2026, 2026-Q3, 2026-10)']}
            value={period}
            change={change}
          />
        )}
      </div>
      <Boxes
        part="by"
        words={['分组（至多三项）', 'By (three at most)']}
        all={dataSet.dimensions}
        chosen={by.map(({ name }) => name)}
        most={MOST_DIMENSIONS}
        change={change}
      />
      <Boxes
        part="measures"
        words={['指标', 'Figures']}
        all={dataSet.measures}
        chosen={measures.map(({ name }) => name)}
        most={dataSet.measures.length}
        change={change}
      />
    </div>
  );
}

interface EntryProps {
  readonly part: Part;
  readonly words: Words;
  readonly value: string;
  readonly change: Change;
}

/** Heard when one is done with it, not with each key. */
function Entry({ part, words, value, change }: EntryProps) {
  const say = useSay();
  const heard = (text: string) => text.trim() !== value && change(part, text.trim() === '' ? [] : [text.trim()]);
  return (
    <label>
      {say(words)}
      <input
        key={value}
        defaultValue={value}
        onBlur={({ currentTarget }) => heard(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && heard(currentTarget.value)}
      />
    </label>
  );
}

interface BoxesProps {
  readonly part: Part;
  readonly words: Words;
  readonly all: readonly { readonly name: string; readonly words: Words }[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly change: Change;
}

function Boxes({ part, words, all, chosen, most, change }: BoxesProps) {
  const say = useSay();
  return (
    <div className="boxes" role="group" aria-label={say(words)}>
      <span className="muted">{say(words)}</span>
      {all.map(({ name, words: own }) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            disabled={chosen.length >= most && !chosen.includes(name)}
            onChange={({ currentTarget: { checked } }) =>
              change(part, checked ? [...chosen, name] : chosen.filter((other) => other !== name))
            }
          />
          {say(own)}
        </label>
      ))}
    </div>
  );
}
