import { type AdminUnitRow, adminUnits } from './admin-units.ts';
import { communityOf, type SampleCommunity } from './community.ts';
import { shapeOf } from './network-shape.ts';
import { officeOf } from './people/office.ts';
import { defaultSeed, type SampleMoment } from './sample-moment.ts';
import { startOfDay } from './shanghai-time.ts';

export interface SampleOptions {
  seed?: number;
  /** The day up to whose beginning in Asia/Shanghai things have happened; now by default. From 2024 on. */
  asOf?: Date;
  /** 1 to 261: 永宁街道 alone, the default; 9 is the whole of 温江区, 261 that of 成都市. */
  streets?: number;
}

export interface SampleNetwork {
  /** The beginning of the day, Asia/Shanghai. */
  asOf: Date;
  counts: { streets: number; communities: number; generalGrids: number; microGrids: number };
  /** One community at a time, so that a city fits into memory. Each call starts again and gives the same. */
  communities(): Generator<SampleCommunity>;
}

const yongning = '510115006';
/** 温江区. */
const county = '510115';

/**
 * A network of real administrative units and invented people, deterministic in its options.
 * @throws RangeError for a number of streets outside 1–261
 */
export function sampleNetwork({
  seed = defaultSeed,
  asOf = new Date(),
  streets = 1,
}: SampleOptions = {}): SampleNetwork {
  const units = adminUnits();
  const chosen = chosenStreets(units, streets);
  const moment = { seed, asOf: startOfDay(asOf) };
  const shapes = chosen.flatMap(({ communities }) => communities.map((community) => shapeOf(community, seed)));
  return {
    asOf: moment.asOf,
    counts: {
      streets,
      communities: shapes.length,
      generalGrids: shapes.flat().length,
      microGrids: shapes.flat().reduce((sum, { microGrids }) => sum + microGrids, 0),
    },
    communities: () => communitiesOf(chosen, units, moment),
  };
}

interface Street {
  code: string;
  communities: AdminUnitRow[];
}

function chosenStreets(units: readonly AdminUnitRow[], count: number): Street[] {
  const villages = Map.groupBy(
    units.filter(({ level }) => level === 'VILLAGE'),
    ({ parentCode }) => parentCode,
  );
  const codes = units.filter(({ level }) => level === 'STREET').map(({ code }) => code);
  if (!Number.isInteger(count) || count < 1 || count > codes.length) {
    throw new RangeError(`Not a number of streets from 1 to ${codes.length}: ${count}`);
  }
  const isNear = (code: string) => code.startsWith(county);
  const ordered = new Set([yongning, ...codes.filter(isNear), ...codes]);
  return [...ordered].slice(0, count).map((code) => ({ code, communities: villages.get(code) ?? [] }));
}

function* communitiesOf(
  streets: readonly Street[],
  units: readonly AdminUnitRow[],
  moment: SampleMoment,
): Generator<SampleCommunity> {
  const unseen = new Map(units.map((unit) => [unit.code, unit]));
  for (const { code, communities } of streets) {
    const office = officeOf(code, moment.seed);
    for (const [index, community] of communities.entries()) {
      const lineage = takeLineage(unseen, community.code);
      yield { ...communityOf(community, moment), units: lineage, office, isFirstOfStreet: index === 0 };
    }
  }
}

/** The unit and those above it, topmost first, as far as they are still among `unseen`; they are no longer then. */
function takeLineage(unseen: Map<string, AdminUnitRow>, code: string): AdminUnitRow[] {
  const unit = unseen.get(code);
  if (!unit) return [];
  unseen.delete(code);
  return [...(unit.parentCode ? takeLineage(unseen, unit.parentCode) : []), unit];
}
