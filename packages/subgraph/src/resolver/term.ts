/**
 * The last day that a term beginning on `startsOn` (YYYY-MM-DD) may end on: the same day a year later, as the check
 * constraint of the table reckons too.
 */
export function latestEndOf(startsOn: string): string {
  const sameDay = `${Number(startsOn.slice(0, 4)) + 1}${startsOn.slice(4)}`;
  return sameDay.replace(/02-29$/, '02-28');
}
