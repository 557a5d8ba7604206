package org.mlfit.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small knowledge bases by chance, in the rule language: options, numbers, ratios, sets, negation,
 * {@code exists}, groups, joins, chains, unknowns, findings and questions that may not apply. The
 * same for the same random numbers.
 */
public final class RandomKnowledge {

  private static final int CONCLUSIONS = 6;
  private static final int FINDINGS = 3;
  private static final int USUAL_MOST = 40;
  private static final String QUESTIONS =
      """
      declare enum Colour RED( "red" ), GREEN( "green" ), BLUE( "blue" ); label : String end
      declare YesA @topic( t ) @gate( 1 ) @question( "A?" ) value : boolean end
      declare YesB @topic( t ) @question( "B?" ) value : boolean end
      declare One @topic( t ) @gate( 2 ) @question( "Colour?" ) value : Colour end
      declare Many @topic( t ) @question( "Colours?" ) @options( Colour ) value : Set end
      declare Whole @topic( t ) @gate( 2 ) @question( "N?" ) @range( "0..MOST" ) value : long end
      declare Other @topic( t ) @question( "M?" ) @range( "0..MOST" ) value : long end
      declare Part @topic( t ) @question( "P?" ) @range( "0..TENTH" ) @step( 0.1 ) value : double end
      """;
  private static final String MORE_QUESTIONS =
      """
      declare Next @topic( t ) @question( "Next colour?" ) value : Colour end
      declare Debt @topic( t ) @question( "D?" ) @range( "-HALF..HALF" ) value : long end
      """;

  private final Random random;
  private final int most;
  private final boolean small;
  private int variables;

  public RandomKnowledge(Random random) {
    this(random, USUAL_MOST, false);
  }

  private RandomKnowledge(Random random, int most, boolean small) {
    this.random = random;
    this.most = most;
    this.small = small;
  }

  /** With two questions less and numbers up to some greatest one: every set can be tried. */
  public static RandomKnowledge small(Random random, int most) {
    return new RandomKnowledge(random, most, true);
  }

