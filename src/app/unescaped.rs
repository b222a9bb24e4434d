//! Text of an address without its escapes.

/// Without `%3D` for `=` and `%E5%B1%80` for 局; twice, since an address may have been escaped in another one. What is no text
/// then stays as it was.
pub(super) fn unescaped(text: &str) -> String {
    let once = |text: &str| {
        let (mut plain, mut rest) = (Vec::new(), text);
        while let Some((before, after)) = rest.split_once('%') {
            plain.extend(before.bytes());
            let escaped = after.split_at_checked(2).and_then(|(hex, after)| {
                let shown = |byte: &u8| byte.is_ascii_graphic() || !byte.is_ascii();
                Some((u8::from_str_radix(hex, 16).ok().filter(shown)?, after))
            });
            let (byte, after) = escaped.unwrap_or((b'%', after));
            plain.push(byte);
            rest = after;
        }
        plain.extend(rest.bytes());
        String::from_utf8(plain).unwrap_or_else(|_| text.to_owned())
    };
    once(&once(text))
}
