import { Access } from '@microgrid/access/access';
import { Conflict } from '@microgrid/subgraph/errors';
import { newId } from '@microgrid/subgraph/ids';
import { CalendarDate } from '@microgrid/subgraph/scalars';
import { ChangeInput } from '@microgrid/subgraph/write-input';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { IsUUID } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { beginAppointment } from '../../appointment/appoint/begin-appointment.ts';
import type { Context } from '../../context.ts';
import { lockPerson } from '../../person/require-person.ts';
import { CandidacyEntity } from '../candidacy/candidacy.entity.ts';
import { roundToMove } from '../move/round-to-move.ts';
import type { SelectionRoundEntity } from '../selection-round.entity.ts';
import { SelectionRound } from '../selection-round.type.ts';
import { moveRound } from '../selection.facts.ts';
import { OFFICERS } from '../selection.policy.ts';
import { isNoticeOver } from '../vote/notice.ts';
import { makeWay } from './make-way.ts';

@InputType({ description: 'Confirming a selection（确认竞选）.' })
export class ConfirmSelectionInput extends ChangeInput {
  @Field(() => ID, { description: 'Which（竞选）.' })
  @IsUUID()
  selectionRoundId!: string;

  @Field(() => CalendarDate, { description: 'First day in post（任期起）, today at the earliest.' })
  startsOn!: string;

  @Field(() => CalendarDate, { description: 'Last day in post（任期止）, at most a year after the first.' })
  endsOn!: string;
}

@Resolver()
export class ConfirmSelectionResolver {
  @Mutation(() => SelectionRound, {
    nullable: true,
    description:
      'Confirms a selection（确认竞选）, by a street officer above who does not stand (FORBIDDEN otherwise): the former leader’s appointment ends and the new one is made in the same step; from a later first day on, the former leader serves until then. BAD_USER_INPUT for a term that is too long; NOT_FOUND when there is no such selection; CONFLICT on another version, while the notice is open or an objection is to be decided, when somebody was appointed there meanwhile, and when whoever is chosen leads another micro-grid or is the worker of the general grid.',
  })
  @Access(OFFICERS)
  confirmSelection(
    @Arg('input', () => ConfirmSelectionInput, { description: 'Which, and for which term.' })
    input: ConfirmSelectionInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { selectionRoundId, expectedVersion, startsOn, endsOn } = input;
    return write(input, async (em) => {
      const by = { actor, move: 'CONFIRM', expectedVersion } as const;
      const { round, now, today } = await roundToMove(em, selectionRoundId, by);
      requireNoticeOver(round, today);
      const personId = await chosenIn(em, round);
      const tellEnd = await makeWay(em, round, startsOn);
      const post = { personId, role: 'MICRO_GRID_LEADER', gridCode: round.gridCode, basis: 'ELECTED' } as const;
      const appointment = await beginAppointment(em, { id: newId(), ...post, startsOn, endsOn });
      await tellEnd();
      em.assign(round, { appointmentId: appointment.id, endedAt: now });
      await moveRound(em, round, 'CONFIRMED');
      return round;
    });
  }
}

function requireNoticeOver(round: SelectionRoundEntity, today: string): void {
  if (isNoticeOver(round, today)) return;
  const { id, noticeUntil = null } = round;
  const until = noticeUntil ?? 'a day that no published calendar says yet (CALENDAR_NOT_PUBLISHED)';
  throw new Conflict(`the notice runs to the end of ${until}`, id);
}

/**
 * Who was chosen, held until the write ends.
 * @throws Conflict when nobody knows any more who that was.
 */
async function chosenIn(em: SqlEntityManager, { id: roundId }: SelectionRoundEntity): Promise<string> {
  const chosen = await em.findOne(CandidacyEntity, { roundId, status: 'CHOSEN' });
  if (chosen?.personId == null) {
    throw new Conflict('whoever was chosen is not known here any more: call the selection off', roundId);
  }
  return (await lockPerson(em, chosen.personId)).id;
}
