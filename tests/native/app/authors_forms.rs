//! The authors' page: what a pack says written by form.

use super::authors::{codes, empty, filled, gave, given, jining, personal};
use benefit_estimator::app::{
    Action, AuthorsAction, Choice, ExtraField, FigureFor, GoesOn, PackFile, PickField, RowField, RowLacks,
    TableField, TableForm, Workbench, YES, YearField,
};
use benefit_estimator::terms::{FactId, Id, Left, Part};

fn filled_in(bench: &Workbench, form: TableForm, fields: &[(TableField, &str)]) -> Workbench {
    let typed = |bench: Workbench, (field, text): &(TableField, &str)| {
        bench.update(AuthorsAction::TableTyped(form, *field, (*text).to_owned()))
    };
    fields.iter().fold(bench.clone(), typed)
}

/// The head begins with what the pack says; what is emptied goes.
#[test]
fn the_head_of_a_pack_is_changed_by_form() {
    use TableField::{DayAfter, FirstDay, Id, ProvinceEn, ProvinceZh, RegionZh, ScopeEn, ScopeZh, Status};
    let bench = gave(&empty(), jining());
    let head = bench.table(TableForm::Head);
    assert_eq!((head.text(Id), head.text(Status)), ("jining-2023", "reported"));
    assert!(head.lacks(TableForm::Head).is_empty());
    let half =
        filled_in(&bench, TableForm::Head, &[(ProvinceZh, "某省"), (ProvinceEn, ""), (FirstDay, "明天")]);
    assert_eq!(half.table(TableForm::Head).lacks(TableForm::Head), [ProvinceEn, FirstDay]);
    let fields = [
        (ProvinceEn, "Some"),
        (RegionZh, "某市"),
        (ScopeZh, ""),
        (ScopeEn, ""),
        (FirstDay, "20240101"),
        (DayAfter, "2026年1月1日"),
    ];
    let kept = filled_in(&half, TableForm::Head, &fields).update(AuthorsAction::TableKept(TableForm::Head));
    let pack = kept.policy().unwrap_or_else(|| panic!("{:?}", codes(&kept)));
    assert_eq!((pack.region.zh.as_str(), pack.scope.is_none()), ("某市", true));
    assert_eq!(pack.province.as_ref().map(|words| words.en.as_str()), Some("Some"));
    assert_eq!(pack.period.from.to_string(), "2024-01-01");
    assert_eq!(pack.period.last().map(|day| day.to_string()).as_deref(), Some("2025-12-31"));
    assert_eq!(kept.table(TableForm::Head).text(RegionZh), "某市", "it begins with what is written now");
}

/// 提高20% of an amount is a factor of 1.2, 降低5个百分点 are points; who has the premium paid is a row of its own.
#[test]
fn figures_from_others_and_premiums_are_written_by_form() {
    use TableField::{ByFactor, ByPersonFactor, ByPoints, Document, Groups, Id, Of, Quote, Section, Share};
    let bench = gave(&empty(), jining());
    let figures = &bench.names.figures;
    let of = |wanted: FigureFor| figures.iter().find(|one| one.fits(wanted)).unwrap().id.clone();
    let (amount, ratio) = (of(FigureFor::Amount), of(FigureFor::Ratio));
    let document = bench.names.documents[0].clone();
    let cited = [(Document, document.as_str()), (Section, "一")];
    let derived = |fields: &[(TableField, &str)]| {
        let bench = filled_in(&filled_in(&bench, TableForm::Derived, &cited), TableForm::Derived, fields);
        bench.update(AuthorsAction::TableKept(TableForm::Derived))
    };
    let text = |bench: &Workbench| bench.written(PackFile::Pack).unwrap().1.to_owned();
    let more = derived(&[(Id, "more"), (Of, &amount), (ByFactor, "120"), (Quote, "提高20%")]);
    let block = format!("id = \"more\"\nof = \"{amount}\"\nfactor = \"1.2\"\ndocument");
    assert!(text(&more).contains(&block) && text(&more).contains("kind = \"published\""), "{}", text(&more));
    let less = derived(&[(Id, "less"), (Of, &ratio), (ByPoints, "-5%"), (Quote, "降低5个百分点")]);
    assert!(text(&less).contains("points = \"-0.05\"\n"), "{}", text(&less));
    let retired = derived(&[(Id, "retired"), (Of, &ratio), (ByPersonFactor, "60"), (Quote, "60%")]);
    assert!(text(&retired).contains("person-factor = \"0.6\"\n"));
    for one in [&more, &less, &retired] {
        assert!(one.policy().is_some(), "{:?}", codes(one));
    }
    let unread = filled_in(&bench, TableForm::Derived, &[(Id, "a"), (Of, &ratio), (ByFactor, "一半")]);
    assert!(unread.table(TableForm::Derived).lacks(TableForm::Derived).contains(&ByFactor));

    let premium = filled_in(&bench, TableForm::Premium, &[(Groups, "destitute"), (Share, &ratio)]);
    let premium = premium.update(AuthorsAction::TableKept(TableForm::Premium));
    let block = format!("[[premium]]\nidentity = [\"destitute\"]\nshare = \"{ratio}\"\n");
    assert!(text(&premium).contains(&block), "{}", text(&premium));
}

