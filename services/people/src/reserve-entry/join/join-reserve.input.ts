import { GridCode } from '@microgrid/subgraph/scalars';
import { WriteInput } from '@microgrid/subgraph/write-input';
import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ReserveSource } from '../reserve-entry.terms.ts';

@InputType({ description: 'Joining the reserve（加入储备）.' })
export class JoinReserveInput extends WriteInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Who（人员）; the caller by default, else a nomination that the person must agree to.',
  })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => ReserveSource, { description: 'Where found（来源）.' })
  source!: ReserveSource;

  @Field(() => GridCode, { description: 'For which grid（意向网格）.' })
  gridCode!: string;
}
