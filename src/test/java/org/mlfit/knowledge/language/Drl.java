package org.mlfit.knowledge.language;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;

/** Rule files for tests: a sound one that declares what the faulty one beside it reads. */
final class Drl {

  static final String SOUND =
      """
      package rules;

      import org.mlfit.knowledge.vocabulary.*;

      declare Data extends Topic
          @order( 1 )
          @title( "Data" )
      end

      declare enum Harm
          MONEY( "lost money" ),
          LIFE( "danger to life" );
          label : String
      end

      declare enum Area
          EDUCATION( "schools" ),
          CREDIT( "loans" );
          label : String
      end

      declare LabelledExamples
          @topic( data )
          @question( "How many examples are there?" )
          @range( "0..1e12" )
          value : long
      end

      declare RareExamples
          @topic( data )
          @question( "How many rare ones?" )
          value : long
      end

      declare ErrorHarm
          @topic( data )
          @question( "What can go wrong?" )
          value : Harm
      end

      declare UseAreas
          @topic( data )
          @question( "Where is it used?" )
          @options( Area )
          value : Set
      end

      declare AboutPeople
          @topic( data )
          @question( "Is it about people?" )
          value : boolean
      end

      declare FewExamples extends Conclusion end

      rule "verdict-ready"
          @gate( 9 )
          @verdict( "ready" )
      when
      then
          insertLogical( new GateTriggered( 9 ) );
      end
      """;

  private Drl() {}

  /** The file under test beside the sound one. */
  static List<SourceText> besideSound(String drl) {
    return List.of(new SourceText("rules/base.drl", SOUND), new SourceText("rules/case.drl", drl));
  }

  /** What both files declare. */
  static Declarations read(String drl) {
    return new DrlReader().read(besideSound(drl));
  }

  /** All that a check says about the file beside the sound one, each fault after its id. */
  static String checkOf(String drl) {
    return new DrlReader()
        .faults(besideSound(drl), true).stream()
            .filter(fault -> fault.position().file().equals("rules/case.drl"))
            .map(fault -> "[" + fault.level() + " " + fault.id() + "] " + fault.text())
            .collect(joining("\n"));
  }

  /** All that an author reads about a file, each fault after its id. */
  static String mistakeIn(String drl) {
    return catchThrowableOfType(FaultyInputException.class, () -> read(drl)).faults().stream()
        .map(fault -> "[" + fault.id() + "] " + fault.text())
        .collect(joining("\n"));
  }
}
