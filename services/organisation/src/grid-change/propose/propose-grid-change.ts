import { Access } from '@microgrid/access/access';
import { Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { lockMap } from '../community-map.ts';
import { GridChangeEntity } from '../grid-change.entity.ts';
import { recordMove } from '../grid-change.facts.ts';
import { mayPropose, PROPOSERS } from '../grid-change.policy.ts';
import { GridChange } from '../grid-change.type.ts';
import { requireToCome } from '../day-to-come.ts';
import { holdGrids } from '../held-grids.ts';
import { planOf, proposalOf, type Proposal } from './proposal.ts';
import { problemsOf } from './proposal-problems.ts';
import { ProposeGridChangeInput } from './propose-grid-change.input.ts';

@Resolver()
export class ProposeGridChangeResolver {
  @Mutation(() => GridChange, {
    nullable: true,
    description:
      'Proposes a change of the map（提出网格调整）, by the head or the street officer of the community (FORBIDDEN). BAD_USER_INPUT names what does not fit the kind or the map; CONFLICT names a grid that another open change touches.',
  })
  @Access(PROPOSERS)
  proposeGridChange(
    @Arg('input', () => ProposeGridChangeInput, { description: 'What is to change, when and why.' })
    input: ProposeGridChangeInput,
    @Ctx() { write, actor }: Context,
  ) {
    const proposal = proposalOf(input);
    const communityCode = communityOf(proposal);
    return write(input, async (em, id) => {
      if (!mayPropose(actor, communityCode)) {
        throw new Forbidden(`the map of ${communityCode} is not yours to change`, `${PROPOSERS.join(' or ')} there`);
      }
      requireToCome(input.effectiveOn, tooEarly);
      const map = await lockMap(em, communityCode);
      const problems = problemsOf(proposal, map, shanghaiDate());
      if (problems.length > 0) throw new Invalid(problems);
      const { kind, reason, effectiveOn } = input;
      const plan = planOf(proposal, map);
      const change = em.create(GridChangeEntity, {
        id,
        kind,
        status: 'PROPOSED',
        communityCode,
        reason,
        effectiveOn,
        closedCodes: [...plan.closedCodes],
        opens: plan.opens,
        edits: plan.edits,
        proposedById: signedIn(actor),
        proposedAt: new Date(),
      });
      recordMove(em, change);
      await holdGrids(em, id, plan);
      return change;
    });
  }
}

const COMMUNITY_DIGITS = 12;

/** The one community that all codes lie in. */
function communityOf({ closes, opens, edits }: Proposal): string {
  const codes = [
    ...closes.map((code, index) => ({ code, field: `closes.${index}` })),
    ...opens.map(({ parentCode }, index) => ({ code: parentCode, field: `opens.${index}.parentCode` })),
    ...edits.map(({ gridCode: code }, index) => ({ code, field: `edits.${index}.gridCode` })),
  ];
  const [first] = codes;
  const community = first?.code?.slice(0, COMMUNITY_DIGITS);
  if (community === undefined) {
    throw new Invalid([
      { field: first?.field ?? 'closes', message: 'say which grids are to change', rule: 'REQUIRED' },
    ]);
  }
  const stranger = codes.find(({ code }) => code != null && !code.startsWith(community));
  if (stranger === undefined) return community;
  throw new Invalid([
    {
      field: stranger.field,
      message: `${stranger.code} lies outside ${community}: a change never crosses a community`,
    },
  ]);
}

const tooEarly = () => new Invalid([{ field: 'effectiveOn', message: 'must be tomorrow or later, in Asia/Shanghai' }]);
