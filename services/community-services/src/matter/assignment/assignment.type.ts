import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Department } from '../../borrowed/department.ts';
import { Person } from '../../borrowed/person.ts';
import { AssignmentOutcome } from './assignment.terms.ts';

@ObjectType({ description: 'A matter in the hands of one person or department（分派）.' })
export class Assignment {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Person, { nullable: true, description: 'To whom（承办人）; null when to a department.' })
  assignee!: Person | null;

  @Field(() => Department, { nullable: true, description: 'To which department（承办部门）.' })
  department!: Department | null;

  @Field(() => Person, { nullable: true, description: 'Who gave it（分派人）; null for the platform.' })
  assignedBy!: Person | null;

  @Field(() => DateTime, { description: 'When（分派时间）.' })
  assignedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken on（接办时间）.' })
  acceptedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'By when（期限）.' })
  dueAt!: Date | null;

  @Field(() => AssignmentOutcome, { nullable: true, description: 'How it ended（结果）; null while open.' })
  outcome!: AssignmentOutcome | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused or recalled（原因）.' })
  reason!: string | null;
}
