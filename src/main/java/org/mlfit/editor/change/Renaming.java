package org.mlfit.editor.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mlfit.editor.Checked;
import org.mlfit.editor.Mention;
import org.mlfit.editor.Names;
import org.mlfit.editor.Texts;
import org.mlfit.editor.Thing;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;

/**
 * Gives a thing another name in all rules and scenarios at once. The result is read and checked
 * before anybody gets it: a rename that would leave a fault is none.
 */
public final class Renaming {

  private final Workspace workspace;

  /** Renames in a workspace. */
  public Renaming(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The edits that rename what is mentioned somewhere.
   *
   * @param mention where the new name was typed
   * @param typed the new name, in the form of the old one there: as a type or as an id
   * @return the changes by the names of their files, in the order of their places
   * @throws CannotRenameException if it cannot be, or would leave a fault
   */
  public Map<String, List<Change>> changes(Mention mention, String typed) {
    Checked checked = workspace.check();
    checked.faults().stream()
        .filter(Fault::isError)
        .findFirst()
        .ifPresent(fault -> refuse("The rules have an error, so a place could be missed", fault));
    Thing thing = mention.thing();
    NewName name = NewName.of(mention, typed.strip(), checked.names());
    refuseTaken(thing, name, checked.names());
    Optional<Topic> topic =
        Optional.of(thing)
            .filter(named -> named.kind() == Thing.Kind.TYPE)
            .flatMap(type -> checked.names().topicOfType(type.name()));
    Map<Thing, NewName> all =
        topic
            .map(known -> NewName.ofTopic(thing, known, name, checked.names()))
            .orElse(Map.of(thing, name));
    Map<String, List<Change>> changes = changes(all);
    if (changes.values().stream().allMatch(List::isEmpty)) {
      throw new CannotRenameException("No rule declares " + mention.text() + ".");
    }
    refuseUnread(topic.map(Topic::id).orElse(mention.text()));
    refuseFaults(changes);
    return changes;
  }

  private Map<String, List<Change>> changes(Map<Thing, NewName> names) {
    Map<String, List<Change>> changes = new TreeMap<>();
    for (Mention each : workspace.mentionsOf(names.keySet())) {
      NewName name = names.get(each.thing());
      boolean inRules = each.text().equals(nameInRules(each.thing()));
      String now = inRules ? name.inRules() : name.id();
      if (!now.equals(each.text())) {
        changes
            .computeIfAbsent(each.position().file(), file -> new ArrayList<>())
            .add(new Change(each.position(), each.text().length(), now));
      }
    }
    return changes;
  }

  private static String nameInRules(Thing thing) {
    return thing.kind() == Thing.Kind.OPTION
        ? thing.name().substring(thing.name().indexOf('.') + 1)
        : thing.name();
  }

  private static void refuseTaken(Thing thing, NewName name, Names names) {
    boolean taken =
        switch (thing.kind()) {
          case TYPE -> names.declarations().isDeclared(name.inRules());
          case RULE -> names.rule(name.id()).isPresent();
          case VERDICT -> names.verdict(name.id()).isPresent();
          case OPTION -> {
            String type = thing.name().substring(0, thing.name().indexOf('.'));
            yield names.option(Thing.option(type, name.inRules())).isPresent();
          }
        };
    if (taken) {
      throw new CannotRenameException(
          "There is " + name.inRules() + " already" + where(thing, name, names) + ".");
    }
  }

  private static String where(Thing thing, NewName name, Names names) {
    return thing.kind() == Thing.Kind.TYPE
        ? names.declarations().whereDeclared(name.inRules())
        : names.rule(name.id()).map(r -> " (" + r.position().fileAndLine() + ")").orElse("");
  }

  /** Scenario files that cannot be read may name it, and nobody would know where. */
  private void refuseUnread(String id) {
    for (SourceText scenarios : workspace.texts().scenarios().files()) {
      if (workspace.words(scenarios).isEmpty() && scenarios.text().contains(id)) {
        throw new CannotRenameException(
            scenarios.name() + " cannot be read and may name " + id + ". Mend it first.");
      }
    }
  }

  private void refuseFaults(Map<String, List<Change>> changes) {
    Texts.Rules now = workspace.texts().rules();
    List<SourceText> sources =
        now.files().sources().stream().map(text -> changed(text, changes)).toList();
    Checked then = workspace.checkedAs(sources);
    then.faults().stream()
        .filter(Fault::isError)
        .findFirst()
        .ifPresent(fault -> refuse("The rules would have an error then", fault));
    KnowledgeBase rules = then.usable().orElseThrow();
    for (SourceText scenarios : workspace.texts().scenarios().files()) {
      if (changes.containsKey(scenarios.name()) && workspace.faultsOf(scenarios).isEmpty()) {
        Checked.faultsOf(changed(scenarios, changes), rules).stream()
            .findFirst()
            .ifPresent(fault -> refuse("A scenario would be faulty then", fault));
      }
    }
  }

  private static void refuse(String why, Fault fault) {
    throw new CannotRenameException(why + ": " + fault.place() + " " + fault.message());
  }

  /** A text with its changes, the last first, so that none moves the place of another. */
  private static SourceText changed(SourceText text, Map<String, List<Change>> changes) {
    SourceText now = text;
    List<Change> own =
        Stream.ofNullable(changes.get(text.name()))
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Change::position).reversed())
            .toList();
    for (Change change : own) {
      now = change.in(now);
    }
    return now;
  }
}
