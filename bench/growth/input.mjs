// Cases as the command line and the package take them, from the generator that bench/peers uses.
import { makeCases, yuanText } from '../peers/cases.mjs';

function visit(policy, { total, fullSelf, overLimit, advanceSelf, level, identity }) {
  return {
    policy,
    insurance: 'resident',
    identities: identity === 'ordinary' ? [] : [identity],
    setting: 'inpatient',
    level,
    place: 'in-city',
    bill: { total: yuanText(total), full_self: yuanText(fullSelf), over_limit: yuanText(overLimit), advance_self: yuanText(advanceSelf) },
  };
}

export const visits = (policy, count) => makeCases(count).map((one) => visit(policy, one));
export const visitsOfYear = (count) => visits('comparison-city', count);
export const caseLines = (policy, count) => `${visits(policy, count).map((one) => JSON.stringify(one)).join('\n')}\n`;
