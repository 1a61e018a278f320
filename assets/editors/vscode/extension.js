// Starts `groundswell lsp` for files in RON, anew when the setting changes, and ends it with the window.
const { execFile } = require("node:child_process");
const { promisify } = require("node:util");
const { commands, workspace, window } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

async function start() {
  const command = workspace.getConfiguration("groundswell").get("path") || "groundswell";
  try {
    await promisify(execFile)(command, ["--version"]);
  } catch (error) {
    const choice = "Say where it is";
    const chosen = await window.showErrorMessage(`Groundswell does not start: ${error.message}`, choice);
    if (chosen) await commands.executeCommand("workbench.action.openSettings", "groundswell.path");
    return;
  }
  client = new LanguageClient(
    "groundswell",
    "Groundswell",
    { command, args: ["lsp"] },
    { documentSelector: [{ scheme: "file", language: "ron" }, { scheme: "untitled", language: "ron" }] },
  );
  // What goes wrong from here on, the client tells by itself.
  await client.start().catch(() => {});
}

exports.activate = (context) => {
  context.subscriptions.push(
    workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration("groundswell.path")) return;
      await exports.deactivate();
      await start();
    }),
  );
  start();
};

exports.deactivate = async () => {
  const last = client;
  client = undefined;
  await last?.stop().catch(() => {});
};