/// A pack that nothing is wrong with is still one after its forms were filled in, but for what nothing uses yet.
#[test]
fn groups_options_places_and_sums_are_written_by_form() {
    use TableField::{
        Adds, Fact, HintEn, HintZh, Id, Insurance, Known, Like, NameEn, NameZh, Place, Points, Setting,
    };
    let bench = gave(&empty(), jining());
    let named = [(NameZh, "某"), (NameEn, "some"), (HintZh, "您是某。"), (HintEn, "You are.")];
    let group = filled_in(&bench, TableForm::Group, &named);
    assert_eq!(group.table(TableForm::Group).lacks(TableForm::Group), [Id, Like], "a local group");
    let known = filled_in(&group, TableForm::Group, &[(Known, "extended-recipient")]);
    assert_eq!(known.table(TableForm::Group).lacks(TableForm::Group), []);
    let kept = known.update(AuthorsAction::TableKept(TableForm::Group));
    let text = kept.written(PackFile::Pack).unwrap().1;
    let block = "[[identity]]\nid = \"extended-recipient\"\nname.zh = \"某\"\nname.en = \"some\"\nhint.zh = \"您是某。\"\nhint.en = \"You are.\"\n";
    assert!(text.contains(block), "{text}");
    assert!(kept.replaced > bench.replaced && kept.table(TableForm::Group).text(NameZh).is_empty());
    assert!(kept.names.groups.iter().any(|one| one.id == "extended-recipient" && one.words.en == "some"));
    let local = filled_in(&group, TableForm::Group, &[(Id, "veteran"), (Like, "subsistence")]);
    let local = local.update(AuthorsAction::TableKept(TableForm::Group));
    assert!(local.written(PackFile::Pack).unwrap().1.contains("id = \"veteran\"\n"));
    assert!(local.policy().is_some(), "{:?}", codes(&local));

    let option = [(Fact, "place"), (Id, "in-province"), (NameZh, "省内"), (NameEn, "In the province")];
    let option = filled_in(&bench, TableForm::Choice, &option);
    assert_eq!(option.table(TableForm::Choice).lacks(TableForm::Choice), [Like]);
    assert!(
        filled_in(&option, TableForm::Choice, &[(Fact, "plan")])
            .table(TableForm::Choice)
            .lacks(TableForm::Choice)
            .is_empty()
    );
    let option = filled_in(&option, TableForm::Choice, &[(Like, "referred-out")]);
    let option = option.update(AuthorsAction::TableKept(TableForm::Choice));
    assert!(option.policy().is_some(), "{:?}", codes(&option));
    assert_eq!(option.names.choices_of("place").count(), 1);

    let place = filled_in(
        &bench,
        TableForm::Place,
        &[(Insurance, "resident"), (Setting, "inpatient"), (Place, "referred-out"), (Place, "temporary-out")],
    );
    assert_eq!(place.table(TableForm::Place).lacks(TableForm::Place).len(), 3, "one of three figures");
    // A second click takes it back.
    let place = filled_in(&place, TableForm::Place, &[(Place, "temporary-out"), (Points, "fewer")]);
    let place = place.update(AuthorsAction::TableKept(TableForm::Place));
    let text = place.written(PackFile::Pack).unwrap().1;
    assert!(text.contains("[[place-adjustment]]\ninsurance = [\"resident\"]\nsetting = [\"inpatient\"]\nplace = [\"referred-out\"]\npoints = \"fewer\"\n"), "{text}");
    assert_eq!(codes(&place), ["undefined"], "there is no such figure");

    let sum =
        [(Id, "costs"), (NameZh, "费用"), (NameEn, "Costs"), (Adds, "in-scope"), (Setting, "outpatient")];
    let sum = filled_in(&bench, TableForm::Sum, &sum);
    let lacks = sum.table(TableForm::Sum).lacks(TableForm::Sum);
    assert!(!lacks.contains(&TableField::Tier) && lacks.contains(&TableField::Quote), "{lacks:?}");
    let nothing = sum.update(AuthorsAction::TableKept(TableForm::Sum));
    assert_eq!(nothing.written(PackFile::Pack), bench.written(PackFile::Pack));
    let cited = [
        (TableField::Document, "jining"),
        (TableField::Section, "“据介绍,2023年”一段"),
        (TableField::Quote, "起付标准分别降为100元"),
    ];
    let sum = filled_in(&sum, TableForm::Sum, &cited).update(AuthorsAction::TableKept(TableForm::Sum));
    assert_eq!(codes(&sum), ["unused-sum"]);
    assert_eq!(sum.names.sums.len(), 1);
}

