import { Invalid } from '@microgrid/subgraph/errors';
import type { ServiceConsentPurpose } from './service-consent.terms.ts';

/**
 * What somebody served is asked to agree to, in plain words that can be read out: of each purpose version 1, 2 and so on.
 * What was released is never changed, since people agreed to those very words: a new text is added behind it.
 */
const released: Readonly<Record<ServiceConsentPurpose, readonly string[]>> = {
  CARE: [
    '我同意社区为我安排走访关爱：约定谁来、多久来一次、怎么联系。我的姓名、电话和住址只有本网格专职网格员和约定的走访人能看到；遇到紧急情况，总网格长写明理由也能查看。每次查阅都有记录，我可以查看。不同意不影响我得到其他服务。我随时可以不要，说一声就停，姓名、电话和住址当时删除，其余的七天后删除。',
  ],
  MEDIATION: [
    '我同意请调解员调解这件事。调解自愿、免费、不公开，只有调解员能看卷宗。我可以不同意某位调解员，也可以随时停止。不同意或者停止，不影响我走仲裁、诉讼等其他途径。',
  ],
  REFERRAL: [
    '我同意把我的住址和约定的上门时间告诉接收单位，只为这一次上门服务；不告诉他们我的事项内容和病情。办完、办不了或者撤回以后，他们就看不到住址了，每次查阅都有记录。不同意不影响我得到其他服务。我随时可以请网格员撤回。',
  ],
};

/** The text of a purpose that counts now. */
export function currentServiceText(purpose: ServiceConsentPurpose) {
  const texts = released[purpose];
  return { purpose, version: texts.length, text: texts.at(-1) ?? '' };
}

/**
 * Refuses a consent to words that are not, or no longer, those that count.
 * @throws Invalid naming `textVersion`.
 */
export function requireCurrentText(purpose: ServiceConsentPurpose, textVersion: number): void {
  const { version } = currentServiceText(purpose);
  if (textVersion === version) return;
  throw new Invalid([{ field: 'textVersion', message: `must be the text that counts now: version ${version}` }]);
}
