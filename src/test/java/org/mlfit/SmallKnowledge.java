package org.mlfit;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.language.DrlReader;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.read.ScenarioReader;

/** Knowledge bases small enough to hold in mind, compiled as the shipped one is. */
public final class SmallKnowledge {

  private static final String HEAD =
      "package rules; import org.mlfit.knowledge.vocabulary.*; import java.util.Set;\n";

  /** Gates: 1 the goal, 2 enough data, 3 trustworthy labels, 4 everything else. */
  private static final String LABELS =
      """
      declare Goal extends Topic @order( 1 ) @title( "Goal" ) end
      declare Data extends Topic @order( 2 ) @title( "Data" ) end

      declare GoalStated @topic( goal ) @gate( 1 ) @question( "Is the goal stated?" )
          @help( "Without a goal nothing can be measured." )
          value : boolean
      end
      declare Examples @topic( data ) @gate( 2 ) @question( "How many labelled examples are there?" )
          @unit( "examples" ) @range( "0..1e9" ) @example( "12000" )
          value : long
      end
      declare Inputs @topic( data ) @question( "How many inputs are there?" )
          @unit( "inputs" ) @range( "0..10000" )
          value : long
      end
      declare ErrorPercent @topic( data ) @gate( 3 ) @question( "What share of the labels is wrong?" )
          @unit( "%" ) @range( "0..100" ) @step( 0.1 )
          value : double
      end
      declare enum Labeller EXPERTS( "people who know the field" ), MACHINE( "another program" ),
          USERS( "the users themselves" ); label : String end
      declare LabelledBy @topic( data ) @question( "Who gave the labels?" ) value : Labeller end
      declare enum Remedy MORE_DATA( "more data" ), FEWER_INPUTS( "fewer inputs" ),
          CLEANING( "cleaning" ); label : String end
      declare Remedies @topic( data ) @options( Remedy ) @question( "Which remedies are possible?" )
          value : Set
      end
      declare Trial @topic( data ) @question( "Is a trial planned?" ) value : boolean end
      declare TrialWeeks @topic( data ) @question( "How many weeks does it take?" )
          @unit( "weeks" ) @range( "0..52" )
          value : long
      end
      declare TrialControl @topic( data ) @question( "Is there a control group?" ) value : boolean end

      declare GoalMissing extends Conclusion @title( "the goal is missing" ) end
      declare DataThin extends Conclusion @title( "there is little data" ) end
      declare DataSound extends Conclusion @title( "there is data enough" ) end
      declare LabelsDoubtful extends Conclusion @title( "the labels are in doubt" ) end

      rule "data-trial-weeks-need-a-trial" when not Trial( value == true )
      then insertLogical( new Irrelevant( TrialWeeks.class ) ); end

      rule "data-trial-control-needs-weeks" when not TrialWeeks( value > 0 )
      then insertLogical( new Irrelevant( TrialControl.class ) ); end

      rule "goal-is-missing" when GoalStated( value == false )
      then insertLogical( new GoalMissing() ); end

      rule "data-is-thin-by-inputs" when
          Examples( $examples : value )
          Inputs( value > 0, $examples < 10 * value )
      then insertLogical( new DataThin() ); end

      rule "data-is-thin-by-number" when Examples( value < 100 )
      then insertLogical( new DataThin() ); end

      rule "data-is-sound" when Examples( value >= 1 ) not DataThin()
      then insertLogical( new DataSound() ); end

      rule "data-thin" @severity( high ) @source( "Smith 2020" ) when
          DataThin() Examples( $examples : value ) Inputs( $inputs : value )
      then insertLogical( Finding.blocker(
          "Only " + $examples + " examples for " + $inputs + " inputs.", "Collect more." ) ); end

      rule "data-labels-doubtful" @severity( critical ) @source( "Jones 2019" ) when
          ( ErrorPercent( value > 20 ) or LabelledBy( value == Labeller.USERS ) )
      then
          insertLogical( Finding.risk( "The labels cannot be trusted.", "Check a sample." ) );
          insertLogical( new LabelsDoubtful() );
      end

      rule "data-label-errors" @severity( medium ) @source( "Jones 2019" ) when
          ErrorPercent( $percent : value, value > 5 ) LabelledBy( $by : value )
      then insertLogical( Finding.risk(
          $percent + " % of the labels are wrong; they come from " + $by + ".", "Clean them." ) ); end

      rule "data-unmeasured" @severity( medium ) @source( "Jones 2019" ) when
          Unknown( question in ( ErrorPercent.class, LabelledBy.class ) )
      then insertLogical( Finding.gap( "Nobody knows the labels.", "Ask." ) ); end

      rule "data-remedy" @severity( low ) @source( "Smith 2020" ) when
          Remedies( value contains Remedy.CLEANING )
      then insertLogical( Finding.advice( "Cleaning is possible.", "Begin with it." ) ); end

      rule "goal-clear" @severity( info ) @source( "Smith 2020" ) when GoalStated( value == true )
      then insertLogical( Finding.strength( "The goal is clear.", "Keep it so." ) ); end

      rule "data-more-inputs-than-examples" when
          Examples( $examples : value ) Inputs( value > $examples )
      then insertLogical( new Contradiction( Examples.class, Inputs.class,
          "There are more inputs than examples." ) ); end

      rule "verdict-goal" @gate( 1 ) @verdict( "state-goal" ) @title( "State the goal" )
          @meaning( "Nothing can begin without a goal." ) when GoalMissing()
      then insertLogical( new GateTriggered( 1 ) ); end

      rule "verdict-data" @gate( 2 ) @verdict( "get-data" ) @title( "Get data" )
          @meaning( "There is too little to learn from." ) when DataThin()
      then insertLogical( new GateTriggered( 2 ) ); end

      rule "verdict-labels" @gate( 3 ) @verdict( "check-labels" ) @title( "Check the labels" )
          @meaning( "A model would learn mistakes." ) when LabelsDoubtful()
      then insertLogical( new GateTriggered( 3 ) ); end

      rule "verdict-go" @gate( 4 ) @verdict( "go" ) @title( "Go ahead" )
          @meaning( "Nothing holds it back." ) when
      then insertLogical( new GateTriggered( 4 ) ); end
      """;