#[test]
fn a_row_by_form_names_people_places_segments_and_sums() {
    let bench = gave(&empty(), jining());
    let typed =
        |bench: &Workbench, field, text: &str| bench.update(AuthorsAction::RowTyped(field, text.to_owned()));
    let steps = [
        (RowField::Tier, "critical"),
        (RowField::Group, "subsistence"),
        (RowField::Place, "in-city"),
        (RowField::Place, "in-county"),
        (RowField::Place, "in-city"),
        (RowField::Name(Part::Deductible), "start"),
        (RowField::Segments, ""),
        (RowField::SegmentEnd(0), "bound"),
        (RowField::SegmentRatio(0), "low"),
    ];
    let half = steps.iter().fold(bench.clone(), |bench, (field, text)| typed(&bench, *field, text));
    assert_eq!(half.row.lacks(), [RowLacks::Segments], "the last segment is missing");
    assert_eq!(bench.row.lacks(), [RowLacks::Part(Part::Deductible), RowLacks::Part(Part::Ratio)]);
    let whole = typed(&half, RowField::SegmentRatio(1), "high");
    assert!(whole.row.is_whole());
    assert!(!typed(&whole, RowField::SegmentEnd(1), "end").row.is_whole(), "the last segment has no end");
    let whole = [(RowField::Name(Part::Cap), "most"), (RowField::Counts, "paid"), (RowField::Over, "visit")]
        .iter()
        .fold(whole, |bench, (field, text)| typed(&bench, *field, text));
    let text = whole.update(AuthorsAction::RowKept).written(PackFile::Pack).unwrap().1.to_owned();
    let row = "[[critical]]\nidentity = [\"subsistence\"]\nplace = [\"in-county\"]\ndeductible = \"start\"\n\
        segment = [{ up-to = \"bound\", ratio = \"low\" }, { ratio = \"high\" }]\n\
        caps = [{ cap = \"most\", counts = \"paid\" }]\nover = \"visit\"\n";
    assert!(text.contains(row), "{text}");
    let plain = typed(&whole, RowField::Segments, "");
    assert!(!plain.row.is_whole(), "then a ratio is missing");
}

/// By hand: basic insurance leaves 10,000 − (10,000 − 100) × 85 % = 1,585; of these the payer of the pack's own, by the same
/// two figures, pays (1,585 − 100) × 85 % = 1,262.25 to whoever registered, and 322.75 are left. Registered is what nobody
/// is unless they say so.
#[test]
fn a_question_and_a_payer_of_the_packs_own_and_a_row_that_asks_it() {
    use TableField::{After, Answers, Id as Named, NameEn, NameZh, QuestionEn, QuestionZh, Usual};
    let bench = gave(&empty(), jining());
    let question = [(Named, "filed"), (QuestionZh, "备案了吗？"), (QuestionEn, "Registered?")];
    let question = filled_in(&bench, TableForm::Question, &question);
    assert_eq!(question.table(TableForm::Question).lacks(TableForm::Question), [Answers]);
    let question = filled_in(&question, TableForm::Question, &[(Answers, "flag"), (Usual, "false")]);
    let question = question.update(AuthorsAction::TableKept(TableForm::Question));
    let payer = [(Named, "top-up"), (NameZh, "补充"), (NameEn, "Top-up"), (After, "commercial")];
    let payer =
        filled_in(&question, TableForm::Payer, &payer).update(AuthorsAction::TableKept(TableForm::Payer));
    let filed = FactId::Own(Id::parse("filed").unwrap());
    let steps = [
        (RowField::Tier, "top-up"),
        (RowField::Insurance, "resident"),
        (RowField::Flag(filed), "true"),
        (RowField::Name(Part::Deductible), "resident-deductible-primary"),
        (RowField::Name(Part::Ratio), "resident-ratio-primary"),
    ];
    let row = steps.iter().fold(payer, |bench, (field, text)| {
        bench.update(AuthorsAction::RowTyped(*field, (*text).to_owned()))
    });
    assert!(row.row.is_whole());
    let kept = row.update(AuthorsAction::RowKept);
    let text = kept.written(PackFile::Pack).unwrap().1;
    for block in [
        "[[fact]]\nid = \"filed\"\nquestion.zh = \"备案了吗？\"\nquestion.en = \"Registered?\"\nflag = true\nusual = false\n",
        "[[tier]]\nid = \"top-up\"\nname.zh = \"补充\"\nname.en = \"Top-up\"\nafter = \"commercial\"\n",
        "[[row]]\ntier = \"top-up\"\ninsurance = [\"resident\"]\nis = { filed = true }\n\
         deductible = \"resident-deductible-primary\"\nratio = \"resident-ratio-primary\"\n",
    ] {
        assert!(text.contains(block), "{block}\n{text}");
    }
    assert!(kept.policy().is_some(), "{:?}", codes(&kept));
    let visit = filled(&kept);
    assert_eq!(personal(&visit), "1585.00");
    let yes = Action::Chose(Choice::Fact(filed, Id::parse(YES).unwrap()));
    assert_eq!(personal(&visit.update(AuthorsAction::Estimator(yes))), "322.75");
}

