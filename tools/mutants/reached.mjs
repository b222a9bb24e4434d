// Which switches a run asked for: a mutant whose switch nobody asks for cannot make a difference.

import { existsSync, readFileSync } from 'node:fs';

export function reachedIn(file) {
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map(Number) : []);
}
