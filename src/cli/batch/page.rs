//! A summary as a page of its own: tables for the screen and for paper, no script, nothing from elsewhere.

use crate::batch::{BatchReport, Table};
use crate::format::html;
use crate::language::Language;
use std::io::{self, Write};

/// How the page looks; black on white, rows close together, a table's head on every sheet.
const STYLE: &str = "body{font:14px/1.5 sans-serif;margin:24px;color:#111;background:#fff}\
    table{border-collapse:collapse;margin:20px 0;width:100%}caption{text-align:left;font-weight:bold;padding:4px 0}\
    th,td{border:1px solid #999;padding:2px 6px;text-align:right}th:first-child,td:first-child{text-align:left}\
    thead{display:table-header-group}tr{break-inside:avoid}meter{width:8em}";

/// Writes the page.
pub(super) fn write(report: &BatchReport, language: Language, output: &mut impl Write) -> io::Result<()> {
    let texts = language.batch_texts();
    let title = texts.report;
    writeln!(
        output,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>",
        language.tag()
    )?;
    for table in report.tables(language) {
        write_table(&table, output)?;
    }
    writeln!(output, "<h2>{}</h2>\n<ul>", texts.rests_on)?;
    for one in report.assumptions() {
        writeln!(output, "<li>{}</li>", html(one))?;
    }
    writeln!(output, "</ul>\n</body>\n</html>")
}

fn write_table(table: &Table, output: &mut impl Write) -> io::Result<()> {
    write!(output, "<table>\n<caption>{}</caption>\n<thead>\n<tr>", html(&table.caption))?;
    for head in &table.heads {
        write!(output, "<th scope=\"col\">{}</th>", html(head))?;
    }
    writeln!(output, "</tr>\n</thead>\n<tbody>")?;
    for (place, row) in table.rows.iter().enumerate() {
        write!(output, "<tr>")?;
        for (column, cell) in row.iter().enumerate() {
            let bar = table.bars.get(place).filter(|_| column + 1 == row.len());
            let bar = bar.map(|length| {
                format!(" <meter aria-hidden=\"true\" max=\"10000\" value=\"{length}\"></meter>")
            });
            let (open, close) = if column == 0 { ("<th scope=\"row\">", "</th>") } else { ("<td>", "</td>") };
            write!(output, "{open}{}{}{close}", html(cell), bar.unwrap_or_default())?;
        }
        writeln!(output, "</tr>")?;
    }
    writeln!(output, "</tbody>\n</table>")
}
