//! The forms for what a pack says beside figures and rows, in English.

use crate::app::{TableField, TableForm};

/// What a form is for: its heading, and a sentence.
pub(super) fn table(form: TableForm) -> [&'static str; 2] {
    match form {
        TableForm::Head => [
            "The head of the pack: which region, which rules, from which day",
            "What is written is changed here; empty what is not wanted.",
        ],
        TableForm::Document => [
            "Title, issuer and day of a document",
            "A document is entered when it is first used; what is still missing, such as its English title, is filled in here.",
        ],
        TableForm::Derived => [
            "Add a figure made from another",
            "Where a document only says “lowered by 50%”, “raised by 5 points” or “4,000 more for each year”: choose the figure it speaks of, and fill in the change. One is enough.",
        ],
        TableForm::Premium => [
            "Add a premium subsidy",
            "Whose premium is paid, and how much of it; take the figure from the document first.",
        ],
        TableForm::Reading => [
            "Add a reading",
            "How an unclear sentence of the document is read. Of those that the calculation itself rests on, the check names what is missing: choose it here. One of your own has an id of its own.",
        ],
        TableForm::Group => [
            "Add a group of people",
            "Every group that rows are about is named: what it is called here, and how people recognise themselves. A local group says whose rows serve for it.",
        ],
        TableForm::Choice => [
            "Add an option of your own (place, level …)",
            "Only where the standard options do not suffice, such as “elsewhere in the province”. Where it has no row, another option’s rows serve.",
        ],
        TableForm::Question => [
            "Add a question of your own",
            "Only where benefits depend on something that none of the standard facts says, such as “did you register before going elsewhere?”. Then use it under “Add a row”, more conditions; what no row uses is never asked.",
        ],
        TableForm::Payer => [
            "Add a payer of your own",
            "A civil servants’ subsidy or a local supplement, say, which pays by rules of its own. Then write its rows under “Add a row”.",
        ],
        TableForm::Alert => {
            ["Add an alert", "From how much burden in a year the office turns to people by itself."]
        }
        TableForm::Promise => [
            "Add a promise",
            "What share of the costs in scope the document says people are left with at most; where the estimate is above it, the page says so.",
        ],
        TableForm::Notice => [
            "Add a notice",
            "A sentence that these people should know in this situation, such as that no deposit is asked. It comes from a document, with its phrase.",
        ],
        TableForm::Place => [
            "Add what a place changes",
            "For people referred elsewhere or away from home: how much lower basic insurance’s ratio is, or what the person pays first. Choose at least one of the three figures.",
        ],
        TableForm::Sum => [
            "Add a sum of the year",
            "What a deductible or a cap of the whole year counts on. Then choose it under “Add a row”; a sum that nothing uses is listed as an error.",
        ],
    }
}

