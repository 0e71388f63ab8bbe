import type { Words } from '@microgrid/client/catalogue';

/** An indicator is named like a term of the schema: `English（中文）`. */
export function indicatorWords(name: string): Words {
  const [, en, zh] = /^([^（]+)（([^）]+)）$/.exec(name) ?? [];
  return en === undefined || zh === undefined ? [name, name] : [zh, en.trim()];
}
