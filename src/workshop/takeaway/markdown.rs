//! The document as Markdown: for a wiki, for notes, to be read aloud.

use super::{
    content::document,
    document::{Block, Votes},
};
use crate::{report::plain, workshop::room::Room};
use std::fmt::Write;

/// What a workshop takes home, as Markdown.
pub fn markdown(room: &Room) -> String {
    let document = document(room);
    let mut out = format!(
        "# {}: {}\n\n",
        plain(&document.kicker),
        plain(&document.title)
    );
    for block in &document.blocks {
        write(&mut out, block);
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn write(out: &mut String, block: &Block) {
    let _ = match block {
        Block::Chapter(text) => writeln!(out, "## {}", plain(text)),
        Block::Section(text) => writeln!(out, "### {}", plain(text)),
        Block::Text(text) => writeln!(out, "{}", plain(text)),
        Block::Aside(text) => writeln!(out, "*{}*", plain(text)),
        Block::List(texts) => texts
            .iter()
            .try_for_each(|text| writeln!(out, "- {}", plain(text))),
        Block::Steps(texts) => (1..)
            .zip(texts)
            .try_for_each(|(number, text)| writeln!(out, "{number}. {}", plain(text))),
        Block::Quotes(texts) => {
            let quotes: Vec<String> = texts.iter().map(|text| plain(text)).collect();
            quoted(out, &quotes)
        }
        Block::Named(named) => named.iter().try_for_each(|(name, text)| {
            if name.is_empty() {
                writeln!(out, "- {}", plain(text))
            } else {
                let colon = if ends(name) { "" } else { ":" };
                writeln!(out, "- **{}{colon}** {}", plain(name), plain(text))
            }
        }),
        Block::Plans(plans) => {
            let plan = |(when, will): &(String, String)| format!("{} {}", plain(when), plain(will));
            quoted(out, &plans.iter().map(plan).collect::<Vec<String>>())
        }
        Block::Votes(votes) => table(out, votes),
    };
}

/// Quotations below each other, each a paragraph of its own.
fn quoted(out: &mut String, texts: &[String]) -> std::fmt::Result {
    writeln!(out, "> {}", texts.join("\n>\n> "))
}

/// Whether a text ends as a sentence does.
fn ends(text: &str) -> bool {
    text.trim_end_matches(['”', '’', '“'])
        .ends_with(['.', '!', '?', '…'])
}

fn table(out: &mut String, votes: &Votes) -> std::fmt::Result {
    let heads: Vec<String> = votes.heads.iter().map(|head| plain(head)).collect();
    // Where no number is told a list says as much as a table of one column.
    if heads.len() < 2 {
        return votes.rows.iter().try_for_each(|row| {
            writeln!(
                out,
                "- {} {}",
                plain(&row.letter),
                option(&row.text, row.played)
            )
        });
    }
    writeln!(out, "| | {} |", heads.join(" | "))?;
    writeln!(out, "|---|---|{}", "---:|".repeat(heads.len() - 1))?;
    for row in &votes.rows {
        let counts: Vec<String> = row
            .votes
            .iter()
            .map(|(votes, _)| votes.to_string())
            .collect();
        writeln!(
            out,
            "| {} | {} | {} |",
            plain(&row.letter),
            option(&row.text, row.played),
            counts.join(" | ")
        )?;
    }
    Ok(())
}

/// What an option says; what was played stands out.
fn option(text: &str, played: bool) -> String {
    if played {
        format!("**{}**", plain(text))
    } else {
        plain(text)
    }
}
