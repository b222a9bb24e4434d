//! The authors' page: what is said of what was written, what is lost by leaving, what was checked, and a copied pack.

use super::authors::{codes, empty, gave, given, jining, pack_text};
use super::text;
use benefit_estimator::app::{
    AuthorsAction, CaseField, DroppedFile, FigureFor, GoesOn, PackFile, PickField, RowField, SheetSigned,
    TableField, TableForm, Workbench, WrittenTables,
};
use benefit_estimator::authoring::{Remark, Severity};
use benefit_estimator::day::Day;
use benefit_estimator::terms::Part;

fn typed_row(bench: &Workbench, steps: &[(RowField, &str)]) -> Workbench {
    let typed = |bench: Workbench, (field, text): &(RowField, &str)| {
        bench.update(AuthorsAction::RowTyped(*field, (*text).to_owned()))
    };
    steps.iter().fold(bench.clone(), typed)
}

fn typed(bench: &Workbench, form: TableForm, field: TableField, text: &str) -> Workbench {
    bench.update(AuthorsAction::TableTyped(form, field, text.to_owned()))
}

fn pack(bench: &Workbench) -> &str {
    bench.written(PackFile::Pack).unwrap().1
}

/// The line of a text on which this stands last, from 1.
fn line_of(text: &str, words: &str) -> usize {
    text[..text.rfind(words).unwrap()].matches('\n').count() + 1
}

fn tables(bench: &Workbench, at: GoesOn) -> Vec<WrittenTables> {
    bench.wrote_last(at).unwrap_or_else(|| panic!("nothing was written: {:?}", bench.done)).tables.clone()
}

/// Every button that is gone once it is pressed leads somewhere, and what was written is said with its line.
#[test]
fn what_a_form_wrote_is_said_and_work_goes_on_there() {
    let bench = gave(&empty(), jining());
    assert!(bench.done.is_none());
    let document = "第一条 居民住院起付标准为500元。\n";
    let picked = bench
        .update(AuthorsAction::WroteDocument(document.to_owned()))
        .update(AuthorsAction::Selected(0, document.trim().to_owned()))
        .update(AuthorsAction::PickKept);
    let [document, figure] = <[_; 2]>::try_from(tables(&picked, GoesOn::Pick)).unwrap();
    assert_eq!((document.list.as_str(), document.ids), ("document", vec!["document".to_owned()]));
    assert_eq!((figure.list.as_str(), figure.ids), ("figure", vec!["resident-deductible".to_owned()]));
    assert_eq!(figure.line + 1, line_of(pack(&picked), "id = \"resident-deductible\"\n"));

    let row = typed_row(&picked, &[(RowField::Tier, "aid-basic"), (RowField::Unpublished, "")]);
    let row = row.update(AuthorsAction::RowKept);
    let written = tables(&row, GoesOn::Row);
    assert_eq!(written[0].ids, ["aid-basic-unpublished"]);
    assert_eq!((written[1].list.as_str(), written[1].ids.len()), ("aid-basic", 0));
    assert_eq!(written[1].line, line_of(pack(&row), "[[aid-basic]]"));
    assert!(row.wrote_last(GoesOn::Pick).is_none(), "only the last is said");

    let form = TableForm::Payer;
    let payer = [
        (TableField::Id, "more"),
        (TableField::NameZh, "某"),
        (TableField::NameEn, "some"),
        (TableField::After, "basic"),
    ];
    let payer = payer.iter().fold(row.clone(), |bench, (field, text)| typed(&bench, form, *field, text));
    let payer = payer.update(AuthorsAction::TableKept(form));
    assert_eq!(tables(&payer, GoesOn::Table(form))[0].ids, ["more"]);
    let head = typed(&payer, TableForm::Head, TableField::RegionZh, "某市");
    let head = head.update(AuthorsAction::TableKept(TableForm::Head));
    assert_eq!(tables(&head, GoesOn::Table(TableForm::Head)), []);
    // Whoever writes on may move the lines.
    let later = head.update(AuthorsAction::Wrote(PackFile::Pack, format!("# more\n{}", pack(&head))));
    assert!(later.done.is_none());

    let at = |bench: &Workbench| bench.done.as_ref().map(|done| (done.at, done.turn));
    let turns: Vec<u32> = [&picked, &row, &payer, &head].map(|one| at(one).unwrap().1).into();
    assert!(turns.is_sorted_by(|one, next| one < next), "the focus follows every time: {turns:?}");
    for (bench, action, then) in [
        (&empty(), AuthorsAction::ShelfOpened, GoesOn::Begin),
        (&empty(), AuthorsAction::ShelfCame(Some(Vec::new())), GoesOn::Shelf),
        (&empty(), AuthorsAction::ShelfCame(None), GoesOn::Begin),
        (&gave(&empty(), jining()), AuthorsAction::StartedAgain, GoesOn::Begin),
        (&gave(&empty(), [given("pack.toml", pack_text())]), begin_cases(), GoesOn::Cases),
    ] {
        assert_eq!(at(&bench.update(action)).map(|(at, _)| at), Some(then));
    }
    let asked = head.update(AuthorsAction::StartedAgain);
    for may in [false, true] {
        let answered = asked.update(AuthorsAction::PutAwayAnswered(may));
        let (at, turn) = at(&answered).unwrap();
        assert!(at == GoesOn::Begin && turn > turns[3]);
    }
}

