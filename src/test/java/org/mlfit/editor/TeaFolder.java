package org.mlfit.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Fault;

/** A folder with rules about tea and a scenario, small enough to hold in mind. */
public final class TeaFolder {

  /** The rules, without a fault. */
  public static final String RULES =
      """
      package rules;
      import org.mlfit.knowledge.vocabulary.*;
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare enum Leaf
          GREEN_TEA( "green tea" ),
          BLACK( "black tea" );
          label : String
      end
      declare Cups @topic( tea ) @gate( 1 ) @question( "How many cups?" ) @unit( "cups" )
          @range( "0..100" )
          value : long
      end
      declare Leaves @topic( tea ) @question( "Which leaves?" )
          value : Leaf
      end
      declare TooLate extends Conclusion @title( "it is too late" ) end
      // Many cups keep awake.
      rule "tea-late" when
          Cups( value > 8 )
      then insertLogical( new TooLate() ); end
      rule "tea-much"
          @severity( high ) @source( "A book" )
      when
          TooLate()
          Leaves( value == Leaf.GREEN_TEA )
      then insertLogical( Finding.blocker( "Much.", "Drink less." ) ); end
      rule "verdict-much" @gate( 1 ) @verdict( "much" ) @title( "Much" ) @rank( 1 ) when
          TooLate()
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-fine" @gate( 2 ) @verdict( "fine" ) @title( "Fine" ) @rank( 2 ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  /** Scenarios about them, without a fault. */
  public static final String SCENARIOS =
      """
      suite: Tea
      scenarios:
        - name: Nine cups
          given: { tea.cups: 9, tea.leaves: green-tea }
          expect:
            verdict: much
            findings: [ tea-much ]
            conclusions: [ too-late ]
        - name: With ${leaves} in ${cups}
          given:
            tea.cups: ${cups}
            tea.leaves: ${leaves}
          expect: { verdict: "${verdict}" }
          each:
            - { cups: 9, leaves: green-tea, verdict: much }
            - { cups: 1, leaves: black, verdict: fine }
      """;

  private final Path root;
  private final Workspace workspace;

  /** Writes both into a folder. */
  public TeaFolder(Path root) {
    this.root = root;
    write("rules/tea.drl", RULES);
    write("scenarios/tea.yaml", SCENARIOS);
    Texts texts = new Texts(root, Path.of("rules"), Path.of("scenarios"), Trust.NONE);
    this.workspace = new Workspace(texts, new KnowledgeLoader(Clock.systemUTC()));
  }

  /** The workspace. */
  public Workspace workspace() {
    return workspace;
  }

  /** A file of the folder. */
  public Path file(String name) {
    return root.resolve(name);
  }

  /** Writes a file of the folder. */
  public void write(String name, String text) {
    try {
      Files.createDirectories(file(name).getParent());
      Files.writeString(file(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Opens a file in the editor, with ¦ where the cursor is. */
  public Cursor open(String name, String text) {
    int at = text.indexOf('¦');
    workspace.texts().open(file(name), text.replace("¦", ""));
    String before = text.substring(0, Math.max(0, at));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Cursor(file(name), line, at - before.lastIndexOf('\n'));
  }

  /** The messages of the faults that are told about rules. */
  public List<String> faults() {
    return workspace.check().faults().stream().map(Fault::message).toList();
  }

  /** A place in a file. */
  public record Cursor(Path file, int line, int column) {}
}
