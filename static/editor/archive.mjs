// A pack's folder as one archive: opened and made here, so that the program need carry no such format. What an archive
// says of itself is not believed: names lead nowhere but to a file, and what comes out is bounded before it is unpacked.
import { unzipSync, zipSync } from 'fflate';

// No pack has more: files, and bytes of all of them together.
const MOST_FILES = 200;
const MOST_BYTES = 16 << 20;

const refuse = (why) => {
  throw new Error(why);
};

// Names without the mark for UTF-8 come as one letter a byte; Chinese systems write them in GBK.
function nameOf(written) {
  const isBytes = /[\u0080-\u00ff]/.test(written) && !/[^\u0000-\u00ff]/.test(written);
  if (!isBytes) {
    return written;
  }
  const bytes = Uint8Array.from(written, (letter) => letter.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

// A name that would lead out of the folder, or that a system reads otherwise than it looks.
const leadsOut = (name) => /^[/\\]|^[a-z]:|\\|[\u0000-\u001f]/i.test(name) || name.split('/').includes('..');

// What systems put beside the files for themselves.
const isOfSystem = (name) => /(^|\/)(__MACOSX|\.[^/]*|Thumbs\.db|desktop\.ini)(\/|$)/.test(name);

// [name, bytes] of every file, without folders. Throws an error whose message is `names`, `large` or `broken`.
export function open(bytes) {
  let files = 0;
  let size = 0;
  const filter = ({ name, originalSize }) => {
    if (leadsOut(nameOf(name))) {
      refuse('names');
    }
    if (name.endsWith('/') || isOfSystem(name)) {
      return false;
    }
    files += 1;
    size += originalSize;
    // The unpacker gives a file no more room than it says it takes, so this bounds what comes out.
    if (files > MOST_FILES || size > MOST_BYTES) {
      refuse('large');
    }
    return true;
  };
  try {
    return Object.entries(unzipSync(bytes, { filter })).map(([name, content]) => [nameOf(name).split('/').pop(), content]);
  } catch (error) {
    return refuse(['names', 'large'].includes(error.message) ? error.message : 'broken');
  }
}

// The archive of [name, bytes] pairs: the same files make the same bytes.
export function save(files) {
  const mtime = new Date(2000, 0, 1);
  return zipSync(Object.fromEntries(files.map(([name, content]) => [name, [content, { mtime }]])), { level: 6 });
}
