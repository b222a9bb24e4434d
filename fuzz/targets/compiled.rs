//! Any bytes as what the page reads: a pack or a catalogue, or the reason why not; and one that loads is written again alike.
#![no_main]

use benefit_estimator::policy::{Catalog, Policy};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    // The sum in the first line would stop nearly all of them: it is made right.
    let (head, rest) = text.split_once('\n').unwrap_or((text, ""));
    let sum =
        rest.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let name = head.rsplit_once(' ').map_or(head, |(name, _)| name);
    let text = format!("{name} {sum:08x}\n{rest}");
    if let Ok(policy) = Policy::from_compiled(&text) {
        assert!(Policy::from_compiled(&policy.compiled()).is_ok());
    }
    if let Ok(catalog) = Catalog::from_compiled(&text) {
        assert!(Catalog::from_compiled(&catalog.compiled()).is_ok());
    }
});
