// Runs in the page: fills the desk in with a case as a person would, through its inputs, and gives back the text of
// the result, or of what is still asked for. Nothing here may use anything outside the function: it is sent to the browser as text.
export async function fillAndRead(visit, region, known) {
  const order = {
    insurance: ['resident', 'employee'],
    setting: ['inpatient', 'outpatient', 'chronic-outpatient', 'two-disease-outpatient'],
    level: ['grassroots', 'primary', 'secondary', 'tertiary'],
    place: ['in-county', 'in-city', 'referred-out', 'resident-elsewhere', 'temporary-out'],
  };
  const until = async (condition, what) => {
    const end = Date.now() + 5000;
    for (;;) {
      const found = condition();
      if (found) return found;
      if (Date.now() > end) throw new Error(`${what} in ${JSON.stringify(visit)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const one = (id) => until(() => document.getElementById(id), id);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  const press = async (id, on = true) => {
    const input = await one(id);
    if (input.checked !== on) input.click();
    await settle();
  };
  const type = async (id, text) => {
    const input = await one(id);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
  };
  // What depends on an answer may be drawn a moment after it; what makes no difference here is not asked for at all.
  const asked = async (id) => {
    for (let tries = 0; tries < 20 && !document.getElementById(id); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return document.getElementById(id) !== null;
  };
  const numbered = (name, place) => (place === 0 ? name : `${name}-${place}`);

  [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === '下一位（Alt+N）').click();
  await settle();
  const named = (label) => label.querySelector('.name')?.textContent.startsWith(region);
  const offered = await until(() => [...document.querySelectorAll('label.answer')].find(named), region);
  await press(offered.querySelector('input').id);
  await type('date', visit.date);
  for (const [field, values] of Object.entries(order)) {
    await press(numbered(field, values.indexOf(visit[field])));
  }
  // The marks of the last pack stand until this one is here.
  const marks = await until(() => {
    const found = [...document.getElementsByName('identities')];
    return found.length === known.length + 1 && found;
  }, 'identities');
  const wanted = visit.identities ?? [];
  if (wanted.length === 0) {
    marks[known.length].click();
  }
  for (const identity of wanted) {
    document.getElementsByName('identities')[known.indexOf(identity)].click();
    await settle();
  }
  for (const fact of ['grassroots_referral', 'special_disease', 'fee_for_service']) {
    const id = fact.replaceAll('_', '-');
    if (fact in visit && await asked(id)) await press(numbered(id, visit[fact] ? 0 : 1));
  }
  const disorder = 'severe-mental-disorder';
  if ('severe_mental_disorder' in visit && await asked(disorder)) await press(disorder, visit.severe_mental_disorder);
  if (visit.references === false) await press('only-published');
  // What a case does not say is nothing, and a person says so; what it says is asked for once they say there is something.
  const { total, ...parts } = visit.bill;
  await type('bill-total', String(total));
  for (const [id, said] of Object.entries({ 'out-of-scope': parts, 'earlier-visits': visit.year_to_date ?? {} })) {
    if (await asked(id)) await press(numbered(id, Object.keys(said).length > 0 ? 1 : 0));
  }
  const texts = { 'bed-days': visit.bed_days };
  for (const [group, amounts] of Object.entries({ bill: parts, 'year-to-date': visit.year_to_date, settled: visit.settled })) {
    for (const [name, amount] of Object.entries(amounts ?? {})) {
      texts[`${group}-${name}`.replaceAll('_', '-')] = amount;
    }
  }
  // A statement has one line of medical aid, and so has the page.
  const aid = ['aid-basic', 'aid-tilted', 'bed-day'].filter((tier) => tier in (visit.settled ?? {}));
  if (aid.length > 0) texts['settled-aid'] = aid.reduce((sum, tier) => sum + Number(visit.settled[tier]), 0).toFixed(2);
  for (const [id, text] of Object.entries(texts)) {
    if (text !== undefined && await asked(id)) await type(id, String(text));
  }
  // What stands below the result follows after a pause.
  await until(() => !document.querySelector('[aria-busy="true"]'), 'still typing');
  await until(() => ['asking', 'result'].includes(document.querySelector('[data-status]').dataset.status), 'a result');
  // An answer may take another turn to be drawn; a case that is refused never gets one.
  for (let turn = 0; turn < 10 && !document.querySelector('[data-status="result"]'); turn += 1) {
    await settle();
  }
  // Until something else is typed it is drawn whole, what stands below it a turn after the mark of typing is gone.
  if (document.querySelector('[data-status="result"]')) {
    await until(() => !document.querySelector('[aria-busy="true"]') && document.querySelector('.below'), 'what stands below');
    await settle();
    await settle();
  }
  // Where the first payer has no figure there is no amount. The link to carry the case elsewhere names this server's port.
  const amount = document.querySelector('.figure') ? '' : 'no amount: ';
  return amount + document.querySelector('.result').textContent.replaceAll(location.origin, '').replace(/\s+/g, ' ');
}
