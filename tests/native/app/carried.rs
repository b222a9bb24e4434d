//! Links: what they carry, what they survive, and what is asked before one counts.

use super::{after, answer, eighty_thousand, pack, typed, with_pack};
use benefit_estimator::app::{
    Action, Choice, Field, Flag, Form, GuideStep, Imported, Ledger, LinkFault, Look, Reply, SharedCase,
    State, View, Whose, YES, link_text, read_link, since,
};
use benefit_estimator::money::Money;
use benefit_estimator::terms::{FactId, FigurePath, Id, Part, Sum, Tier};

fn carried(form: Form) -> SharedCase {
    SharedCase {
        form,
        ledger: Ledger::default(),
        version: "1".to_owned(),
        personal: Money::parse("3303.30").unwrap(),
    }
}

/// Everything a form can hold.
fn full() -> Form {
    let figure = |tier, part| Field::Figure(FigurePath::Of(tier, part));
    after(
        eighty_thousand(),
        [
            typed(Field::TOTAL, "79000.05"),
            typed(Field::FULL_SELF, "1000"),
            typed(Field::ADVANCE_SELF, "0.01"),
            typed(Field::BedDays, "12"),
            typed(Field::Year(Sum::MonitoredBurden), "999999999999.99"),
            typed(Field::Settled(Tier::Fallback), "5"),
            typed(figure(Tier::Critical, Part::Deductible), "12000"),
            typed(figure(Tier::Basic, Part::Ratio), "65%"),
            Action::Chose(Choice::Fact(FactId::GrassrootsReferral, Id::parse(YES).unwrap())),
            Action::Switched(Flag::References, false),
        ],
    )
    .form
}

/// A guess stays one, and what was filled in before nobody knew does not come back as an answer, in another visit neither.
#[test]
fn what_is_not_known_is_not_known_at_the_other_end() {
    let reply = |reply| Action::Chose(Choice::Reply(GuideStep::OutOfScope, reply));
    let form = after(eighty_thousand(), [typed(Field::FULL_SELF, "7"), reply(Reply::Tenth)]).form;
    let typed_before = [typed(Field::FULL_SELF, "500"), reply(Reply::Unknown)];
    let ledger =
        Ledger { before: vec![after(eighty_thousand(), typed_before).form].into(), ..Ledger::default() };
    let read = read_link(&link_text(&SharedCase { ledger, ..carried(form) }).unwrap()).unwrap();
    let said = |form: &Form| (form.reply(GuideStep::OutOfScope), form.text(Field::FULL_SELF).to_owned());
    assert_eq!(said(&read.form), (Some(Reply::Tenth), String::new()));
    assert_eq!(said(&read.ledger.before[0]), (Some(Reply::Unknown), String::new()));
}

#[test]
fn what_goes_in_comes_out() {
    for form in [eighty_thousand().form, full(), with_pack(Look::Guide, "jining-2023").form] {
        let text = link_text(&carried(form.clone())).unwrap();
        let read = read_link(&text).unwrap();
        let told =
            |form: &Form| form.texts().map(|(field, text)| (field, text.to_owned())).collect::<Vec<_>>();
        let plain = after(State { form: form.clone(), ..eighty_thousand() }, []).form;
        assert_eq!((&read.form.policy, read.form.insurance), (&plain.policy, plain.insurance));
        assert_eq!(
            (read.form.setting, read.form.level, read.form.place),
            (plain.setting, plain.level, plain.place)
        );
        assert_eq!(
            (&read.form.identities, read.form.says_no_identity()),
            (&plain.identities, plain.says_no_identity())
        );
        assert_eq!(read.form.flag(Flag::References), plain.flag(Flag::References));
        assert!(read.form.answers().eq(plain.answers()));
        let plain_text = |text: &str| match text {
            "8万" => "80000".to_owned(),
            "0.65" => "65%".to_owned(),
            other => other.to_owned(),
        };
        let written = |(field, text): (Field, String)| (field, plain_text(&text));
        assert_eq!(told(&read.form), told(&plain).into_iter().map(written).collect::<Vec<_>>());
        assert_eq!((read.version.as_str(), read.personal), ("1", Money::parse("3303.30").unwrap()));
    }
}

/// A QR code of version 10 with the lowest correction holds 271 bytes; an everyday case must stay well below.
#[test]
fn an_everyday_case_is_short() {
    let text = link_text(&carried(eighty_thousand().form)).unwrap();
    assert!(text.len() < 80, "{}: {text}", text.len());
    assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)));
}

#[test]
fn messengers_may_append_to_it() {
    let text = link_text(&carried(full())).unwrap();
    let read = read_link(&text).unwrap();
    for tail in ["&appinstall=0", "?from=singlemessage&isappinstalled=0", "#rd", "%26", "=", "，快看"] {
        assert_eq!(read_link(&format!("{text}{tail}")), Ok(read.clone()), "{tail}");
    }
}

