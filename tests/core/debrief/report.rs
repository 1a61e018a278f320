//! The debrief as files: the page needs nothing and lets nothing through, the table sums, and where it went too far help is named.

use super::{shipped, small, what_if::asked};
use groundswell::{
    report::{self, Report},
    words::debrief::{monday, practice},
};

#[test]
fn where_it_went_too_far_silence_is_not_scored_and_help_is_named() {
    let far = small(&["shout", "wait", "go"]);
    assert!(groundswell::debrief::abusive(&far));
    let page = report::html(&Report::of(&far));
    assert!(page.contains("This went too far") && page.contains("no fault"));
    assert!(
        practice::courages(&far, false)
            .iter()
            .all(|courage| courage.shown)
    );
    let near = small(&["ask", "wait", "go"]);
    assert!(!report::html(&Report::of(&near)).contains("This went too far"));
    assert!(
        monday::cards(&far)
            .iter()
            .all(|card| !card.when.contains("nobody says it"))
    );
}

#[test]
fn the_page_needs_nothing_and_lets_nothing_through() {
    let run = small(&["ask", "build", "back"]);
    let other = small(&["promise", "wait", "go"]);
    let mut report = Report::of(&run).replayed(asked(2));
    report.beside = Some(&other);
    report.plan = Some(("When <i>x</i>,".into(), "I will \"y\".".into()));
    let page = report::html(&report);
    assert_eq!(
        page,
        report::html(&report),
        "the same run gives the same page"
    );
    for outside in [
        "<script", "src=", "url(", "@import", "http://", "https://", "<link", "onload", "<b>",
        "<i>x",
    ] {
        let page = page
            .replace("http://www.w3.org/2000/svg", "")
            .replace("url(#", "");
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(page.contains("Taken back") && page.contains("Build it with her."));
    assert!(page.contains("When &lt;i&gt;x&lt;/i&gt;,"));
    let opened = page.matches("<details").count();
    assert_eq!(opened, page.matches("</details>").count());
    for tag in [
        "div", "section", "article", "ul", "table", "svg", "span", "p", "figure", "aside",
    ] {
        let opened =
            page.matches(&format!("<{tag} ")).count() + page.matches(&format!("<{tag}>")).count();
        assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
    // No key without its sentence.
    for key in [
        "report-", "what-if-", "account-", "monday-", "courage-", "trait-", "debrief-",
    ] {
        assert!(!page.contains(&format!(">{key}")), "{key}");
    }
    let marked = report::markdown(&report);
    assert!(
        marked.contains("# The \\<script\\>alert(1)\\</script\\> test: Taken back"),
        "{marked}"
    );
    assert!(
        !marked.replace("\\<", "").contains('<')
            && marked.contains("in the replays") == page.contains("in the replays")
    );
}

#[test]
fn what_is_not_over_says_so_and_nothing_of_an_end() {
    let run = small(&["ask", "build"]);
    assert!(run.ended().is_none());
    let (page, marked) = (
        report::html(&Report::of(&run)),
        report::markdown(&Report::of(&run)),
    );
    let seen = page.split("<main>").nth(1).expect("the page has a body");
    for text in [seen, &marked] {
        assert!(text.contains("This is not over") && text.contains("Build it with her."));
        assert!(text.contains("Ada") && text.contains("2 decisions"));
        for end in [
            "How it ended",
            "turned",
            "in the end",
            "What became of",
            "Why it ended",
            "for Monday",
            "As each of them tells it",
        ] {
            assert!(!text.contains(end), "{end}: {text}");
        }
    }
    let over = report::html(&Report::of(&small(&["ask", "build", "back"])));
    assert!(!over.contains("This is not over") && over.contains("What became of"));
}

#[test]
fn the_table_of_the_ledger_can_be_read_and_sums() {
    for run in shipped().iter().chain([&small(&["promise", "wait", "go"])]) {
        let text = report::csv(&Report::of(run));
        let mut rows = text.split("\r\n").filter(|row| !row.is_empty()).map(cells);
        let heads = rows.next().expect("there are heads");
        assert_eq!(heads[2..5], ["meter", "before", "after"]);
        let scenario = run.scenario();
        let mut levels = scenario.start_levels.clone();
        let names: Vec<String> = (0..scenario.slots())
            .map(|slot| scenario.meter_name(scenario.meter(slot)))
            .collect();
        let mut count = 0;
        for row in rows {
            assert_eq!(row.len(), heads.len(), "{row:?}");
            let hundredths = |cell: &str| cell.replace('.', "").parse::<i32>().expect("a level");
            let slot = names
                .iter()
                .position(|name| *name == row[2])
                .expect("a meter");
            assert_eq!(levels[slot], hundredths(&row[3]), "{row:?}");
            levels[slot] = hundredths(&row[4]);
            assert!(
                row[6].is_empty() == row[8].is_empty(),
                "a rule has a source: {row:?}"
            );
            count += 1;
        }
        assert_eq!(count, run.ledger().count());
        assert_eq!(levels, run.state().levels);
    }
}

/// The cells of a row.
fn cells(row: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in row.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            letter => cells.last_mut().expect("there is a cell").push(letter),
        }
    }
    cells
}
