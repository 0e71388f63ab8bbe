import { useSay } from '@microgrid/front/language';
import { useSearchParams } from 'wouter';
import { Import } from './import.tsx';
import { TakeRoster } from './take-roster.tsx';

/** 导入: a roster of those who serve, checked in full before anything is written. */
export function ImportsPage() {
  const say = useSay();
  const [search, setSearch] = useSearchParams();
  const id = search.get('import');
  return (
    <>
      <div className="head">
        <h1>{say(['导入', 'Import'])}</h1>
        {id !== null && (
          <button type="button" onClick={() => setSearch({})}>
            {say(['导入另一份', 'Import another'])}
          </button>
        )}
      </div>
      {id === null ? <TakeRoster taken={(started) => setSearch({ import: started })} /> : <Import id={id} />}
    </>
  );
}
