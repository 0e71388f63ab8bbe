import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { equalsAny } from '@microgrid/subgraph/equals-any';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { mayReadWhole, mediates } from '../mediation.policy.ts';
import { Mediation } from '../mediation.type.ts';
import { partyAsSeen } from '../parties/party-as-seen.ts';
import { MediationRequest } from './mediation-request.type.ts';

@Resolver(() => Mediation)
export class MediationRequestsResolver {
  @FieldResolver(() => [MediationRequest], {
    nullable: true,
    description:
      'What was asked of a party, and the answers（协商请求）, first to last; a party sees those addressed to it, null for who is neither party nor mediator.',
  })
  @Batch()
  async requests(@Root() mediations: Mediation[], @Ctx() context: Context): Promise<(MediationRequest[] | null)[]> {
    const rows = await requestsOf(context, mediations);
    return rowsOfEach(mediations, 'id', { rows, key: 'mediationId' }).map((requests, index) => {
      const mediation = mediations[index];
      if (mediation === undefined || !mayReadWhole(context.actor, mediation)) return null;
      const isMediator = mediates(context.actor, mediation);
      const seen = requests.filter(({ pseudonym }) => isMediator || pseudonym === mediation.myPseudonym);
      return seen.map((row) => Object.assign({}, row, { party: partyAsSeen(row, mediation) }));
    });
  }
}

function requestsOf({ db }: Context, mediations: readonly Mediation[]) {
  return db
    .selectFrom('mediation_request as request')
    .innerJoin('mediation_party as party', (join) =>
      join.onRef('party.mediationId', '=', 'request.mediationId').onRef('party.pseudonym', '=', 'request.pseudonym'),
    )
    .select(['request.id', 'request.mediationId', 'request.pseudonym', 'text', 'sentAt', 'answer'])
    .select(['request.answeredAt', 'hasConsented', 'channel', 'recordedById', 'witnessId'])
    .where('request.mediationId', '=', equalsAny(mediations.map(({ id }) => id)))
    .orderBy('sentAt')
    .orderBy('request.id')
    .execute();
}
