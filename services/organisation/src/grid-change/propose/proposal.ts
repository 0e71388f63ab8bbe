import { isWithin } from '@microgrid/grid-code';
import type { GridChangeKind } from '../grid-change.terms.ts';
import type { CommunityMap } from '../community-map.ts';
import type { GridEditPlan, NewGridPlan, Plan } from '../plan.ts';
import type { GridEditInput, NewGridInput, ProposeGridChangeInput } from './propose-grid-change.input.ts';

/** What a proposal says, with empty lists for what it leaves out. */
export interface Proposal {
  readonly kind: GridChangeKind;
  readonly closes: readonly string[];
  readonly opens: readonly NewGridInput[];
  readonly edits: readonly GridEditInput[];
}

export function proposalOf({ kind, closes, opens, edits }: ProposeGridChangeInput): Proposal {
  return { kind, closes: closes ?? [], opens: opens ?? [], edits: edits ?? [] };
}

/** The plan of a proposal that has no problems on `map`. */
export function planOf({ kind, closes, opens, edits }: Proposal, map: CommunityMap): Plan {
  const closedCodes = map.inForce
    .filter(({ code }) => closes.some((closed) => isWithin(code, closed)))
    .map(({ code }) => code);
  const takenBy = (grid: NewGridInput) => {
    if (grid.predecessorCodes.length > 0 || kind === 'CREATE') return grid.predecessorCodes;
    return closedCodes.filter((code) => map.of(code)?.level === grid.level);
  };
  const opened = (grid: NewGridInput): NewGridPlan => ({
    code: null,
    level: grid.level,
    name: grid.name,
    areaType: grid.areaType ?? null,
    households: grid.households,
    householdsAsOf: grid.householdsAsOf,
    institution: grid.institution ?? null,
    parentCode: grid.parentCode ?? null,
    predecessorCodes: takenBy(grid),
    below: grid.below.map(opened),
  });
  return { closedCodes, opens: opens.map(opened), edits: edits.map(edited) };
}

function edited({ gridCode, ...edit }: GridEditInput): GridEditPlan {
  return {
    gridCode,
    name: edit.name ?? null,
    ordinalLabel: edit.ordinalLabel ?? null,
    areaType: edit.areaType ?? null,
    households: edit.households ?? null,
    householdsAsOf: edit.householdsAsOf ?? null,
    officePhone: edit.officePhone ?? null,
    complaintsPhone: edit.complaintsPhone ?? null,
    institution: edit.institution ?? null,
  };
}
