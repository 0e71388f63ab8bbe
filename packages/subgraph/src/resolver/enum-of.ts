/** An enum whose values are the keys of `record`, each standing for itself. */
export function enumOf<K extends string>(record: Readonly<Record<K, unknown>>): { [Name in K]: Name } {
  const names = Object.keys(record).map((name) => [name, name]);
  return Object.fromEntries(names);
}
