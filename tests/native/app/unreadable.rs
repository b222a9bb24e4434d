//! Links that were rewritten on their way are read; those that cannot be read each say why, and none stays in the address.

use super::{after, eighty_thousand};
use benefit_estimator::app::{Action, Imported, InAddress, LinkFault, Whose, link_in_address, read_link};

/// Anshan, 80,000, of versions 1 and 2 (`link_versions`).
const LINKS: [&str; 2] = [
    "1.C2Fuc2hhbi0yMDIzATHalBQBAQQCFAEDAAQKMjAyMy0wNS0wMQCApOgD0IkSBQ",
    "2.IAthbnNoYW4tMjAyMwEx2pQUJykwMjgF5eLSCQGApOgDUoRDZg",
];

fn in_address(query: &str, fragment: &str) -> (String, String, String) {
    let InAddress { link, query, fragment } = link_in_address(query, fragment).unwrap();
    (link, query, fragment)
}

#[test]
fn what_messengers_make_of_an_address_is_read_and_taken_out_of_it() {
    for link in LINKS {
        let meant = read_link(link).unwrap();
        let fragments = [
            (format!("#c={link}"), ""),
            (format!("#c%3D{link}"), ""),
            (format!("#c%3d{link}"), ""),
            (format!("#c%253D{link}"), ""),
            (format!("#/c={link}"), ""),
            (format!("#/?c={link}"), ""),
            (format!("#!c={link}"), ""),
            (format!("#lang=en&amp;c={link}&amp;from=mail"), "#lang=en"),
            (format!("#lang=en&c={link}"), "#lang=en"),
            (format!("#lang%3Den%26c%3D{link}"), "#lang=en"),
            (format!("#c={}", link.replace('.', "%2E").replace('-', "%2D")), ""),
            (format!("#c={link}&from=singlemessage"), ""),
            (format!("#c={link}?from=timeline&isappinstalled=0"), ""),
            (format!("#c={link}&utm_source=x"), ""),
        ];
        for (fragment, left) in fragments {
            let (text, query, rest) = in_address("?accent=red", &fragment);
            assert_eq!(read_link(&text), Ok(meant.clone()), "{fragment}");
            assert_eq!((query.as_str(), rest.as_str()), ("?accent=red", left), "{fragment}");
        }
        let queries = [
            (format!("?c={link}"), ""),
            (format!("?lang=en&c={link}&from=groupmessage"), "?lang=en&from=groupmessage"),
            (format!("?lang=en&c%3D{link}"), "?lang=en"),
        ];
        for (query, left) in queries {
            let (text, rest, fragment) = in_address(&query, "#print=large");
            assert_eq!(read_link(&text), Ok(meant.clone()), "{query}");
            assert_eq!((rest.as_str(), fragment.as_str()), (left, "#print=large"), "{query}");
        }
        for tail in ["。", "，快看", ".", "!", ")", "\u{201d}", "&appinstall=0", " 点开"] {
            assert_eq!(read_link(&format!("{link}{tail}")), Ok(meant.clone()), "{tail}");
        }
    }
    // Letters that a person wrote right behind it: version 2 knows where it ends.
    assert_eq!(read_link(&format!("{}see", LINKS[1])), read_link(LINKS[1]));
}

#[test]
fn an_address_without_a_case_stays_as_it_is() {
    for (query, fragment) in [
        ("", ""),
        ("?lang=en&accent=red", "#print=large"),
        // Somebody else's `c`.
        ("?c=wechat", ""),
        ("?c=1", "#question"),
        ("?abc=1.AAAA", "#abc=1.AAAA"),
        ("?%c%3", "#%"),
    ] {
        assert_eq!(link_in_address(query, fragment), None, "{query}{fragment}");
    }
    // Whatever stands behind `#c=` leaves the address, readable or not.
    assert_eq!(in_address("", "#c=__proto__").0, "__proto__");
    assert_eq!(in_address("", "#c="), (String::new(), String::new(), String::new()));
}

