//! Phrases as documents write them: each number is what its own words say, and nothing beside it is dropped.

use benefit_estimator::authoring::{SkippedWhy, Unit, draft_figures, mentions};
use benefit_estimator::terms::{FigureKey, Kind};

type Drafted = Vec<(FigureKey, String, Kind)>;

fn read(phrase: &str) -> (Drafted, Vec<(String, SkippedWhy)>) {
    let (found, skipped) = draft_figures(phrase, "");
    (
        found.into_iter().map(|one| (one.key, one.value, one.kind)).collect(),
        skipped.into_iter().map(|one| (one.name, one.why)).collect(),
    )
}

#[track_caller]
fn gives(phrase: &str, figures: &[(FigureKey, &str)], left: &[(&str, SkippedWhy)]) {
    let (found, skipped) = read(phrase);
    let found: Vec<(FigureKey, &str)> = found.iter().map(|(key, value, _)| (*key, value.as_str())).collect();
    let skipped: Vec<(&str, SkippedWhy)> =
        skipped.iter().map(|(name, why)| (name.as_str(), why.clone())).collect();
    assert_eq!((found.as_slice(), skipped.as_slice()), (figures, left), "{phrase}");
}

/// 10万元以上 begins the next part of the costs: the ratio before the comma is no least.
#[test]
fn a_bound_behind_a_comma_is_of_the_next_clause() {
    for (phrase, shares) in [
        ("5万元至10万元支付七成，10万元以上支付七成五", ["0.70", "0.75"]),
        ("5万元至10万元的部分支付70%，10万元以上的部分支付75%", ["0.70", "0.75"]),
        ("1—5万元部分支付65%，5万元以上部分支付70%", ["0.65", "0.70"]),
        ("5万元以下支付60%，5万元及以上支付65%", ["0.60", "0.65"]),
    ] {
        let ratios: Vec<(String, Kind)> = read(phrase)
            .0
            .into_iter()
            .filter(|(key, ..)| *key == FigureKey::Ratio)
            .map(|(_, value, kind)| (value, kind))
            .collect();
        assert_eq!(ratios, shares.map(|share| (share.to_owned(), Kind::Published)), "{phrase}");
    }
    // A list of shares is one with commas, too.
    let least = read("分别达到85%，75%以上").0;
    assert!(least.iter().all(|(.., kind)| *kind == Kind::AtLeast) && least.len() == 2);
}

#[test]
fn tenths_are_read_to_their_end() {
    for (text, percent) in [
        ("7成半", 75),
        ("七成半", 75),
        ("七成五", 75),
        ("7成5", 75),
        ("6折半", 65),
        ("6.5折", 65),
        ("六五折", 65),
        ("65折", 65),
        ("八折", 80),
        ("十成", 100),
    ] {
        let found: Vec<_> =
            mentions(text).into_iter().map(|one| (one.text, one.value / 1_000_000, one.unit)).collect();
        assert_eq!(found, [(text.to_owned(), percent, Unit::Percent)]);
    }
    // What has a unit of its own begins another number.
    let two = |text: &str| -> Vec<String> { mentions(text).into_iter().map(|one| one.text).collect() };
    assert_eq!(two("支付七成5万元以上"), ["七成", "5万元"]);
    assert_eq!(two("支付七成五万元以上"), ["七成", "五万元"]);
    gives("支付比例为7成半", &[(FigureKey::Ratio, "0.75")], &[]);
}

/// Two numbers that only a blank or a line end parts may be one that was broken.
#[test]
fn a_number_that_may_be_broken_is_not_two() {
    let broken = |text: &'static str| (text, SkippedWhy::Broken);
    gives("起付标准为1\n200元", &[], &[broken("1"), broken("200元")]);
    gives("最高支付限额为1\n5万元", &[], &[broken("1"), broken("5万元")]);
    gives("起付标准为1 200元", &[], &[broken("1"), broken("200元")]);
    // A line end behind what is whole breaks nothing.
    gives("起付标准为200元\n300元为门诊限额", &[(FigureKey::Amount, "200"), (FigureKey::Amount, "300")], &[]);
}

