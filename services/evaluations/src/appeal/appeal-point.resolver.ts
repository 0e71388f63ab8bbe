import { Batch } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { evidenceOf } from '../evidence/evidence.list.ts';
import { Evidence } from '../evidence/evidence.type.ts';
import { indicatorsOf } from '../indicator/indicator.references.ts';
import { Indicator } from '../indicator/indicator.type.ts';
import { AppealPoint } from './appeal.type.ts';

@Resolver(() => AppealPoint)
export class AppealPointResolver {
  @FieldResolver(() => Indicator, { description: 'The indicator（指标）.' })
  @Batch()
  indicator(@Root() points: AppealPoint[], @Ctx() context: Context) {
    return indicatorsOf(
      points.map(({ indicatorCode: code, indicatorVersion: version }) => ({ code, version })),
      context,
    );
  }

  @FieldResolver(() => [Evidence], {
    description: 'The cited evidence（引用依据）, which the reviewer of appeals may open.',
  })
  @Batch()
  async evidence(@Root() points: AppealPoint[], @Ctx() context: Context): Promise<Evidence[][]> {
    const citations = await context.db
      .selectFrom('appeal_citation')
      .selectAll()
      .where('appealId', '=', equalsAny(points.map(({ appealId }) => appealId)))
      .execute();
    const cited = await evidenceOf(
      citations.map(({ evidenceId: id }) => ({ id })),
      context,
    );
    return points.map(({ appealId, position }) =>
      citations.flatMap((citation, index) => {
        const isOf = citation.appealId === appealId && citation.position === position;
        return isOf ? (cited[index] ?? []) : [];
      }),
    );
  }
}
