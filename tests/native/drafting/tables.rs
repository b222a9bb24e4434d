//! Tables of a document: whose rows they are, what their heads count, and what of them is not read.

use benefit_estimator::authoring::{DraftRow, SkippedPart, SkippedWhy, draft_table};
use benefit_estimator::terms::Kind;

pub(super) type ReadRow<'r> = (&'r str, &'r str, Vec<(&'r str, Vec<(Vec<&'r str>, &'r str)>)>);

/// Insurance, care, and each column with its figures by level.
pub(super) fn read(row: &DraftRow) -> ReadRow<'_> {
    let columns = row.columns.iter().map(|column| {
        let cells = column.cells.iter().map(|cell| (cell.levels.clone(), cell.figure.value.as_str()));
        (column.key, cells.collect())
    });
    (row.insurance, row.setting, columns.collect())
}

fn rows(table: &str) -> benefit_estimator::authoring::DraftTable {
    draft_table(table, 0, table).unwrap()
}

pub(super) fn by_level<'r>(key: &'r str, values: [&'r str; 3]) -> (&'r str, Vec<(Vec<&'r str>, &'r str)>) {
    let levels = ["primary", "secondary", "tertiary"];
    (key, levels.into_iter().zip(values).map(|(level, value)| (vec![level], value)).collect())
}

#[test]
fn each_insurance_of_a_table_has_a_row_of_its_own() {
    let employee = (
        "employee",
        "inpatient",
        vec![by_level("deductible", ["300", "600", "900"]), by_level("ratio", ["0.90", "0.87", "0.85"])],
    );
    let resident = (
        "resident",
        "inpatient",
        vec![by_level("deductible", ["200", "500", "1000"]), by_level("ratio", ["0.85", "0.75", "0.60"])],
    );
    for table in [
        "级别\t职工起付线\t居民起付线\t职工比例\t居民比例\n一级\t300\t200\t90%\t85%\n二级\t600\t500\t87%\t75%\n三级\t900\t1000\t85%\t60%\n",
        // Heads of two lines, the upper ones merged.
        "级别\t职工\t\t居民\t\n\t起付线\t比例\t起付线\t比例\n一级\t300\t90%\t200\t85%\n二级\t600\t87%\t500\t75%\n三级\t900\t85%\t1000\t60%\n",
        // In lines, where the insurance is merged over three of them.
        "险种\t级别\t起付线\t比例\n职工\t一级\t300\t90%\n\t二级\t600\t87%\n\t三级\t900\t85%\n居民\t一级\t200\t85%\n\t二级\t500\t75%\n\t三级\t1000\t60%\n",
        // On its side.
        "项目\t一级\t二级\t三级\n职工起付线\t300\t600\t900\n居民起付线\t200\t500\t1000\n职工比例\t90%\t87%\t85%\n居民比例\t85%\t75%\t60%\n",
    ] {
        let read_table = rows(table);
        assert_eq!(
            read_table.rows.iter().map(read).collect::<Vec<_>>(),
            [employee.clone(), resident.clone()],
            "{table}"
        );
        assert_eq!(read_table.skipped, [], "{table}");
        let first = &read_table.rows[0].columns[0].cells[0].figure;
        assert_eq!(first.id, "employee-deductible-primary");
    }
}

