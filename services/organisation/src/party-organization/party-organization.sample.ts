import type { SampleCommunity } from '@microgrid/sample-network/community';
import { type GeneralGrid, gridsValidFrom } from '@microgrid/sample-network/grids';
import { Random } from '@microgrid/sample-network/random';
import { dateOf, plusDays, startOfDate } from '@microgrid/sample-network/shanghai-time';
import { sampleRows, type SampleRows } from '@microgrid/subgraph/sample-rows';
import { PartyCoverEntity, PartyOrganizationEntity } from './party-organization.entity.ts';
import type { PartyOrganizationKind } from './party-organization.terms.ts';

export function partyOrganizationSample(community: SampleCommunity): SampleRows[] {
  const { organizations, covers } = sampleParty(community);
  return [sampleRows(PartyOrganizationEntity, organizations), sampleRows(PartyCoverEntity, covers)];
}

interface OrganizationRow {
  id: string;
  kind: PartyOrganizationKind;
  name: string;
  parentId: string | null;
  establishedOn: string;
  memberCount: number;
  dissolvedOn: null;
  version: number;
}

interface Party {
  organizations: OrganizationRow[];
  covers: { partyOrganizationId: string; gridCode: string }[];
}

/** A committee over the community, a branch over every general grid, groups on some micro-grids; parents first. */
export function sampleParty({ name, code, seed, grids, isFirstOfStreet }: SampleCommunity): Party {
  const random = new Random(seed, code, 'party');
  const party: Party = { organizations: [], covers: [] };
  const add = (
    organization: Omit<OrganizationRow, 'id' | 'establishedOn' | 'dissolvedOn' | 'version'>,
    gridCodes: string[],
  ) => {
    const row = { ...founded(random), ...organization, dissolvedOn: null, version: 1 };
    party.organizations.push(row);
    party.covers.push(...gridCodes.map((gridCode) => ({ partyOrganizationId: row.id, gridCode })));
    return row;
  };

  const committee = add({ kind: 'COMMITTEE', name: `${name}党委`, parentId: null, memberCount: 0 }, [code]);
  for (const [index, generals] of branchAreas(grids.generals).entries()) {
    const isJoint = generals.length > 1;
    const drawn = random.int(25, 50);
    const branch = add(
      {
        kind: isJoint ? 'JOINT_BRANCH' : 'BRANCH',
        name: `${name}${generals.map(({ grid }) => grid.ordinalLabel).join('')}${isJoint ? '联合' : ''}党支部`,
        parentId: committee.id,
        memberCount: (isFirstOfStreet ? oddCounts[index] : undefined) ?? drawn,
      },
      generals.map(({ grid }) => grid.code),
    );
    committee.memberCount += branch.memberCount;
    for (const micro of generals.flatMap(({ micros }) => micros).filter(() => random.chance(20))) {
      const members = { parentId: branch.id, memberCount: random.int(3, 8) };
      add({ kind: 'GROUP', name: `${micro.name}党小组`, ...members }, [micro.code]);
    }
  }
  return party;
}

/** Of the first branches of each street: one is of the usual size, one too large, one too small for a branch. */
const oddCounts = [undefined, 56, 2];

/** General grids by branch: small rural neighbours share a joint branch, of at most two, every other has its own. */
function branchAreas(generals: readonly GeneralGrid[]): GeneralGrid[][] {
  const branches: GeneralGrid[][] = [];
  for (const general of generals) {
    const neighbour = branches.at(-1);
    const canJoin = neighbour?.length === 1 && neighbour.every(({ isSmall }) => isSmall) && general.isSmall;
    if (canJoin) neighbour.push(general);
    else branches.push([general]);
  }
  return branches;
}

function founded(random: Random): Pick<OrganizationRow, 'id' | 'establishedOn'> {
  const at = plusDays(startOfDate(gridsValidFrom), random.int(0, 60));
  return { id: random.uuid(at), establishedOn: dateOf(at) };
}
