//! Starts `groundswell lsp` for files in RON.

use zed_extension_api as zed;

struct Groundswell;

impl zed::Extension for Groundswell {
    fn new() -> Self {
        Groundswell
    }

    fn language_server_command(
        &mut self,
        _server: &zed::LanguageServerId,
        worktree: &zed::Worktree,
    ) -> zed::Result<zed::Command> {
        let command = worktree
            .which("groundswell")
            .ok_or("`groundswell` is not on the PATH")?;
        Ok(zed::Command {
            command,
            args: vec!["lsp".into()],
            env: Vec::new(),
        })
    }
}

zed::register_extension!(Groundswell);