#[test]
fn what_a_table_does_not_say_clearly_is_told_by_name() {
    let told = |table: &str| -> Vec<(SkippedPart, String, SkippedWhy)> {
        rows(table).skipped.into_iter().map(|one| (one.part, one.name, one.why)).collect()
    };
    let left = |part, name: &str, why| (part, name.to_owned(), why);
    // An empty cell: its column stays, its level is left out of the row, and it is told.
    let merged = "级别\t起付线\t比例\n一级\t200\t85%\n二级\t\t75%\n三级\t1000\t60%\n";
    assert_eq!(told(merged), [left(SkippedPart::Cell, "二级 · 起付线", SkippedWhy::Empty)]);
    let row = &rows(merged).rows[0];
    assert_eq!(row.levels(), ["primary", "tertiary"]);
    assert_eq!(row.columns.iter().map(|one| one.cells.len()).collect::<Vec<_>>(), [2, 3]);
    // One number for all of a column.
    let for_all = "级别\t起付线\t封顶线\n一级\t200\t15万元\n二级\t500\t\n三级\t1000\t\n";
    let table = rows(for_all);
    assert_eq!(table.rows[0].columns[1].cells.len(), 1);
    assert_eq!(table.rows[0].columns[1].cells[0].figure.value, "150000");
    assert_eq!(table.rows[0].columns[1].cells[0].levels, [""; 0]);
    assert_eq!(
        told(for_all),
        [left(SkippedPart::Column, "封顶线", SkippedWhy::TakenForAll("15万元".to_owned()))]
    );
    // Two lines of one level.
    let grades = "级别\t起付线\n三级甲等\t1000\n三级乙等\t800\n二级\t500\n";
    assert_eq!(
        told(grades),
        [
            left(SkippedPart::Line, "三级甲等", SkippedWhy::LevelTwice("三级乙等".to_owned())),
            left(SkippedPart::Line, "三级乙等", SkippedWhy::LevelTwice("三级甲等".to_owned())),
        ]
    );
    assert_eq!(rows(grades).rows[0].levels(), ["secondary"]);
    let same = "级别\t起付线\n三级甲等\t1000\n三级乙等\t1000\n";
    assert_eq!(
        told(same),
        [left(SkippedPart::Line, "三级乙等", SkippedWhy::LevelAgain("三级甲等".to_owned()))]
    );
    // A column of something else, a line without a level, a share without a sign.
    let others = "级别\t起付线\t住院天数\n一级\t200\t30天\n其他\t500\t20天\n";
    assert_eq!(
        told(others),
        [
            left(SkippedPart::Column, "住院天数", SkippedWhy::NoSuchColumn),
            left(SkippedPart::Line, "其他 20天", SkippedWhy::NoLevel),
        ]
    );
    let bare = "级别\t起付线\t比例\n一级\t200\t85\n二级\t500\t75\n";
    assert_eq!(told(bare)[0], left(SkippedPart::Cell, "一级 · 比例 · 85", SkippedWhy::NoUnit));
    let twice = "级别\t起付线\t二次起付线\n一级\t200\t100\n二级\t500\t250\n";
    assert_eq!(
        told(twice),
        [left(SkippedPart::Column, "二次起付线", SkippedWhy::ColumnTwice("起付线".to_owned()))]
    );
}

/// 2 of a hundred yuan is 200, 0.85 under 比例 is 85 %, and 40 % that the person bears leaves 60 %.
#[test]
fn heads_say_what_cells_count() {
    let hundreds = rows("级别\t起付线（百元）\t比例（成）\n一级\t2\t八成五\n二级\t5\t7.5\n三级\t10\t6\n");
    assert_eq!(
        read(&hundreds.rows[0]).2,
        [by_level("deductible", ["200", "500", "1000"]), by_level("ratio", ["0.85", "0.75", "0.60"])]
    );
    let thousands =
        rows("单位：千元\n级别\t起付线\t封顶线（万元）\n一级\t0.2\t15\n二级\t0.5\t15\n三级\t1\t15\n");
    assert_eq!(
        read(&thousands.rows[0]).2,
        [by_level("deductible", ["200", "500", "1000"]), by_level("cap", ["150000"; 3])]
    );
    let fractions = rows("级别\t起付线\t比例\n一级\t200\t0.85\n二级\t500\t0.75\n三级\t1000\t0.6\n");
    assert_eq!(read(&fractions.rows[0]).2[1], by_level("ratio", ["0.85", "0.75", "0.60"]));
    assert!(fractions.rows[0].columns[1].cells.iter().all(|cell| cell.figure.kind == Kind::Published));
    let borne =
        rows("级别\t起付线（万元）\t个人自付比例\n一级\t0.02\t15%\n二级\t0.05\t25%\n三级\t0.1\t40%\n");
    assert_eq!(
        read(&borne.rows[0]).2,
        [by_level("deductible", ["200", "500", "1000"]), by_level("ratio", ["0.85", "0.75", "0.60"])]
    );
    assert!(borne.rows[0].columns[1].cells.iter().all(|cell| cell.figure.kind == Kind::Derived));
    let together = rows("级别\t起付线\n一、二级医院\t200\n三级\t1000\n");
    assert_eq!(read(&together.rows[0]).2[0].1[0], (vec!["primary", "secondary"], "200"));
}
