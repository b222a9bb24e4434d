// A small seeded generator (splitmix64 on BigInt): the same seed always gives the same cases.

const MASK = (1n << 64n) - 1n;

export class Random {
  constructor(seed) {
    this.state = BigInt(seed) & MASK;
  }

  bits() {
    this.state = (this.state + 0x9e3779b97f4a7c15n) & MASK;
    let z = this.state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return z ^ (z >> 31n);
  }

  /** 0n … limit − 1n */
  big(limit) {
    return this.bits() % limit;
  }

  int(limit) {
    return Number(this.big(BigInt(limit)));
  }

  /** True in `percent` of a hundred draws. */
  chance(percent) {
    return this.int(100) < percent;
  }

  pick(list) {
    return list[this.int(list.length)];
  }
}
