package org.mlfit.shell.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.report.text.Count;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.console.Console;

/**
 * Tells of faults on standard error, whatever the form of the result. What is said of many places,
 * as of a question that was moved, is said once, and at the end where else.
 */
final class Complaints implements ReplayListener {

  private static final int SHOWN = 5;

  private final Console console;
  private final Map<String, List<Fault>> byMessage = new LinkedHashMap<>();

  Complaints(Console console) {
    this.console = console;
  }

  @Override
  public void faulty(String file, List<Fault> faults) {
    for (Fault fault : faults) {
      // What ends the command is told where it ends.
      if (!file.equals(ScenarioPlayer.NO_FILE)) {
        List<Fault> alike = byMessage.computeIfAbsent(fault.message(), m -> new ArrayList<>());
        alike.add(fault);
        if (alike.size() == 1 || fault.line().isEmpty()) {
          console.complain(words(fault));
        }
      }
    }
  }

  @Override
  public void done(Tally tally) {
    byMessage.values().stream()
        .filter(alike -> alike.size() > 1 && !alike.get(0).line().isEmpty())
        .forEach(alike -> console.complain(again(alike.subList(1, alike.size()))));
  }

  private static String again(List<Fault> alike) {
    String message = alike.get(0).message();
    return message.replaceFirst("\\.$", "")
        + ", in "
        + Count.of(alike.size(), "more place")
        + ": "
        + alike.stream()
            .limit(SHOWN)
            .map(fault -> fault.position().fileAndLine())
            .collect(Collectors.joining(", "))
        + (alike.size() > SHOWN ? ", … The JSON report has all." : "");
  }

  /** What names its path itself does not need it once more before it. */
  private static String words(Fault fault) {
    boolean named = fault.line().isEmpty() && fault.message().contains(fault.position().file());
    return named ? fault.message() : fault.text();
  }
}
