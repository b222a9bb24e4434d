
/** Thrown by every function: all that is wrong with a case or a pack, at once. */
export class ProblemsError extends Error {
  constructor(problems: Problem[]);
  readonly problems: Problem[];
}

export interface EstimatorOptions {
  /** Texts of packs, compiled (`pack.txt`) or as written (`pack.toml`); without it the bundled ones are loaded. */
  packs?: string[];
  /** The language of messages; Chinese without it. */
  language?: 'zh' | 'en';
  /** `engine_bg.wasm`, compiled; without it the package finds its own file. */
  module?: WebAssembly.Module;
}

export interface Estimator {
  /** Who pays what of one visit. Throws {@link ProblemsError}. */
  estimate(visit: Case): Estimate;
  /**
   * The amounts of an estimate alone, several times as fast: for many cases. An amount is only as good as its range, so show
   * `personal_low` and `personal_high` with it. Throws {@link ProblemsError}.
   */
  amounts(visit: Case): Amounts;
  /** The visits of one year under one policy, each from what the ones before came to. Throws {@link ProblemsError}. */
  estimateYear(visits: Case[]): Estimate[];
  /** Every bill at which a rate changes. Throws {@link ProblemsError}. */
  breakpoints(visit: Case): Breakpoint[];
  /** The largest bill that leaves at most `target` yuan to the person. Throws {@link ProblemsError}. */
  solve(visit: Case, target: string): Solution;
  /** The packs, a summary each. */
  policies(): PolicySummary[];
}

/** Loads the engine and the packs. Throws {@link ProblemsError} where a pack is wrong. */
export function createEstimator(options?: EstimatorOptions): Promise<Estimator>;
