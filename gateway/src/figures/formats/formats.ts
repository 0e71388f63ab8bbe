import type { Write } from './export.ts';

interface Format {
  readonly mediaType: string;
  /** Whether one file holds several tables. */
  readonly holdsSeveral: boolean;
  /** Loads what writes it: a gateway of which nobody takes files away does without. */
  load(): Promise<Write>;
}

/** What figures can be taken away as, by the end of a file's name. */
export const FORMATS = {
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    holdsSeveral: false,
    load: async () => (await import('./csv.ts')).writeCsvFile,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    holdsSeveral: true,
    load: async () => (await import('./xlsx.ts')).writeXlsxFile,
  },
  parquet: {
    mediaType: 'application/vnd.apache.parquet',
    holdsSeveral: false,
    load: async () => (await import('./parquet.ts')).writeParquetFile,
  },
  arrow: {
    mediaType: 'application/vnd.apache.arrow.file',
    holdsSeveral: false,
    load: async () => (await import('./arrow.ts')).writeArrowFile,
  },
  json: {
    mediaType: 'application/json; charset=utf-8',
    holdsSeveral: false,
    load: async () => (await import('./json.ts')).writeJsonFile,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
