package org.mlfit.knowledge.language.table;

/** What a rule can conclude, with {@code insertLogical( … );} around it. */
public enum ConsequenceForm {
  FINDING(
      "Finding.risk( \"what is the case\", \"what to do next\" )",
      "a finding: risk, blocker, gap, advice or strength"),
  CONCLUSION("new NameOfConclusion()", "what other rules read by that name"),
  GATE_TRIGGERED("new GateTriggered( 70 )", "the verdict of that gate, unless one before it holds"),
  IRRELEVANT("new Irrelevant( NameOfQuestion.class )", "the question does not apply"),
  CONTRADICTION(
      "new Contradiction( One.class, Other.class, \"why not both\" )",
      "the two answers cannot both be true");

  private final String form;
  private final String meaning;

  ConsequenceForm(String form, String meaning) {
    this.form = form;
    this.meaning = meaning;
  }

  /** As it is written between the parentheses of {@code insertLogical}. */
  public String form() {
    return form;
  }

  /** What it concludes. */
  public String meaning() {
    return meaning;
  }

  /** As a whole statement. */
  public String statement() {
    return "insertLogical( " + form + " );";
  }
}
