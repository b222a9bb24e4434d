//! The signs of a part: what opens, what closes, what stands between, one after the other as the bytes come.
use crate::batch_terms::WorkbookFault;

/// What is longer than this is no tag or text of a list.
const LONGEST: usize = 1 << 20;

/// One of them.
pub(super) enum XmlPiece<'x> {
    /// Something opens: its name without a prefix, and its attributes as they stand.
    Open(&'x [u8], &'x [u8]),
    /// Something closes.
    Close(&'x [u8]),
    /// Text as it stands, its letters written otherwise where they have to be.
    Text(&'x [u8]),
    /// Text in which every letter is itself.
    Plain(&'x [u8]),
}

/// The reader.
#[derive(Default)]
pub(super) struct Xml {
    /// What has come and is not read yet.
    held: Vec<u8>,
}

impl Xml {
    /// Takes the next bytes and gives what ends in them.
    pub(super) fn push(
        &mut self,
        bytes: &[u8],
        take: &mut impl FnMut(&XmlPiece<'_>) -> Result<(), WorkbookFault>,
    ) -> Result<(), WorkbookFault> {
        self.held.extend_from_slice(bytes);
        let mut rest: &[u8] = &self.held;
        while let Some(behind) = step(rest, take)? {
            rest = behind;
        }
        let left = rest.len();
        if left > LONGEST {
            return Err(WorkbookFault::Damaged);
        }
        self.held.drain(..self.held.len() - left);
        Ok(())
    }
}

/// Gives what stands first and says what stands behind it; none while it is not whole.
fn step<'x>(
    bytes: &'x [u8],
    take: &mut impl FnMut(&XmlPiece<'_>) -> Result<(), WorkbookFault>,
) -> Result<Option<&'x [u8]>, WorkbookFault> {
    let Some(open) = bytes.iter().position(|byte| *byte == b'<') else { return Ok(None) };
    let (text, tag) = bytes.split_at_checked(open).unwrap_or((bytes, &[]));
    // What begins `<!` is told apart by some signs more.
    if tag.len() < b"<![CDATA[".len() && !tag.contains(&b'>') {
        return Ok(None);
    }
    let whole = if tag.starts_with(b"<!--") {
        until(tag, b"-->")
    } else if tag.starts_with(b"<![CDATA[") {
        until(tag, b"]]>")
    } else if tag.starts_with(b"<?") {
        until(tag, b"?>")
    } else if tag.starts_with(b"<!") {
        // No spreadsheet program declares anything, and declared letters may stand for ever so many.
        return Err(WorkbookFault::Damaged);
    } else {
        end_of_tag(tag)
    };
    let Some((tag, behind)) = whole.and_then(|end| tag.split_at_checked(end)) else { return Ok(None) };
    if !text.is_empty() {
        take(&XmlPiece::Text(text))?;
    }
    if let Some(plain) = tag.strip_prefix(b"<![CDATA[") {
        take(&XmlPiece::Plain(plain.strip_suffix(b"]]>").unwrap_or(plain)))?;
    } else if !tag.starts_with(b"<!") && !tag.starts_with(b"<?") {
        let inner = tag.strip_prefix(b"<").and_then(|tag| tag.strip_suffix(b">")).unwrap_or_default();
        if let Some(name) = inner.strip_prefix(b"/") {
            take(&XmlPiece::Close(local(name.trim_ascii())))?;
        } else {
            let (inner, closes) = inner.strip_suffix(b"/").map_or((inner, false), |inner| (inner, true));
            let end = inner.iter().position(u8::is_ascii_whitespace).unwrap_or(inner.len());
            let (name, attributes) = inner.split_at_checked(end).unwrap_or((inner, &[]));
            take(&XmlPiece::Open(local(name), attributes))?;
            if closes {
                take(&XmlPiece::Close(local(name)))?;
            }
        }
    }
    Ok(Some(behind))
}

/// Where this ends, its end included.
fn until(bytes: &[u8], end: &[u8]) -> Option<usize> {
    bytes.windows(end.len()).position(|window| window == end).map(|at| at + end.len())
}

/// The same of a tag: what is quoted in it may hold its sign.
fn end_of_tag(tag: &[u8]) -> Option<usize> {
    let mut quote = None;
    tag.iter()
        .position(|byte| match (quote, *byte) {
            (None, b'"' | b'\'') => {
                quote = Some(*byte);
                false
            }
            (Some(open), byte) if open == byte => {
                quote = None;
                false
            }
            (None, b'>') => true,
            _ => false,
        })
        .map(|at| at + 1)
}

/// A name without its prefix.
fn local(name: &[u8]) -> &[u8] {
    name.rsplit(|byte| *byte == b':').next().unwrap_or(name)
}

impl XmlPiece<'_> {
    /// Whether something of this name opens.
    pub(super) fn is_open(&self, wanted: &[u8]) -> bool {
        matches!(self, Self::Open(name, _) if *name == wanted)
    }

    /// Whether something of this name closes.
    pub(super) fn is_close(&self, wanted: &[u8]) -> bool {
        matches!(self, Self::Close(name) if *name == wanted)
    }

    /// The text of an attribute, by its name without a prefix.
    pub(super) fn attribute(&self, wanted: &[u8]) -> Option<String> {
        let &Self::Open(_, mut rest) = self else { return None };
        loop {
            let equals = rest.iter().position(|byte| *byte == b'=')?;
            let (name, behind) = rest.split_at_checked(equals)?;
            let behind = behind.get(1..)?.trim_ascii_start();
            let (quote, behind) = behind.split_first()?;
            let end = behind.iter().position(|byte| byte == quote)?;
            let (value, behind) = behind.split_at_checked(end)?;
            if local(name.trim_ascii()) == wanted {
                let mut text = Vec::new();
                unescape(value, &mut text);
                return String::from_utf8(text).ok();
            }
            rest = behind.get(1..)?;
        }
    }

    /// Adds the text that it is.
    pub(super) fn add_text(&self, to: &mut Vec<u8>) {
        match self {
            Self::Text(text) => unescape(text, to),
            Self::Plain(text) => to.extend_from_slice(text),
            Self::Open(..) | Self::Close(_) => {}
        }
    }
}

/// Adds a text, each letter that is written otherwise as itself.
fn unescape(text: &[u8], to: &mut Vec<u8>) {
    let mut rest = text;
    while let Some(at) = rest.iter().position(|byte| *byte == b'&') {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, &[]));
        to.extend_from_slice(before);
        let end = from.iter().take(12).position(|byte| *byte == b';');
        let letter = end.and_then(|end| from.get(1..end)).and_then(letter);
        match (letter, end) {
            (Some(letter), Some(end)) => {
                to.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                rest = from.get(end + 1..).unwrap_or_default();
            }
            // No letter: it stays as it is.
            _ => {
                to.push(b'&');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    to.extend_from_slice(rest);
}

fn letter(name: &[u8]) -> Option<char> {
    match name {
        b"amp" => Some('&'),
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"quot" => Some('"'),
        b"apos" => Some('\''),
        _ => {
            let number = std::str::from_utf8(name.strip_prefix(b"#")?).ok()?;
            let hexadecimal = number.strip_prefix(['x', 'X']);
            let number = hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
            char::from_u32(number.ok()?)
        }
    }
}
