// Starts `groundswell lsp` for files in RON, and ends it with the window.
const { workspace, window } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = async () => {
  const command = workspace.getConfiguration("groundswell").get("path", "groundswell");
  client = new LanguageClient(
    "groundswell",
    "Groundswell",
    { command, args: ["lsp"] },
    { documentSelector: [{ scheme: "file", language: "ron" }, { scheme: "untitled", language: "ron" }] },
  );
  try {
    await client.start();
  } catch (error) {
    window.showErrorMessage(`Groundswell: ${command} does not start (${error.message}). Set "groundswell.path" to where it is.`);
  }
};

exports.deactivate = () => client?.stop();
