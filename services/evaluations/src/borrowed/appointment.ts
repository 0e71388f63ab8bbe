import { Access } from '@microgrid/access/access';
import { Batch } from '@microgrid/subgraph/batch';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Scheme } from '../scheme/scheme.type.ts';
import { schemesInForce } from '../scheme/schemes-in-force.ts';
import type { SchemeSubject } from '../scheme/scheme.terms.ts';
import { AppointmentRole } from './appointment-role.ts';

@ObjectType({
  description: 'Appointment（任职）: one person serving in one role on one grid for a term of at most a year.',
})
@Directive('@key(fields: "id")')
@Access('PUBLIC')
export class Appointment {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => AppointmentRole, { description: 'Role（角色）.' })
  @Directive('@external')
  role!: AppointmentRole;
}

/** As what those in a role are evaluated; nobody else in post is. */
const subjectOf: Partial<Record<AppointmentRole, SchemeSubject>> = {
  MICRO_GRID_LEADER: 'MICRO_GRID_LEADER',
  GRID_WORKER: 'GRID_WORKER',
};

@Resolver(() => Appointment)
export class AppointmentSchemeResolver {
  @FieldResolver(() => Scheme, {
    nullable: true,
    description:
      'The scheme by which its role is evaluated today（适用考核方案）; null for a role that has no scheme in force.',
  })
  @Directive('@requires(fields: "role")')
  @Batch()
  scheme(@Root() appointments: Appointment[], @Ctx() context: Context) {
    return schemesInForce(
      appointments.map(({ role }) => subjectOf[role] ?? null),
      context,
    );
  }
}
