//! Keys met so far, each with its place, found by a sum of its bytes.

/// The keys of one list.
#[derive(Debug, Default)]
pub(super) struct KnownKeys {
    /// By the sums of the keys: sum, and place from 1; a free one is nothing. As long as a power of two, never half full.
    slots: Vec<(u32, u32)>,
    bytes: Vec<u8>,
    /// Where each key ends in `bytes`.
    ends: Vec<usize>,
}

/// As many slots at first.
const SLOTS: usize = 1 << 8;

/// A sum that spreads keys well; it need not withstand anybody.
fn sum(key: &[u8]) -> u32 {
    let word = |bytes: &[u8]| bytes.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
    let add = |sum: u64, word: u64| (sum.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    let (words, rest) = key.as_chunks::<8>();
    let whole = words.iter().fold(0, |sum, bytes| add(sum, u64::from_le_bytes(*bytes)));
    let whole = add(whole, word(rest));
    u32::try_from(whole >> 32).unwrap_or_default()
}

impl KnownKeys {
    /// The place of a key.
    pub(super) fn place(&self, key: &[u8]) -> Option<usize> {
        self.look(sum(key), |place| self.key(place) == Some(key)).and_then(Result::ok)
    }

    /// Adds a key that is not here; its place.
    pub(super) fn add(&mut self, key: &[u8]) -> usize {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        self.bytes.extend_from_slice(key);
        self.ends.push(self.bytes.len());
        self.enter(sum(key), self.ends.len());
        self.ends.len() - 1
    }

    /// Forgets all keys.
    pub(super) fn clear(&mut self) {
        self.slots.clear();
        self.bytes.clear();
        self.ends.clear();
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.ends.len()
    }

    fn key(&self, place: usize) -> Option<&[u8]> {
        let start = place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.bytes.get(start..*self.ends.get(place)?)
    }

    /// Looks from the slot of a sum on: the place of what is looked for, or the first free slot.
    fn look(&self, sum: u32, is: impl Fn(usize) -> bool) -> Option<Result<usize, usize>> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut slot = usize::try_from(sum).unwrap_or_default() & mask;
        loop {
            let (known, place) = *self.slots.get(slot)?;
            let Some(place) = usize::try_from(place).ok()?.checked_sub(1) else { return Some(Err(slot)) };
            if known == sum && is(place) {
                return Some(Ok(place));
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Enters a place, from 1, in the first free slot of its sum.
    fn enter(&mut self, sum: u32, place: usize) {
        let free = self.look(sum, |_| false).and_then(Result::err);
        if let Some(slot) = free.and_then(|slot| self.slots.get_mut(slot)) {
            *slot = (sum, u32::try_from(place).unwrap_or_default());
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 4).max(SLOTS);
        let before = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
        for (sum, place) in before.into_iter().filter(|(_, place)| *place > 0) {
            self.enter(sum, usize::try_from(place).unwrap_or_default());
        }
    }
}