#[test]
fn a_question_is_answered_by_a_number_or_one_of_several_options() {
    use TableField::{
        Answers, From, HintEn, HintZh, Id as Named, Options, QuestionEn, QuestionZh, Until, Usual,
    };
    let form = TableForm::Question;
    let bench = gave(&empty(), jining());
    let named = [(Named, "gifts"), (QuestionZh, "几次？"), (QuestionEn, "How often?"), (HintZh, "证上有。")];
    let named = filled_in(&bench, form, &named);
    assert_eq!(named.table(form).lacks(form), [HintEn, Answers], "words stand in both languages");
    let named = filled_in(&named, form, &[(HintEn, "The card says.")]);
    let number = filled_in(&named, form, &[(Answers, "count"), (Usual, "some")]);
    assert_eq!(number.table(form).lacks(form), [Until, Usual]);
    let number = filled_in(&number, form, &[(From, "1"), (Until, "100"), (Usual, "2")]);
    let number = number.update(AuthorsAction::TableKept(form));
    let text = number.written(PackFile::Pack).unwrap().1;
    assert!(
        text.contains("hint.en = \"The card says.\"\ncount = { from = 1, until = 100 }\nusual = 2\n"),
        "{text}"
    );
    assert!(number.policy().is_some(), "{:?}", codes(&number));

    let options =
        filled_in(&named, form, &[(Answers, "option"), (Options, "a，甲，Alpha\nb\t乙"), (Usual, "c")]);
    assert_eq!(options.table(form).lacks(form), [Options, Usual], "a name is missing, and there is no c");
    let options = filled_in(&options, form, &[(Options, "a，甲，Alpha\n\nb\t乙\tBeta"), (Usual, "b")]);
    let options = options.update(AuthorsAction::TableKept(form));
    let text = options.written(PackFile::Pack).unwrap().1;
    let written = "option = [{ id = \"a\", name = { zh = \"甲\", en = \"Alpha\" } }, \
        { id = \"b\", name = { zh = \"乙\", en = \"Beta\" } }]\nusual = \"b\"\n";
    assert!(text.contains(written), "{text}");
    assert!(options.policy().is_some(), "{:?}", codes(&options));
    // A row can ask for all of them, and for standard facts.
    let fact = FactId::Own(Id::parse("gifts").unwrap());
    let steps = [
        (RowField::Option(FactId::Level), "primary"),
        (RowField::Option(FactId::Employment), "retired"),
        (RowField::From(FactId::Stay), "2"),
        (RowField::Option(fact), "a"),
        (RowField::Option(fact), "b"),
        (RowField::Option(fact), "a"),
        (RowField::Flag(FactId::SpecialDisease), "false"),
        (RowField::Unpublished, ""),
    ];
    let typed = |bench: Workbench, (field, text): &(RowField, &str)| {
        bench.update(AuthorsAction::RowTyped(*field, (*text).to_owned()))
    };
    let row = steps.iter().fold(options, typed);
    assert!(!typed(row.clone(), &(RowField::Until(FactId::Stay), "many")).row.is_whole(), "no number");
    let text = row.update(AuthorsAction::RowKept).written(PackFile::Pack).unwrap().1.to_owned();
    let written = "[[basic]]\nlevel = [\"primary\"]\nspecial-disease = false\n\
        is = { employment = [\"retired\"], stay = { from = 2 }, gifts = [\"b\"] }\nunpublished = \"basic-unpublished\"\n";
    assert!(text.contains(written), "{text}");
}

