import type { Words } from '@microgrid/client/catalogue';
import { clockOf } from '@microgrid/front/clock';
import type { TodayQuery } from '../generated/documents.ts';

export type Item = NonNullable<TodayQuery['today']>[number];

/** A part of the day. */
export interface Group {
  readonly name: Words;
  readonly items: readonly Item[];
}

const parts: readonly { readonly name: Words; readonly holds: (item: Item) => boolean }[] = [
  { name: ['应急', 'Emergencies'], holds: isEmergency },
  { name: ['已超期', 'Overdue'], holds: ({ isOverdue }) => isOverdue },
  { name: ['今天到期', 'Due today'], holds: ({ dueAt }) => clockOf(dueAt).isToday },
  { name: ['待受理', 'To be accepted'], holds: ({ what }) => what === 'ACCEPT' },
  { name: ['待核查结案', 'To be verified and closed'], holds: ({ what }) => what === 'VERIFY' || what === 'CLOSE' },
  { name: ['办理中', 'Under way'], holds: () => true },
];

/** What waits, each in the first part that it belongs to, in the order in which the graph gives it: by due time. */
export function groupsOf(items: readonly Item[]): readonly Group[] {
  const placed = items.map((item) => [parts.findIndex(({ holds }) => holds(item)), item] as const);
  return parts
    .map(({ name }, index) => ({ name, items: placed.flatMap(([place, item]) => (place === index ? [item] : [])) }))
    .filter((group) => group.items.length > 0);
}

function isEmergency({ what, subject }: Item): boolean {
  return what === 'ANSWER_EMERGENCY' || (subject.is === 'Matter' && subject.severity === 'EMERGENCY');
}
