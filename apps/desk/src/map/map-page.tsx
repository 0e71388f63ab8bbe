import type { Words } from '@microgrid/client/catalogue';
import { useAsk } from '@microgrid/front/ask';
import { useSay } from '@microgrid/front/language';
import { Answered } from '@microgrid/front/states';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { isOf, streetOf, useArea } from '../frame/area.ts';
import { Choice } from '../frame/choice.tsx';
import { StreetMap } from '../generated/documents.ts';
import { GridPanel } from './grid-panel.tsx';
import { communitiesOf, type Community } from './communities.ts';
import { lensNames, lensOf, type LensName } from './lenses.ts';
import { MapSums } from './map-sums.tsx';
import { MapTable } from './map-table.tsx';
import { Tiles } from './tiles.tsx';

/** Others move things meanwhile. */
const EVERY_MS = 60_000;

/** 一张图: all micro-grids of the street as tiles or as a table, and the one that was chosen. What is chosen stands in the address. */
export function MapPage() {
  const say = useSay();
  const area = useArea();
  const asked = useAsk(StreetMap, { within: streetOf(area) }, { every: EVERY_MS });
  useEffect(() => {
    if (asked.data !== undefined) performance.mark('map-shown');
  }, [asked.data]);
  return (
    <Answered of={asked} what={['网格', 'the grids']}>
      {(data) => {
        const communities = communitiesOf(data).filter(({ code }) => isOf(area, code));
        if (communities.length > 0) {
          return (
            <>
              {data.grids?.pageInfo.hasNextPage === true && <More />}
              <MapOf communities={communities} />
            </>
          );
        }
        return <p className="hint">{say(['这里没有网格。', 'There is no grid here.'])}</p>;
      }}
    </Answered>
  );
}

/** Whoever sees several streets at once may have more than one request can show. */
function More() {
  const say = useSay();
  return (
    <div className="note warn" role="status">
      {say(['社区太多，这里只显示前 40 个。', 'There are more communities than the first 40, which are shown here.'])}
    </div>
  );
}

function MapOf({ communities }: { readonly communities: readonly Community[] }) {
  const [lens, setLens] = useState<LensName>('posts');
  const [view, setView] = useState<View>('tiles');
  const [chosen, choose] = useChosen();
  return (
    <div className="split">
      <section>
        <MapSums communities={communities} />
        <div className="bar">
          <Choice
            label={['颜色表示', 'Tiles show']}
            options={lensNames.map((name) => [name, lensOf(name).name])}
            value={lens}
            choose={setLens}
          />
          <Legend lens={lens} />
          <Choice label={['视图', 'View']} options={views} value={view} choose={setView} />
        </div>
        {view === 'tiles' ? (
          <Tiles communities={communities} lens={lens} chosen={chosen} choose={choose} />
        ) : (
          <MapTable communities={communities} choose={choose} />
        )}
      </section>
      <Side chosen={chosen} close={() => choose(undefined)} />
    </div>
  );
}

type View = 'tiles' | 'table';
const views: readonly (readonly [View, Words])[] = [
  ['tiles', ['图', 'Tiles']],
  ['table', ['表', 'Table']],
];

/** The code of the micro-grid that the address names. */
function useChosen() {
  const [search, setSearch] = useSearchParams();
  const choose = (code: string | undefined) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (code === undefined) next.delete('grid');
        else next.set('grid', code);
        return next;
      },
      { replace: true },
    );
  return [search.get('grid') ?? undefined, choose] as const;
}

function Legend({ lens }: { readonly lens: LensName }) {
  const say = useSay();
  return (
    <ul className="legend" aria-label={say(['图例', 'Legend'])}>
      {lensOf(lens).legend.map(({ look, sign, words }) => (
        <li key={look}>
          <span className={`tile mini ${look}`} aria-hidden="true">
            {sign}
          </span>
          {say(words)}
        </li>
      ))}
    </ul>
  );
}

interface SideProps {
  readonly chosen: string | undefined;
  readonly close: () => void;
}

function Side({ chosen, close }: SideProps) {
  const say = useSay();
  const name = say(['所选网格', 'The chosen grid']);
  if (chosen === undefined) {
    return (
      <aside aria-label={name} aria-live="polite" className="empty">
        <p className="hint">
          {say([
            '选一个微网格，看它的网格长、事项和活动。键盘：方向键移动，回车选定。',
            'Choose a micro-grid to see its leader, matters and activities. Keyboard: arrow keys, then Enter.',
          ])}
        </p>
      </aside>
    );
  }
  return (
    <aside aria-label={name} aria-live="polite">
      <button type="button" className="close" aria-label={say(['关闭', 'Close'])} onClick={close}>
        ×
      </button>
      <GridPanel code={chosen} />
    </aside>
  );
}
