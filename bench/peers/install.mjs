// The other engines, exactly as package-lock.json and requirements.txt pin them, in target/bench-peers: nothing of them is
// part of the project, of its tests or of its folder.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL('../../target', import.meta.url));
export const folder = join(target, 'bench-peers');
export const python = join(folder, 'venv/bin/python');

export const require = createRequire(join(folder, 'package.json'));

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status ?? error}`);
}

export function install() {
  const pins = ['package.json', 'package-lock.json', 'requirements.txt'];
  const sum = createHash('sha256').update(Buffer.concat(pins.map((name) => readFileSync(join(here, name))))).digest('hex');
  const stamp = join(folder, 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sum) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of pins) copyFileSync(join(here, name), join(folder, name));
  // Not `npm ci`: ZEN names builds for other systems that the registry does not have, and `ci` refuses their absence.
  // Forced: ZEN's build for browsers is made for the "processor" wasm32, which is not this machine's.
  run('npm', 'install', '--no-save', '--force', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  run('python3', '-m', 'venv', 'venv');
  run(python, '-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--dest', 'wheels', '--requirement', 'requirements.txt');
  run(python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-index', '--find-links', 'wheels', '--requirement', 'requirements.txt');
  writeFileSync(stamp, sum);
}
