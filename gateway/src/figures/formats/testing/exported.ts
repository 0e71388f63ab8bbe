import type { Cell, Column } from '../../question/figure-table.ts';
import type { Asked, ExportedTable } from '../export.ts';

export const COLUMNS: readonly Column[] = (
  [
    ['grid.code', 'TEXT'],
    ['grid.name', 'TEXT'],
    ['year', 'WHOLE'],
    ['isUrban', 'FLAG'],
    ['count', 'NUMBER'],
    ['countStatus', 'TEXT'],
  ] as const
).map(([name, type]) => ({ name, type, path: [] }));

export const ASKED: Asked = {
  question:
    'query Test($within: AreaCode!) {\n  # 中文\n  grids(where: { within: $within }) { aggregates { count { value } } }\n}',
  variables: { within: '510115006' },
  savedQuestion: null,
  roles: ['ANALYST 510115006'],
  askedAt: '2026-11-30T16:00:00.000Z',
};

/** A table of these rows. */
export function exported(rows: Iterable<readonly Cell[]>, name = 'grids.groups'): ExportedTable {
  const definition = {
    measure: 'count',
    text: 'How many.',
    textZh: '数量',
    numerator: null,
    denominator: null,
  };
  return { name, columns: COLUMNS, rows, asOf: '2026-10-31', definitions: [definition] };
}

/** So many rows, made as they are read. */
export function* manyRows(count: number): Generator<Cell[]> {
  for (let row = 0; row < count; row++) {
    const code = `5101150060${String(row).padStart(5, '0')}`;
    const isHidden = row % 10 === 3;
    yield [
      code,
      `样例社区${row % 500}`,
      2026,
      row % 2 === 0,
      isHidden ? null : 5 * row,
      isHidden ? 'BELOW' : 'ROUNDED',
    ];
  }
}
