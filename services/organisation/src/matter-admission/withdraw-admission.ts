import { Access } from '@microgrid/access/access';
import { record } from '@microgrid/facts/record';
import { Conflict, Forbidden, NotFound } from '@microgrid/subgraph/errors';
import { shanghaiDate } from '@microgrid/subgraph/shanghai-date';
import { expectVersion } from '@microgrid/subgraph/write';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { MatterAdmissionEntity } from './matter-admission.entity.ts';
import { WithdrawAdmissionInput } from './matter-admission.input.ts';
import { admitters, mayAdmit } from './matter-admission.policy.ts';
import { MatterAdmission } from './matter-admission.type.ts';

@Resolver()
export class WithdrawAdmissionResolver {
  @Mutation(() => MatterAdmission, {
    nullable: true,
    description:
      'Withdraws an admission（取消准入）: today is its last day, and tasks already pushed go on. By the officer of the street (FORBIDDEN); NOT_FOUND when there is none; CONFLICT from another version, and when it ends today or has ended.',
  })
  @Access(admitters)
  withdrawAdmission(
    @Arg('input', () => WithdrawAdmissionInput, { description: 'Which.' }) input: WithdrawAdmissionInput,
    @Ctx() { write, actor }: Context,
  ) {
    const { code, expectedVersion } = input;
    return write(input, async (em) => {
      const admission = await em.findOne(MatterAdmissionEntity, code);
      if (admission === null) throw new NotFound('there is no such admission');
      if (!mayAdmit(actor, admission.areaCode)) {
        throw new Forbidden('an admission is withdrawn by its own street', `${admitters.join()} there`);
      }
      expectVersion(admission, expectedVersion);
      const today = shanghaiDate();
      if (admission.validTo <= today) throw new Conflict(`${code} ends on ${admission.validTo} anyway`, code);
      admission.validTo = today;
      const { areaCode: gridCode, validTo } = admission;
      record(em, 'admission.withdrawn.v1', { subject: code, gridCode, data: { validTo } });
      return admission;
    });
  }
}
