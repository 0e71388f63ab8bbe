import { type GeneralGrid, gridsValidFrom, type GridTree } from './grids.ts';
import { smallRural } from './network-shape.ts';
import { Random } from './random.ts';
import { dateOf, plusDays, startOfDate } from './shanghai-time.ts';

export interface PartyOrganizationRow {
  id: string;
  kind: 'COMMITTEE' | 'GENERAL_BRANCH' | 'BRANCH' | 'JOINT_BRANCH' | 'GROUP';
  name: string;
  parentId: string | null;
  establishedOn: string;
  memberCount: number;
}

export interface PartyCoverRow {
  partyOrganizationId: string;
  gridCode: string;
}

interface Party {
  partyOrganizations: PartyOrganizationRow[];
  partyCovers: PartyCoverRow[];
}

/** A committee over the community, a branch over every general grid, groups on some micro-grids; parents first. */
export function partyOf(tree: GridTree, seed: number): Party {
  const random = new Random(seed, tree.total.code, 'party');
  const party: Party = { partyOrganizations: [], partyCovers: [] };
  const add = (organization: Omit<PartyOrganizationRow, 'id' | 'establishedOn'>, gridCodes: string[]) => {
    const row = { ...founded(random), ...organization };
    party.partyOrganizations.push(row);
    party.partyCovers.push(...gridCodes.map((gridCode) => ({ partyOrganizationId: row.id, gridCode })));
    return row;
  };

  const { name, code } = tree.total;
  const committee = add({ kind: 'COMMITTEE', name: `${name}党委`, parentId: null, memberCount: 0 }, [code]);
  for (const generals of branchAreas(tree.generals)) {
    const isJoint = generals.length > 1;
    const branch = add(
      {
        kind: isJoint ? 'JOINT_BRANCH' : 'BRANCH',
        name: `${name}${generals.map(({ grid }) => grid.ordinalLabel).join('')}${isJoint ? '联合' : ''}党支部`,
        parentId: committee.id,
        memberCount: random.int(25, 50),
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

/** General grids by branch: small rural neighbours share a joint branch, of at most two, every other has its own. */
function branchAreas(generals: readonly GeneralGrid[]): GeneralGrid[][] {
  const isSmall = ({ isRural, micros }: GeneralGrid) => isRural && micros.length === smallRural;
  const branches: GeneralGrid[][] = [];
  for (const general of generals) {
    const neighbour = branches.at(-1);
    const canJoin = neighbour?.length === 1 && neighbour.every(isSmall) && isSmall(general);
    if (canJoin) neighbour.push(general);
    else branches.push([general]);
  }
  return branches;
}

function founded(random: Random): Pick<PartyOrganizationRow, 'id' | 'establishedOn'> {
  const at = plusDays(startOfDate(gridsValidFrom), random.int(0, 60));
  return { id: random.uuid(at), establishedOn: dateOf(at) };
}
