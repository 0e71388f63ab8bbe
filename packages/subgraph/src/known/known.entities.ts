import { personalData } from '@microgrid/database/personal-data';
import { defineEntity, p } from '@mikro-orm/core';

/** Something that another subgraph owns and this one refers to: a copy from its facts. Never deleted. */
const KnownThingSchema = defineEntity({
  name: 'KnownThing',
  properties: {
    kind: p.text().primary(),
    id: p.text().primary().collation('C'),
    gridCode: p.text().collation('C'),
    /** What its facts have said so far; the kind knows its fields. */
    state: p.json<object>(),
  },
});

export class KnownThingEntity extends KnownThingSchema.class {}
KnownThingSchema.setClass(KnownThingEntity);

/** How much of a kind has been told of. There is no row before the owner has begun to tell. */
const KnownKindSchema = defineEntity({
  name: 'KnownKind',
  properties: {
    kind: p.text().primary(),
    /** How many things the owner has said it told of. */
    told: p.integer(),
    /** Whether all of them are known here. */
    isCaughtUp: p.boolean(),
  },
});

export class KnownKindEntity extends KnownKindSchema.class {}
KnownKindSchema.setClass(KnownKindEntity);

/** UNKNOWN: there is no such thing. MISUSED: there is, but it was not the writer's to use. */
const ReferenceProblem = { UNKNOWN: 'UNKNOWN', MISUSED: 'MISUSED' } as const;

/** A reference stored before references were checked, that leads nowhere and that nobody but people can mend. */
const DanglingReferenceSchema = defineEntity({
  name: 'DanglingReference',
  properties: {
    entity: p.text().primary(),
    field: p.text().primary(),
    rowId: p.uuid().primary(),
    value: p.text(),
    problem: p.enum(() => ReferenceProblem),
    foundAt: p.datetime().length(3),
  },
});

export class DanglingReferenceEntity extends DanglingReferenceSchema.class {}
DanglingReferenceSchema.setClass(DanglingReferenceEntity);

export const knownStored = [
  personalData(KnownThingEntity, { notPersonal: ['kind', 'id', 'gridCode', 'state'], personal: {} }),
  personalData(KnownKindEntity, { notPersonal: ['kind', 'told', 'isCaughtUp'], personal: {} }),
  personalData(DanglingReferenceEntity, {
    notPersonal: ['entity', 'field', 'rowId', 'value', 'problem', 'foundAt'],
    personal: {},
  }),
];