/// Nothing is wrong with a pack that has them, and each stands as it was filled in.
#[test]
fn alerts_promises_and_notices_are_written_by_form() {
    use TableField::{
        BeforeDischarge, Document, Groups, Id as Named, Insurance, Limit, Quote, Section, TextEn, TextZh,
        Threshold,
    };
    let bench = gave(&empty(), jining());
    let words = [(TextZh, "会有人联系您。"), (TextEn, "Somebody will contact you.")];
    let alert = [(Named, "watch"), (Groups, "subsistence"), (Threshold, "resident-deductible-tertiary")];
    let alert = filled_in(&bench, TableForm::Alert, &alert);
    assert_eq!(alert.table(TableForm::Alert).lacks(TableForm::Alert), [TextZh, TextEn]);
    let alert =
        filled_in(&alert, TableForm::Alert, &words).update(AuthorsAction::TableKept(TableForm::Alert));
    let promise = [(Named, "share"), (Insurance, "resident"), (Limit, "resident-ratio-primary")];
    let promise = filled_in(&filled_in(&alert, TableForm::Promise, &promise), TableForm::Promise, &words);
    let promise = promise.update(AuthorsAction::TableKept(TableForm::Promise));
    let notice = [
        (Named, "no-deposit"),
        (Groups, "subsistence"),
        (Groups, "destitute"),
        (Groups, "subsistence"),
        (BeforeDischarge, "true"),
        (Document, "jining"),
        (Section, "“据介绍,2023年”一段"),
        (Quote, "起付标准分别降为100元"),
    ];
    let notice = filled_in(&filled_in(&promise, TableForm::Notice, &notice), TableForm::Notice, &words);
    let notice = notice.update(AuthorsAction::TableKept(TableForm::Notice));
    let text = notice.written(PackFile::Pack).unwrap().1;
    let told = "text.zh = \"会有人联系您。\"\ntext.en = \"Somebody will contact you.\"\n";
    for block in [
        format!(
            "[[alert]]\nid = \"watch\"\nidentity = [\"subsistence\"]\nthreshold = \"resident-deductible-tertiary\"\n{told}"
        ),
        format!(
            "[[check]]\nid = \"share\"\ninsurance = [\"resident\"]\nlimit = \"resident-ratio-primary\"\n{told}"
        ),
        format!(
            "[[notice]]\nid = \"no-deposit\"\nidentity = [\"destitute\"]\nbefore-discharge = true\n{told}document = \"jining\"\n"
        ),
    ] {
        assert!(text.contains(&block), "{block}\n{text}");
    }
    assert!(notice.policy().is_some(), "{:?}", codes(&notice));
}

/// A quota for a day has its one figure, a fallback its own; neither has a ratio or a sum to count on.
#[test]
fn every_payers_row_has_the_figures_of_its_kind() {
    let bench = gave(&empty(), jining());
    let typed =
        |bench: &Workbench, field, text: &str| bench.update(AuthorsAction::RowTyped(field, text.to_owned()));
    let quota = typed(&typed(&bench, RowField::Tier, "bed-day"), RowField::Over, "visit");
    assert_eq!((quota.row.parts(), quota.row.is_whole()), (&[Part::Amount][..], false));
    let quota = typed(&quota, RowField::Name(Part::Amount), "quota");
    let text = quota.update(AuthorsAction::RowKept).written(PackFile::Pack).unwrap().1.to_owned();
    assert!(text.contains("[[bed-day]]\namount = \"quota\"\n"), "{text}");
    let fallback = typed(&typed(&bench, RowField::Tier, "fallback"), RowField::Name(Part::Floor), "floor");
    let text = fallback.update(AuthorsAction::RowKept).written(PackFile::Pack).unwrap().1.to_owned();
    assert!(text.contains("[[fallback]]\nfloor = \"floor\"\n"), "{text}");
}

