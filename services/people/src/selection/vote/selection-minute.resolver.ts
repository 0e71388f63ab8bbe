import { Batch, rowOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { persons } from '../../person/person.resolver.ts';
import { Person } from '../../person/person.type.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { mayReadMinute } from '../selection.policy.ts';
import { SelectionMinute } from './selection-minute.type.ts';

@Resolver(() => SelectionRound)
export class RoundMinuteResolver {
  @FieldResolver(() => SelectionMinute, {
    nullable: true,
    description: 'The signed minute（会议记录）; null before the vote.',
  })
  minute(@Root() round: SelectionRound): SelectionMinute | null {
    const { minuteId, heldAt, gridCode, recordedById, countersignedById } = round;
    if (minuteId == null || heldAt == null) return null;
    return { id: minuteId, heldAt, gridCode, signerIds: [recordedById, countersignedById].filter((id) => id != null) };
  }
}

@Resolver(() => SelectionMinute)
export class SelectionMinuteResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The text（记录）, for those who serve there or above; null to the public.',
  })
  @Batch()
  async text(@Root() minutes: SelectionMinute[], @Ctx() { db, actor }: Context) {
    const readable = minutes.filter(({ gridCode }) => mayReadMinute(actor, gridCode)).map(({ id }) => id);
    if (readable.length === 0) return minutes.map(() => null);
    const rows = await db
      .selectFrom('selection_minute')
      .select(['id', 'text'])
      .where('id', '=', equalsAny(readable))
      .execute();
    return rowOfEach(minutes, 'id', { rows, key: 'id' }).map((row) => row?.text ?? null);
  }

  @FieldResolver(() => [Person], { description: 'The two who signed（签字人）.' })
  @Batch()
  async signedBy(@Root() minutes: SelectionMinute[], @Ctx() context: Context) {
    const found = await persons(
      minutes.flatMap(({ signerIds }) => signerIds.map((id) => ({ id }))),
      context,
    );
    const byId = new Map(found.flatMap((person) => (person === null ? [] : [[person.id, person] as const])));
    return minutes.map(({ signerIds }) => signerIds.flatMap((id) => byId.get(id) ?? []));
  }
}
