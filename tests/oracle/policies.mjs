// The five packs of domain.md §6 and §8 as plain data, independent of any pack file.
// A row: tier, who (identities, or null = ordinary), where it holds (insurance, settings, levels, places, only(case)), figures.

import { half, percent, plus, unpublished, yuan } from './figures.mjs';
import { reads } from './readings.mjs';

export const TIERS = ['basic', 'critical', 'large-amount', 'aid-basic', 'aid-tilted', 'bed-day', 'commercial', 'fallback'];
export const INSURANCES = ['resident', 'employee'];
export const SETTINGS = ['inpatient', 'outpatient', 'chronic-outpatient', 'two-disease-outpatient'];
export const LEVELS = ['grassroots', 'primary', 'secondary', 'tertiary'];
export const PLACES = ['in-county', 'in-city', 'referred-out', 'resident-elsewhere', 'temporary-out'];
export const IDENTITIES = [
  'destitute', 'orphan', 'subsistence', 'low-income-edge', 'back-to-poverty', 'at-risk-rural', 'lifted-out',
  'illness-impoverished', 'registered-poor', 'key-recipient', 'extended-recipient',
];
export const RATIO_FIGURES = ['basic.ratio', 'critical.ratio', 'large-amount.ratio', 'aid-basic.ratio', 'aid-tilted.ratio', 'fallback.floor'];
export const AMOUNT_FIGURES = [
  ...['basic', 'critical', 'large-amount', 'aid-basic', 'aid-tilted'].flatMap((tier) => [`${tier}.deductible`, `${tier}.cap`]),
  'bed-day.amount',
];

const INPATIENT = ['inpatient'];
const STAY_OR_CHRONIC = ['inpatient', 'chronic-outpatient']; // critical, large-amount, aid in three packs
const U = unpublished;
const noCap = unpublished; // "an unpublished cap is taken as not binding"; no cap binds no more than that

// --- the reference set and rows every pack shares -------------------------------------------------------------

const L0_L1 = ['grassroots', 'primary']; // R-L0

const referenceResident = [
  { levels: L0_L1, deductible: yuan.reference(100, 100, 300), ratio: percent.reference(85, 80, 90) },
  { levels: ['secondary'], deductible: yuan.reference(400, 300, 600), ratio: percent.reference(75, 70, 80) },
  { levels: ['tertiary'], deductible: yuan.reference(800, 600, 1200), ratio: percent.reference(60, 55, 70) },
].map((row) => ({ tier: 'basic', who: null, insurance: 'resident', settings: INPATIENT, cap: noCap, ...row }));

const employeeRatio = percent.reference(85, 80, 92);
const referenceEmployee = [
  { levels: L0_L1, deductible: yuan.reference(300, 100, 500), ratio: employeeRatio },
  { levels: ['secondary'], deductible: yuan.reference(500, 300, 800), ratio: employeeRatio },
  { levels: ['tertiary'], deductible: yuan.reference(800, 600, 1200), ratio: employeeRatio },
].map((row) => ({ tier: 'basic', who: null, insurance: 'employee', settings: INPATIENT, cap: noCap, ...row }));

const referenceBasic = [...referenceResident, ...referenceEmployee];
const criticalDeductible = yuan.reference(14000, 10000, 18000);
const criticalRatio = percent.reference(60, 60, 70);

// Last of a pack's rows: basic wherever no table was matched before, and large-amount, which is unpublished everywhere.
const unpublishedRest = [
  { tier: 'basic', who: null, deductible: U, ratio: U, cap: U },
  { tier: 'large-amount', who: null, insurance: 'employee', settings: STAY_OR_CHRONIC, deductible: U, ratio: U, cap: U },
];

const critical = (who, deductible, ratio) =>
  ({ tier: 'critical', who, insurance: 'resident', settings: STAY_OR_CHRONIC, deductible, ratio, cap: noCap });
const aid = (tier, who, settings, deductible, ratio, cap, places) => ({ tier, who, settings, places, deductible, ratio, cap });

// 医保发〔2022〕22号, 2023 packs only. "−10 pp [−10–0]", "−20 pp [−20–0]"; residents living elsewhere: none.
const outsideTheCity = {
  'referred-out': percent.reference(-10, -10, 0),
  'temporary-out': percent.reference(-20, -20, 0),
};

// --- 6.1 Anshan -----------------------------------------------------------------------------------------------

