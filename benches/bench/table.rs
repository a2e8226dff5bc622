//! The table that the benchmark prints, in Markdown.

use std::io::{self, Write};
use std::time::Duration;

/// One line of the table.
pub struct Row {
    /// What was done.
    pub work: String,
    /// What it should cost at most, in words: `≤ 1.25 × an empty window`.
    pub bound: String,
    /// What it cost, and what that was held against.
    pub measured: String,
    /// Whether the bound was met; none where nothing was measured or nothing is asked.
    pub met: Option<bool>,
}

impl Row {
    /// A row whose tools are not on this machine: it says so and holds nothing.
    pub fn left_out(work: &str, bound: &str, why: &str) -> Self {
        Self { work: work.into(), bound: bound.into(), measured: format!("left out: {why}"), met: None }
    }

    /// `measured` may take at most `bound` times as long as `reference`, which is named.
    pub fn at_most(work: &str, bound: f64, name: &str, measured: Duration, reference: Duration) -> Self {
        let ratio = measured.as_secs_f64() / reference.as_secs_f64().max(1e-9);
        Self {
            work: work.into(),
            bound: format!("≤ {bound} × {name}"),
            measured: format!("{ratio:.2} × ({} to {})", millis(measured), millis(reference)),
            met: Some(ratio <= bound),
        }
    }

    /// `measured` must be at least `bound` times as fast as `reference`, which is named.
    pub fn faster(work: &str, bound: f64, name: &str, measured: Duration, reference: Duration) -> Self {
        let ratio = reference.as_secs_f64() / measured.as_secs_f64().max(1e-9);
        Self {
            work: work.into(),
            bound: format!("≥ {bound} × faster than {name}"),
            measured: format!("{ratio:.1} × faster ({} to {})", millis(measured), millis(reference)),
            met: Some(ratio >= bound),
        }
    }
}

/// The middle one of some durations; zero where there are none.
pub fn median(durations: &mut [Duration]) -> Duration {
    durations.sort_unstable();
    durations.get(durations.len() / 2).copied().unwrap_or_default()
}

/// Milliseconds with as many digits as mean something.
pub fn millis(duration: Duration) -> String {
    let millis = duration.as_secs_f64() * 1000.0;
    if millis < 10.0 { format!("{millis:.2} ms") } else { format!("{millis:.0} ms") }
}

/// Writes the table.
///
/// # Errors
/// Those of the writer.
pub fn write(out: &mut impl Write, rows: &[Row]) -> io::Result<()> {
    writeln!(out, "| Work | Bound | Measured | Met |\n|---|---|---|---|")?;
    for row in rows {
        let met = match row.met {
            Some(true) => "yes",
            Some(false) => "**no**",
            None => "",
        };
        writeln!(out, "| {} | {} | {} | {met} |", row.work, row.bound, row.measured)?;
    }
    let missed = rows.iter().filter(|row| row.met == Some(false)).count();
    writeln!(
        out,
        "\n{} of {} rows measured, {missed} missed.",
        rows.iter().filter(|row| row.met.is_some()).count(),
        rows.len()
    )
}
