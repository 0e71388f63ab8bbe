import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

/** What the input of every mutation has. */
@InputType({ description: 'What every write may carry.' })
export abstract class WriteInput {
  @Field(() => ID, {
    nullable: true,
    description:
      "The client's own id of this write, a UUIDv7. The same write sent again with it is done once and answered the same; another write with it is refused (CONFLICT). What the write creates takes it as its id, unless something else has it.",
  })
  @IsOptional()
  @IsUUID('7', { message: 'must be a UUIDv7, a new one for each write' })
  writeId?: string | null;
}

/** What the input of a mutation that changes something has besides. */
@InputType({ description: 'What every change of something carries.' })
export abstract class ChangeInput extends WriteInput {
  @Field(() => Int, {
    description: 'The version that the decision was made on; refused (CONFLICT) when it is no longer the current one.',
  })
  @IsInt()
  @Min(1)
  expectedVersion!: number;
}
