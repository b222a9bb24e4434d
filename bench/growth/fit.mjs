// Straight lines through measured points by least squares.

function line(xs, ys) {
  const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [x, y] = [mean(xs), mean(ys)];
  const across = xs.reduce((sum, one) => sum + (one - x) ** 2, 0);
  return xs.reduce((sum, one, place) => sum + (one - x) * (ys[place] - y), 0) / across;
}

// k in y ~ xᵏ: 1 is linear, 0 constant.
export const exponent = (points) => line(points.map(([x]) => Math.log(x)), points.map(([, y]) => Math.log(y)));

// What one more x adds to y.
export const perUnit = (points) => line(points.map(([x]) => x), points.map(([, y]) => y));
