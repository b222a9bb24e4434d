// The cases beside the packs, as the command line tells them: what the same program must answer alike wherever it runs. Their
// expected results are checked by the native tests; `personal` is what is left to the person, as the page writes it.
import { estimate } from '../tools/compile-packs.mjs';

const { policies, cases } = JSON.parse(estimate('conformance'));

const listed = policies.map(({ id, region, status, from, until }) => ({ id, region: region.zh, status, from, until }));

// The regions' packs in the catalogue's order, invented ones left out: those are for learning to write packs.
export const packs = () => listed.filter(({ status }) => status !== 'invented' && status !== 'general');

// What is offered where no region fits.
export const generalPacks = () => listed.filter(({ status }) => status === 'general');

export function packCases(of = packs()) {
  return of.flatMap(({ id }) => cases.filter(({ policy }) => policy === id).map(({ name, case: visit, expect }) => {
    const [yuan, fen] = expect.personal?.split('.') ?? [];
    return { id, name, visit, personal: yuan && `${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${fen}` };
  }));
}
