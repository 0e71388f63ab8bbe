import { Access } from '@microgrid/access/access';
import { Field, Int, ObjectType } from 'type-graphql';
import { MatterKind, MatterKindGroup, MatterLevel, MatterSeverity } from '../matter.terms.ts';

@ObjectType({ description: 'A kind of matter and what is usual for it（事项目录）.' })
@Access('PUBLIC')
export class MatterKindEntry {
  @Field(() => MatterKind, { description: 'The kind（类别）.' })
  kind!: MatterKind;

  @Field(() => MatterKindGroup, { description: 'Its group（大类）.' })
  group!: MatterKindGroup;

  @Field(() => String, { description: 'Name for forms（名称）.' })
  name!: string;

  @Field(() => MatterSeverity, { description: 'How soon it usually must be settled（常用紧急程度）.' })
  usualSeverity!: MatterSeverity;

  @Field(() => Boolean, {
    description:
      'Whether it is sensitive（是否敏感）: figures from 10 on, by community and quarter; no similar matters are shown; place and description are sealed.',
  })
  isSensitive!: boolean;
}

@ObjectType({ description: 'A deadline（时限）, in minutes of the wall clock or in working days.' })
@Access('PUBLIC')
export class MatterClock {
  @Field(() => MatterSeverity, { description: 'Of which severity（紧急程度）.' })
  severity!: MatterSeverity;

  @Field(() => MatterLevel, { nullable: true, description: 'On which level（层级）; null: on each other.' })
  level!: MatterLevel | null;

  @Field(() => Int, { nullable: true, description: 'By when somebody must answer（应答时限）, minutes.' })
  acknowledgeMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'By when somebody must be on site（到场时限）, minutes.' })
  onSiteMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'By when it must be settled（办结时限）, minutes.' })
  minutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'By when it must be settled（办结时限）, working days.' })
  workingDays!: number | null;
}