#[test]
fn what_is_said_in_words_is_read_beside_numbers() {
    use FigureKey::{Amount, Factor, Ratio};
    gives(
        "支付比例为75%，不设起付标准，年度最高支付限额400元",
        &[(Ratio, "0.75"), (Amount, "0"), (Amount, "400")],
        &[],
    );
    gives("特困人员全额救助，低保对象救助70%", &[(Ratio, "1"), (Ratio, "0.70")], &[]);
    gives("第二次住院起付标准减半，第三次及以上不设起付标准", &[(Factor, "0.5"), (Amount, "0")], &[]);
    gives("门诊无起付线", &[(Amount, "0")], &[]);
    gives("起付标准为零", &[(Amount, "0")], &[]);
    gives("未设起付线", &[(Amount, "0")], &[]);
    gives("起付线降为零", &[(Amount, "0")], &[]);
    gives("不设起付线和封顶线", &[(Amount, "none"), (Amount, "0")], &[]);
    gives("起付标准以上的费用不设封顶线", &[(Amount, "none")], &[]);
    let ids = draft_figures("居民支付比例为75%，不设起付标准，年度限额400元", "").0;
    let ids: Vec<(&str, &str)> = ids.iter().map(|one| (one.id.as_str(), one.quote.as_str())).collect();
    assert_eq!(
        ids,
        [
            ("resident-ratio", "居民支付比例为75%"),
            ("resident-deductible", "不设起付标准"),
            ("resident-cap", "年度限额400元"),
        ]
    );
    // Where a word and a number share a clause, or a word is not of what is paid, it is named.
    gives("特困人员全额救助、低保对象救助70%", &[(Ratio, "0.70")], &[("全额", SkippedWhy::Unclear)]);
    gives("超出部分由个人全额自付", &[], &[("全额", SkippedWhy::Unclear)]);
    gives("其余不予支付，门诊支付50%", &[(Ratio, "0.50")], &[("不予支付", SkippedWhy::Unclear)]);
    gives("减免起付标准", &[], &[]);
    gives("个人负担的一半由救助支付", &[], &[("一半", SkippedWhy::Unclear)]);
    gives("政策范围内的全部费用，按70%支付", &[(Ratio, "0.70")], &[]);
}

#[test]
fn a_share_of_another_figure_is_a_factor() {
    use FigureKey::{Factor, Ratio};
    gives("支付比例按八成计算", &[(Factor, "0.80")], &[]);
    gives("已备案的按九成计算", &[(Factor, "0.90")], &[]);
    gives("支付比例按6.5折计算", &[(Factor, "0.65")], &[]);
    gives("支付比例为职工支付比例的90%", &[(Factor, "0.90")], &[]);
    gives("为三级医院起付标准的50%", &[(Factor, "0.50")], &[]);
    gives("第二次住院的起付标准为首次的50%", &[(Factor, "0.50")], &[]);
    gives("第二次住院起付标准按50%执行", &[(Factor, "0.50")], &[]);
    gives("超过起付标准的部分按70%支付", &[(Ratio, "0.70")], &[]);
    gives("起付标准以上的费用的70%由基金支付", &[(Ratio, "0.70")], &[]);
    gives("按规定标准的70%支付", &[(Ratio, "0.70")], &[]);
    gives("乙类药品费用按90%计入", &[], &[("90%", SkippedWhy::Unclear)]);
    gives("支付比例按80%执行", &[(Ratio, "0.80")], &[]);
    gives("按80%支付", &[(Ratio, "0.80")], &[]);
}

#[test]
fn a_part_of_income_is_no_ratio() {
    let income = |text: &'static str| (text, SkippedWhy::OfIncome);
    gives("超过上年度居民人均可支配收入的50%", &[], &[income("50%")]);
    gives("起付标准为人均可支配收入的25%、50%", &[], &[income("25%"), income("50%")]);
    gives("限额为人均可支配收入的6倍", &[], &[("6倍", SkippedWhy::Unclear)]);
    gives("低收入人口救助比例为70%", &[(FigureKey::Ratio, "0.70")], &[]);
    gives("年收入低于标准的，报销70%", &[(FigureKey::Ratio, "0.70")], &[]);
}

#[test]
fn a_bare_number_of_a_ratio_is_no_amount() {
    gives("支付比例为0.75", &[(FigureKey::Ratio, "0.75")], &[]);
    gives("支付比例为75", &[], &[("75", SkippedWhy::NoUnit)]);
    gives("支付比例为0.75，10万元以上", &[(FigureKey::Ratio, "0.75"), (FigureKey::Amount, "100000")], &[]);
    gives("年度限额（万元）：职工30，居民18", &[], &[("30", SkippedWhy::NoHead), ("18", SkippedWhy::NoHead)]);
}

#[test]
fn the_number_of_an_item_is_no_figure() {
    use FigureKey::{Amount, Ratio};
    for text in [
        "1.起付标准200元\n2.支付比例75%",
        "1、起付标准200元；2、支付比例75%",
        "（1）起付标准200元。（2）支付比例75%",
    ] {
        gives(text, &[(Amount, "200"), (Ratio, "0.75")], &[]);
    }
    gives("分别为\n100、400元", &[(Amount, "100"), (Amount, "400")], &[]);
}

/// About 85 million are neither 8,500 nor exactly so much.
#[test]
fn a_number_that_is_about_so_much_is_told() {
    gives("报销8500余万元", &[], &[("8500余万元", SkippedWhy::Unclear)]);
    gives(
        "补贴2800多万元，支付比例70%",
        &[(FigureKey::Ratio, "0.70")],
        &[("2800多万元", SkippedWhy::Unclear)],
    );
    gives("支付1万余元", &[], &[("1万余元", SkippedWhy::Unclear)]);
}

#[test]
fn a_name_in_brackets_belongs_to_the_number_before_it() {
    let ids = |phrase: &str| -> Vec<String> {
        draft_figures(phrase, "").0.into_iter().map(|one| one.id + "=" + &one.value).collect()
    };
    assert_eq!(ids("住院支付比例为70%（职工）和60%（居民）"), ["employee-ratio=0.70", "resident-ratio=0.60"]);
    assert_eq!(ids("职工70%、居民60%"), ["employee-ratio=0.70", "resident-ratio=0.60"]);
}
