//! The rules as a page: plain text, Markdown, and HTML that stands by itself and needs no script.

use super::{Book, Explained, letter};
use crate::words::{say, say_with};
use std::fmt::Write as _;

/// As plain text, a line for each thing.
pub fn text(book: &Book) -> String {
    let mut out = format!("{}\n\n{}\n", say("rules-title"), book.intro);
    for note in &book.notes {
        let _ = write!(out, "\n{note}\n");
    }
    out.push('\n');
    for (grade, what, means) in &book.grades {
        let _ = writeln!(out, "  {}  {what}. {means}", letter(*grade));
    }
    for group in &book.groups {
        let _ = write!(out, "\n== {} ==\n{}\n", group.title, group.about);
        for rule in &group.rules {
            let _ = write!(
                out,
                "\n{}\n  {}\n  {}\n  {}\n",
                rule.sentence,
                labelled("rules-label-holds", &rule.holds),
                labelled("rules-label-does", &rule.does),
                labelled("rules-label-source", &source(rule)),
            );
        }
    }
    for table in &book.beside {
        let _ = write!(out, "\n== {} ==\n{}\n\n", table.title, table.about);
        for (what, how) in &table.rows {
            let _ = writeln!(out, "  {what}: {how}");
        }
    }
    out
}

/// As Markdown.
pub fn markdown(book: &Book) -> String {
    let mut out = format!("# {}\n\n{}\n", say("rules-title"), escaped(&book.intro));
    for note in &book.notes {
        let _ = write!(out, "\n> {}\n", escaped(note));
    }
    out.push('\n');
    for (grade, what, means) in &book.grades {
        let _ = writeln!(
            out,
            "- **{}**: {}. {}",
            letter(*grade),
            escaped(what),
            escaped(means)
        );
    }
    for group in &book.groups {
        let _ = write!(
            out,
            "\n## {}\n\n{}\n",
            escaped(&group.title),
            escaped(&group.about)
        );
        for rule in &group.rules {
            let _ = write!(out, "\n### {}\n\n", escaped(&rule.sentence));
            for (label, words) in parts(rule) {
                let _ = writeln!(out, "- {}: {}", escaped(&label), escaped(&words));
            }
        }
    }
    for table in &book.beside {
        let _ = write!(
            out,
            "\n## {}\n\n{}\n\n",
            escaped(&table.title),
            escaped(&table.about)
        );
        for (what, how) in &table.rows {
            let _ = writeln!(out, "- {}: {}", escaped(what), escaped(how));
        }
    }
    out
}

