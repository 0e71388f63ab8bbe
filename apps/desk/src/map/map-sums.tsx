import type { Words } from '@microgrid/client/catalogue';
import { useLanguage, useSay } from '@microgrid/front/language';
import { isVacant, type Community } from './communities.ts';

/** What all of it comes to. */
export function MapSums({ communities }: { readonly communities: readonly Community[] }) {
  const say = useSay();
  const language = useLanguage();
  const micros = communities.flatMap(({ micros: own }) => own);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const open = micros.map(({ openMatterCount }) => openMatterCount);
  const sums: readonly (readonly [Words, number])[] = [
    [['社区总网格', 'Communities'], communities.length],
    [['一般网格', 'General grids'], sum(communities.map(({ generals }) => generals.length))],
    [['微网格', 'Micro-grids'], micros.length],
    [['户数', 'Households'], sum(micros.map(({ households }) => households ?? 0))],
    [['空缺', 'Vacant'], micros.filter(isVacant).length],
    [['规模外', 'Outside 30–100'], micros.filter(({ sizeStatus }) => sizeStatus !== 'WITHIN').length],
    ...(open.every((count) => count !== null)
      ? [[['未结事项', 'Open matters'], sum(open.map((count) => count ?? 0))] as const]
      : []),
  ];
  return (
    <div className="head">
      <h1>{say(['网格一张图', 'One map of the grids'])}</h1>
      <dl className="sums">
        {sums.map(([words, count]) => (
          <div key={words[0]}>
            <dt>{say(words)}</dt>
            <dd>{count.toLocaleString(language)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
