import type { Words } from '@microgrid/client/catalogue';
import { matterKindWords, type MatterKind } from '../generated/documents.ts';

/** A kind in the words of a neighbour. */
export interface NamedKind {
  readonly kind: MatterKind;
  readonly name: Words;
  readonly hint?: Words;
}

/** What is reported most; the rest is behind 全部. */
export const common: readonly NamedKind[] = [
  { kind: 'A1', name: ['消防通道', 'Fire lane'], hint: ['占用、充电', 'blocked, charging'] },
  { kind: 'A5', name: ['路灯井盖', 'Lamp, manhole'], hint: ['道路、照明', 'road, light'] },
  { kind: 'A2', name: ['燃气', 'Gas'], hint: ['气味、管道', 'smell, pipes'] },
  { kind: 'A6', name: ['水和排水', 'Water'], hint: ['漏水、积水', 'leak, flood'] },
  { kind: 'B4', name: ['噪声宠物', 'Noise, pets'], hint: ['邻里', 'neighbours'] },
  { kind: 'C1', name: ['帮老人', 'Help the old'], hint: ['需要照看', 'looking after'] },
  { kind: 'C7', name: ['报修', 'Repair'], hint: ['公共设施', 'what all use'] },
  { kind: 'E1', name: ['垃圾', 'Rubbish'], hint: ['没有清运', 'not collected'] },
];

export const urgent: readonly NamedKind[] = [
  { kind: 'F1', name: ['有人受伤生病', 'Hurt or ill'], hint: ['先打 120', 'first call 120'] },
  { kind: 'F2', name: ['着火', 'Fire'], hint: ['先打 119', 'first call 119'] },
  { kind: 'F3', name: ['天气地震', 'Storm, quake'], hint: ['先避险', 'first take shelter'] },
  { kind: 'F6', name: ['有人走失', 'Somebody lost'], hint: ['先打 110', 'first call 110'] },
  { kind: 'F5', name: ['停电停水', 'No power, water'] },
  { kind: 'F4', name: ['疫情', 'Epidemic'] },
  { kind: 'F9', name: ['其他紧急', 'Another emergency'] },
];

/** Every kind that people report, by its group, in the words of the catalogue. */
export const groups: readonly (readonly [group: Words, kinds: readonly NamedKind[]])[] = groupsOf(
  Object.keys(matterKindWords).filter((kind): kind is MatterKind => /^[A-E]/.test(kind)),
);

/** What a kind is called on its way to be sent. */
export function nameOf(kind: MatterKind): Words {
  return [...common, ...urgent].find((own) => own.kind === kind)?.name ?? matterKindWords[kind];
}

export function isKind(text: string | undefined): text is MatterKind {
  return text !== undefined && Object.prototype.hasOwnProperty.call(matterKindWords, text);
}

/** 风险隐患：燃气 is 燃气 of 风险隐患. */
function groupsOf(kinds: readonly MatterKind[]): (readonly [Words, NamedKind[]])[] {
  const found = new Map<string, readonly [Words, NamedKind[]]>();
  for (const kind of kinds) {
    const [zh, en] = matterKindWords[kind];
    const [zhGroup = '', zhName = zh] = zh.split('：');
    const [enGroup = '', enName = en] = en.split(': ');
    const group = found.get(zhGroup) ?? [[zhGroup, enGroup], []];
    group[1].push({ kind, name: [zhName, enName] });
    found.set(zhGroup, group);
  }
  return [...found.values()];
}