/// A payer of the pack's own pays a fixed sum, or works on a part of what is left; a commercial one has no figures at all.
#[test]
fn a_row_pays_a_fixed_sum_or_works_on_a_part() {
    let bench = gave(&empty(), jining());
    let payer = [
        (TableField::Id, "top-up"),
        (TableField::NameZh, "补充"),
        (TableField::NameEn, "Top-up"),
        (TableField::After, "commercial"),
    ];
    let bench =
        filled_in(&bench, TableForm::Payer, &payer).update(AuthorsAction::TableKept(TableForm::Payer));
    let typed = |bench: &Workbench, steps: &[(RowField, &str)]| {
        steps.iter().fold(bench.clone(), |bench, (field, text)| {
            bench.update(AuthorsAction::RowTyped(*field, (*text).to_owned()))
        })
    };
    let own = typed(&bench, &[(RowField::Tier, "top-up"), (RowField::Insurance, "resident")]);
    let fixed = [
        (RowField::Over, "visit"),
        (RowField::Per, "visit"),
        (RowField::Name(Part::Amount), "resident-deductible-primary"),
    ];
    let fixed = typed(&own, &fixed);
    assert!(fixed.row.is_whole(), "{:?}", fixed.row.lacks());
    let fixed = fixed.update(AuthorsAction::RowKept);
    let text = fixed.written(PackFile::Pack).unwrap().1;
    let row = "[[row]]\ntier = \"top-up\"\ninsurance = [\"resident\"]\namount = \"resident-deductible-primary\"\nper = \"visit\"\n";
    assert!(text.contains(row), "{text}");
    assert!(fixed.policy().is_some(), "{:?}", codes(&fixed));
    // By hand: 1,585 are left of 10,000, of which the payer pays 100.
    assert_eq!(personal(&filled(&fixed)), "1485.00");
    let part = [
        (RowField::Of(Left::OutOfScope), ""),
        (RowField::Of(Left::AboveCap), ""),
        (RowField::Of(Left::AboveCap), ""),
        (RowField::Name(Part::Deductible), "resident-deductible-primary"),
        (RowField::Name(Part::Ratio), "resident-ratio-primary"),
    ];
    let part = typed(&own, &part).update(AuthorsAction::RowKept);
    let text = part.written(PackFile::Pack).unwrap().1;
    assert!(text.contains("of = [\"out-of-scope\"]\ndeductible = "), "{text}");
    assert!(part.policy().is_some(), "{:?}", codes(&part));
    let basic = typed(&bench, &[(RowField::Of(Left::AboveCap), "")]);
    assert!(!basic.row.has_parts_left(), "there is nothing before basic insurance");
    let commercial = typed(&bench, &[(RowField::Tier, "commercial")]);
    assert_eq!(commercial.row.lacks(), [RowLacks::Unpublished]);
    let commercial = typed(&commercial, &[(RowField::Unpublished, "")]).update(AuthorsAction::RowKept);
    assert!(commercial.policy().is_some(), "{:?}", codes(&commercial));
}

/// What deductible and segments count on stands in the row as the example city writes it.
#[test]
fn a_row_counts_on_the_year() {
    let bench = gave(&empty(), jining());
    let steps = [
        (RowField::Insurance, "employee"),
        (RowField::Name(Part::Deductible), "start"),
        (RowField::Segments, ""),
        (RowField::SegmentEnd(0), "bound"),
        (RowField::SegmentRatio(0), "low"),
        (RowField::SegmentRatio(1), "high"),
        (RowField::Year(YearField::SegmentsOver), "burden"),
        (RowField::Year(YearField::Less), "deductibles"),
        (RowField::Year(YearField::AtMost), "ceiling"),
    ];
    let typed = |bench: Workbench, (field, text): &(RowField, &str)| {
        bench.update(AuthorsAction::RowTyped(*field, (*text).to_owned()))
    };
    let half = steps.iter().fold(bench, typed);
    assert_eq!(half.row.lacks(), [RowLacks::Ceiling]);
    let whole = typed(half, &(RowField::Year(YearField::AtMostCounts), "deductibles"));
    let text = whole.update(AuthorsAction::RowKept).written(PackFile::Pack).unwrap().1.to_owned();
    let row = "segment = [{ up-to = \"bound\", ratio = \"low\" }, { ratio = \"high\" }]\nsegments-over = \"burden\"\n\
        deductible-less = \"deductibles\"\ndeductible-at-most = { amount = \"ceiling\", counts = \"deductibles\" }\n";
    assert!(text.contains(row), "{text}");
    // A sum for both leaves nothing to say of each.
    let over = typed(whole, &(RowField::Over, "costs"));
    let text = over.update(AuthorsAction::RowKept).written(PackFile::Pack).unwrap().1.to_owned();
    assert!(text.contains("over = \"costs\"\n") && !text.contains("deductible-less"), "{text}");
}

