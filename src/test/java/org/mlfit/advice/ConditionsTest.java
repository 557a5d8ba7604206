package org.mlfit.advice;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.KnowledgeBase;

/** Which answers meet which conditions, whatever the engine is given to test. */
class ConditionsTest {

  private static final String DECLARED =
      """
      declare Tea extends Topic @order( 1 ) @title( "Tea" ) end
      declare enum Kind GREEN( "green" ), BLACK( "black" ), WHITE( "white" ); label : String end
      declare Hot @topic( tea ) @question( "Is it hot?" ) value : boolean end
      declare Sweet @topic( tea ) @question( "Is it sweet?" ) value : boolean end
      declare Cups @topic( tea ) @question( "How many cups?" ) @range( "-9..100" ) value : long end
      declare Plates @topic( tea ) @question( "How many plates?" ) @range( "0..100" ) value : long end
      declare Litres @topic( tea ) @question( "How many litres?" ) @step( 0.1 ) value : double end
      declare Served @topic( tea ) @question( "Which is served?" ) value : Kind end
      declare Wanted @topic( tea ) @question( "Which is wanted?" ) value : Kind end
      declare Stocked @topic( tea ) @options( Kind ) @question( "Which are there?" ) value : Set end
      rule "verdict-fine" @gate( 1 ) @verdict( "fine" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  /** A condition, an answer that meets it, and one that does not. */
  static Stream<Arguments> conditions() {
    return Stream.of(
            "Hot( value == true )               | hot: yes                     | hot: no",
            "Hot( value != true )               | hot: no                      | hot: yes",
            "Hot( value == false )              | hot: no                      | hot: yes",
            "Hot( false != value )              | hot: yes                     | hot: no",
            "Hot()                              | hot: no                      | sweet: no",
            "Hot( $hot : value ) Sweet( value == $hot ) | hot: no, sweet: no  | hot: no, sweet: yes",
            "not Hot( value == true )           | hot: no                      | hot: yes",
            "not Hot()                          | sweet: yes                   | hot: no",
            "exists Hot( value == true )        | hot: yes                     | hot: no",
            "Cups( value > -1, value <= 3 )     | cups: 0                      | cups: 4",
            "Cups( value > -1, value <= 3 )     | cups: 3                      | sweet: no",
            "not Cups( value > -1, value <= 3 ) | cups: 4                      | cups: 2",
            "not Cups( value > -1, value <= 3 ) | sweet: no                    | cups: 0",
            "not Cups( value < 3, value != 1 )  | cups: 1                      | cups: 2",
            "not Cups( value >= 3 )             | cups: 2                      | cups: 3",
            "not Cups( value == 3 )             | cups: 2                      | cups: 3",
            "Cups( value in ( 1, 3 ) )          | cups: 3                      | cups: 2",
            "Cups( value not in ( 1, 3 ) )      | cups: 2                      | cups: 3",
            "not Cups( value in ( 1, 3 ) )      | cups: 2                      | cups: 3",
            "not Cups( value not in ( 1, 3 ) )  | cups: 3                      | cups: 2",
            "Cups( value not in ( 1, 3 ) )      | cups: 0                      | sweet: no",
            "Litres( value > 0.5 )              | litres: 0.6                  | litres: 0.5",
            "Litres( 10 * value - 2 < 7.5 )     | litres: 0.9                  | litres: 1",
            "Cups( $c : value, value > 2 * $c - 5 ) | cups: 4                  | cups: 5",
            "Cups( $c : value ) Plates( value < $c ) | cups: 2, plates: 1      | cups: 2, plates: 2",
            "Cups( $c : value ) not Plates( value < $c ) | cups: 2, plates: 2  | cups: 2, plates: 1",
            "Cups( $c : value ) not Plates( value < $c ) | cups: 2             | plates: 2",
            "not Cups( $n : value, $n > 3 ) not Plates( $n : value, $n > 5 )"
                + " | cups: 3, plates: 5 | cups: 3, plates: 6",
            "Served( value == Kind.BLACK )      | served: black                | served: green",
            "Served( value != Kind.BLACK )      | served: green                | served: black",
            "Served( value != Kind.BLACK )      | served: white                | sweet: no",
            "Served( Kind.BLACK == value )      | served: black                | served: green",
            "Served( value in ( Kind.BLACK, Kind.GREEN ) ) | served: green     | served: white",
            "Served( value not in ( Kind.BLACK, Kind.GREEN ) ) | served: white | served: black",
            "not Served( value == Kind.BLACK )  | served: green                | served: black",
            "not Served( value not in ( Kind.BLACK, Kind.GREEN ) ) | served: black | served: white",
            "Served( $s : value ) Wanted( value == $s )"
                + " | served: black, wanted: black | served: black, wanted: green",
            "Served( $s : value ) Wanted( $s != value )"
                + " | served: black, wanted: white | served: white, wanted: white",
            "Served( $s : value ) not Wanted( value == $s )"
                + " | served: black | served: white, wanted: white",
            "Stocked( value contains Kind.GREEN ) | stocked: [ black, green ]  | stocked: [ black ]",
            "Stocked( value not contains Kind.GREEN ) | stocked: [ black ] | stocked: [ green ]",
            "Stocked( value not contains Kind.GREEN ) | stocked: [] | sweet: no",
            "not Stocked( value contains Kind.GREEN ) | stocked: [ black ] | stocked: [ green ]",
            "not Stocked( value not contains Kind.GREEN ) | stocked: [ green ] | stocked: [ black ]",
            "Served( $s : value ) Stocked( value contains $s )"
                + " | served: green, stocked: [ green ] | served: black, stocked: [ green ]",
            "Unknown( question == Hot.class )   | hot: unknown                 | hot: yes",
            "Open( question == Hot.class )      | sweet: yes                   | hot: unknown",
            "not Unknown( question in ( Hot.class, Sweet.class ) ) | hot: yes  | sweet: unknown",
            "Hot( value == true ) Unknown( question == Sweet.class )"
                + " | hot: yes, sweet: unknown | hot: no, sweet: unknown",
            "( Hot( value == true ) or Cups( value > 5 ) ) | cups: 6 | hot: no, cups: 5",
            "( Hot() and ( Sweet() or Cups( value > 5 ) ) ) | hot: no, cups: 6 | cups: 6",
            "( Hot( $h : value, $h == true ) or Sweet( $h : value, $h == false ) )"
                + " | hot: no, sweet: no | hot: no, sweet: yes")
        .map(row -> row.split("\\|"))
        .map(row -> Arguments.of(row[0].strip(), row[1].strip(), row[2].strip()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conditions")
  void aConditionIsMetByTheAnswersItAsksForAndByNoOthers(
      String condition, String by, String notBy) {
    KnowledgeBase base = ALL.base();
    String rule = ALL.rule(condition);

    assertThat(fired(base, by)).contains(rule);
    assertThat(fired(base, notBy)).doesNotContain(rule);
  }

  /** The conditions that want a value to be said. */
  static Stream<Arguments> conditionsOnValues() {
    return conditions()
        .filter(row -> !((String) row.get()[0]).matches(".*(not [A-Z]|Unknown|Open).*"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conditionsOnValues")
  void aConditionOnAValueIsNotMetByUnknown(String condition, String by) {
    String unknown = by.replaceAll(": (\\[[^]]*]|[^,]+)", ": unknown");

    assertThat(fired(ALL.base(), unknown)).doesNotContain(ALL.rule(condition));
  }

  @Test
  void aRuleWithVeryManyWaysIsMetAsAnyOther() {
    String group = "( Hot( value == true ) or Sweet( value == true ) or Cups( value > 5 ) )\n";
    KnowledgeBase base =
        SmallKnowledge.of(DECLARED + rule("tea-many", group.repeat(4) + "Plates( $p : value )"));

    assertThat(fired(base, "cups: 6, plates: 3")).containsExactly("tea-many");
    assertThat(fired(base, "cups: 5, plates: 3")).isEmpty();
    assertThat(advice(base, "cups: 6, plates: 3").findings().get(0).because()).hasSize(2);
  }

  private static final All ALL = All.of();

  /** All conditions in one knowledge base, since each costs a compilation. */
  private record All(KnowledgeBase base, List<String> conditions) {

    static All of() {
      List<String> conditions =
          ConditionsTest.conditions().map(row -> (String) row.get()[0]).distinct().toList();
      return new All(
          SmallKnowledge.of(
              DECLARED
                  + IntStream.range(0, conditions.size())
                      .mapToObj(i -> ConditionsTest.rule("tea-" + i, conditions.get(i)))
                      .collect(joining())),
          conditions);
    }

    String rule(String condition) {
      return "tea-" + conditions.indexOf(condition);
    }
  }

  private static String rule(String name, String conditions) {
    return """
        rule "%s" @severity( low ) @source( "x" )
        when
            %s
        then
            insertLogical( Finding.risk( "It is met.", "Drink." ) );
        end
        """
        .formatted(name, conditions);
  }

  private static Set<String> fired(KnowledgeBase base, String answers) {
    return new TreeSet<>(advice(base, answers).findingIds());
  }

  private static Advice advice(KnowledgeBase base, String answers) {
    String yaml = answers.replaceAll("(^|, )(\\w+):", "\ntea.$2:").strip();
    return new Advisor(base).advise(SmallKnowledge.answers(base, yaml));
  }
}
