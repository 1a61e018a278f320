//! Small tables, made once and drawn as text, as Markdown or as HTML.

use crate::{
    explore::{Distribution, Fared, Measure, Report},
    scenario::Scenario,
    words::{
        explored::{points, short},
        names, say,
    },
};

/// A table: its head, and rows of as many cells. The first column stands to the left, the others to the right.
pub(super) struct Table {
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// What stands in the middle of a table of spreads, in per cent of the runs.
pub(super) const QUANTILES: [u64; 5] = [5, 25, 50, 75, 95];

/// The measures whose means are told.
pub(super) const MEANS: [Measure; 7] = [
    Measure::Endorsement,
    Measure::Energy,
    Measure::Team,
    Measure::Whole,
    Measure::Delivery,
    Measure::Capability,
    Measure::Credit,
];

impl Table {
    /// Lines of text, each cell as wide as the widest of its column.
    pub(super) fn text(&self) -> Vec<String> {
        let widths = self.widths();
        let line = |row: &Vec<String>| {
            let mut line = String::new();
            for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
                let padding = " ".repeat(width.saturating_sub(cell.chars().count()));
                match column {
                    0 => line.extend([cell.as_str(), &padding]),
                    _ => line.extend(["  ", &padding, cell]),
                }
            }
            line.trim_end().to_owned()
        };
        std::iter::once(&self.head)
            .chain(&self.rows)
            .map(line)
            .collect()
    }

    /// The table in Markdown.
    pub(super) fn markdown(&self) -> Vec<String> {
        let line = |row: &Vec<String>| {
            let cells: Vec<String> = row.iter().map(|cell| cell.replace('|', "\\|")).collect();
            format!("| {} |", cells.join(" | "))
        };
        let rule: Vec<String> = (0..self.head.len())
            .map(|column| if column == 0 { "---" } else { "---:" }.to_owned())
            .collect();
        let mut lines = vec![line(&self.head), format!("|{}|", rule.join("|"))];
        lines.extend(self.rows.iter().map(line));
        lines
    }

    fn widths(&self) -> Vec<usize> {
        let width = |column: usize| {
            std::iter::once(&self.head)
                .chain(&self.rows)
                .filter_map(|row| row.get(column))
                .map(|cell| cell.chars().count())
                .max()
                .unwrap_or(0)
        };
        (0..self.head.len()).map(width).collect()
    }
}

/// The letter that stands for an ending: A to Z, then a number.
pub(super) fn letter(ending: usize) -> String {
    match u8::try_from(ending) {
        Ok(place) if place < 26 => char::from(b'A' + place).to_string(),
        _ => format!("{}", ending + 1),
    }
}

/// A share of runs in per cent; what is there at all is not told as nothing.
pub(super) fn share(count: u32, of: u32) -> String {
    let (count, of) = (u64::from(count), u64::from(of.max(1)));
    match (count * 100 + of / 2) / of {
        0 if count > 0 => "<1 %".into(),
        percent => format!("{percent} %"),
    }
}

/// How often each way of playing came to each ending.
pub(super) fn endings(scenario: &Scenario, report: &Report) -> Table {
    let count = scenario.endings.len();
    let endless = report.policies.iter().any(|fared| fared.endless > 0);
    let mut head = vec![say("explore-way")];
    head.extend((0..count).map(letter));
    if endless {
        head.push(say("explore-endless"));
    }
    head.push(say("explore-choices"));
    let row = |fared: &Fared| {
        let mut row = vec![names::policy(fared.policy)];
        let told = (0..count).map(|ending| fared.endings.get(ending).copied().unwrap_or(0));
        row.extend(told.map(|ended| share(ended, fared.runs)));
        if endless {
            row.push(share(fared.endless, fared.runs));
        }
        let tenths = (fared.choices + 5) / 10;
        row.push(format!("{}.{}", tenths / 10, tenths % 10));
        row
    };
    Table {
        head,
        rows: report.policies.iter().map(row).collect(),
    }
}

/// Which ending has which letter.
pub(super) fn legend(scenario: &Scenario) -> Vec<(String, String)> {
    let endings = scenario.endings.iter().enumerate();
    endings
        .map(|(place, ending)| (letter(place), format!("{} ({})", ending.title, ending.id)))
        .collect()
}

/// The means at the end.
pub(super) fn means(report: &Report) -> Table {
    let mut head = vec![say("explore-way")];
    head.extend(MEANS.map(short));
    let row = |fared: &Fared| {
        let mut row = vec![names::policy(fared.policy)];
        row.extend(MEANS.map(|measure| points(fared.level(measure))));
        row
    };
    Table {
        head,
        rows: report.policies.iter().map(row).collect(),
    }
}

/// How a measure lay at the end: some quantiles, and a histogram.
pub(super) fn spread(report: &Report, measure: Measure) -> Table {
    let mut head = vec![say("explore-way")];
    head.extend(QUANTILES.map(|percent| format!("{percent} %")));
    head.push(say("explore-histogram"));
    let row = |fared: &Fared| {
        let spread = fared.spread(measure);
        let mut row = vec![names::policy(fared.policy)];
        row.extend(QUANTILES.map(|percent| {
            spread.map_or(String::new(), |spread| spread.quantile(percent).to_string())
        }));
        row.push(spread.map_or(String::new(), bars));
        row
    };
    Table {
        head,
        rows: report.policies.iter().map(row).collect(),
    }
}

/// A histogram of ten letters.
fn bars(spread: &Distribution) -> String {
    const BARS: [char; 9] = ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let tenths = spread.tenths();
    let most = u64::from(tenths.iter().copied().max().unwrap_or(0).max(1));
    let bar = |count: &u32| {
        // What is there at all has a bar.
        let height = (u64::from(*count) * 8).div_ceil(most);
        BARS.get(usize::try_from(height).unwrap_or(8))
            .copied()
            .unwrap_or('█')
    };
    tenths.iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_their_heads() {
        let table = Table {
            head: vec!["way".into(), "A".into()],
            rows: vec![
                vec!["for the boss".into(), "100 %".into()],
                vec!["mixed".into(), "3 %".into()],
            ],
        };
        assert_eq!(
            table.text(),
            [
                "way               A",
                "for the boss  100 %",
                "mixed           3 %"
            ]
        );
        assert_eq!(
            table.markdown(),
            [
                "| way | A |",
                "|---|---:|",
                "| for the boss | 100 % |",
                "| mixed | 3 % |"
            ]
        );
    }

    #[test]
    fn what_is_rare_is_not_told_as_nothing() {
        assert_eq!(share(0, 1_000), "0 %");
        assert_eq!(share(1, 1_000), "<1 %");
        assert_eq!(share(996, 1_000), "100 %");
    }
}
