//! The program: reads what was asked, does it, and answers with an exit code: 0 fine, 1 findings, 2 could not run.

mod commands;

use std::process::ExitCode;

fn main() -> ExitCode {
    // A child of ours may have been started only to see whether a window can open here.
    #[cfg(feature = "game")]
    groundswell::game::probe::answer_if_asked();
    commands::main()
}
