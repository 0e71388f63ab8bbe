declare module 'virtual:data-sets' {
  import type { DataSet, EnumWords } from './data-set.ts';
  export const dataSets: readonly DataSet[];
  export const enumWords: EnumWords;
}
