//! Why a text cannot be read as TOML or JSON: kinds of our own, so that nobody is shown a parser's words.

/// What stands in the way of reading a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// A letter that only looks like the one that belongs here.
    LookAlike {
        /// The letter as written.
        letter: char,
        /// The letter to write.
        write: char,
    },
    /// A letter that nobody sees.
    Unseen(char),
    /// The bytes are no text in UTF-8.
    Encoding(Encoding),
    /// Nothing is written.
    Blank,
    /// One value over so many lines, where every line is one.
    SeveralLines(usize),
    /// Something stands behind the value of this line.
    Behind,
    /// A comma behind the value of this line.
    CommaBehind,
    /// Something behind the value of a name.
    BehindValue,
    /// A text whose second quote is missing.
    OpenQuote,
    /// A bracket whose second one is missing.
    OpenBracket,
    /// A comma is missing.
    CommaMissing,
    /// A comma before a closing bracket.
    CommaExtra,
    /// No colon between a name and its value.
    Colon,
    /// A name without a value.
    NoValue,
    /// A name that is not written as one.
    Name,
    /// A text without quotes.
    Unquoted,
    /// Single quotes where only double ones count.
    SingleQuote,
    /// A comment, which this format does not have.
    Comment,
    /// A backslash before a letter that takes none.
    Backslash,
    /// Not a number as it is to be written.
    Number,
    /// Not a date as it is to be written.
    Date,
    /// A name that stands twice.
    Twice,
    /// Brackets within brackets, too many.
    TooDeep,
    /// The line ends of an old Mac.
    LineEnd,
    /// What is no value of a case: a function, a symbol.
    NotAValue,
    /// A compiled pack of another version of the program.
    OtherVersion,
    /// A compiled pack that does not agree with its sum.
    Damaged,
    /// Something else.
    Other,
}

/// In what else than UTF-8 bytes were probably saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// GBK or GB18030, as Chinese Windows saves text.
    Gbk,
    /// UTF-16, which some programs call Unicode.
    Utf16,
    /// Not known.
    Unknown,
}

impl Encoding {
    /// What bytes that are not UTF-8 were probably saved in.
    #[must_use]
    pub fn guess(bytes: &[u8]) -> Self {
        let marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
        // Of a letter of ASCII every second byte is zero.
        let zeros = bytes.iter().filter(|&&byte| byte == 0).count();
        if marked || (zeros > 0 && zeros * 8 >= bytes.len()) {
            return Self::Utf16;
        }
        // In GBK each byte above ASCII leads a pair.
        let mut rest = bytes.iter();
        let mut pairs = true;
        while let Some(&byte) = rest.next() {
            if byte >= 0x80 {
                let second = rest.next().copied().unwrap_or_default();
                pairs &= (0x81..=0xfe).contains(&byte) && (0x40..=0xfe).contains(&second) && second != 0x7f;
            }
        }
        if pairs { Self::Gbk } else { Self::Unknown }
    }
}
