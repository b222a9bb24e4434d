//! 检查结果的中文说法：哪里不对，该怎么写。

use crate::authoring::Remark;
use crate::language::Language;
use crate::locale::problems;
use crate::locale::zh::WORDS;

/// 一句话。
pub(super) fn text(remark: &Remark) -> String {
    match remark {
        Remark::Problem(fault) => problems::text(fault, Language::Zh),
        Remark::FolderName { folder } => format!("文件夹叫“{folder}”，应当与这里的 id 相同"),
        Remark::NotInQuote { value, holds } if holds.is_empty() => {
            format!("引文里没有 {value} 这个数字；请引用含有它的最短一句")
        }
        Remark::NotInQuote { value, holds } => {
            format!("引文里没有 {value}，只有 {}；请核对数字，或引用含有它的最短一句", holds.join("、"))
        }
        Remark::PointsTurned { value } if value.starts_with('-') => {
            format!("引文说的是提高，这里写的是 {value}；是不是多了一个负号？")
        }
        Remark::PointsTurned { value } => {
            format!("引文说的是降低，这里写的是 {value}；是不是少了一个负号？")
        }
        Remark::PersonsShare { value } => format!(
            "引文里的 {value} 是个人自付的比例，这里却当作支付比例；请写其余的部分（kind = \"derived\"，why 写明），或者核对引文"
        ),
        Remark::QuoteLong { letters } => format!("引文有 {letters} 个字；请只引用含有数字的最短一句"),
        Remark::SourceUnnamed => "这个文件没有写 text（原文文件名），引文无法核对".to_owned(),
        Remark::SourceMissing { file } => {
            format!("原文里没有“{file}”这个文件；请放入它，手头没有的，去掉 text 这一行（引文就不与它核对）")
        }
        Remark::NotInSource { file, after, then } if after.is_empty() || then.is_empty() => {
            format!("“{file}”里找不到这段引文；请一字不差地抄写")
        }
        Remark::NotInSource { file, after, then } => {
            format!("引文与“{file}”不一致：“…{after}”之后，原文是“{then}…”")
        }
        Remark::DeductibleFalls { lower, higher } => {
            format!("{}的起付线比{}低，请核对", (WORDS.level)(*higher).0, (WORDS.level)(*lower).0)
        }
        Remark::RatioRises { lower, higher } => {
            format!("{}的支付比例比{}高，请核对", (WORDS.level)(*higher).0, (WORDS.level)(*lower).0)
        }
        Remark::PointsRaiseElsewhere { value } => {
            format!("这样一来，外地就医比本市付得还多；是不是少了一个负号，应当是 -{value}？")
        }
        Remark::RatioRisesElsewhere => "外地就医的支付比例比本市高，请核对".to_owned(),
        Remark::CheckedBefore { issued } => {
            format!(
                "数字出自 {issued} 印发的文件，不可能在它之前核对；请写真正核对的那一天，没有核对就删掉这一行"
            )
        }
        Remark::UntilLastDay { next } => {
            format!("until 是不再有效的第一天；最后一天还有效的话，是不是应当写 {next}？")
        }
        Remark::CapBelowDeductible => "封顶线比起付线还低，请核对是不是写反了".to_owned(),
        Remark::IdentityIdle => "没有哪一行待遇、预警、承诺、提示或参保资助提到这类人员".to_owned(),
        Remark::IdentityLeavesOut { identity, option } => format!(
            "这一层普通参保人的行写到了“{option}”，“{identity}”的行没有写到；是漏了，还是那里就按普通参保人？"
        ),
        Remark::FigureIdle => "没有哪一行用到这个数字；请用上它，或者删掉".to_owned(),
        Remark::DocumentIdle => "没有哪个数字或提示出自这个文件；请删掉，或者写上出处".to_owned(),
        Remark::ReadingIdle => "没有哪一行、提示或预警写明依据这条读法；请在 readings 里写上它".to_owned(),
        Remark::NoCases => "缺少算例；请在同一个文件夹里写 cases.toml".to_owned(),
        Remark::NoCase => "没有算例用到这里；请在 cases.toml 里加一个".to_owned(),
        Remark::NoCaseIn(setting) => {
            format!("没有“{}”的算例；请在 cases.toml 里加一个", (WORDS.setting)(*setting).0)
        }
        Remark::FigureNotReached => "没有算例算到这个数字，写错了也看不出来；请加一个用到它的算例".to_owned(),
        Remark::CaseTwice { name } => format!("有两个算例都叫“{name}”，请换一个名字"),
        Remark::Mismatch { case, expected, got } => {
            format!(
                "算例“{case}”应当是 {expected}，算出来是 {got}；请核对算例的出处和政策数字，哪个错了改哪个"
            )
        }
        Remark::PeriodGap { other, from, until } => {
            format!("与前一个政策包 {other} 之间，从 {from} 到 {until} 之前的日子没有政策")
        }
        Remark::ListedWithoutPack => "没有这个文件夹，或里面没有 pack.toml".to_owned(),
        Remark::NotListed { id } => format!("文件夹“{id}”没有登记；要让人选到它，请在这里加一条 [[pack]]"),
        Remark::ListedOtherwise { pack } if pack.is_empty() => {
            "pack.toml 里没有写这一项；两处要一致".to_owned()
        }
        Remark::ListedOtherwise { pack } => format!("pack.toml 里写的是“{pack}”；两处要一致"),
    }
}