const NOT_TEMPORARY = PLACES.filter((place) => place !== 'temporary-out'); // R-AS2
const anshanTilted = ['destitute', 'orphan', 'subsistence', 'at-risk-rural', 'back-to-poverty']; // R-AS1
const p = (amount) => yuan.published(amount);
const anshanAid = (who, [d1, r1, c1], [d2, r2, c2]) => [
  aid('aid-basic', who, STAY_OR_CHRONIC, p(d1), percent.published(r1), p(c1), NOT_TEMPORARY),
  aid('aid-tilted', who, STAY_OR_CHRONIC, p(d2), percent.published(r2), p(c2), NOT_TEMPORARY),
];
const anshanBedDay = (insurance, amount) => ({
  tier: 'bed-day', who: ['destitute', 'orphan', 'subsistence'], insurance, settings: INPATIENT, places: NOT_TEMPORARY,
  only: (c) => c.severeMentalDisorder && c.bedDays >= 1n,
  amount: p(amount), cap: p(20000), // the cap is aid-basic's
});

const anshan = {
  id: 'anshan-2023', from: '2023-01-01',
  identities: ['destitute', 'orphan', 'subsistence', 'low-income-edge', 'illness-impoverished', 'at-risk-rural', 'back-to-poverty', 'lifted-out'],
  placeAdjustment: outsideTheCity,
  alertFive: ['destitute', 'orphan', 'subsistence', 'low-income-edge', 'at-risk-rural', 'back-to-poverty', 'lifted-out'],
  alertOrdinary: { resident: 20_000_00n, employee: 50_000_00n },
  rows: [
    ...referenceBasic,
    critical(anshanTilted, half(criticalDeductible), percent.published(75)),
    critical(null, criticalDeductible, criticalRatio),
    ...anshanAid(['destitute', 'orphan'], [0, 70, 20000], [0, 70, 20000]),
    ...anshanAid(['subsistence'], [0, 70, 20000], [3000, 70, 20000]),
    ...anshanAid(['low-income-edge'], [2000, 60, 20000], [5000, 60, 15000]),
    ...anshanAid(['illness-impoverished'], [5000, 50, 20000], [10000, 50, 15000]),
    aid('aid-basic', ['at-risk-rural', 'back-to-poverty'], STAY_OR_CHRONIC, U, U, U, NOT_TEMPORARY),
    aid('aid-tilted', ['at-risk-rural', 'back-to-poverty'], STAY_OR_CHRONIC, U, U, U, NOT_TEMPORARY),
    // AMBIGUOUS: temporary-out also bars this ordinary-outpatient row ("excludes temporary-out from … aid-tilted"); taken so.
    aid('aid-tilted', ['destitute', 'orphan', 'subsistence'], ['outpatient'], U, U, U, NOT_TEMPORARY),
    anshanBedDay('resident', 20),
    anshanBedDay('employee', 30),
    ...unpublishedRest,
  ],
};

// --- 6.2 Lianyungang ------------------------------------------------------------------------------------------

const lianyungangAided = ['destitute', 'orphan', 'key-recipient', 'extended-recipient', 'registered-poor'];
const lianyungangRatio = percent.reference(60, 50, 70);

const lianyungang = {
  id: 'lianyungang-2020', from: '2020-01-01',
  identities: lianyungangAided,
  selfPayCheck: (c) => c.identities.includes('registered-poor') && c.place === 'in-county' && c.setting === 'inpatient',
  rows: [
    ...referenceBasic,
    critical(lianyungangAided, half(criticalDeductible), plus(lianyungangRatio, percent.published(10))),
    critical(null, criticalDeductible, lianyungangRatio),
    aid('aid-basic', ['destitute', 'orphan'], SETTINGS, p(0), percent.published(100), U),
    aid('aid-basic', ['key-recipient'], SETTINGS, p(0), percent.published(75), U),
    aid('aid-basic', ['extended-recipient', 'registered-poor'], INPATIENT, p(0), percent.published(70), U), // R-LY1
    ...unpublishedRest,
  ],
};

// --- 6.3 Inner Mongolia ---------------------------------------------------------------------------------------

const insideTheAverage = reads('average-deductible', 'derived') ? yuan.derived(0) : { ...yuan.derived(0), kind: 'average' };
const averageBasic = (insurance, ratio) => ({
  tier: 'basic', who: null, insurance, settings: INPATIENT, deductible: insideTheAverage, ratio: percent.average(ratio), cap: U,
});

const neimenggu = {
  id: 'neimenggu-2020', from: '2020-01-01',
  identities: ['destitute', 'subsistence', 'registered-poor', 'low-income-edge', 'illness-impoverished'],
  rows: [
    averageBasic('resident', 75),
    averageBasic('employee', 85),
    critical(['registered-poor'], half(p(14000)), plus(percent.atLeast(60), percent.published(5))),
    critical(null, p(14000), percent.atLeast(60)),
    aid('aid-basic', ['destitute', 'subsistence', 'registered-poor'], INPATIENT, p(0), percent.atLeast(70), U),
    aid('aid-basic', ['low-income-edge', 'illness-impoverished'], INPATIENT, U, U, U),
    { tier: 'commercial', who: ['registered-poor'] },
    { tier: 'fallback', who: ['registered-poor'], floor: U },
    ...unpublishedRest,
  ],
};

