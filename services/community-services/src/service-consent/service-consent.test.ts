import { openTestSubgraph, type TestSubgraph } from '@microgrid/subgraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communityServices } from '../subgraph.ts';
import { currentServiceText, requireCurrentText } from './service-consent.texts.ts';

describe('what somebody served is asked to agree to', () => {
  let services: TestSubgraph;
  beforeAll(async () => void (services = await openTestSubgraph(communityServices)));
  afterAll(() => services.close());

  it('E11: is read by everybody, in words that can be read out, one text a purpose', async () => {
    const { data, codes } = await services.ask('{ serviceConsentTexts { purpose version text } }');
    expect(codes).toEqual([]);
    expect(data.serviceConsentTexts.map(({ purpose }: { purpose: string }) => purpose)).toEqual([
      'CARE',
      'MEDIATION',
      'REFERRAL',
    ]);
    for (const { version, text } of data.serviceConsentTexts) {
      expect([version, text]).toEqual([1, expect.stringMatching(/^我同意.*随时/)]);
    }
  });

  it('E11: is agreed to in the words that count now, and in no others', () => {
    const { version } = currentServiceText('REFERRAL');
    expect(() => requireCurrentText('REFERRAL', version)).not.toThrow();
    for (const other of [0, version + 1]) {
      expect(() => requireCurrentText('REFERRAL', other)).toThrow(/textVersion|version 1/);
    }
  });
});
