//! What the page says without the program.

use crate::shelf::root;
use std::path::Path;
use std::process::{Command, Output};

fn page_of(file: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_estimate")).args(["page", file, "--lang", "en"]).output().unwrap()
}

/// index.html as the build fills it from the packs.
pub(crate) fn filled_page() -> String {
    filled_page_of(&root("static/policies"))
}

/// The same with the packs of another folder.
pub(crate) fn filled_page_of(packs: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_estimate"));
    let output = command.arg("page").arg(root("index.html")).arg("--packs").arg(packs).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8(output.stderr).unwrap());
    String::from_utf8(output.stdout).unwrap()
}

/// Jining publishes its own deductibles and rates, its critical-illness insurance none of its own (14,000 and 60 % are the
/// reference); for 2022 Anshan published no figure, and Huaihua's pack covers three years.
#[test]
fn the_page_says_the_main_rules_of_the_packs() {
    let page = filled_page();
    for row in [
        "<tr><th scope=\"row\">济宁高新区（2023年起）</th><td>超过 100 元的部分付 85%</td><td>超过 400 元的部分付 75%</td>\
         <td>超过 800 元的部分付 60%</td><td>超过 14,000 元的部分付 60%（参考）</td></tr>",
        "<tr><th scope=\"row\">鞍山市（2022年）</th><td>没有公布</td><td>没有公布</td><td>没有公布</td><td>没有公布</td></tr>",
        "<tr><th scope=\"row\">怀化市（2018至2020年）</th>",
    ] {
        assert!(page.contains(row), "`{row}` is not in:\n{page}");
    }
    assert!(!page.contains("示例市"), "an invented place");
    assert!(!page.contains("没有列出的地方"), "no place at all");
    assert!(!page.contains("<!-- rules -->") && !page.contains("<!-- regions -->"));
    assert!(page.contains(">没有我的地方<"), "a way on for everybody else");
    assert_eq!(page.matches("<label class=\"answer\">").count(), 6);
}

/// With a name in each language, and with the general estimate, which is offered only where it is named.
#[test]
fn the_page_that_shows_how_to_embed_offers_every_region() {
    let page = String::from_utf8(page_of(root("embedding.html").to_str().unwrap()).stdout).unwrap();
    for row in [
        "value=\"anshan-2023\"><span class=\"name\"><span lang=\"zh-CN\">鞍山市</span><span lang=\"en\">Anshan</span></span>",
        "value=\"anywhere\"><span class=\"name\"><span lang=\"zh-CN\">一般估算，",
    ] {
        assert!(page.contains(row), "`{row}` is not in:\n{page}");
    }
    assert_eq!(page.matches("name=\"regions[]\"").count(), 6);
    assert!(!page.contains("example-city") && !page.contains("<!-- regions to offer -->"));
}

#[test]
fn a_page_without_room_for_the_rules_is_refused() {
    let file = std::env::temp_dir().join(format!("no-room-{}.html", std::process::id()));
    std::fs::write(&file, "<html>\n<!-- regions -->\n</html>\n").unwrap();
    let output = page_of(file.to_str().unwrap());
    std::fs::remove_file(&file).unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{told}");
    assert!(told.contains("`<!-- rules -->` once; it has it 0 times"), "{told}");
}
