//! The document as one HTML page that needs nothing else: no script, nothing fetched; it prints, and unfolds the debrief of the
//! run with its charts.

use super::{
    content::document,
    document::{Block, Row, Votes},
};
use crate::{
    debrief::{chart::escape, what_if::Asked},
    report::{self, Report},
    words::say_in,
    workshop::room::Room,
};
use std::fmt::Write;

/// What a page adds to the look of a debrief.
const STYLE: &str = "
.room{max-width:60rem}
.room>*+*{margin-top:.8rem}
.room>h2{margin-top:2.6rem}
.room>h3{margin-top:1.9rem;font:600 1.2rem/1.35 var(--read)}
.room ul,.room ol{padding-left:1.4rem}
.room li+li{margin-top:.4rem}
.room blockquote{margin:0;padding:.1rem 0 .1rem 1.1rem;border-left:3px solid var(--accent);font-family:var(--read)}
.room blockquote+blockquote{margin-top:.7rem}
.room dl{margin:0;display:grid;gap:.7rem}
.room dt{font-weight:600}
.room dd{margin:0}
.votes td:first-child,.votes .bar{white-space:nowrap}
.votes tbody th{font-weight:400}
.votes .played th,.votes .played td{font-weight:700}
.votes svg{width:7rem;height:.8rem;vertical-align:middle;margin-left:.5rem}
.plans{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:1rem;list-style:none;padding:0!important}
.plans li{margin:0!important;border:1px solid var(--line);border-radius:.6rem;padding:1rem;background:var(--raised);break-inside:avoid}
.plans b{display:block;font-family:var(--read)}
@media print{.room{max-width:none}.room>h2{margin-top:1.3rem}.room>h3{margin-top:.9rem}.votes tr,.room blockquote,.room dl>div{break-inside:avoid}.room h2,.room h3{break-after:avoid}.plans{grid-template-columns:1fr 1fr}}
";

/// What a workshop takes home, as one page. `asked` says how to replay the decisions of the road that was played; without it
/// they are not replayed.
pub fn html(room: &Room, asked: Option<Asked>) -> String {
    let document = document(room);
    let mut out = format!(
        r#"<!doctype html><html lang="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{}: {}</title><style>{}{STYLE}</style></head><body><main><header><p class="kicker">{1}</p><h1>{2}</h1></header><div class="room">"#,
        escape(&document.language),
        escape(&document.kicker),
        escape(&document.title),
        report::STYLE,
    );
    for block in &document.blocks {
        write(&mut out, block);
    }
    out.push_str("</div>");
    out.push_str(&run(room, asked));
    out.push_str("</main></body></html>\n");
    out
}

/// The debrief of the run itself, folded; laid over the road that it parts from, or that parts from it.
fn run(room: &Room, asked: Option<Asked>) -> String {
    let road = room.road();
    if road.run().ended().is_none() {
        return String::new();
    }
    let other = road.from().map(|(from, _)| from).or_else(|| {
        let mut others = room.roads().iter().rev();
        others
            .find(|other| other.place() != road.place())
            .map(|other| other.place())
    });
    let mut report = Report::of(road.run());
    report.beside = other
        .and_then(|place| room.roads().get(place))
        .map(|other| other.run());
    if let Some(asked) = asked {
        report = report.replayed(asked);
    }
    // What the program says of a run it says in English.
    format!(
        r#"<h2 class="inside">{}</h2><div lang="en">{}</div>"#,
        escape(&say_in(&room.setup().language, "takeaway-run", &[])),
        report::inside(&report)
    )
}

fn write(out: &mut String, block: &Block) {
    let _ = match block {
        Block::Chapter(text) => write!(out, "<h2>{}</h2>", escape(text)),
        Block::Section(text) => write!(out, "<h3>{}</h3>", escape(text)),
        Block::Text(text) => write!(out, "<p>{}</p>", escape(text)),
        Block::Aside(text) => write!(out, r#"<p class="soft small">{}</p>"#, escape(text)),
        Block::List(texts) => list(out, "ul", texts),
        Block::Steps(texts) => list(out, "ol", texts),
        Block::Quotes(texts) => texts
            .iter()
            .try_for_each(|text| write!(out, "<blockquote>{}</blockquote>", escape(text))),
        Block::Named(named) => names(out, named),
        Block::Plans(plans) => cards(out, plans),
        Block::Votes(votes) => table(out, votes),
    };
}

fn list(out: &mut String, tag: &str, texts: &[String]) -> std::fmt::Result {
    write!(out, "<{tag}>")?;
    for text in texts {
        write!(out, "<li>{}</li>", escape(text))?;
    }
    write!(out, "</{tag}>")
}

fn names(out: &mut String, named: &[(String, String)]) -> std::fmt::Result {
    if named.is_empty() {
        return Ok(());
    }
    out.push_str("<dl>");
    for (name, text) in named {
        write!(
            out,
            "<div><dt>{}</dt><dd>{}</dd></div>",
            escape(name),
            escape(text)
        )?;
    }
    out.push_str("</dl>");
    Ok(())
}

fn cards(out: &mut String, plans: &[(String, String)]) -> std::fmt::Result {
    out.push_str(r#"<ul class="plans">"#);
    for (when, will) in plans {
        write!(out, "<li><b>{}</b>{}</li>", escape(when), escape(will))?;
    }
    out.push_str("</ul>");
    Ok(())
}

fn table(out: &mut String, votes: &Votes) -> std::fmt::Result {
    out.push_str(r#"<div class="scroll"><table class="votes"><thead><tr><td></td>"#);
    for head in &votes.heads {
        write!(out, r#"<th scope="col">{}</th>"#, escape(head))?;
    }
    out.push_str("</tr></thead><tbody>");
    for row in &votes.rows {
        line(out, row)?;
    }
    out.push_str("</tbody></table></div>");
    Ok(())
}

fn line(out: &mut String, row: &Row) -> std::fmt::Result {
    let (class, sign) = if row.played {
        (r#" class="played""#, " ✓")
    } else {
        ("", "")
    };
    write!(
        out,
        r#"<tr{class}><td>{}{sign}</td><th scope="row">{}</th>"#,
        escape(&row.letter),
        escape(&row.text)
    )?;
    for (votes, of) in &row.votes {
        // The number stands beside it, so that the bar says nothing to a screen reader.
        let wide = u64::from(*votes) * 100 / u64::from((*of).max(1));
        write!(
            out,
            r#"<td class="bar">{votes}<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="10" fill="var(--sunken)"/><rect width="{wide}" height="10" fill="var(--accent)"/></svg></td>"#
        )?;
    }
    out.push_str("</tr>");
    Ok(())
}