/// The bytes of a text of base64url, and back.
fn changed(link: &str, change: impl FnOnce(&mut Vec<u8>)) -> String {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let (version, text) = link.split_once('.').unwrap();
    let bits: String = text.chars().map(|one| format!("{:06b}", LETTERS.find(one).unwrap())).collect();
    let mut bytes: Vec<u8> = bits
        .as_bytes()
        .chunks_exact(8)
        .map(|one| u8::from_str_radix(std::str::from_utf8(one).unwrap(), 2).unwrap())
        .collect();
    change(&mut bytes);
    let mut bits: String = bytes.iter().map(|one| format!("{one:08b}")).collect();
    bits.extend(std::iter::repeat_n('0', (6 - bits.len() % 6) % 6));
    let letters = bits.as_bytes().chunks(6).map(|one| {
        let place = usize::from_str_radix(std::str::from_utf8(one).unwrap(), 2).unwrap();
        LETTERS.chars().nth(place).unwrap()
    });
    format!("{version}.{}", letters.collect::<String>())
}

fn sum(bytes: &[u8]) -> [u8; 4] {
    let sum = |sum: u32, byte: &u8| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    bytes.iter().fold(0x811c_9dc5, sum).to_be_bytes()
}

/// The same link with more in it, whole: what a later program may write.
fn with_more(version: usize, more: &[u8]) -> String {
    changed(LINKS[version - 1], |bytes| {
        let mut body = bytes[if version == 2 { 1 } else { 0 }..bytes.len() - 4].to_vec();
        body.extend(more);
        *bytes = Vec::new();
        if version == 2 {
            bytes.push(u8::try_from(body.len()).unwrap());
        }
        bytes.extend(&body);
        bytes.extend(sum(&body));
    })
}

#[test]
fn each_cause_is_a_cause_of_its_own() {
    assert_eq!(read_link("3.AAAA"), Err(LinkFault::Newer));
    for end in 0..LINKS[1].len() {
        assert_eq!(read_link(&LINKS[1][..end]), Err(LinkFault::CutOff), "{end}");
    }
    for link in LINKS {
        // In the middle of an answer also version 1 shows it.
        assert_eq!(read_link(&link[..14]), Err(LinkFault::CutOff), "{link}");
        let one_bit = changed(link, |bytes| bytes[12] ^= 1);
        assert_eq!(read_link(&one_bit), Err(LinkFault::Damaged), "{link}");
    }
    for text in ["__proto__", "javascript:alert(1)", "<script>", "0.AAAA", ".AAAA"] {
        assert_eq!(read_link(text), Err(LinkFault::Damaged), "{text}");
    }
    // A field that version 1 never had; a number that has no name yet; a name that is not known.
    let written_out = |name: &str| {
        let mut more = vec![0, u8::try_from(name.len()).unwrap()];
        more.extend(name.as_bytes());
        more
    };
    for link in [
        with_more(1, &[38, 0]),
        with_more(1, &[255, 0]),
        with_more(2, &[120, 0]),
        with_more(2, &[0xff, 0x7f, 0]),
        with_more(2, &written_out("questions.employment.retired")),
        with_more(2, &[written_out("unsettled.of-tomorrow"), vec![5]].concat()),
        with_more(2, &[written_out("premium"), vec![5]].concat()),
    ] {
        assert_eq!(read_link(&link), Err(LinkFault::Unknown), "{link}");
    }
}

/// What has no number is written out by name, so that a later vocabulary can be carried.
#[test]
fn a_name_written_out_is_the_same_as_its_number() {
    let name = "settled.fallback";
    let mut more = vec![0, 16];
    more.extend(name.as_bytes());
    more.push(100);
    // 21 is its number.
    assert_eq!(read_link(&with_more(2, &more)), read_link(&with_more(2, &[21, 100])));
    assert!(read_link(&with_more(2, &more)).is_ok());
}

#[test]
fn a_link_that_cannot_be_read_changes_nothing() {
    let mine = eighty_thousand();
    let state = after(mine.clone(), [Action::LinkCame(with_more(1, &[38, 0]), Whose::Sent)]);
    assert_eq!(state.form, mine.form);
    assert_eq!(state.sharing.imported, Some(Imported::Unreadable(LinkFault::Unknown)));
}