fn begin_cases() -> AuthorsAction {
    AuthorsAction::Wrote(PackFile::Cases, "\n".to_owned())
}

/// What stands in a form and in no file is not lost without a question, whatever was saved.
#[test]
fn a_form_that_is_filled_in_by_half_is_not_put_away_without_being_asked() {
    let opened = gave(&empty(), jining());
    let case = |field, text: &str| AuthorsAction::CaseTyped(field, text.to_owned());
    let head = AuthorsAction::TableTyped(TableForm::Head, TableField::RegionZh, "某市".to_owned());
    let notice = AuthorsAction::TableTyped(TableForm::Notice, TableField::TextZh, "不用交押金".to_owned());
    let begun = [
        AuthorsAction::RowTyped(RowField::Tier, "critical".to_owned()),
        notice,
        head,
        case(CaseField::Name, "一级"),
        AuthorsAction::SigningTyped("2026".to_owned()),
    ];
    for action in begun {
        let half = opened.update(action.clone());
        assert!(half.is_unsaved() && half.is_half_filled(), "{action:?}");
        let saved = half.update(AuthorsAction::Saved(None));
        assert!(saved.is_unsaved(), "no archive holds it: {action:?}");
        let asked = saved.update(AuthorsAction::StartedAgain);
        assert!(asked.pending.is_some() && asked.is_checked());
        let gone = asked.update(AuthorsAction::PutAwayAnswered(true));
        assert!(gone.pending.is_none() && !gone.is_checked() && !gone.is_unsaved());
    }
    // What says what was there already, or nothing, is nothing.
    let same = typed(&opened, TableForm::Head, TableField::Id, "jining-2023");
    let emptied = typed(&same, TableForm::Notice, TableField::TextZh, "");
    assert!(!emptied.is_unsaved());
    // A selection alone is made again in a moment; a name that was given it is not.
    let document = "居民住院起付标准为500元\n";
    let shown = opened
        .update(AuthorsAction::WroteDocument(document.to_owned()))
        .update(AuthorsAction::Saved(None))
        .update(AuthorsAction::Selected(0, document.to_owned()));
    assert!(!shown.is_unsaved());
    assert!(shown.update(AuthorsAction::Picked(PickField::Id(0), "mine".to_owned())).is_unsaved());
}

