//! The schema of a case. What a case may contain is read by hand, problem by problem, so its schema is built from
//! the same closed lists of ids; a test holds both against each other key by key.

use super::SHARE;
use crate::case::{MOST_STAYS, STAYS};
use crate::terms::{
    BillPart, FigurePath, Id, Identity, Insurance, Level, Part, Place, STANDARD_FACTS, Setting, StandardFact,
    Sum, Tier, UNKNOWN, Values,
};
use serde_json::{Map, Value, json};

const AMOUNT: &str = r"^[0-9]+(\.[0-9]{1,2})?$";

fn amount(description: &str) -> Value {
    json!({ "type": "string", "pattern": AMOUNT, "description": description })
}

fn flag(description: &str, default: bool) -> Value {
    json!({ "type": "boolean", "default": default, "description": description })
}

/// A flag that may also not be known.
fn fact(description: &str, default: bool) -> Value {
    json!({ "enum": [true, false, UNKNOWN], "default": default, "description": description })
}

/// A fact under `facts`.
fn said(fact: &StandardFact) -> Value {
    let known = match fact.values {
        Values::Options([]) => return json!({ "type": "string" }),
        Values::Options(ids) => json!({ "type": "string", "enum": ids }),
        Values::Flag => json!({ "type": "boolean" }),
        Values::Count { from, until } => json!({ "type": "integer", "minimum": from, "maximum": until - 1 }),
    };
    json!({ "anyOf": [known, { "const": UNKNOWN }] })
}

/// An id of a list, or one of the pack's own.
fn ids(ids: &[&str], or_own: bool) -> Value {
    let known = json!({ "type": "string", "enum": ids });
    if or_own { json!({ "anyOf": [known, { "type": "string", "pattern": Id::PATTERN }] }) } else { known }
}

fn open(properties: Map<String, Value>, others: Value) -> Value {
    json!({ "type": "object", "properties": properties, "additionalProperties": others })
}

fn closed(properties: Map<String, Value>, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn table(entries: impl IntoIterator<Item = (String, Value)>) -> Map<String, Value> {
    entries.into_iter().collect()
}

/// The whole schema.
pub(super) fn schema() -> Value {
    let bill = BillPart::ALL.iter().map(|part| {
        let meaning = match part {
            BillPart::Total => "医疗总费用, yuan, at most 99999999.99",
            BillPart::FullSelf => "全自费",
            BillPart::OverLimit => "超限价自费",
            BillPart::AdvanceSelf => "先行自付",
            BillPart::Prepay => "what the place made the person pay first, from a statement",
        };
        (part.id().to_owned(), amount(meaning))
    });
    let sums = Sum::IDS.iter().map(|id| ((*id).to_owned(), amount("what the year has brought so far")));
    let stays = json!({ "type": "integer", "minimum": 0, "maximum": MOST_STAYS });
    let year = table(sums.chain([(STAYS.to_owned(), stays)]));
    let settled = Tier::IDS.iter().map(|id| ((*id).to_owned(), amount("paid, from a statement")));
    let figures = FigurePath::all().map(|path| (path.to_string(), figure(path.part())));
    let identities = json!({ "type": "array", "items": ids(Identity::IDS, true) });
    let said = STANDARD_FACTS.iter().filter(|fact| fact.key.is_none());
    let said = said.map(|fact| (fact.id.id().to_owned(), self::said(fact)));
    let any = json!({ "type": ["string", "boolean", "integer"] });
    let properties = table([
        ("policy".to_owned(), json!({ "type": "string", "description": "id of a pack" })),
        ("date".to_owned(), json!({ "type": "string", "format": "date", "description": "day of discharge" })),
        ("insurance".to_owned(), ids(Insurance::IDS, false)),
        ("identities".to_owned(), identities),
        ("setting".to_owned(), ids(Setting::IDS, true)),
        ("level".to_owned(), ids(Level::IDS, true)),
        ("place".to_owned(), ids(Place::IDS, true)),
        ("grassroots_referral".to_owned(), fact("referred by a grassroots institution", false)),
        ("special_disease".to_owned(), fact("one of the special diseases", false)),
        ("severe_mental_disorder".to_owned(), fact("a severe mental disorder", false)),
        ("bed_days".to_owned(), json!({ "type": "integer", "minimum": 0, "maximum": 366, "default": 0 })),
        ("fee_for_service".to_owned(), fact("paid by item, not by case", true)),
        ("facts".to_owned(), open(table(said), any)),
        ("bill".to_owned(), closed(table(bill), &["total"])),
        ("year_to_date".to_owned(), open(year, amount("a sum of the pack's own"))),
        ("settled".to_owned(), open(table(settled), amount("a tier of the pack's own"))),
        ("figures".to_owned(), open(table(figures), json!({ "type": "string" }))),
        ("references".to_owned(), flag("false: published figures only", true)),
    ]);
    let mut schema = closed(properties, &["policy", "insurance", "setting", "level", "place", "bill"]);
    if let Some(top) = schema.as_object_mut() {
        top.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        top.insert("title".to_owned(), json!("Case"));
    }
    schema
}

fn figure(part: Part) -> Value {
    let pattern = if part.is_rate() { SHARE } else { AMOUNT };
    json!({ "type": "string", "pattern": pattern, "description": part.id() })
}
