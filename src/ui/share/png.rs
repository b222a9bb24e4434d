//! Squares of black and white as a PNG in a data address: what people press and hold to save must be a picture.

/// How many dots a square is wide.
const SCALE: usize = 6;

/// Of a byte.
const BITS: usize = 8;

/// The address of a picture of `size` squares a side.
pub(super) fn data_address(size: usize, is_dark: impl Fn(usize, usize) -> bool) -> String {
    let side = size * SCALE;
    let mut rows = Vec::new();
    for y in 0..side {
        // No filter; then a bit a dot, white is 1.
        rows.push(0);
        for byte in 0..side.div_ceil(BITS) {
            let dots = (byte * BITS..(byte + 1) * BITS).map(|x| !(x < side && is_dark(x / SCALE, y / SCALE)));
            rows.push(dots.fold(0_u8, |bits, light| bits << 1 | u8::from(light)));
        }
    }
    let side = u32::try_from(side).unwrap_or_default().to_be_bytes();
    let mut header = side.to_vec();
    header.extend(side);
    // One bit of grey, nothing special.
    header.extend([1, 0, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut png, *b"IHDR", &header);
    chunk(&mut png, *b"IDAT", &stored(&rows));
    chunk(&mut png, *b"IEND", &[]);
    format!("data:image/png;base64,{}", base64(&png))
}

fn chunk(out: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    out.extend(u32::try_from(data.len()).unwrap_or_default().to_be_bytes());
    let mut body = kind.to_vec();
    body.extend(data);
    out.extend(&body);
    out.extend(crc(&body).to_be_bytes());
}

/// As zlib stores what it does not compress, in blocks of at most 65,535 bytes.
fn stored(data: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let blocks = data.chunks(0xffff);
    let last = blocks.len().saturating_sub(1);
    for (place, block) in blocks.enumerate() {
        let length = u16::try_from(block.len()).unwrap_or_default();
        out.push(u8::from(place == last));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    out.extend(adler(data).to_be_bytes());
    out
}

fn adler(data: &[u8]) -> u32 {
    const LARGEST_PRIME: u32 = 65_521;
    let (low, high) = data.iter().fold((1_u32, 0_u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % LARGEST_PRIME;
        (low, (high + low) % LARGEST_PRIME)
    });
    high << 16 | low
}

fn crc(data: &[u8]) -> u32 {
    !data.iter().fold(!0_u32, |sum, byte| {
        (0..BITS).fold(sum ^ u32::from(*byte), |sum, _| sum >> 1 ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 })
    })
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// So many bytes are a letter more.
const GROUP: usize = 3;

fn base64(bytes: &[u8]) -> String {
    let mut out = String::new();
    for group in bytes.chunks(GROUP) {
        let three = group
            .iter()
            .chain([0, 0].iter())
            .take(GROUP)
            .fold(0_u32, |all, byte| all << 8 | u32::from(*byte));
        for place in 0..=GROUP {
            let six = usize::try_from(three >> (18 - 6 * place) & 63).unwrap_or_default();
            let letter = LETTERS.get(six).copied().map_or('=', char::from);
            out.push(if place > group.len() { '=' } else { letter });
        }
    }
    out
}
