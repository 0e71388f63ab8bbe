import { Access } from '@microgrid/access/access';
import { DateTime } from '@microgrid/subgraph/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RosterImportStatus } from './roster-import.terms.ts';

@ObjectType({
  description:
    'Import of a roster（花名册导入）: a job over a spreadsheet, checked in full before anything is written.',
})
@Access('IN_POST')
export class RosterImport {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => RosterImportStatus, { description: 'Where it stands（状态）.' })
  status!: RosterImportStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'How many rows it has（总行数）; null before they are counted.',
  })
  rowCount!: number | null;

  @Field(() => Int, { description: 'How many are checked（已检查行数）.' })
  checkedCount!: number;

  @Field(() => Int, { description: 'How many are good（合格行数）: they are to be written.' })
  goodCount!: number;

  @Field(() => Int, { description: 'How many are written（已写入行数）.' })
  appliedCount!: number;

  @Field(() => String, { nullable: true, description: 'Why the file was refused（拒绝原因）.' })
  refusal!: string | null;

  @Field(() => DateTime, { description: 'When it was started（开始时间）.' })
  startedAt!: Date;

  @Field(() => Int, {
    description: 'Version（版本）, from 1, one more with every change: the expectedVersion of the next.',
  })
  version!: number;

  startedById!: string | null;
  areaCode!: string;
  uploadTicket!: string;
  uploadUntil!: Date;
  keptUntil!: Date | null;
}
