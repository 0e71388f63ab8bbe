import { Batch } from '@microgrid/subgraph/batch';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Grid } from '../borrowed/grid.ts';
import type { Context } from '../context.ts';
import { indicatorsOf } from '../indicator/indicator.references.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { Evidence, EvidenceSubject, type AboutWhat } from './evidence.type.ts';

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => Indicator, { description: 'The indicator（指标）.' })
  @Batch()
  indicator(@Root() evidence: Evidence[], @Ctx() context: Context) {
    return indicatorsOf(
      evidence.map(({ indicatorCode: code, indicatorVersion: version }) => ({ code, version })),
      context,
    );
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it counts above the line too（是否计入分子）; null before FROZEN, so that no running score can be counted.',
  })
  inNumerator(@Root() { isFrozen, numerator }: Evidence) {
    return isFrozen ? numerator > 0 : null;
  }

  @FieldResolver(() => Grid, { nullable: true, description: 'The grid（网格）; null for what happens in none.' })
  grid(@Root() { gridCode }: Evidence): Grid | null {
    return gridCode == null ? null : { code: gridCode };
  }

  @FieldResolver(() => EvidenceSubject, {
    nullable: true,
    description:
      'What the fact is about（对象）, as far as the caller may read it in its own subgraph; null once it is erased, and where there is nothing to open.',
  })
  subject(@Root() { subjectKind, subjectId }: Evidence): AboutWhat | null {
    return subjectKind == null || subjectId == null ? null : { __typename: subjectKind, id: subjectId };
  }
}
