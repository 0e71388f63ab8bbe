import { plusDays } from '@microgrid/subgraph/shanghai-date';
import { textOf, type Heard } from './derived.ts';

/** A post as a fact of its appointment left it. */
export interface ServedPost {
  readonly appointmentId: string;
  readonly position: number;
  readonly toldAt: Date;
  readonly personId: string;
  readonly role: string;
  readonly gridCode: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly absentFrom: readonly string[];
  readonly absentTo: readonly string[];
}

/** Longer than any leave. */
const FOR_EVER = '9999-12-31';

/** What the facts of one appointment, in their order, say of the post: a row for each. */
export function servedPosts(facts: readonly Heard[]): ServedPost[] {
  let now: ServedPost | undefined;
  return facts.flatMap((fact) => {
    const after = afterFact(fact, now);
    now = after ?? now;
    return after ?? [];
  });
}

function afterFact(fact: Heard, before: ServedPost | undefined): ServedPost | undefined {
  const { type, subject: appointmentId, position, toldAt, gridCode, data } = fact;
  const text = (name: string) => textOf(data, name) ?? '';
  if (type === 'appointment.started.v1') {
    const post = { personId: text('personId'), role: text('role'), startsOn: text('startsOn'), endsOn: text('endsOn') };
    return { appointmentId, position, toldAt, gridCode, ...post, absentFrom: [], absentTo: [] };
  }
  if (before === undefined) return undefined;
  const now = { ...before, position, toldAt };
  switch (type) {
    case 'appointment.renewed.v1':
    case 'appointment.ended.v1':
      return { ...now, endsOn: text('endsOn') };
    case 'appointment.paused.v1':
      return {
        ...now,
        absentFrom: [...before.absentFrom, text('from')],
        absentTo: [...before.absentTo, textOf(data, 'to') ?? FOR_EVER],
      };
    case 'appointment.resumed.v1':
      return { ...now, absentTo: [...before.absentTo.slice(0, -1), plusDays(text('on'), -1)] };
    default:
      return undefined;
  }
}
