import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { pages } from '@microgrid/subgraph/page';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { EvidenceArguments, EvidenceConnection } from '../../evidence/evidence.arguments.ts';
import { evidenceOfValue, withEvidence } from '../../evidence/evidence.list.ts';
import { indicatorsOf } from '../../indicator/indicator.references.ts';
import { Indicator } from '../../indicator/indicator.type.ts';
import { Evaluation } from '../evaluation.type.ts';
import { IndicatorValue } from './indicator-value.type.ts';

@Resolver(() => Evaluation)
export class EvaluationValuesResolver {
  @FieldResolver(() => [IndicatorValue], {
    description: 'Its indicators（指标值）, in the order of the scheme; ratios only once FROZEN.',
  })
  @Batch()
  async values(@Root() evaluations: Evaluation[], @Ctx() { db }: Context) {
    const { rows } = await sql<IndicatorValue>`
      select evaluation.id as evaluation_id, weighed.indicator_code as code, weighed.indicator_version as version,
        weighed.weight, computed.numerator, computed.denominator, computed.value,
        computed.evaluation_id is not null and computed.value is null as is_dropped,
        case when indicator.denominator = 'judgement.points_possible' then evaluation.judgement_reasons end as reasons
      from evaluations.evaluation join evaluations.evaluation_round round on round.id = evaluation.round_id
      join evaluations.scheme_indicator weighed on weighed.scheme_id = round.scheme_id
      join evaluations.indicator on indicator.code = weighed.indicator_code and indicator.version = weighed.indicator_version
      left join evaluations.indicator_value computed on computed.evaluation_id = evaluation.id
        and computed.indicator_code = weighed.indicator_code and evaluation.status <> 'OPEN'
      where evaluation.id = any(${evaluations.map(({ id }) => id)}::uuid[]) order by weighed.position
    `.execute(db);
    return rowsOfEach(evaluations, 'id', { rows, key: 'evaluationId' });
  }
}

@Resolver(() => IndicatorValue)
export class IndicatorValueResolver {
  @FieldResolver(() => Indicator, { description: 'The indicator（指标）.' })
  @Batch()
  indicator(@Root() values: IndicatorValue[], @Ctx() context: Context) {
    return indicatorsOf(values, context);
  }

  @FieldResolver(() => EvidenceConnection, { description: 'Every fact that it counts（依据）.' })
  @Batch()
  evidence(
    @Root() values: IndicatorValue[],
    @Args(() => EvidenceArguments) { where, order, ...paging }: EvidenceArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const keys = values.map(({ evaluationId, code }) => `${evaluationId} ${code}`);
    const lists = { keys, list: (key: Parameters<typeof evidenceOfValue>[1]) => evidenceOfValue(context, key, where) };
    return pages(withEvidence(context.db), lists, { page: paging, order, filter: where, info });
  }
}
