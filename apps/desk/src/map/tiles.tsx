import { useSay } from '@microgrid/front/language';
import { memo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { isVacant, type Community, type General as GeneralGrid, type Micro } from './communities.ts';
import { lensOf, type LensName } from './lenses.ts';
import { nextTile } from './tile-keys.ts';

/** Every general grid is as many tiles high, so that a community is one even band. */
const ROWS = 3;

interface TilesProps {
  readonly communities: readonly Community[];
  readonly lens: LensName;
  readonly chosen: string | undefined;
  readonly choose: (code: string) => void;
}

/** All micro-grids, by community and general grid, in the order of their codes. One stop of the Tab key: arrow keys move within. */
export function Tiles({ communities, lens, chosen, choose }: TilesProps) {
  const [at, setAt] = useState(chosen ?? communities[0]?.micros[0]?.code);
  const box = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const next = box.current === null ? undefined : nextTile(box.current, at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next.dataset['code']);
    next.focus();
  };
  const take = (code: string) => {
    setAt(code);
    choose(code);
  };
  return (
    <div className="map" ref={box} onKeyDown={move} role="presentation">
      {communities.map((community) => (
        <Band key={community.code} community={community} tile={{ lens, at, chosen, choose: take }} />
      ))}
    </div>
  );
}

interface TileProps {
  readonly lens: LensName;
  /** Where the keyboard is. */
  readonly at: string | undefined;
  readonly chosen: string | undefined;
  readonly choose: (code: string) => void;
}

function Band({ community, tile }: { readonly community: Community; readonly tile: TileProps }) {
  const say = useSay();
  const { code, name, head, micros, generals } = community;
  const vacant = micros.filter(isVacant).length;
  return (
    <section className="community" aria-labelledby={`of${code}`}>
      <h2 id={`of${code}`}>
        {name}
        <span className="muted">
          {' '}
          {head?.displayName ?? say(['总网格长空缺', 'no head'])} · {say(['微网格', 'micro-grids'])} {micros.length} ·{' '}
          {say(['在岗', 'in post'])} {micros.length - vacant}
          {vacant > 0 && ` · ${say(['空缺', 'vacant'])} ${vacant}`}
        </span>
      </h2>
      <div className="generals">
        {generals.map((grid) => (
          <General
            key={grid.code}
            grid={grid}
            micros={micros.filter((own) => own.code.startsWith(grid.code))}
            tile={tile}
          />
        ))}
      </div>
    </section>
  );
}

interface GeneralProps {
  readonly grid: GeneralGrid;
  readonly micros: readonly Micro[];
  readonly tile: TileProps;
}

function General({ grid: { name, ordinalLabel, worker }, micros, tile }: GeneralProps) {
  const say = useSay();
  const columns = Math.max(2, Math.ceil(micros.length / ROWS));
  const whose =
    worker === null ? say(['网格员空缺', 'no worker']) : `${say(['网格员', 'worker'])} ${worker.displayName ?? ''}`;
  return (
    <div className="general" role="group" aria-label={`${name}，${whose}`}>
      <h3 title={whose}>
        {ordinalLabel ?? name}
        {worker === null && <em> {say(['网格员缺', 'no worker'])}</em>}
      </h3>
      <div className="tiles" style={{ '--cols': columns } as CSSProperties}>
        {micros.map((micro) => (
          <Tile
            key={micro.code}
            micro={micro}
            lens={tile.lens}
            isHere={micro.code === tile.at}
            isChosen={micro.code === tile.chosen}
            choose={tile.choose}
          />
        ))}
      </div>
    </div>
  );
}

interface OneTileProps {
  readonly micro: Micro;
  readonly lens: LensName;
  readonly isHere: boolean;
  readonly isChosen: boolean;
  readonly choose: (code: string) => void;
}

/** Drawn again where what it shows has changed, and not with each of the others. */
const Tile = memo(
  function OneTile({ micro, lens, isHere, isChosen, choose }: OneTileProps) {
    const say = useSay();
    const { look, sign, words } = lensOf(lens).says(micro);
    const told = `${micro.name}，${say(words)}`;
    return (
      <button
        type="button"
        className={`tile ${look}`}
        data-code={micro.code}
        tabIndex={isHere ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={told}
        title={told}
        onClick={() => choose(micro.code)}
      >
        {sign}
      </button>
    );
  },
  (before, after) =>
    before.micro === after.micro &&
    before.lens === after.lens &&
    before.isHere === after.isHere &&
    before.isChosen === after.isChosen,
);
