import { Access } from '@microgrid/access/access';
import { Conflict } from '@microgrid/subgraph/errors';
import { grids } from '@microgrid/subgraph/known-grids';
import { requireKnown } from '@microgrid/subgraph/require-known';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { flushOr } from '@microgrid/subgraph/write';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { requirePerson } from '../../person/require-person.ts';
import { ReserveEntryEntity } from '../reserve-entry.entity.ts';
import { recordMoved } from '../reserve-entry.facts.ts';
import { ReserveEntry } from '../reserve-entry.type.ts';
import { JoinReserveInput } from './join-reserve.input.ts';

@Resolver()
export class JoinReserveResolver {
  @Mutation(() => ReserveEntry, {
    nullable: true,
    description:
      'Joins the reserve, or names somebody for it（加入储备、推荐）, who must agree. BAD_USER_INPUT names a person who is not entered as somebody who serves or is to, and a grid that there is not; CONFLICT names the person whose entry is open already, whoever made it, and says no more of it.',
  })
  @Access('SIGNED_IN')
  joinReserve(
    @Arg('input', () => JoinReserveInput, { description: 'Who, from where and for which grid.' })
    input: JoinReserveInput,
    @Ctx() { write, actor }: Context,
  ) {
    const caller = signedIn(actor);
    const { source, gridCode } = input;
    return write(input, async (em, id) => {
      const { id: personId } = await requirePerson(em, input.personId ?? caller);
      await requireKnown(em, grids, { argument: 'gridCode', id: gridCode });
      const now = new Date();
      const entry = em.create(ReserveEntryEntity, {
        id,
        personId,
        source,
        gridCode,
        ...(personId === caller
          ? { status: 'APPLIED', nominatedById: null }
          : { status: 'NOMINATED', nominatedById: caller }),
        statusSince: now,
        enteredAt: now,
        mentorId: null,
        leads: null,
      });
      recordMoved(em, entry);
      // The unique index of the table sees what the caller may not.
      await flushOr(em, {
        reserve_entry_one_open: () => new Conflict('this person has an open entry of the reserve already', personId),
      });
      return entry;
    });
  }
}