  private static final class Labels {
    private static final Advisor ADVISOR = Foresight.advisor(of(LABELS));
  }

  private static final int MOST_KEPT = 100;

  /** Knowledge bases are immutable and dear to compile: tests that want the same share one. */
  private static final Map<String, KnowledgeBase> COMPILED =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, KnowledgeBase> eldest) {
              return size() > MOST_KEPT;
            }
          });

  private static final class Shipped {
    private static final KnowledgeBase RULES = new KnowledgeLoader(Clock.systemUTC()).loadShipped();
  }

  private SmallKnowledge() {}

  /** A knowledge base of the declarations and rules given, compiled unless it was lately. */
  public static KnowledgeBase of(String declarationsAndRules) {
    return COMPILED.computeIfAbsent(declarationsAndRules, SmallKnowledge::compiled);
  }

  private static KnowledgeBase compiled(String declarationsAndRules) {
    return new KnowledgeLoader(Clock.systemUTC())
        .load(RuleFiles.of("a test", List.of("small.drl"), List.of(source(declarationsAndRules))));
  }

  /** The declarations and rules given, read but not loaded. */
  public static Declarations read(String declarationsAndRules) {
    return new DrlReader().read(List.of(source(declarationsAndRules)));
  }

  private static SourceText source(String declarationsAndRules) {
    return new SourceText("rules/small.drl", HEAD + declarationsAndRules);
  }

  /** An advisor who knows whether a goal is stated and the labels are enough and trustworthy. */
  public static Advisor labels() {
    return Labels.ADVISOR;
  }

  /** The rules about labels with one piece of their text exchanged for another. */
  public static Advisor labelsBut(String written, String instead) {
    if (!LABELS.contains(written)) {
      throw new IllegalArgumentException("The rules about labels do not say " + written);
    }
    return Foresight.advisor(labelsText(text -> text.replace(written, instead)));
  }

  /** The rules about labels as somebody rewrote their text. */
  public static KnowledgeBase labelsText(UnaryOperator<String> rewritten) {
    return of(rewritten.apply(LABELS));
  }

  /** The shipped knowledge base. */
  public static KnowledgeBase shipped() {
    return Shipped.RULES;
  }

  /** Answers as a file holds them. */
  public static Answers answers(KnowledgeBase knowledgeBase, String yaml) {
    return new ScenarioReader(knowledgeBase)
        .readAnswers(new SourceText("answers.yaml", yaml), Optional.empty())
        .answers();
  }

  /** Answers about labels, as a file holds them. */
  public static Answers answers(String yaml) {
    return answers(labels().knowledgeBase(), yaml);
  }

  /** The advice on labels. */
  public static Advice advice(String yaml) {
    return labels().advise(answers(yaml));
  }

  /** The scenarios of a file about labels. */
  public static List<Scenario> scenarios(String yaml) {
    return scenarios(labels().knowledgeBase(), yaml);
  }

  /** The scenarios of a file about a knowledge base. */
  public static List<Scenario> scenarios(KnowledgeBase knowledgeBase, String yaml) {
    return new ScenarioReader(knowledgeBase).read(new SourceText("cases.yaml", yaml)).scenarios();
  }
}