/// As a page of HTML.
pub fn html(book: &Book) -> String {
    let title = marked(&say("rules-title"));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n\
         <p class=\"intro\">{}</p>\n<aside>\n",
        marked(&book.intro)
    );
    for note in &book.notes {
        let _ = writeln!(out, "<p>{}</p>", marked(note));
    }
    out.push_str("</aside>\n<dl class=\"grades\">\n");
    for (grade, what, means) in &book.grades {
        let letter = letter(*grade);
        let _ = writeln!(
            out,
            "<div><dt><b class=\"grade {letter}\">{letter}</b> {}</dt><dd>{}</dd></div>",
            marked(what),
            marked(means)
        );
    }
    out.push_str("</dl>\n<nav>\n<ul>\n");
    let titles = book
        .groups
        .iter()
        .map(|group| (&group.title, group.rules.len()));
    let tables = book
        .beside
        .iter()
        .map(|table| (&table.title, table.rows.len()));
    for (place, (title, count)) in titles.chain(tables).enumerate() {
        let title = marked(title);
        let _ = writeln!(
            out,
            "<li><a href=\"#part-{place}\">{title}</a> <small>{count}</small></li>"
        );
    }
    out.push_str("</ul>\n</nav>\n");
    for (place, group) in book.groups.iter().enumerate() {
        let _ = write!(
            out,
            "<section id=\"part-{place}\">\n<h2>{}</h2>\n<p>{}</p>\n",
            marked(&group.title),
            marked(&group.about)
        );
        for rule in &group.rules {
            html_rule(&mut out, rule);
        }
        out.push_str("</section>\n");
    }
    for (place, table) in book.beside.iter().enumerate() {
        let _ = write!(
            out,
            "<section id=\"part-{}\">\n<h2>{}</h2>\n<p>{}</p>\n<table>\n",
            book.groups.len() + place,
            marked(&table.title),
            marked(&table.about)
        );
        for (what, how) in &table.rows {
            let _ = writeln!(
                out,
                "<tr><th scope=\"row\">{}</th><td>{}</td></tr>",
                marked(what),
                marked(how)
            );
        }
        out.push_str("</table>\n</section>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn html_rule(out: &mut String, rule: &Explained) {
    let letter = letter(rule.grade);
    let _ = write!(
        out,
        "<article id=\"rule-{}\">\n<h3><b class=\"grade {letter}\">{letter}</b> {}</h3>\n<dl>\n",
        marked(&rule.id),
        marked(&rule.sentence)
    );
    for (label, words) in parts(rule) {
        let _ = writeln!(
            out,
            "<dt>{}</dt><dd>{}</dd>",
            marked(&label),
            marked(&words)
        );
    }
    out.push_str("</dl>\n</article>\n");
}

/// What is told of a rule, each part with its label.
fn parts(rule: &Explained) -> [(String, String); 3] {
    [
        (say("rules-label-holds"), rule.holds.clone()),
        (say("rules-label-does"), rule.does.clone()),
        (say("rules-label-source"), source(rule)),
    ]
}

/// The grade and the source, in a line.
pub(super) fn source(rule: &Explained) -> String {
    say_with(
        "rules-graded",
        &[
            ("letter", letter(rule.grade).to_owned()),
            ("graded", rule.graded.clone()),
            ("source", rule.source.clone()),
        ],
    )
}

fn labelled(label: &str, words: &str) -> String {
    format!("{}: {words}", say(label))
}

/// Text in which Markdown sees nothing of its own.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|'
        ) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Text in which HTML sees nothing of its own.
fn marked(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The looks of the page: the window's colours, dark where the reader's system is, plain on paper.
const STYLE: &str = "
:root{--paper:#F7F1E6;--raised:#FFFCF6;--ink:#231F1A;--soft:#5C5142;--line:#DDD0B8;--accent:#AE3F26;--good:#2B6355}
@media(prefers-color-scheme:dark){:root{--paper:#1B1814;--raised:#262119;--ink:#F3EBDD;--soft:#C9BCA6;--line:#4A4236;--accent:#F08A6C;--good:#8FD0BC}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:3rem 1.25rem 5rem}
h1,h2,h3{font-family:Georgia,serif;line-height:1.25;text-wrap:balance}
h1{font-size:2.5rem;margin:0 0 .5rem}
h2{font-size:1.6rem;margin:3.5rem 0 .25rem;padding-top:1rem;border-top:3px solid var(--accent)}
h3{font-size:1.15rem;margin:0 0 .4rem}
.intro{font-size:1.2rem;color:var(--soft);margin:0 0 1.5rem}
aside{background:var(--raised);border-left:4px solid var(--accent);padding:.5rem 1.25rem;margin:1.5rem 0}
nav ul{columns:2 16rem;padding-left:1.2rem}
a{color:var(--accent)}
small{color:var(--soft)}
article{padding:1.1rem 0;border-bottom:1px solid var(--line);break-inside:avoid}
article:target{outline:3px solid var(--accent);outline-offset:.5rem}
dl{margin:0}
article dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.15rem 1rem}
article dt{color:var(--soft)}
dd{margin:0}
.grades div{margin:.5rem 0}
.grades dt{font-weight:600}
.grade{display:inline-block;min-width:1.6em;text-align:center;border:2px solid var(--good);border-radius:.25rem;font:700 .85em/1.5 system-ui,sans-serif}
.grade.D{border-style:dashed;border-color:var(--accent)}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;width:14rem}
@media(max-width:34rem){article dl{grid-template-columns:1fr}article dd{margin-bottom:.4rem}}
@media print{body{background:#fff;color:#000;font-size:10pt}main{max-width:none;padding:0}nav{display:none}h2{break-after:avoid}}
";
