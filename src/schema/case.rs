//! The schema of a case. What a case may contain is read by hand, problem by problem, so its schema is built from
//! the same closed lists of ids; a test holds both against each other key by key.

use crate::terms::{FigurePath, Identity, Insurance, Level, Part, Place, Setting, Tier};
use serde_json::{Map, Value, json};

const AMOUNT: &str = r"^[0-9]+(\.[0-9]{1,2})?$";
const SHARE: &str = r"^0*([01]|0\.[0-9]{1,4}|1\.0{1,4})$";

fn amount(description: &str) -> Value {
    json!({ "type": "string", "pattern": AMOUNT, "description": description })
}

fn flag(description: &str, default: bool) -> Value {
    json!({ "type": "boolean", "default": default, "description": description })
}

fn ids<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str) -> Value {
    let ids: Vec<&str> = all.iter().map(|&one| id(one)).collect();
    json!({ "type": "string", "enum": ids })
}

fn closed(properties: Map<String, Value>, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn table(entries: impl IntoIterator<Item = (String, Value)>) -> Map<String, Value> {
    entries.into_iter().collect()
}

/// The whole schema.
pub(super) fn schema() -> Value {
    let bill = [
        ("total", "医疗总费用, yuan, at most 99999999.99"),
        ("full_self", "全自费"),
        ("over_limit", "超限价自费"),
        ("advance_self", "先行自付"),
    ];
    let year = [
        ("basic_paid", "paid by basic insurance this year"),
        ("critical_burden", "in-scope burden after basic insurance this year"),
        ("aid_burden", "burden that reached basic aid this year"),
        ("aid_basic_paid", "paid by basic aid and the bed-day quota this year"),
        ("tilted_burden", "burden that reached tilted aid this year"),
        ("aid_tilted_paid", "paid by tilted aid this year"),
        ("monitored_burden", "the personal burden the monitoring office watches, this year"),
    ];
    let amounts =
        |list: &[(&str, &str)]| table(list.iter().map(|(key, text)| ((*key).to_owned(), amount(text))));
    let settled = Tier::ALL.iter().map(|tier| (tier.id().to_owned(), amount("paid, from a statement")));
    let figures = FigurePath::all().map(|path| (path.to_string(), figure(path.part)));
    let identities = json!({ "type": "array", "items": ids(Identity::ALL, Identity::id) });
    let properties = table([
        ("policy".to_owned(), json!({ "type": "string", "description": "id of a pack" })),
        ("date".to_owned(), json!({ "type": "string", "format": "date", "description": "day of discharge" })),
        ("insurance".to_owned(), ids(Insurance::ALL, Insurance::id)),
        ("identities".to_owned(), identities),
        ("setting".to_owned(), ids(Setting::ALL, Setting::id)),
        ("level".to_owned(), ids(Level::ALL, Level::id)),
        ("place".to_owned(), ids(Place::ALL, Place::id)),
        ("grassroots_referral".to_owned(), flag("referred by a grassroots institution", false)),
        ("special_disease".to_owned(), flag("one of the special diseases", false)),
        ("severe_mental_disorder".to_owned(), flag("a severe mental disorder", false)),
        ("bed_days".to_owned(), json!({ "type": "integer", "minimum": 0, "maximum": 366, "default": 0 })),
        ("fee_for_service".to_owned(), flag("paid by item, not by case", true)),
        ("bill".to_owned(), closed(amounts(&bill), &["total"])),
        ("year_to_date".to_owned(), closed(amounts(&year), &[])),
        ("settled".to_owned(), closed(table(settled), &[])),
        ("figures".to_owned(), closed(table(figures), &[])),
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