/// The site has the packs and not their documents: whoever copies one says which texts are not at hand.
#[test]
fn a_copied_pack_goes_without_the_texts_that_are_not_at_hand() {
    let bench = empty().update(AuthorsAction::Began(jining().into()));
    assert_eq!(codes(&bench), [""; 0]);
    let bench = bench.update(AuthorsAction::WroteDocument("某市细则\n第一条 略。\n".to_owned()));
    assert_eq!(codes(&bench), ["source-missing"; 2]);
    let mut left = bench.clone();
    for more in [1, 0] {
        let found = left.found(Severity::Error).next().unwrap();
        let at = left.can_forgo(&found).unwrap();
        left = left.update(AuthorsAction::SourceForgone(at));
        assert_eq!(codes(&left).len(), more);
        assert_eq!(left.done.as_ref().unwrap().at, GoesOn::Found);
    }
    let lines: Vec<String> = pack_text().lines().map(str::to_owned).collect();
    let kept: Vec<&str> = pack(&left).lines().collect();
    let gone: Vec<&String> = lines.iter().filter(|line| !kept.contains(&line.as_str())).collect();
    assert_eq!(gone, ["text = \"jining-gaoxinqu-2023.txt\"", "text = \"neimenggu-2020.txt\""]);
    assert_eq!(kept.len() + 2, lines.len(), "nothing else is touched");
    // That their quotes are not looked up is still told.
    let told = left.found(Severity::Warning).filter(|one| one.finding.remark == Remark::SourceUnnamed);
    assert_eq!(told.count(), 2);
    // A line that says more is for its author.
    let inline = pack_text().replacen("text = \"jining", "text = \"gone.txt\" # jining", 1);
    let inline = bench.update(AuthorsAction::Wrote(PackFile::Pack, inline.replace("\" # jining", "\"\n#")));
    assert!(inline.found(Severity::Error).any(|one| inline.can_forgo(&one).is_some()));
}

/// A number of the new document takes the place of the old one: the rows that use it have it without being touched.
#[test]
fn a_number_goes_into_a_figure_that_is_there() {
    let document = "济宁某区细则\n第二条 一级医疗机构住院支付比例不低于88%。\n";
    let phrase = "一级医疗机构住院支付比例不低于88%";
    let bench = gave(&empty(), jining()).update(AuthorsAction::WroteDocument(document.to_owned()));
    let bench = bench.update(AuthorsAction::Selected(document.find(phrase).unwrap(), phrase.to_owned()));
    let figures = bench.names.figures.len();
    let into = AuthorsAction::Picked(PickField::Into(0), "resident-ratio-primary".to_owned());
    let bench = bench.update(into);
    assert_eq!(bench.pick.as_ref().unwrap().figures[0].id(), "resident-ratio-primary");
    let bench = bench.update(AuthorsAction::PickKept);
    let figure = "[[figure]]\nid = \"resident-ratio-primary\"\nratio = \"0.88\"\nkind = \"at-least\"\n\
        document = \"document\"\nsection = \"第二条\"\nquote = \"一级医疗机构住院支付比例不低于88%\"\n\n";
    assert!(pack(&bench).contains(figure), "{}", pack(&bench));
    assert_eq!(bench.names.figures.len(), figures, "no figure more");
    assert_eq!(tables(&bench, GoesOn::Pick)[1].ids, ["resident-ratio-primary"]);
    // The new document has no title in English yet; nothing is wrong with the figure.
    assert!(
        !codes(&bench).iter().any(|code| code.contains("quote") || code.contains("kind")),
        "{:?}",
        codes(&bench)
    );
    // What was said of the old number goes with it; what it is made from stays, and so do comments and what comes next.
    let text = "# 头\n[[figure]]\nid = \"half\"\n# 由起付线得出\nof = \"start\"\nfactor = \"0.5\"\nkind = \"reference\"\n\
        low = \"0.4\"\nhigh = \"0.6\"\ndocument = \"old\"\nquote = \"\"\"\n减\n半\"\"\"\nwhy.zh = \"估计\"\n\
        why.en = \"guess\"\n\n# 下一个\n[[figure]]\nid = \"start\"\namount = \"100\"\n";
    let bench = gave(&empty(), [given("pack.toml", text)]);
    let document = "起付标准降低20%。\n";
    let bench = bench.update(AuthorsAction::WroteDocument(document.to_owned()));
    let bench = bench.update(AuthorsAction::Selected(0, "起付标准降低20%".to_owned()));
    let bench = bench.update(AuthorsAction::Picked(PickField::Into(0), "half".to_owned()));
    let bench = bench.update(AuthorsAction::PickKept);
    let expected = "# 头\n[[figure]]\nid = \"half\"\n# 由起付线得出\nof = \"start\"\nfactor = \"0.80\"\nkind = \"published\"\n\
        document = \"document\"\nquote = \"起付标准降低20%\"\n\n# 下一个\n[[figure]]\nid = \"start\"\n";
    assert!(pack(&bench).contains(expected), "{}", pack(&bench));
}

