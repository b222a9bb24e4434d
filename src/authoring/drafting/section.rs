//! Under which heading of a document a phrase stands: `第三条`, or `二、住院待遇（一）`.

/// The heading before a place of the text, in bytes; empty where there is none.
#[must_use]
pub fn section_at(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or_default();
    // The phrase may begin within the line of its own heading.
    let rest = text.get(at..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let last = before.rsplit('\n').next().unwrap_or_default();
    let own = format!("{last}{rest}");
    let lines = before.lines().take(before.lines().count().saturating_sub(usize::from(!last.is_empty())));
    let all: Vec<&str> = lines.chain([own.as_str()]).collect();
    let mut inner = None;
    for line in all.into_iter().rev() {
        match heading(line.trim()) {
            Some(Heading::Article(name)) => return name,
            Some(Heading::Part(name)) => return format!("{name}{}", inner.unwrap_or_default()),
            Some(Heading::Item(name)) => inner = inner.or(Some(name)),
            None => {}
        }
    }
    inner.unwrap_or_default()
}

enum Heading {
    /// `第三条`
    Article(String),
    /// `二、住院待遇`
    Part(String),
    /// `（一）`
    Item(String),
}

const DIGITS: &str = "一二三四五六七八九十百零〇0123456789";

/// Letters of a heading that are repeated.
const LONGEST: usize = 24;

fn heading(line: &str) -> Option<Heading> {
    let numbered = |text: &str| text.chars().take_while(|letter| DIGITS.contains(*letter)).count();
    let letters = |text: &str, count: usize| text.chars().take(count).collect::<String>();
    if let Some(rest) = line.strip_prefix('第') {
        let count = numbered(rest);
        let unit = rest.chars().nth(count).filter(|_| count > 0)?;
        return matches!(unit, '条' | '章' | '节').then(|| Heading::Article(letters(line, count + 2)));
    }
    if line.starts_with(['（', '(']) {
        let rest: String = line.chars().skip(1).collect();
        let count = numbered(&rest);
        let closes = matches!(rest.chars().nth(count), Some('）' | ')'));
        return (count > 0 && closes).then(|| Heading::Item(letters(line, count + 2)));
    }
    let count = numbered(line);
    let parts = matches!(line.chars().nth(count), Some('、' | '．' | '.'));
    // A figure at the beginning of a line is no heading.
    let words = line.chars().nth(count + 1).is_some_and(|letter| !letter.is_ascii_digit());
    (count > 0 && count < 4 && parts && words).then(|| {
        let title = line.split(['。', '，', '；', '：', ':', '\t']).next().unwrap_or_default();
        Heading::Part(letters(title, LONGEST))
    })
}
