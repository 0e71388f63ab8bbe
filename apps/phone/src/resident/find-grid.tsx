import type { Words } from '@microgrid/client/catalogue';
import { useAsk } from '@microgrid/front/ask';
import { useSay } from '@microgrid/front/language';
import { useState } from 'react';
import { Shown } from '../frame/shown.tsx';
import { GridsBelow, type GridLevel } from '../generated/documents.ts';
import { postOf } from '../home/posts.ts';
import { keepFound, useDevice } from '../kept/device.ts';
import type { MicroGrid } from '../kept/kept-home.ts';

interface FindGridProps {
  readonly title: Words;
  /** What is done with the one that was found; it is kept as the user's own by default. */
  readonly found?: (grid: MicroGrid) => void;
}

/** What lies below a unit, a community, and a grid in it. */
const LEVELS: Readonly<Record<'TOP' | 'TOTAL' | 'GENERAL', readonly GridLevel[]>> = {
  TOP: ['TOTAL'],
  TOTAL: ['GENERAL'],
  GENERAL: ['MICRO'],
};

/** Three taps down the tree: community, grid, micro-grid; one who serves begins in the own one. Never by name or address. */
export function FindGrid({ title, found = (grid) => void keepFound(grid) }: FindGridProps) {
  const say = useSay();
  const post = useDevice(({ kept }) => (kept === undefined ? undefined : postOf(kept.home)?.grid));
  const [path, setPath] = useState<readonly MicroGrid[]>(() => (post == null ? [] : startAt(post)));
  const last = path[path.length - 1];
  const level = levelBelow(last?.code);
  const asked = useAsk(GridsBelow, { within: last?.code ?? null, level: LEVELS[level] });
  return (
    <section>
      <h2>{say(title)}</h2>
      {last !== undefined && (
        <button type="button" className="back" onClick={() => setPath(path.slice(0, -1))}>
          {last.name} · {say(['换一个', 'choose another'])}
        </button>
      )}
      <Shown of={asked} what={['网格', 'the grids']}>
        {({ grids }) => (
          <div className="kinds">
            {grids?.nodes.map((grid) => (
              <button
                key={grid.code}
                type="button"
                onClick={() => (level === 'GENERAL' ? found(grid) : setPath([...path, grid]))}
              >
                <b>{grid.name}</b>
                {grid.ordinalLabel !== null && <span>{grid.ordinalLabel}</span>}
              </button>
            ))}
          </div>
        )}
      </Shown>
    </section>
  );
}

const COMMUNITY = 12;
const GENERAL = 15;

function levelBelow(code: string | undefined): keyof typeof LEVELS {
  if (code === undefined || code.length < COMMUNITY) return 'TOP';
  return code.length < GENERAL ? 'TOTAL' : 'GENERAL';
}

function startAt({ code, name }: MicroGrid): readonly MicroGrid[] {
  return code.length > GENERAL ? [] : [{ code, name }];
}
