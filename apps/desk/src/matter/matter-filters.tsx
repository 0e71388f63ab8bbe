import type { Words } from '@microgrid/client/catalogue';
import { useSay } from '@microgrid/front/language';
import { useSearchParams } from 'wouter';
import {
  matterKindGroupWords,
  matterLevelWords,
  matterSeverityWords,
  matterStatusWords,
  type MatterKindGroup,
  type MatterLevel,
  type MatterSeverity,
  type MatterStatus,
  type MattersQueryVariables,
} from '../generated/documents.ts';

type Where = MattersQueryVariables['where'];

/** A filter of the address: its name there, what it says, and what it can be. */
interface Filter {
  readonly name: string;
  readonly words: Words;
  readonly options: Readonly<Record<string, Words>>;
}

const whose: Readonly<Record<string, Words>> = {
  open: ['未结', 'Open'],
  overdue: ['超期', 'Overdue'],
  nobody: ['未定处置人', 'Nobody yet'],
  mine: ['我在办', 'Mine'],
  all: ['全部', 'All'],
};
const filters: readonly Filter[] = [
  { name: 'which', words: ['范围', 'Which'], options: whose },
  { name: 'status', words: ['状态', 'State'], options: matterStatusWords },
  { name: 'group', words: ['类别', 'Kind'], options: matterKindGroupWords },
  { name: 'severity', words: ['紧急程度', 'Severity'], options: matterSeverityWords },
  { name: 'level', words: ['层级', 'Level'], options: matterLevelWords },
];

/** What `which` asks for; open ones by default. */
const WHICH: Readonly<Record<string, Where>> = {
  open: { isOpen: true },
  overdue: { isOverdue: true },
  nobody: { isOpen: true, hasHandler: false },
  mine: { isOpen: true, isHandledByMe: true },
  all: {},
};

/** The filter that the address says, within the area of the desk. */
export function filtersIn(search: URLSearchParams, area: string): Where {
  const one = <Value extends string>(name: string, words: Readonly<Record<Value, Words>>): Value[] | null => {
    const value = search.get(name);
    return value !== null && value in words ? [value as Value] : null;
  };
  return {
    within: search.get('grid') ?? area,
    ...(WHICH[search.get('which') ?? 'open'] ?? WHICH['open']),
    status: one<MatterStatus>('status', matterStatusWords),
    kindGroup: one<MatterKindGroup>('group', matterKindGroupWords),
    severity: one<MatterSeverity>('severity', matterSeverityWords),
    level: one<MatterLevel>('level', matterLevelWords),
  };
}

/** A select for each filter; what is chosen stands in the address. */
export function MatterFilters() {
  const say = useSay();
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.delete('after');
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  return (
    <div className="filters" role="search" aria-label={say(['筛选', 'Filter'])}>
      {filters.map(({ name, words, options }) => (
        <label key={name}>
          {say(words)}
          <select
            value={search.get(name) ?? (name === 'which' ? 'open' : '')}
            onChange={({ currentTarget }) => set(name, currentTarget.value)}
          >
            {name !== 'which' && <option value="">{say(['不限', 'Any'])}</option>}
            {Object.entries(options).map(([value, own]) => (
              <option key={value} value={value}>
                {say(own)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
