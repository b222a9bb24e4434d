import type { Estimator, EstimatorOptions, Problem } from './index.js';
export * from './index.js';

/**
 * A column of a table:
 * - a text: the same in every row;
 * - texts row by row, or `values` once and `codes` that name them by their places (−1 and `null` are absent): words, days, and amounts
 *   in yuan, each as a cell of a list may have it;
 * - whole numbers: **fen** in a column of amounts (`total` and the other parts of the bill, sums of the year, settled amounts, figures
 *   that are amounts), else what the column counts (`bed_days`, `age`); `NaN` is absent.
 */
export type Column = string | (string | null | undefined)[] | CodedTexts | WholeNumbers;

export interface CodedTexts {
  codes: Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array;
  values: (string | null)[];
}

export type WholeNumbers = Float64Array | BigInt64Array | Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array;

/** An amount of every row and its range, in fen, exact. `NaN`: the row is refused, or, in `low` and `high`, that side is open. */
export interface AmountColumns {
  fen: Float64Array;
  /** The least it may be; the very array `fen` where it is the amount in all rows. */
  low: Float64Array;
  /** The most it may be; the very array `fen` where it is the amount in all rows. */
  high: Float64Array;
}

export interface TableAmounts {
  /** What each tier pays, by its id. */
  pays: Record<string, AmountColumns>;
  /** What is left to the person. */
  personal: AmountColumns;
  /** Of each row 0, or the number of its refusal: `refusals[refused[row] - 1]`. */
  refused: Uint32Array;
  /** What is wrong with rows, each list of problems once. */
  refusals: Problem[][];
}

export interface ColumnEstimator extends Estimator {
  /**
   * The amounts of many cases at once. Columns are named as in a list for the command line: by the path of a case's JSON
   * (`bill.total`), its last step (`total`), or a usual name (`总费用`). With a column `person` the visits of one person in one
   * calendar year are added up in the order of their days. A row with a problem stops nothing. Throws {@link ProblemsError} for
   * what is wrong with the columns themselves.
   */
  amountsOf(columns: Record<string, Column>): TableAmounts;
}

/** Loads the engine with columns and the packs. Throws {@link ProblemsError} where a pack is wrong. */
export function createEstimator(options?: EstimatorOptions): Promise<ColumnEstimator>;
