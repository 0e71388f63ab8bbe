import { PartySizeWarning, type PartyOrganizationKind } from './party-organization.terms.ts';

interface Organization {
  readonly memberCount: number;
  /** How many grids it covers: each stands for a unit of a joint branch. */
  readonly unitCount: number;
  /** Of the organisation above it, if that stands. */
  readonly parentKind: PartyOrganizationKind | null;
}

type Departures = Partial<Record<PartySizeWarning, (organization: Organization) => boolean>>;

/** When an organisation of a kind departs from the Party's rules on size and kind. */
const departures: Readonly<Record<PartyOrganizationKind, Departures>> = {
  COMMITTEE: { KIND_DOES_NOT_FIT: ({ memberCount }) => memberCount <= 100 },
  GENERAL_BRANCH: { KIND_DOES_NOT_FIT: ({ memberCount }) => memberCount < 50 || memberCount > 100 },
  BRANCH: {
    TOO_FEW_FOR_A_BRANCH: ({ memberCount }) => memberCount < 3,
    TOO_MANY_FOR_A_BRANCH: ({ memberCount }) => memberCount > 50,
  },
  JOINT_BRANCH: {
    TOO_MANY_UNITS: ({ unitCount }) => unitCount > 5,
    KIND_DOES_NOT_FIT: ({ memberCount }) => memberCount > 50,
  },
  GROUP: { GROUP_WITHOUT_BRANCH: ({ parentKind }) => parentKind !== 'BRANCH' && parentKind !== 'JOINT_BRANCH' },
};

/** Where it departs from them: warnings, never refusals. */
export function sizeWarnings({ kind, ...of }: Organization & { kind: PartyOrganizationKind }): PartySizeWarning[] {
  return Object.values(PartySizeWarning).filter((warning) => departures[kind][warning]?.(of) === true);
}