/// What a pack says of a document is filled in where it is read; nothing else of the text is touched.
#[test]
fn a_document_is_named_in_both_languages_by_form() {
    use TableField::{Document, Issued, IssuerEn, IssuerZh, TitleEn, TitleZh};
    let form = TableForm::Document;
    let text = "某市细则\n第一条 居民住院起付标准为500元。\n某市医疗保障局\n2025年12月1日\n";
    let bench =
        empty().update(AuthorsAction::BeganBlank).update(AuthorsAction::WroteDocument(text.to_owned()));
    let phrase = "居民住院起付标准为500元";
    let bench = bench.update(AuthorsAction::Selected(text.find(phrase).unwrap(), phrase.to_owned()));
    let bench = bench.update(AuthorsAction::PickKept);
    // There is one, so it is that.
    let draft = bench.table(form);
    assert_eq!((draft.text(TitleZh), draft.text(IssuerZh)), ("某市细则", "某市医疗保障局"));
    assert_eq!((draft.text(Issued), draft.lacks(form)), ("2025-12-01", vec![TitleEn, IssuerEn]));
    assert!(!bench.is_half_filled());
    let named = [(TitleEn, "Rules of Some City"), (IssuerEn, "Some City's Bureau"), (Issued, "")];
    let named = filled_in(&bench, form, &named);
    assert!(named.is_half_filled());
    let kept = named.update(AuthorsAction::TableKept(form));
    let written = kept.written(PackFile::Pack).unwrap().1;
    let block = "[[document]]\nid = \"document\"\ntitle.zh = \"某市细则\"\ntitle.en = \"Rules of Some City\"\n\
        issuer.zh = \"某市医疗保障局\"\nissuer.en = \"Some City's Bureau\"\ntext = \"document.txt\"\n";
    assert!(written.contains(block), "{written}");
    let dated = filled_in(&kept, form, &[(Issued, "20251201")]).update(AuthorsAction::TableKept(form));
    let expected = block.replace("\ntext =", "\ndate = 2025-12-01\ntext =");
    assert!(dated.written(PackFile::Pack).unwrap().1.contains(&expected));
    let wrote = dated.wrote_last(GoesOn::Table(form)).unwrap();
    assert_eq!(wrote.tables[0].ids, ["document"]);
    // Of several one is chosen first, and what it says comes with it.
    let two = gave(&empty(), jining());
    assert_eq!(two.table(form).lacks(form), [Document]);
    let two = filled_in(&two, form, &[(Document, "jining")]);
    assert!(two.table(form).text(TitleEn).starts_with("Jining") && !two.is_half_filled());
    let two = filled_in(&two, form, &[(IssuerEn, "Some office")]).update(AuthorsAction::TableKept(form));
    let policy = two.policy().unwrap_or_else(|| panic!("{:?}", codes(&two)));
    assert_eq!(policy.documents.iter().filter(|one| one.issuer.en == "Some office").count(), 1);
}

/// A figure grows with the years: at most by a share of itself.
#[test]
fn a_figure_that_grows_with_a_number_is_written_by_form() {
    use TableField::{
        AtMostShare, Document, EachBeyond, EachFact, EachPlus, Id as Named, Of, Quote, Section,
    };
    let form = TableForm::Derived;
    let bench = gave(&empty(), jining());
    let cited = [(Document, "jining"), (Section, "一"), (Quote, "合计不超过20%"), (Named, "with-years")];
    let fields = [(Of, "resident-deductible-tertiary"), (EachFact, "continuous-years"), (EachBeyond, "some")];
    let half = filled_in(&filled_in(&bench, form, &cited), form, &fields);
    assert_eq!(half.table(form).lacks(form), [EachPlus, EachBeyond]);
    let rest = [(EachPlus, "resident-deductible-primary"), (EachBeyond, "4"), (AtMostShare, "20")];
    let whole = filled_in(&half, form, &rest).update(AuthorsAction::TableKept(form));
    let text = whole.written(PackFile::Pack).unwrap().1;
    let block = "of = \"resident-deductible-tertiary\"\neach = [{ fact = \"continuous-years\", plus = \"resident-deductible-primary\", beyond = 4 }]\nat-most-share = \"0.2\"\n";
    assert!(text.contains(block), "{text}");
    assert!(whole.policy().is_some(), "{:?}", codes(&whole));
}