// --- 6.4 Huaihua ----------------------------------------------------------------------------------------------

const huaihuaPoor = ['registered-poor', 'destitute', 'subsistence'];
const huaihuaDeductible = yuan.reference(12000, 8000, 16000);
const huaihuaRatio = percent.reference(60, 50, 65);
const referred = (c) => c.place === 'referred-out' || (c.place === 'in-city' && c.grassrootsReferral);

const huaihuaTilted = { who: ['registered-poor', 'destitute'], only: (c) => c.feeForService };

const huaihua = {
  id: 'huaihua-2020', from: '2018-01-01', until: '2021-01-01',
  identities: huaihuaPoor,
  rows: [
    ...referenceBasic.map((row) => ({ ...row, ...huaihuaTilted, ratio: plus(row.ratio, percent.published(10)) })),
    ...(reads('huaihua-plain-row', 'identity') ? referenceBasic.map((row) => ({ ...row, who: huaihuaTilted.who })) : []),
    ...referenceBasic,
    critical(huaihuaPoor, half(huaihuaDeductible), huaihuaRatio),
    critical(null, huaihuaDeductible, huaihuaRatio),
    aid('aid-basic', huaihuaPoor, STAY_OR_CHRONIC, U, U, U),
    { tier: 'fallback', who: huaihuaPoor, settings: INPATIENT, places: ['in-county'], floor: percent.published(85) },
    {
      tier: 'fallback', who: huaihuaPoor, settings: INPATIENT, places: ['in-city', 'referred-out'],
      only: (c) => referred(c) && c.specialDisease, floor: percent.published(80),
    },
    ...unpublishedRest,
  ],
};

// --- 6.5 Jining -----------------------------------------------------------------------------------------------

const jiningPoor = ['destitute', 'orphan', 'subsistence', 'back-to-poverty'];
const jiningAided = [...jiningPoor, 'low-income-edge', 'illness-impoverished'];
const jiningCap = yuan.reference(30000, 20000, 50000);
const jiningResident = (settings, levels, deductible, ratio) => ({
  tier: 'basic', who: null, insurance: 'resident', settings, levels, deductible: p(deductible), ratio: percent.published(ratio), cap: U,
});

const jining = {
  id: 'jining-2023', from: '2023-01-01',
  identities: jiningAided,
  placeAdjustment: outsideTheCity,
  rows: [
    jiningResident(INPATIENT, L0_L1, 100, 85),
    jiningResident(INPATIENT, ['secondary'], 400, 75),
    jiningResident(INPATIENT, ['tertiary'], 800, 60),
    jiningResident(['outpatient'], LEVELS, 0, 60), // R-JN1
    jiningResident(['two-disease-outpatient'], LEVELS, 0, 70),
    {
      tier: 'basic', who: null, insurance: 'employee', settings: ['outpatient'], levels: ['grassroots'],
      deductible: yuan.atMost(0), ratio: percent.published(70), cap: U,
    },
    ...(reads('jining-employee-outpatient', 'not-applicable')
      ? [{ tier: 'basic', who: null, insurance: 'employee', settings: ['outpatient'], absent: true }]
      : []),
    ...referenceEmployee,
    // AMBIGUOUS: "+5 pp, R (national norm)" has no range of its own: taken as 5 in all three runs (65 % [65–75]).
    critical(jiningPoor, half(criticalDeductible), plus(criticalRatio, percent.reference(5))),
    critical(null, criticalDeductible, criticalRatio),
    // AMBIGUOUS: "aid-basic R": the deductible 0 is a reference figure too, so with references off a user's ratio alone does not
    // make the tier computed; the other reading takes this 0 as known.
    aid('aid-basic', jiningPoor, STAY_OR_CHRONIC, yuan.reference(0), percent.reference(70, 70, 80), jiningCap),
    aid('aid-basic', ['low-income-edge'], STAY_OR_CHRONIC, yuan.reference(3000, 2000, 4000), percent.reference(60), jiningCap),
    aid('aid-basic', ['illness-impoverished'], STAY_OR_CHRONIC, yuan.reference(8000, 5000, 10000), percent.reference(50), jiningCap),
    aid('aid-tilted', jiningAided, STAY_OR_CHRONIC, U, U, U),
    { tier: 'commercial', who: jiningAided },
    ...unpublishedRest,
  ],
};

export const PACKS = [anshan, lianyungang, neimenggu, huaihua, jining];
export const packById = (id) => PACKS.find((pack) => pack.id === id);
