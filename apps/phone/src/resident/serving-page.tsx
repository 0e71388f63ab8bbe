import { useAsk } from '@microgrid/front/ask';
import { useSay } from '@microgrid/front/language';
import { useState } from 'react';
import { Call } from '../frame/call.tsx';
import { Page } from '../frame/page.tsx';
import { Shown } from '../frame/shown.tsx';
import { WhoServes, type WhoServesQuery } from '../generated/documents.ts';
import { microGridOf } from '../home/posts.ts';
import { keepFound, useDevice } from '../kept/device.ts';
import type { MicroGrid } from '../kept/kept-home.ts';
import { FindGrid } from './find-grid.tsx';

/** 谁为我服务: who serves one's micro-grid, after it was found. */
export function ServingPage() {
  const say = useSay();
  const kept = useDevice((device) => device.kept);
  const [chosen, choose] = useState<MicroGrid>();
  const [isSearching, search] = useState(false);
  const grid = chosen ?? (kept === undefined ? undefined : microGridOf(kept));
  const found = (next: MicroGrid) => {
    choose(next);
    search(false);
    void keepFound({ code: next.code, name: next.name });
  };
  return (
    <Page title={['谁为我服务', 'Who serves me']}>
      {grid === undefined || isSearching ? (
        <FindGrid title={['您住在哪里', 'Where do you live?']} found={found} />
      ) : (
        <>
          <Serving code={grid.code} />
          <button type="button" className="wide" onClick={() => search(true)}>
            {say(['换一个微网格', 'Another micro-grid'])}
          </button>
        </>
      )}
    </Page>
  );
}

function Serving({ code }: { readonly code: string }) {
  const say = useSay();
  const asked = useAsk(WhoServes, { grid: code });
  return (
    <Shown of={asked} what={['服务人员', 'who serves']}>
      {({ grid }) =>
        grid === null ? (
          <p className="none">{say(['没有这个网格。', 'There is no such grid.'])}</p>
        ) : (
          <Card grid={grid} />
        )
      }
    </Shown>
  );
}

function Card({ grid }: { readonly grid: NonNullable<WhoServesQuery['grid']> }) {
  const say = useSay();
  const { name, leader, leaderStandIn, worker, head, officePhone, serviceStations } = grid;
  return (
    <>
      <h2>{name}</h2>
      {leader === null ? (
        <p className="none">{say(['现在没有微网格长', 'There is no leader at the moment'])}</p>
      ) : (
        <Call words={['微网格长', 'Leader']} name={leader.displayName} phone={leader.workPhone} />
      )}
      {leaderStandIn !== null && (
        <Call words={['代理', 'Stand-in']} name={leaderStandIn.displayName} phone={leaderStandIn.workPhone} />
      )}
      {worker !== null && <Call words={['网格员', 'Grid worker']} name={worker.displayName} phone={worker.workPhone} />}
      {head !== null && <Call words={['总网格长', 'Head']} name={head.displayName} phone={null} />}
      {officePhone !== null && <Call words={['社区电话', 'Office']} phone={officePhone} />}
      {serviceStations.map((station) => (
        <p key={station.id} className="card">
          <b>{station.name}</b> {say(station.isOpen ? ['开放中', 'open now'] : ['现在不开放', 'closed now'])}
          <br />
          {station.address}
        </p>
      ))}
    </>
  );
}