  /** Declarations and rules. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        (small ? QUESTIONS : QUESTIONS + MORE_QUESTIONS)
            .replace("MOST", Integer.toString(most))
            .replace("HALF", Integer.toString(most / 2))
            .replace("TENTH", Double.toString(most / 10.0)));
    for (int i = 0; i < CONCLUSIONS; i++) {
      text.append("declare C").append(i).append(" extends Conclusion end\n");
    }
    text.append(rule("t-irrelevant-b", question(List.of("YesA")), "Irrelevant( YesB.class )"));
    text.append(
        rule("t-irrelevant-m", question(List.of("YesB", "One")), "Irrelevant( Other.class )"));
    for (int i = 0; i < CONCLUSIONS; i++) {
      int rules = 1 + random.nextInt(2);
      for (int r = 0; r < rules; r++) {
        text.append(rule("t-c" + i + "-" + r, conditions(i), "C" + i + "()"));
      }
    }
    for (int i = 0; i < FINDINGS; i++) {
      text.append(finding("t-f" + i, conditions(CONCLUSIONS)));
    }
    text.append(verdict(1, "first", one("C0()", "C1()", "C2()")));
    text.append(verdict(2, "second", one("C3()", "C4()", "( C4() or C5() )")));
    text.append(verdict(3, "third", ""));
    return text.toString();
  }

  private static String rule(String name, String when, String fact) {
    return "rule \""
        + name
        + "\" when\n"
        + when
        + "\nthen\n insertLogical( new "
        + fact
        + " );\nend\n";
  }

  private static String finding(String name, String when) {
    return "rule \""
        + name
        + "\" @severity( low ) @source( \"chance\" ) when\n"
        + when
        + "\nthen\n insertLogical( Finding.risk( \"So.\", \"Go.\" ) );\nend\n";
  }

  private static String verdict(int gate, String name, String when) {
    return "rule \"verdict-"
        + name
        + "\" @gate( "
        + gate
        + " ) @verdict( \""
        + name
        + "\" ) when\n"
        + when
        + "\nthen\n insertLogical( new GateTriggered( "
        + gate
        + " ) );\nend\n";
  }

  /** One to three conditions; only earlier conclusions are read, so that there is no circle. */
  private String conditions(int conclusion) {
    List<String> conditions = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      conditions.add(condition(conclusion));
    }
    return String.join("\n", conditions);
  }

  private String condition(int conclusion) {
    return switch (random.nextInt(11)) {
      case 0 -> conclusion == 0 ? question(all()) : "C" + random.nextInt(conclusion) + "()";
      case 1 -> conclusion == 0 ? question(all()) : "not C" + random.nextInt(conclusion) + "()";
      case 2 -> "not " + question(all());
      case 3 -> "( " + question(all()) + " or " + question(all()) + " )";
      case 4 ->
          one(
              "Unknown( question == One.class )",
              "Unknown( question in ( Whole.class, Part.class, YesB.class ) )",
              "Open( question == Many.class )",
              "Irrelevant( question == Other.class )");
      case 5 -> ratio();
      case 6 -> "exists " + question(all());
      case 7 ->
          "( " + question(all()) + " or ( " + question(all()) + " and " + question(all()) + " ) )";
      case 8 -> joined();
      case 9 ->
          one(
              "not Unknown( question in ( Many.class, Other.class ) )",
              "exists Open( question != YesA.class )",
              "Unknown( question not in ( YesA.class, Part.class ) )",
              "not Irrelevant( question == YesB.class )");
      default -> question(all());
    };
  }

  private String ratio() {
    String name = "$v" + variables++;
    return "Whole( "
        + name
        + " : value )\n"
        + one(
            "Other( value > 0, " + name + " < 3 * value )",
            "Other( " + name + " - value > 5 )",
            "Other( value == " + name + " )",
            "Part( " + name + " >= 10 * value )");
  }

  /** Facts that are read together, also inside {@code not} and {@code exists}. */
  private String joined() {
    String name = "$v" + variables++;
    List<String> joins =
        List.of(
            "YesA( " + name + " : value )\nYesB( value == " + name + " )",
            "YesA( " + name + " : value )\nnot YesB( value != " + name + " )",
            "Whole( " + name + " : value )\nnot Other( 2 * value + 1 > " + name + " )",
            "One( " + name + " : value )\nNext( value == " + name + " )",
            "One( " + name + " : value )\nexists Next( value != " + name + " )",
            "Other( " + name + " : value )\nexists Debt( value < 0, " + name + " + value >= 3 )");
    return joins.get(random.nextInt(small ? 3 : joins.size()));
  }

  private String question(List<String> types) {
    String type = types.get(random.nextInt(types.size()));
    String operator = one("==", "!=", "<", "<=", ">", ">=");
    return switch (type) {
      case "One" ->
          one(
              "One( value == Colour.RED )",
              "One( value != Colour.GREEN )",
              "One( value in ( Colour.RED, Colour.BLUE ) )",
              "One( value not in ( Colour.BLUE ) )");
      case "Many" ->
          one(
              "Many( value contains Colour.RED )",
              "Many( value not contains Colour.BLUE, value contains Colour.GREEN )");
      case "Whole", "Other" -> type + "( value " + operator + " " + random.nextInt(most) + " )";
      case "Next" -> one("Next( value == Colour.BLUE )", "Next( value != Colour.RED )");
      case "Debt" -> "Debt( value " + operator + " " + (random.nextInt(most) - most / 2) + " )";
      case "Part" -> "Part( value " + operator + " " + random.nextInt(most) / 10.0 + " )";
      default -> type + "( value == " + random.nextBoolean() + " )";
    };
  }

  private List<String> all() {
    return small
        ? List.of("YesA", "YesB", "One", "Many", "Whole", "Other", "Part")
        : List.of("YesA", "YesB", "One", "Next", "Many", "Whole", "Other", "Debt", "Part");
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
