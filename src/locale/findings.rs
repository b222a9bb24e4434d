//! Findings of the authors' kit in words: what is wrong or odd, and what to write.

mod en;
mod zh;

use crate::app::{NO, YES};
use crate::authoring::{Finding, Remark};
use crate::language::Language;
use crate::money::NumberFault;
use crate::problem::{Fault, PackFault};
use crate::terms::{FactId, FigureKey, Insurance, Level, Place, Setting};

/// One sentence.
pub(super) fn text(finding: &Finding, language: Language) -> String {
    match &finding.remark {
        Remark::Problem(Fault::Pack(PackFault::Gap { situation })) => gap(situation, language),
        Remark::Problem(Fault::Number { given, fault: NumberFault::NotDecimal, .. })
            if is_share(&finding.path) =>
        {
            no_share(given, language)
        }
        remark => match language {
            Language::Zh => zh::text(remark),
            Language::En => en::text(remark),
        },
    }
}

/// Whether what stands here is a share, of which the usual example is none.
fn is_share(path: &str) -> bool {
    let key = path.rsplit('.').next().unwrap_or_default();
    FigureKey::from_id(key).is_some_and(|key| key != FigureKey::Amount)
}

/// What is no share, and how the same is written where it is a percentage.
fn no_share(given: &str, language: Language) -> String {
    let tidy = given.trim().replace('％', "%");
    let digits = tidy.strip_suffix('%').filter(|digits| digits.parse::<u8>().is_ok_and(|share| share <= 100));
    let example = digits.map_or_else(
        || "0.85".to_owned(),
        |digits| if digits == "100" { "1".to_owned() } else { format!("0.{digits:0>2}") },
    );
    match language {
        Language::Zh => format!("“{given}”不是小数，请写成 {example}（0.85 就是 85%）"),
        Language::En => format!("`{given}` is no decimal; write {example} (0.85 is 85%)"),
    }
}

/// A situation without a row, in words as far as everybody has them.
fn gap(situation: &str, language: Language) -> String {
    let words = language.words();
    let named = |id: &str| {
        // A question with its answer; an option of a list by itself.
        if let Some((fact, value)) = id.split_once(" = ") {
            let question =
                FactId::from_id(fact).map(|fact| (words.fact)(fact).0).filter(|one| !one.is_empty());
            let question = question.map_or(fact, |one| one.trim_end_matches(['？', '?']));
            let answer = match value {
                "true" => (words.answer)(YES),
                "false" => (words.answer)(NO),
                number => number,
            };
            return format!("{question} = {answer}");
        }
        let names = [
            Insurance::from_id(id).map(|one| (words.insurance)(one).0),
            Setting::from_id(id).map(|one| (words.setting)(one).0),
            Level::from_id(id).map(|one| (words.level)(one).0),
            Place::from_id(id).map(|one| (words.place)(one).0),
            Some((words.answer)(id)),
        ];
        names.into_iter().flatten().find(|name| !name.is_empty()).unwrap_or(id).to_owned()
    };
    let said: Vec<String> = situation.split(", ").filter(|id| !id.is_empty()).map(named).collect();
    match (language, said.is_empty()) {
        (Language::Zh, true) => {
            "基本医保还没有一行待遇；每一类就医都要有一行，文件没有写的，用 unpublished".to_owned()
        }
        (Language::Zh, false) => {
            format!("基本医保缺少一行：{}；文件没有写的，用 unpublished", said.join(" · "))
        }
        (Language::En, true) => {
            "basic insurance has no row yet; every kind of care needs one, with `unpublished` where the document says nothing"
                .to_owned()
        }
        (Language::En, false) => format!(
            "basic insurance has no row for: {}; where the document says nothing, use `unpublished`",
            said.join(" · ")
        ),
    }
}
