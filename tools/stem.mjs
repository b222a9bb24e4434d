// What a file of the site is called before its content is known. Trunk puts a number of 64 bits behind a name, without leading
// zeros: one in sixteen has a digit less than the others.
export const stemOf = (name) => name.replace(/-[0-9a-f]{8,16}(_bg)?\.[^.]+$/, '').replace(/\.[^.]+$/, '');
