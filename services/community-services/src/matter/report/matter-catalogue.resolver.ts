import { Access } from '@microgrid/access/access';
import { Query, Resolver } from 'type-graphql';
import { isSensitive, kindName, MatterKind, MatterKindGroup, type MatterSeverity } from '../matter.terms.ts';
import { MatterClock, MatterKindEntry } from './matter-catalogue.type.ts';
import {
  acknowledgeMinutes,
  departmentWorkingDays,
  onSiteMinutes,
  urgentMinutes,
  workingDays,
} from './matter-deadline.ts';

/** What soon becomes dangerous, where that is not said by the group: gas, what may fall, and water. */
const usuallyUrgent: ReadonlySet<MatterKind> = new Set(['A2', 'A4', 'A6']);

@Resolver()
export class MatterCatalogueResolver {
  @Query(() => [MatterKindEntry], {
    nullable: true,
    description: 'Kinds of matters（事项目录） with what is usual for them, by code.',
  })
  @Access('PUBLIC')
  matterKinds(): MatterKindEntry[] {
    return kinds;
  }

  @Query(() => [MatterClock], { nullable: true, description: 'By when what must be done（时限）.' })
  @Access('PUBLIC')
  matterClocks(): MatterClock[] {
    return clocks;
  }
}

const none = { level: null, acknowledgeMinutes: null, onSiteMinutes: null, minutes: null, workingDays: null };

const clocks: MatterClock[] = [
  { ...none, severity: 'EMERGENCY', acknowledgeMinutes, onSiteMinutes },
  { ...none, severity: 'URGENT', minutes: urgentMinutes },
  ...(['ORDINARY', 'CONSULT'] as const).flatMap((severity): MatterClock[] => [
    { ...none, severity, workingDays: workingDays[severity] },
    { ...none, severity, level: 'L4', workingDays: departmentWorkingDays },
  ]),
];

const kinds: MatterKindEntry[] = (Object.keys(MatterKind) as MatterKind[]).map((kind) => ({
  kind,
  group: groupOf(kind),
  name: kindName(kind),
  usualSeverity: usualSeverity(kind),
  isSensitive: isSensitive(kind),
}));

function groupOf(kind: MatterKind): MatterKindGroup {
  const group = (Object.keys(MatterKindGroup) as MatterKindGroup[]).find((letter) => kind.startsWith(letter));
  if (group === undefined) throw new Error(`${kind} is of no group`);
  return group;
}

function usualSeverity(kind: MatterKind): MatterSeverity {
  if (kind.startsWith('F')) return 'EMERGENCY';
  if (kind === 'C6') return 'CONSULT';
  return usuallyUrgent.has(kind) ? 'URGENT' : 'ORDINARY';
}
