//! `lsp`: the scenario language for an editor, over standard input and output.

use super::{Failure, Surroundings, Verdict};
use clap::Args;
use groundswell::language_server;

/// Help an editor with stories: findings as one types, completion, what words mean, renaming
#[derive(Debug, Args)]
#[command(
    after_help = "An editor starts this by itself; assets/editors in the source says how to set up VS Code, Helix, Neovim and Zed."
)]
pub struct Lsp {
    /// Taken and ignored: some editors say so
    #[arg(long, hide = true)]
    stdio: bool,
}

impl Lsp {
    pub fn run(self, around: &Surroundings) -> Result<Verdict, Failure> {
        language_server::serve(around.library())
            .map(|()| Verdict::Fine)
            .map_err(|error| Failure::Told(error.to_string()))
    }
}