/// What a table does not say of its row is chosen beside it: a cap with its sum, and which stays it is for.
#[test]
fn a_row_made_from_a_table_has_a_cap_and_its_stays() {
    let table = "级别\t居民起付线\t居民比例\n一级\t200\t85%\n二级\t400\t75%\n";
    let bench = gave(&empty(), jining()).update(AuthorsAction::WroteDocument(table.to_owned()));
    let bench = bench.update(AuthorsAction::Selected(0, table.to_owned()));
    let typed = |bench: &Workbench, field, text: &str| {
        bench.update(AuthorsAction::Picked(PickField::Extra(0, field), text.to_owned()))
    };
    let unread = typed(&bench, ExtraField::From, "第二次");
    assert!(!unread.pick.as_ref().unwrap().is_readable());
    assert!(unread.update(AuthorsAction::PickKept).pick.is_some(), "nothing is written");
    let bench = typed(&typed(&unread, ExtraField::From, "2"), ExtraField::Cap, "resident-cap");
    let text = |bench: &Workbench| {
        bench.update(AuthorsAction::PickKept).written(PackFile::Pack).unwrap().1.to_owned()
    };
    let row = text(&bench);
    assert!(
        row.contains("setting = [\"inpatient\"]\nis = { stay = { from = 2 } }\ndeductible = { primary"),
        "{row}"
    );
    assert!(row.contains("\" }\ncap = \"resident-cap\"\n"), "{row}");
    let counted = text(&typed(&bench, ExtraField::Counts, "stays_paid"));
    assert!(counted.contains("caps = [{ cap = \"resident-cap\", counts = \"stays_paid\" }]\n"), "{counted}");
}

/// Of the readings that the calculation rests on those are offered that the pack lacks; the pack's own have ids of their own.
#[test]
fn readings_are_written_by_form() {
    use TableField::{Id as Named, KnownReading, TextEn, TextZh};
    let form = TableForm::Reading;
    let bench = gave(&empty(), jining());
    assert!(bench.names.readings.iter().any(|one| one == "R-POINTS"));
    let words = [(TextZh, "照此理解。"), (TextEn, "Read so.")];
    let reading = filled_in(&bench, form, &words);
    assert_eq!(reading.table(form).lacks(form), [Named]);
    let known =
        filled_in(&reading, form, &[(KnownReading, "R-ABOVE")]).update(AuthorsAction::TableKept(form));
    let text = known.written(PackFile::Pack).unwrap().1;
    assert!(
        text.contains("[[reading]]\nid = \"R-ABOVE\"\ntext.zh = \"照此理解。\"\ntext.en = \"Read so.\"\n"),
        "{text}"
    );
    assert!(known.policy().is_some(), "{:?}", codes(&known));
}

/// A figure is offered only where it can stand: no ratio as a deductible, no points as a ratio unless they are added to one.
#[test]
fn only_figures_that_fit_are_offered() {
    let pack = r#"
[[figure]]
id = "start"
amount = "1000"
[[figure]]
id = "endless"
amount = "none"
[[figure]]
id = "share"
ratio = "0.85"
[[figure]]
id = "fewer"
points = "-0.10"
[[figure]]
id = "more-of-share"
of = "share"
points = "0.05"
[[figure]]
id = "half-of-start"
of = "start"
factor = "0.5"
[[figure]]
id = "half"
factor = "0.5"
[[figure]]
id = "unknown"
kind = "unpublished"
"#;
    let bench = gave(&empty(), [given("pack.toml", pack)]);
    let fitting = |needed| -> Vec<&str> {
        bench.names.figures.iter().filter(|one| one.fits(needed)).map(|one| one.id.as_str()).collect()
    };
    assert_eq!(fitting(FigureFor::Part(Part::Deductible)), ["start", "half-of-start", "unknown"]);
    assert_eq!(fitting(FigureFor::Part(Part::Cap)), ["start", "endless", "half-of-start", "unknown"]);
    assert_eq!(fitting(FigureFor::Part(Part::Ratio)), ["share", "more-of-share", "unknown"]);
    assert_eq!(fitting(FigureFor::Amount), ["start", "half-of-start"]);
    assert_eq!(fitting(FigureFor::Ratio), ["share", "more-of-share"]);
    assert_eq!(fitting(FigureFor::Prepay), ["share", "more-of-share", "unknown"]);
    assert_eq!(fitting(FigureFor::Points), ["fewer", "unknown"]);
    assert_eq!(fitting(FigureFor::Factor), ["half", "unknown"]);
    let values: Vec<&str> = bench.names.figures.iter().map(|one| one.value.as_str()).collect();
    assert_eq!(values, ["1000", "none", "85%", "-10%", "+5%", "× 50%", "× 50%", ""]);
}
