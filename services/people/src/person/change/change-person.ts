import { Access } from '@microgrid/access/access';
import { Forbidden, Invalid, NotFound } from '@microgrid/subgraph/errors';
import { signedIn } from '@microgrid/subgraph/signed-in';
import { languageTag } from '@microgrid/subgraph/text-forms';
import { expectVersion } from '@microgrid/subgraph/write';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PersonEntity } from '../person.entity.ts';
import { persons } from '../person.resolver.ts';
import { Person } from '../person.type.ts';
import { ChangePersonInput } from './change-person.input.ts';
import { requireMayChange } from './require-may-change.ts';

@Resolver()
export class ChangePersonResolver {
  @Mutation(() => Person, {
    nullable: true,
    description:
      'Changes what is held of somebody who serves（变更信息）: by the person, or name and phone by the head or the street officer above (FORBIDDEN otherwise). NOT_FOUND when there is no such person.',
  })
  @Access('SELF')
  async changePerson(
    @Arg('input', () => ChangePersonInput, { description: 'Who, and what from now on.' }) input: ChangePersonInput,
    @Ctx() context: Context,
  ) {
    const { write, actor } = context;
    const caller = signedIn(actor);
    if (input.displayName === null) throw new Invalid([{ field: 'displayName', message: 'must not be cleared' }]);
    const written = await write(input, async (em) => {
      const person = await em.findOne(PersonEntity, input.personId ?? caller);
      if (person === null) throw new NotFound('there is no such person');
      if (person.id !== caller && saysOfOneself(input)) {
        throw new Forbidden('skills, languages and needs are for the person to say');
      }
      await requireMayChange(em, actor, person.id);
      expectVersion(person, input.expectedVersion);
      em.assign(person, changesOf(input));
      return person;
    });
    const [person] = await persons([written], context);
    return person;
  }
}

function saysOfOneself({ skills, languages, accessNeeds }: ChangePersonInput): boolean {
  return [skills, languages, accessNeeds].some((said) => said !== undefined);
}

/** What was sent, as it is stored: a list says each thing once. */
function changesOf({ displayName, workPhone, skills, languages, accessNeeds }: ChangePersonInput) {
  return {
    ...(displayName == null ? {} : { displayName }),
    ...(workPhone === undefined ? {} : { workPhone }),
    ...(skills === undefined ? {} : { skills: [...new Set(skills ?? [])] }),
    ...(languages === undefined
      ? {}
      : { languages: [...new Set((languages ?? []).flatMap((tag) => languageTag(tag) ?? []))] }),
    ...(accessNeeds === undefined ? {} : { accessNeeds: [...new Set(accessNeeds ?? [])] }),
  };
}
