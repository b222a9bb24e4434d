// What holds in every pack: the standard facts, tiers, sums and likes of the language.

export const INSURANCES = ['resident', 'employee'];
export const SETTINGS = ['inpatient', 'outpatient', 'chronic-outpatient', 'two-disease-outpatient'];
export const LEVELS = ['grassroots', 'primary', 'secondary', 'tertiary'];
export const PLACES = ['in-county', 'in-city', 'referred-out', 'resident-elsewhere', 'temporary-out'];
export const IDENTITIES = [
  'destitute', 'orphan', 'subsistence', 'low-income-edge', 'back-to-poverty', 'at-risk-rural', 'lifted-out',
  'illness-impoverished', 'registered-poor', 'key-recipient', 'extended-recipient',
];
export const TIERS = ['basic', 'critical', 'large-amount', 'aid-basic', 'aid-tilted', 'bed-day', 'commercial', 'fallback'];
export const MONEY_SUMS = ['basic_paid', 'critical_burden', 'aid_burden', 'aid_basic_paid', 'tilted_burden', 'aid_tilted_paid', 'monitored_burden'];

/** The flags that stand at the top of a case, in the contract's order: name in a case, name in a pack, usual value. */
export const FLAGS = [
  ['grassroots_referral', 'grassroots-referral', false],
  ['special_disease', 'special-disease', false],
  ['severe_mental_disorder', 'severe-mental-disorder', false],
  ['fee_for_service', 'fee-for-service', true],
];

/** The facts that stand under `facts`, in table order. `until` is the first number that is out of range. */
export const FACTS = [
  { id: 'employment', options: ['active', 'retired'], usual: 'active' },
  { id: 'stay', from: 1, until: 100 }, // usual: one more than the year's stays
  { id: 'age', from: 0, until: 151, usual: 40 },
  { id: 'contract', flag: true, usual: false },
  { id: 'plan', options: [] }, // a pack's own; usual: the first
  { id: 'continuous-years', from: 0, until: 61, usual: 0 },
  { id: 'no-claim-years', from: 0, until: 61, usual: 0 },
  { id: 'civil-servant', flag: true, usual: false },
  { id: 'supplement', flag: true, usual: false },
];

export const LIKES = { level: { grassroots: 'primary' }, identity: { orphan: 'destitute' } };

/** The parts of what is left, in the order in which payments take from them. */
export const PARTS = ['share', 'below-deductible', 'above-cap', 'out-of-scope'];
export const IN_SCOPE = PARTS.slice(0, 3);

/** The year's sum on which a tier counts unless its row says otherwise. */
export const OVER = {
  critical: 'critical_burden', 'large-amount': 'critical_burden', 'aid-basic': 'aid_burden', 'aid-tilted': 'tilted_burden',
};

/** The year's sum that the plain `cap` of a tier counts; critical and large-amount count what they pay on their own year. */
export const CAP_COUNTS = {
  basic: 'basic_paid', 'aid-basic': 'aid_basic_paid', 'aid-tilted': 'aid_tilted_paid', 'bed-day': 'aid_basic_paid',
};

/** Figure paths that are known in every pack. */
export const FIGURE_PATHS = [
  ...['basic', 'critical', 'large-amount', 'aid-basic', 'aid-tilted'].flatMap((tier) => ['deductible', 'ratio', 'cap'].map((role) => `${tier}.${role}`)),
  'bed-day.amount', 'fallback.floor',
];