/// What a field is.
pub(super) fn field(form: TableForm, field: TableField) -> &'static str {
    match (form, field) {
        (_, TableField::KnownReading) => "Which (of those the calculation rests on)",
        (TableForm::Reading, TableField::Id) => "Id (capital letters and -, like R-AH1)",
        (TableForm::Reading, TableField::TextZh) => "How it is read, in Chinese",
        (TableForm::Reading, TableField::TextEn) => "How it is read, in English",
        (_, TableField::Known) => "Which group (of those known everywhere)",
        (_, TableField::Fact) => "An option of what",
        (TableForm::Head, TableField::Id) => "Id (lower-case letters, digits and -, like anshan-2023)",
        (TableForm::Derived, TableField::Id) => {
            "Name (lower-case letters and -, like critical-deductible-half)"
        }
        (_, TableField::RegionZh) => "Region in Chinese",
        (_, TableField::RegionEn) => "Region in English",
        (_, TableField::ProvinceZh) => "Province in Chinese, if you like",
        (_, TableField::ProvinceEn) => "Province in English",
        (_, TableField::ScopeZh) => "One sentence on what it does not reach, in Chinese, if needed",
        (_, TableField::ScopeEn) => "The same sentence in English",
        (_, TableField::TitleZh) => "Title in Chinese",
        (_, TableField::TitleEn) => "Title in English",
        (_, TableField::Status) => "What it rests on",
        (_, TableField::FirstDay) => "First day in force, like 2026-01-01",
        (_, TableField::DayAfter) => "First day no longer in force (left out where there is none)",
        (_, TableField::IssuerZh) => "Issuer in Chinese",
        (_, TableField::IssuerEn) => "Issuer in English",
        (_, TableField::Issued) => "Day it was issued, like 2025-12-01",
        (_, TableField::EachFact) => "Grows with which number",
        (_, TableField::EachPlus) => "Added for each",
        (_, TableField::EachBeyond) => "Only beyond (0 where left out)",
        (_, TableField::AtMostShare) => {
            "At most how many percent of the figure (left out where there is no bound)"
        }
        (TableForm::Document, TableField::Document) => "Which document",
        (_, TableField::Of) => "Made from which figure",
        (_, TableField::ByPoints) => "Points added (-5 for five less)",
        (_, TableField::ByFactor) => "Multiplied with how many percent (50 for a half, 120 for a fifth more)",
        (_, TableField::ByPersonFactor) => "The person's own part multiplied with how many percent",
        (_, TableField::Share) => "Share of the premium that is paid",
        (TableForm::Premium, TableField::Groups) => "Groups of people",
        (TableForm::Sum, TableField::Id) => "Id (lower-case letters and _, like outpatient_paid)",
        (TableForm::Question, TableField::Id) => "Id (lower-case letters and -, like filed)",
        (TableForm::Payer, TableField::Id) => "Id (lower-case letters and -, like civil-servant-aid)",
        (TableForm::Alert | TableForm::Promise | TableForm::Notice, TableField::Id) => {
            "Id (lower-case letters and -)"
        }
        (_, TableField::QuestionZh) => "Question in Chinese",
        (_, TableField::QuestionEn) => "Question in English",
        (_, TableField::Answers) => "How it is answered",
        (_, TableField::From) => "Least number (0 where left out)",
        (_, TableField::Until) => "First number that is too large",
        (_, TableField::Options) => "Options, one a line: id, Chinese name, English name",
        (_, TableField::Usual) => "What counts where nobody answers",
        (_, TableField::After) => "Behind which payer it pays",
        (_, TableField::Line) => "Line of the settlement statement",
        (TableForm::Alert, TableField::Groups) => "Groups of people (none ticked: everyone else)",
        (_, TableField::Groups) => "Groups of people (none ticked: everyone)",
        (_, TableField::Threshold) => "Burden from which the office is told",
        (_, TableField::Limit) => "Share of the costs in scope that people are left with at most",
        (_, TableField::BeforeDischarge) => "Of no use once the person has left hospital",
        (_, TableField::TextZh) => "What people are told, in Chinese",
        (_, TableField::TextEn) => "What people are told, in English",
        (TableForm::Notice, TableField::Place) => "Places (none ticked: all)",
        (TableForm::Group, TableField::Id) => "Id (lower-case letters and -, like martyr-family)",
        (_, TableField::Id) => "Id (lower-case letters and -, like out-of-city)",
        (_, TableField::NameZh) => "Name in Chinese",
        (_, TableField::NameEn) => "Name in English",
        (TableForm::Group, TableField::HintZh) => "How people recognise themselves, in Chinese",
        (TableForm::Group, TableField::HintEn) => "How people recognise themselves, in English",
        (_, TableField::HintZh) => "One sentence about it, in Chinese",
        (_, TableField::HintEn) => "One sentence about it, in English",
        (_, TableField::Like) => "Whose rows serve where it has none",
        (_, TableField::Adds) => "What it adds",
        (_, TableField::Tier) => "Of which payer",
        (_, TableField::Insurance) => "Insurance",
        (_, TableField::Setting) => "Kinds of care (none ticked: all)",
        (_, TableField::Place) => "Places",
        (_, TableField::Prepay) => "Share the person pays first",
        (_, TableField::Factor) => "The ratio is multiplied with",
        (_, TableField::Points) => "Points added to the ratio, or taken off",
        (_, TableField::Document) => "Document",
        (_, TableField::Section) => "Section or article",
        (_, TableField::Quote) => "The phrase",
    }
}
