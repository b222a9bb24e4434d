// Splits all situations into sets of conditions that meet nowhere and leave nothing out, as the rows of a tier must.

export class Split {
  /** `dims`: { key | is, options, more } (more: values that may be left to what they are like), { flag } or { from, until }. */
  constructor(rng, dims) {
    Object.assign(this, { rng, dims });
  }

  /** Condition objects: `key` → list or boolean, `is.fact` → list, boolean or band. */
  into(depth, dims = this.dims) {
    if (depth === 0 || dims.length === 0) return [{}];
    const dim = this.rng.pick(dims);
    const rest = dims.filter((each) => each !== dim);
    const name = dim.key ?? `is.${dim.is}`;
    return this.blocks(dim).flatMap((block) => this.into(this.rng.chance(70) ? depth - 1 : 0, rest).map((conditions) => ({ [name]: block, ...conditions })));
  }

  blocks({ options, more = [], flag, from, until }) {
    const { rng } = this;
    if (flag) return [true, false];
    if (options) {
      const blocks = [[], []];
      if (options.length > 2 && rng.chance(35)) blocks.push([]);
      const named = [...options, ...more.filter(() => rng.chance(50))];
      for (const value of named) rng.pick(blocks).push(value);
      return blocks.filter((block) => block.length > 0);
    }
    const cuts = [...new Set([from + 1 + rng.int(Math.min(4, until - from - 1)), from + 1 + rng.int(until - from - 1)])].sort((a, b) => a - b).slice(0, rng.pick([1, 2]));
    return [{ until: cuts[0] }, ...cuts.map((cut, i) => (i + 1 < cuts.length ? { from: cut, until: cuts[i + 1] } : { from: cut }))];
  }
}
