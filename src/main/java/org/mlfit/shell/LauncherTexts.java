package org.mlfit.shell;

import java.util.Map;
import java.util.TreeMap;
import org.mlfit.report.text.TextStyle;
import org.mlfit.shell.exit.ProgramVersion;
import org.springframework.stereotype.Component;

/** What the launcher tells by itself, in the words of the commands that it takes the place of. */
@Component
public class LauncherTexts {

  /** Of terminals; the wider one is the widest that texts are laid out for. */
  private static final int[] WIDTHS = {80, 100};

  private final HelpCommands help;
  private final CompletionScript completion;

  LauncherTexts(HelpCommands help, CompletionScript completion) {
    this.help = help;
    this.completion = completion;
  }

  /** Each text by the file in the folder of the program where the launcher looks for it. */
  public Map<String, String> byFile() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("completions/mlfit.bash", completion.bash());
    texts.put("completions/_mlfit", completion.zsh());
    texts.put("lib/texts/version", ProgramVersion.ofProgram() + "\n");
    texts.put("lib/texts/help", help.all(TextStyle.plain()));
    for (int width : WIDTHS) {
      texts.put("lib/texts/help-" + width, help.all(new TextStyle(width, true)));
      texts.put("lib/texts/help-" + width + "-plain", help.all(new TextStyle(width, false)));
    }
    return texts;
  }
}
