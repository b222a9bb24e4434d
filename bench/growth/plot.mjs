// Points of several series on logarithmic axes, as text: a straight line that rises one decade a decade is linear growth.

const width = 60;
const height = 16;

export function plot(series, xLabel, yLabel) {
  const all = series.flatMap(({ points }) => points);
  const range = (which) => {
    const values = all.map((point) => Math.log10(point[which]));
    return [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))];
  };
  const [[left, right], [low, high]] = [range(0), range(1)];
  const grid = Array.from({ length: height + 1 }, () => Array(width + 1).fill(' '));
  for (const { mark, points } of series) {
    for (const [x, y] of points) {
      const column = Math.round(((Math.log10(x) - left) / (right - left)) * width);
      const row = Math.round(((high - Math.log10(y)) / (high - low)) * height);
      grid[row][column] = mark;
    }
  }
  const edge = (row) => (row === 0 ? `1e${high}` : row === height ? `1e${low}` : '').padStart(6);
  const lines = grid.map((row, place) => `${edge(place)} |${row.join('')}`.trimEnd());
  const axis = `${' '.repeat(7)}+${'-'.repeat(width + 1)}\n${' '.repeat(8)}1e${left}${`1e${right}`.padStart(width - 2)}`;
  const legend = series.map(({ mark, name }) => `${mark} ${name}`).join('; ');
  return `${yLabel}\n${lines.join('\n')}\n${axis}\n${xLabel.padStart(width + 8)}\n${legend}`;
}
