// The command line as a process: how long it takes and the most memory it ever holds, as the kernel counted it
// (`/usr/bin/time`, Debian's package time).
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function commandLine(program, folder) {
  const usage = join(folder, 'usage');
  // The best of some runs: whatever else the machine does only ever adds.
  return function measured(args, inputFile, runs = 3) {
    let best = Infinity;
    let peak = 0;
    for (let run = 0; run < runs; run += 1) {
      const input = openSync(inputFile, 'r');
      const start = performance.now();
      const { status, error } = spawnSync('/usr/bin/time', ['-f', '%M', '-o', usage, program, ...args], { stdio: [input, 'ignore', 'inherit'] });
      const seconds = (performance.now() - start) / 1000;
      closeSync(input);
      if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status ?? error}`);
      best = Math.min(best, seconds);
      peak = Math.max(peak, Number(readFileSync(usage, 'utf8')) / 1024);
    }
    return { seconds: best, peak };
  };
}