/// The files of an archive, as they are given back.
fn again(bench: &Workbench) -> Workbench {
    let files = bench.archive().into_iter();
    let files = files.map(|(name, text)| DroppedFile::of(name.rsplit('/').next().unwrap_or_default(), &text));
    empty().update(AuthorsAction::Gave(files.collect()))
}

/// A day of checking says nothing of what was changed after it, in another sitting as well.
#[test]
fn what_was_changed_after_it_was_checked_is_told_in_another_sitting_too() {
    let signed = gave(&empty(), jining())
        .update(AuthorsAction::SigningTyped("20261129".to_owned()))
        .update(AuthorsAction::Signed(Day::of(2026, 11, 29)));
    let day = Day::of(2026, 11, 29).unwrap();
    assert_eq!(again(&signed).signed(), Some(SheetSigned { day, holds: true }));
    let change = |text: &str| text.replacen("ratio = \"0.85\"", "ratio = \"0.84\"", 1);
    let changed = signed.update(AuthorsAction::Wrote(PackFile::Pack, change(pack(&signed))));
    let after = Some(SheetSigned { day, holds: false });
    assert_eq!((changed.signed(), again(&changed).signed()), (after, after));
    let sitting = again(&signed);
    let sitting = sitting.update(AuthorsAction::Wrote(PackFile::Pack, change(pack(&sitting))));
    assert_eq!((sitting.signed(), again(&sitting).signed()), (after, after));
    // A pack that was copied brings the day of another's checking.
    let copied = empty().update(AuthorsAction::Began(jining().into()));
    assert_eq!(copied.signed(), None);
    let copied = copied.update(AuthorsAction::Wrote(PackFile::Pack, change(pack(&copied))));
    let after = Some(SheetSigned { day: Day::of(2023, 9, 7).unwrap(), holds: false });
    assert_eq!((copied.signed(), again(&copied).signed()), (after, after));
    // Another day was written by hand: that is said to be of now.
    let other = pack(&copied).replace("checked = 2023-09-07", "checked = 2026-11-29");
    assert_eq!(copied.update(AuthorsAction::Wrote(PackFile::Pack, other)).signed(), None);
    // The day of another pack is none of this one's.
    let city = text("static/policies/example-city/pack.toml");
    assert_eq!(gave(&changed, [given("pack.toml", city)]).signed(), None);
}

/// Of ten thousand figures a list offers a hundred, and the rest to whoever seeks them.
#[test]
fn figures_are_sought_where_there_are_very_many() {
    let figure = |at: usize| {
        format!("[[figure]]\nid = \"start-{at}\"\namount = \"{at}\"\nquote = \"第{at}条起付标准\"\n")
    };
    let bench = gave(&empty(), [given("pack.toml", (0..10_000).map(figure).collect::<String>())]);
    let of = |bench: &Workbench, chosen: &str| {
        let fits = |one: &_| benefit_estimator::app::PackFigure::fits(one, FigureFor::Part(Part::Deductible));
        let offered = bench.figures_offered("row-deductible", fits, chosen);
        let ids: Vec<String> = offered.figures.iter().map(|one| one.id.clone()).collect();
        (ids, offered.more, offered.are_many)
    };
    let (ids, more, are_many) = of(&bench, "");
    assert_eq!((ids.len(), more, are_many), (100, 9_900, true));
    let (ids, more, _) = of(&bench, "start-9000");
    assert_eq!((ids.len(), ids[100].as_str(), more), (101, "start-9000", 9_899));
    let sought =
        |text: &str| bench.update(AuthorsAction::Sought("row-deductible".to_owned(), text.to_owned()));
    assert_eq!(of(&sought("START-77 第7"), "").0.len(), 100);
    let (ids, more, are_many) = of(&sought("第7,012条"), "start-1");
    assert_eq!((ids, more, are_many), (vec!["start-1".to_owned(), "start-7012".to_owned()], 0, true));
    assert!(!of(&gave(&empty(), jining()), "").2, "a short list is read");
}
