import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { isWithin } from '@microgrid/grid-code';
import { Conflict, Forbidden, Invalid } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { latestEndOf } from '@microgrid/subgraph/term';
import { flushOr } from '@microgrid/subgraph/write';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AdminUnitEntity } from '../admin-unit/admin-unit.entity.ts';
import type { Context } from '../context.ts';
import { DepartmentEntity } from '../department/department.entity.ts';
import { MatterAdmissionEntity } from './matter-admission.entity.ts';
import { admissionGranted } from './matter-admission.facts.ts';
import { GrantAdmissionInput } from './matter-admission.input.ts';
import { admitters, mayAdmit } from './matter-admission.policy.ts';
import { MatterAdmission } from './matter-admission.type.ts';

@Resolver()
export class GrantAdmissionResolver {
  @Mutation(() => MatterAdmission, {
    nullable: true,
    description:
      'Grants an admission（批准准入）, by the officer of the street (FORBIDDEN). BAD_USER_INPUT for an area that is no street, a department that does not serve there, and days that are past or more than a year apart; CONFLICT when the code was used before.',
  })
  @Access(admitters)
  grantAdmission(
    @Arg('input', () => GrantAdmissionInput, { description: 'The admission.' }) input: GrantAdmissionInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { code, areaCode } = input;
    return write(input, async (em) => {
      await requireStreet(em, areaCode);
      if (!mayAdmit(actor, areaCode)) {
        throw new Forbidden(`what is pushed in ${areaCode} is its own street's to say`, `${admitters.join()} there`);
      }
      requireDays(input);
      const departmentId = await servingDepartment(em, input);
      const { writeId: _, ...content } = input;
      const admission = em.create(MatterAdmissionEntity, { ...content, departmentId });
      record(em, 'admission.granted.v1', admissionGranted(admission));
      await flushOr(em, {
        matter_admission_pkey: () => new Conflict(`the code ${code} was used before, and is never used again`, code),
      });
      return admission;
    });
  }
}

async function requireStreet(em: SqlEntityManager, areaCode: string): Promise<void> {
  if (areaCode.length === 9 && (await em.count(AdminUnitEntity, areaCode)) === 1) return;
  throw new Invalid([{ field: 'areaCode', message: 'must be the code of a street or town that exists, 9 digits' }]);
}

function requireDays({ validFrom, validTo }: GrantAdmissionInput): void {
  const latest = latestEndOf(validFrom);
  const earliest = [validFrom, shanghaiDate()].toSorted().at(-1) ?? validFrom;
  if (validTo >= earliest && validTo <= latest) return;
  const right = earliest <= latest ? `must lie between ${earliest} and ${latest}` : `cannot be: it ended by ${latest}`;
  throw new Invalid([{ field: 'validTo', message: `${right}, from validFrom to a year after it and not past` }]);
}

/** The id of the department, as it is stored. */
async function servingDepartment(em: SqlEntityManager, { departmentId, areaCode }: GrantAdmissionInput) {
  const department = await em.findOne(DepartmentEntity, departmentId);
  if (department === null)
    throw new Invalid([{ field: 'departmentId', message: 'there is no such department', rule: 'NOT_FOUND' }]);
  if (isWithin(areaCode, department.areaCode)) return department.id;
  throw new Invalid([{ field: 'departmentId', message: `this department serves ${department.areaCode} alone` }]);
}