#[test]
fn a_damaged_one_is_never_read() {
    let text = link_text(&carried(full())).unwrap();
    for end in 0..text.len() {
        assert!(read_link(&text[..end]).is_err(), "cut at {end}");
    }
    for place in 2..text.len() {
        let mut changed = text.clone().into_bytes();
        changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        // The last letter may hold bits that nothing reads.
        let same = read_link(&changed) == read_link(&text);
        assert!(read_link(&changed).is_err() || (same && place == text.len() - 1), "changed at {place}");
    }
}

#[test]
fn hostile_ones_are_refused() {
    let endless = format!("1.{}", "_".repeat(100_000));
    let hostile = [
        "",
        "1",
        "1.",
        "1.AAAA",
        "2.AAAA",
        "2.____",
        "2.AQAAAAAAAAAA",
        "1.AAAAAA",
        "1.____",
        "constructor",
        "__proto__",
        "javascript:alert(1)",
        "<script>",
        "1.<img src=x>",
        "%",
        "1.%00%00",
        "\u{0}",
        "1.\u{ff10}",
        endless.as_str(),
        "1..",
        ".1",
        "-1.AAAA",
    ];
    for text in hostile {
        assert!(matches!(read_link(text), Err(LinkFault::CutOff | LinkFault::Damaged)), "{text:.20}");
    }
    assert_eq!(read_link("3.AAAA"), Err(LinkFault::Newer));
    assert_eq!(read_link("10.AAAA"), Err(LinkFault::Newer));
}

#[test]
fn what_is_no_amount_makes_no_link() {
    let state = after(eighty_thousand(), [typed(Field::FULL_SELF, "abc")]);
    assert_eq!(link_text(&carried(state.form)), None);
}

/// `1` of the contract would be asked about when it is typed; a link brings it back as it is meant.
#[test]
fn a_share_comes_back_as_percent() {
    let ratio = Field::Figure(FigurePath::Of(Tier::Basic, Part::Ratio));
    for (text, back) in [("100%", "100%"), ("100", "100%"), ("0.65", "65%"), ("0.5%", "0.5%"), ("1%", "1%")] {
        let form = after(eighty_thousand(), [typed(ratio, text)]).form;
        assert_eq!(read_link(&link_text(&carried(form)).unwrap()).unwrap().form.text(ratio), back, "{text}");
    }
}

/// The result stands without a figure that is not understood; so does its link.
#[test]
fn a_figure_that_does_not_count_is_not_carried() {
    let ratio = Field::Figure(FigurePath::Of(Tier::Basic, Part::Ratio));
    let form = after(eighty_thousand(), [typed(ratio, "120")]).form;
    assert_eq!(link_text(&carried(form)), link_text(&carried(eighty_thousand().form)));
}

/// An address with this case was opened.
fn came(carried: &SharedCase) -> Action {
    Action::LinkCame(link_text(carried).unwrap(), Whose::Sent)
}

#[test]
fn nothing_is_replaced_before_the_person_says_so() {
    let mine = eighty_thousand();
    // As a link writes it.
    let other = read_link(&link_text(&carried(full())).unwrap()).unwrap();
    let asked = after(mine.clone(), [came(&other)]);
    assert_eq!(asked.form, mine.form);
    assert_eq!(asked.sharing.imported, Some(Imported::Offered(Box::new(other.clone()))));
    let left = after(asked.clone(), [Action::LinkLeft]);
    assert_eq!((left.form, left.sharing.imported), (mine.form, None));
    let taken = after(asked, [Action::LinkTaken]);
    assert!(taken.form.is_answered_like(&other.form));
    assert!(taken.form.texts().eq(other.form.texts()));
    assert_eq!(taken.view, View::Desk);
    let broken = after(taken.clone(), [Action::LinkCame("1.AAAA".to_owned(), Whose::Sent)]);
    assert_eq!(broken.form, taken.form);
    assert_eq!(broken.sharing.imported, Some(Imported::Unreadable(LinkFault::CutOff)));
}

#[test]
fn a_pack_that_changed_since_is_told() {
    let version = pack("anshan-2023").version.clone();
    for (then, told) in [(version.as_str(), false), ("0.0", true)] {
        let link = SharedCase { version: then.to_owned(), ..carried(eighty_thousand().form) };
        let state = after(eighty_thousand(), [came(&link), Action::LinkTaken]);
        let since = since(state.sharing.imported.as_ref(), &answer(&state).estimate.policy.version)
            .map(|since| since.version.to_owned());
        assert_eq!(since, told.then(|| then.to_owned()));
    }
}

/// What a link names is fetched only where the catalogue names it, too: an id is part of an address.
#[test]
fn a_link_cannot_have_anything_else_fetched() {
    for id in ["anshan-1999", "../../elsewhere", "//elsewhere.example", ""] {
        let link = carried(Form::at(Some(id.to_owned())));
        let state = after(eighty_thousand(), [came(&link), Action::LinkTaken]);
        assert_eq!((state.wanted(), &state.form.policy), (None, &None), "{id}");
        assert!(state.fetched.packs.get(id).is_none(), "{id}");
    }
}
