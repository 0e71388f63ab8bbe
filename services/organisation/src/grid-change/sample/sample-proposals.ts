import type { SampleCommunity } from '@microgrid/sample-network/community';
import { dateOf, plusDays } from '@microgrid/sample-network/shanghai-time';
import type { CommunityGrid } from '../community-map.ts';
import type { GridEditInput } from '../propose/propose-grid-change.input.ts';
import type { Proposal } from '../propose/proposal.ts';
import type { gridChangeMoves } from '../grid-change.states.ts';

/** What became of a change: applied, or a move of the state table that was made of it, or nothing yet. */
export type Fate = 'APPLIED' | keyof typeof gridChangeMoves | 'NONE';

export interface SampleChange {
  readonly proposal: Proposal;
  readonly reason: string;
  /** The map that it was proposed on. */
  readonly grids: readonly CommunityGrid[];
  readonly proposedAt: Date;
  readonly fate: Fate;
  readonly decision?: string;
}

interface Year {
  readonly today: readonly CommunityGrid[];
  /** The map while the grid was there that is gone. */
  readonly whileItWas: readonly CommunityGrid[];
  readonly gone: CommunityGrid;
  readonly days: Readonly<Record<'closing' | 'opening' | 'editing' | 'others' | 'splitting', Date>>;
}

/** What was proposed in a year, and what became of it; the last is still to be decided on. */
export function sampleProposals({ code, name, grids }: SampleCommunity, year: Year): SampleChange[] {
  const { today, days } = year;
  const [first, second, third] = grids.generals;
  if (first === undefined || second === undefined || third === undefined) throw new Error(`${code} is too small`);
  const bySize = second.micros.toSorted((a, b) => a.households - b.households);
  const [small, smaller] = [bySize[1], bySize[0]].map((grid) => grid?.code ?? '');
  const largest = bySize.at(-1) ?? first.micros[0];
  if (largest === undefined) throw new Error(`${code} has no micro-grid`);
  const [place] = third.micros;
  return [
    ...applied({ code, name }, year),
    {
      proposal: mergeOf([small ?? '', smaller ?? ''], dateOf(plusDays(days.others, -1))),
      reason: '两个微网格户数较少，合并（样例）',
      grids: today,
      proposedAt: days.others,
      fate: 'REJECT',
      decision: '两处相距较远，一次走访走不完（样例）',
    },
    {
      proposal: editing({ gridCode: place?.code ?? '', ordinalLabel: '样例一号微网格' }),
      reason: '调整序号俗称（样例）',
      grids: today,
      proposedAt: days.others,
      fate: 'WITHDRAW',
    },
    {
      proposal: editing({ gridCode: first.grid.code, officePhone: '028-0000-0002' }),
      reason: '一般网格有单独的服务电话（样例）',
      grids: today,
      proposedAt: days.others,
      fate: 'APPROVE',
    },
    {
      proposal: splitOf(largest, dateOf(plusDays(days.splitting, -1))),
      reason: '户数较多，拆分为两个微网格（样例）',
      grids: today,
      proposedAt: days.splitting,
      fate: 'NONE',
    },
  ];
}

/** Those that have changed the map. */
function applied({ code, name }: Pick<SampleCommunity, 'code' | 'name'>, year: Year): SampleChange[] {
  const { today, gone, days } = year;
  return [
    {
      proposal: { kind: 'CLOSE', closes: [gone.code], opens: [], edits: [] },
      reason: '院落已整体拆迁，无住户（样例）',
      grids: [...year.whileItWas, { ...gone, validTo: null }],
      proposedAt: days.closing,
      fate: 'APPLIED',
    },
    {
      proposal: editing({ gridCode: code, complaintsPhone: '028-0000-0001' }),
      reason: '公布监督电话（样例）',
      grids: today,
      proposedAt: days.editing,
      fate: 'APPLIED',
    },
    {
      proposal: market({ code, name }, dateOf(plusDays(days.opening, -1))),
      reason: '农贸市场单独划为专属网格（样例）',
      grids: today,
      proposedAt: days.opening,
      fate: 'APPLIED',
    },
  ];
}

/** An edit of grids that stay. */
function editing(...edits: GridEditInput[]): Proposal {
  return { kind: 'EDIT', closes: [], opens: [], edits };
}

/** A market, where nobody lives. */
function market({ code, name }: { code: string; name: string }, householdsAsOf: string): Proposal {
  const institution = `${name}样例农贸市场`;
  const open = { level: 'EXCLUSIVE' as const, households: 0, householdsAsOf, predecessorCodes: [], below: [] };
  const opens = [{ ...open, parentCode: code, name: `${name}农贸市场专属网格`, institution }];
  return { kind: 'CREATE', closes: [], opens, edits: [] };
}

function mergeOf(closes: readonly string[], householdsAsOf: string): Proposal {
  const opens = [micro(closes[0] ?? '', { name: '样例拟合并网格', households: 60, householdsAsOf })];
  return { kind: 'MERGE', closes, opens, edits: [] };
}

function splitOf({ code, households }: { code: string; households: number }, householdsAsOf: string): Proposal {
  const half = Math.floor(households / 2);
  const opens = [half, households - half].map((count, index) =>
    micro(code, { name: `样例拟设网格${index + 1}`, households: count, householdsAsOf }),
  );
  return { kind: 'SPLIT', closes: [code], opens, edits: [] };
}

/** One that is to lie beside `code`. */
function micro(code: string, own: { name: string; households: number; householdsAsOf: string }) {
  const parentCode = code.slice(0, -3);
  const none = { predecessorCodes: [], below: [] };
  return { parentCode, level: 'MICRO' as const, areaType: 'BUILT_ESTATE' as const, ...own, ...none };
}
