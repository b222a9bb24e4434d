//! The published record: aggregates of the documents that a reader can recompute, each with its sentence.

use crate::shelf;
use benefit_estimator::money::Money;
use benefit_estimator::policy::FigureValue;

#[track_caller]
fn ratio(part: &str, whole: &str) -> String {
    Money::parse(part).unwrap().over(Money::parse(whole).unwrap()).unwrap().to_string()
}

/// Huaihua, Rednet 2020-09-07: “全市县域内住院医疗总费用185035.79万元,综合保障支付165276.36万元,实际综合报销比例89.32%”.
#[test]
fn huaihua_aggregate_ratio_is_89_32_percent() {
    assert_eq!(ratio("165276.36", "185035.79"), "0.8932");
    // Above the 85 % that the same report says was reached, as the pack's floor has it.
    let floor = shelf::pack("huaihua-2020").figures.iter().find(|one| one.id == "floor-in-county").unwrap();
    assert!(matches!(floor.value, FigureValue::Rate(range) if range.central.to_string() == "85%"));
}

/// Inner Mongolia Business Daily 2020-11-03: “财政补助标准达到每人550元,个人人均缴费280元,各级政府财政补助水平达总筹资金额的66%”.
#[test]
fn inner_mongolia_fiscal_share_is_66_percent() {
    let standard = shelf::pack("neimenggu-2020").premium_standard.as_ref().unwrap();
    let amount = |value: FigureValue| match value {
        FigureValue::Amount(range) => range.central.to_fen(),
        other => panic!("{other:?}"),
    };
    let (personal, fiscal) = (amount(standard.personal.value), amount(standard.fiscal.value));
    assert_eq!((personal.to_string(), fiscal.to_string()), ("280.00".to_owned(), "550.00".to_owned()));
    // 550 ÷ 830 = 0.662650…: 66 % in the report's whole percents.
    assert_eq!(fiscal.over(personal + fiscal).unwrap().to_string(), "0.6627");
}

/// Lianyungang 2021: “共资助69.08万人次困难人员参加城乡居民基本医疗保险,资助参保费用达19330万元”: 19,330万 ÷ 69.08万 =
/// 279.82 yuan a person, about the personal premium of 280: the subsidy is full.
#[test]
fn lianyungang_subsidy_a_person_is_279_82() {
    // 193,300,000 ÷ 690,800 = 279.8205…, written as a quotient of amounts.
    assert_eq!(ratio("193300000", "690800"), "279.8205");
    let share =
        shelf::pack("lianyungang-2020").figures.iter().find(|one| one.id == "premium-share-full").unwrap();
    assert!(matches!(share.value, FigureValue::Rate(range) if range.central.to_string() == "100%"));
    assert!(share.citation.why.as_ref().unwrap().zh.contains("279.82"));
}

/// Jining 2023-09-07: “住院报销比例提高5%,一、二、三级医疗机构分别提高至85%、75%、60%”: by points 80, 75 − 5 = 70, 55 % in 2022.
#[test]
fn jining_raised_its_ratios_by_five_points() {
    let ratio = |level: &str| {
        let id = format!("resident-ratio-{level}");
        match shelf::pack("jining-2023").figures.iter().find(|one| one.id == id).unwrap().value {
            FigureValue::Rate(range) => range.central.to_string(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!([ratio("primary"), ratio("secondary"), ratio("tertiary")], ["85%", "75%", "60%"]);
}
