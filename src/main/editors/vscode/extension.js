// Starts "mlfit lsp" for rules and scenarios; "npm install" in this folder brings what it needs.
const vscode = require("vscode");

let client;

exports.activate = () => {
  let LanguageClient;
  try {
    ({ LanguageClient } = require("vscode-languageclient/node"));
  } catch (missing) {
    vscode.window.showInformationMessage(
      "For completion and faults of rules while typing, run npm install in " + __dirname + ".");
    return undefined;
  }
  const command = vscode.workspace.getConfiguration("mlfit").get("command", "mlfit");
  client = new LanguageClient(
    "mlfit",
    "ML Fitness Advisor",
    { command, args: ["lsp"] },
    {
      documentSelector: [
        { scheme: "file", language: "drl" },
        { scheme: "file", language: "yaml" },
      ],
    });
  return client.start().catch(() => {
    vscode.window.showErrorMessage(
      command + " cannot be started. Put it on the PATH, or name it with its folder in the setting mlfit.command.");
  });
};

exports.deactivate = () => (client ? client.stop() : undefined);
