// Values that a careless or hostile program may hand to the engine in place of a case.

function nested(levels) {
  let value = {};
  for (let level = 0; level < levels; level += 1) {
    value = { bill: value };
  }
  return value;
}

function endless() {
  const map = new Map();
  return map.set('policy', map);
}

export function hostileCases(good) {
  const cyclic = { ...good };
  cyclic.bill = cyclic;
  const list = [];
  list.push(list);
  const total = (value) => ({ ...good, bill: { total: value } });
  return [
    ['nothing', undefined],
    ['null', null],
    ['a number', 42],
    ['not a number', NaN],
    ['a text', '{"policy":"jining-2023"}'],
    ['a list', [good]],
    ['a function', () => good],
    ['a symbol', Symbol('case')],
    ['a big integer', 10n],
    ['a set', new Set([good])],
    ['bytes', new Uint8Array(8)],
    ['a function inside', total(() => '1')],
    ['a symbol inside', total(Symbol('1'))],
    ['a set inside', { ...good, identities: new Set() }],
    ['a map with a key that is no text', new Map([...Object.entries(good), [1, 2]])],
    ['a list with holes', { ...good, identities: Array(2) }],
    ['an endless map of itself', endless()],
    ['a date', new Date(0)],
    ['a pattern', /case/],
    ['itself inside', cyclic],
    ['a list inside itself', list],
    ['ten thousand levels', nested(10_000)],
    ['a total as a number', total(10000)],
    ['a total as a big integer', total(10000n)],
    ['an infinite total', total(Infinity)],
    ['a total as a list', total(['10000'])],
    ['a total with an exponent', total('1e4')],
    ['a negative nothing', total('-0')],
    ['a total in full-width digits', total('１００００')],
    ['a total with a null character', total('1\u0000')],
    ['a total of a million digits', total('9'.repeat(1_000_000))],
    ['half a surrogate pair', total('\ud800')],
    ['an unknown key', { ...good, admin: true }],
    ['a key of the prototype', JSON.parse(`${JSON.stringify(good).slice(0, -1)},"__proto__":{"policy":"x"}}`)],
    ['a hundred thousand identities', { ...good, identities: Array(100_000).fill('nobody') }],
    ['a pack by path', { ...good, policy: '../../etc/passwd' }],
    ['markup for a pack', { ...good, policy: '<script>alert(1)</script>' }],
    ['a day that does not exist', { ...good, date: '2023-02-30' }],
    ['bed-days without end', { ...good, bed_days: Number.MAX_SAFE_INTEGER }],
    ['bed-days and a half', { ...good, bed_days: 1.5 }],
    ['no number of bed-days', { ...good, bed_days: NaN }],
    ['bed-days with an exponent', { ...good, bed_days: 1e21 }],
    ['more bed-days than are exact', { ...good, bed_days: 2 ** 53 }],
    ['bed-days beyond 64 bits', { ...good, bed_days: 2n ** 64n }],
    ['a boxed number of bed-days', { ...good, bed_days: new Number(1) }],
  ];
}
