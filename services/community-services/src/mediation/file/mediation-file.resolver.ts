import { Batch, rowsOfEach } from '@microgrid/subgraph/batch';
import { PurposeArguments } from '@microgrid/subgraph/purpose';
import { asNobody } from '@microgrid/subgraph/reader-post';
import { readSealed } from '@microgrid/subgraph/sealed';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { logReads } from '../../read-log/log-reads.ts';
import { generalGridOf, mediates } from '../mediation.policy.ts';
import { Mediation } from '../mediation.type.ts';
import { SealedMediationFile } from './mediation-file.type.ts';
import { MediationNoteEntity } from './mediation-note.entity.ts';

const sealed = {
  field: 'Mediation.file',
  needs: 'to mediate it now',
  glassBroken: 'mediation_file.glass_broken.v1',
  log: logReads,
} as const;

@Resolver(() => Mediation)
export class MediationFileResolver {
  @FieldResolver(() => SealedMediationFile, {
    nullable: true,
    description:
      'The file（卷宗）: names and notes; sealed: for its mediators alone, for a purpose, and each party sees the read in myReadLog. FORBIDDEN to all others, with BREAK_GLASS too, and TOO_MANY_REFUSALS after 100 of those in an hour; null 3 years after the end.',
  })
  @Batch()
  file(
    @Root() mediations: Mediation[],
    @Args(() => PurposeArguments) { purpose, reason }: PurposeArguments,
    @Ctx() context: Context,
  ) {
    return readSealed(context, { ...sealed, purpose, reason }, async (em) => {
      const ids = mediations.map(({ id }) => id);
      const parties = rowsOfEach(mediations, 'id', { rows: await sealedParties(em, ids), key: 'mediation_id' });
      const open = mediations.filter((mediation) => mediates(context.actor, mediation)).map(({ id }) => id);
      const notes = rowsOfEach(mediations, 'id', { rows: await notesOf(em, open), key: 'mediationId' });
      return mediations.map((mediation, index) => {
        const isOpen = open.includes(mediation.id);
        const gridCode = generalGridOf(mediation.gridCode);
        const content = contentOf(parties[index] ?? [], notes[index] ?? []);
        return { thingId: mediation.id, gridCode, isOpen, readAs: isOpen ? asMediator : asNobody, content };
      });
    });
  }
}

const asMediator = { post: 'MEDIATOR', gridCode: null } as const;

interface PartyRow {
  readonly mediation_id: string;
  readonly pseudonym: string;
  /** Null of somebody without an account. */
  readonly person_id: string | null;
  /** Null once it is erased, and to who does not mediate. */
  readonly name: string | null;
  readonly phone: string | null;
}

/** A file, and whose it is: of every party. Nothing once all of it is gone. */
function contentOf(parties: readonly PartyRow[], notes: readonly MediationNoteEntity[]) {
  if (parties.length === 0 && notes.length === 0) return null;
  const [subjectId = null, ...alsoOf] = parties.flatMap(({ person_id: personId }) => personId ?? []);
  const value: SealedMediationFile = {
    parties: parties.flatMap(({ pseudonym, name, phone }) => (name === null ? [] : [{ pseudonym, name, phone }])),
    notes: notes.map(({ at, byId, text }) => ({ at, text, by: byId == null ? null : { id: byId } })),
  };
  return { value, subjectId, alsoOf };
}

/** Past row-level security, since a refused read is logged with those whose file it is; names to mediators alone. */
function sealedParties(em: SqlEntityManager, ids: readonly string[]): Promise<PartyRow[]> {
  return em.execute('select * from community_services.sealed_mediation_parties(?::uuid[])', [`{${ids.join(',')}}`]);
}

function notesOf(em: SqlEntityManager, ids: readonly string[]): Promise<MediationNoteEntity[]> {
  return em.find(MediationNoteEntity, { mediationId: { $in: [...ids] } }, { orderBy: { at: 'asc', id: 'asc' } });
}
