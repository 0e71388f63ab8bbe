import { Access } from '@microgrid/access/access';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Batch, rowOfEachId } from '@microgrid/subgraph/batch';
import { possibleIds } from '@microgrid/subgraph/ids';
import { page, pages } from '@microgrid/subgraph/page';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { openMoves } from '@microgrid/subgraph/state-table';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Grid } from '../borrowed/grid.ts';
import { persons } from '../person/person.resolver.ts';
import { Person } from '../person/person.type.ts';
import { appointmentList, visibleAppointments } from './appointment.list.ts';
import { AppointmentArguments } from './appointment.arguments.ts';
import { AppointmentConnection } from './appointment.measures.ts';
import { appointmentParts, figuresOf, mayReadInFull, mayReadAllWithin } from './appointment.policy.ts';
import { appointmentMoves, offeredAppointmentMoves } from './appointment.states.ts';
import { renewableFrom } from './renew/renewal.ts';
import { Appointment } from './appointment.type.ts';
import { AppointmentAction, AppointmentEndReason } from './appointment.terms.ts';

@Resolver(() => Appointment)
export class AppointmentResolver {
  @Query(() => AppointmentConnection, {
    nullable: true,
    description:
      'Appointments（任职列表） of the whole network. Those that are not ACTIVE are shown to the person, and to the head and street officer above.',
  })
  @Access('PUBLIC')
  appointments(
    @Args(() => AppointmentArguments) { where, order, ...paging }: AppointmentArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const isNarrow = where?.within != null;
    const figures = figuresOf(where, () => mayReadAllWithin(context.actor, where?.within));
    return page(appointmentList(context, where), { page: paging, order, filter: where, isNarrow, figures, info });
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The grid that is served（网格）.' })
  grid(@Root() { gridCode }: Appointment): Grid {
    return { code: gridCode };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who serves（人员）.' })
  @Batch()
  person(@Root() appointments: Appointment[], @Ctx() context: Context) {
    return persons(
      appointments.map(({ personId }) => ({ id: personId })),
      context,
    );
  }

  @FieldResolver(() => AppointmentEndReason, {
    nullable: true,
    description:
      'Why it ended（离任原因）, for the person and the head and street officer above; null for all others and before it ended.',
  })
  endReason(@Root() appointment: Appointment, @Ctx() { actor }: Context) {
    return mayReadInFull(actor, appointment) ? appointment.endReason : null;
  }

  @FieldResolver(() => [AppointmentAction], {
    description: 'What the caller may do with it now（可执行操作）: its status and the caller’s roles both allow it.',
  })
  availableActions(@Root() appointment: Appointment, @Ctx() { actor }: Context) {
    const parts = appointmentParts(actor, appointment);
    const isRenewable = shanghaiDate() >= renewableFrom(appointment.endsOn);
    return openMoves(appointmentMoves, offeredAppointmentMoves, { status: appointment.status, parts }).filter(
      (action) => action !== 'RENEW' || isRenewable,
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it is suspended（暂停原因）, for the person and the head and street officer above; null when it is not.',
  })
  suspensionReason(@Root() appointment: Appointment, @Ctx() { actor }: Context) {
    return mayReadInFull(actor, appointment) ? appointment.suspensionReason : null;
  }
}

@Resolver(() => Person)
export class PersonAppointmentResolver {
  @FieldResolver(() => AppointmentConnection, {
    description:
      'Where the person serves（任职）. Those that are not ACTIVE are shown to the person, and to the head and street officer above.',
  })
  @Batch()
  appointments(
    @Root() people: Person[],
    @Args(() => AppointmentArguments) { where, order, ...paging }: AppointmentArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const ids = people.map(({ id }) => id);
    const figures = figuresOf(
      where,
      (id) => id === context.actor.subject || mayReadAllWithin(context.actor, where?.within),
    );
    const request = { page: paging, order, filter: where, figures, info };
    const list = (id: RawBuilder<string>) =>
      appointmentList(context, where).where('personId', '=', sql<string>`${id}::uuid`);
    return pages(context.db, { keys: ids, list }, request);
  }
}

/** The appointments of references that the caller may see, in their order; null for all others. */
export async function appointmentsOf(references: { id: string }[], context: Context) {
  const ids = possibleIds(references.map(({ id }) => id));
  const rows = await visibleAppointments(context).where('id', '=', equalsAny(ids)).execute();
  return rowOfEachId(references, rows);
}
