//! Findings in English: what is wrong or odd, and what to write.

use crate::authoring::Remark;
use crate::language::Language;
use crate::locale::en::WORDS;
use crate::locale::problems;

/// One sentence.
pub(super) fn text(remark: &Remark) -> String {
    match remark {
        Remark::Problem(fault) => problems::text(fault, Language::En),
        Remark::FolderName { folder } => {
            format!("the folder is named `{folder}`; it should be named like this id")
        }
        Remark::NotInQuote { value, holds } if holds.is_empty() => {
            format!("the quote does not hold {value}; quote the shortest phrase that does")
        }
        Remark::NotInQuote { value, holds } => format!(
            "the quote does not hold {value}, only `{}`; check the figure, or quote the shortest phrase that holds it",
            holds.join(", ")
        ),
        Remark::PointsTurned { value } if value.starts_with('-') => {
            format!("the quote speaks of more, and {value} is less; is there a minus too many?")
        }
        Remark::PointsTurned { value } => {
            format!("the quote speaks of less, and {value} is more; is a minus missing?")
        }
        Remark::PersonsShare { value } => format!(
            "in the quote {value} is what the person bears, and here it is paid; write the rest (kind = \"derived\", with why), or check the quote"
        ),
        Remark::QuoteLong { letters } => {
            format!("the quote has {letters} letters; quote only the shortest phrase that holds the figure")
        }
        Remark::SourceUnnamed => {
            "this document has no `text` (the name of its text file), so its quotes cannot be checked"
                .to_owned()
        }
        Remark::SourceMissing { file } => format!(
            "there is no `{file}` among the sources; add it, or leave out the line `text` (its quotes are then not looked up)"
        ),
        Remark::NotInSource { file, after, then } if after.is_empty() || then.is_empty() => {
            format!("this does not stand in `{file}`; copy it letter for letter")
        }
        Remark::NotInSource { file, after, then } => {
            format!("this is not what `{file}` says: after `…{after}` it goes on `{then}…`")
        }
        Remark::DeductibleFalls { lower, higher } => format!(
            "the deductible is lower here ({}) than one level below ({}); check it",
            (WORDS.level)(*higher).0,
            (WORDS.level)(*lower).0
        ),
        Remark::RatioRises { lower, higher } => format!(
            "the ratio is higher here ({}) than one level below ({}); check it",
            (WORDS.level)(*higher).0,
            (WORDS.level)(*lower).0
        ),
        Remark::PointsRaiseElsewhere { value } => format!(
            "with this, care elsewhere is paid better than in the city; is a minus missing: -{value}?"
        ),
        Remark::RatioRisesElsewhere => {
            "the ratio for care elsewhere is higher than in the city; check it".to_owned()
        }
        Remark::CheckedBefore { issued } => format!(
            "figures come from a document of {issued}, so nothing can have been compared before; write the real day, or delete this line"
        ),
        Remark::UntilLastDay { next } => {
            format!("`until` is the first day no longer in force; did you mean {next}?")
        }
        Remark::CapBelowDeductible => "the cap is below the deductible; are they swapped?".to_owned(),
        Remark::IdentityIdle => "no row, alert, check, notice or premium names this identity".to_owned(),
        Remark::IdentityLeavesOut { identity, option } => format!(
            "ordinary rows of this tier name `{option}`, the rows of `{identity}` do not; left out, or do ordinary rows serve there?"
        ),
        Remark::FigureIdle => "nothing uses this figure; use it or delete it".to_owned(),
        Remark::DocumentIdle => {
            "no figure and no notice comes from this document; delete it or cite it".to_owned()
        }
        Remark::ReadingIdle => {
            "no row, notice or alert names this reading; write it into their `readings`".to_owned()
        }
        Remark::NoCases => "there are no cases; write a cases.toml in the same folder".to_owned(),
        Remark::NoCase => "no case uses this; add one to cases.toml".to_owned(),
        Remark::NoCaseIn(setting) => {
            format!(
                "no case is for this kind of care: {}; add one to cases.toml",
                (WORDS.setting)(*setting).0
            )
        }
        Remark::FigureNotReached => {
            "no case comes as far as this figure, so a slip in it would go unseen; add a case that does"
                .to_owned()
        }
        Remark::CaseTwice { name } => format!("two cases are named `{name}`; rename one"),
        Remark::Mismatch { case, expected, got } => format!(
            "the case `{case}` should give `{expected}` and gives `{got}`; check the case's source and the pack's \
             figures, and put right whichever is wrong"
        ),
        Remark::PeriodGap { other, from, until } => {
            format!(
                "days from {from} until before {until}, between `{other}` and this pack, belong to neither"
            )
        }
        Remark::ListedWithoutPack => "there is no such folder, or no pack.toml in it".to_owned(),
        Remark::NotListed { id } => {
            format!("the folder `{id}` is not listed; to offer it, add a [[pack]] for it here")
        }
        Remark::ListedOtherwise { pack } if pack.is_empty() => {
            "the pack.toml does not have this; both must say the same".to_owned()
        }
        Remark::ListedOtherwise { pack } => format!("the pack.toml says `{pack}`; both must say the same"),
    }
}
