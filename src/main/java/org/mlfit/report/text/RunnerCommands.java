package org.mlfit.report.text;

import java.util.regex.Pattern;

/**
 * Lines that the runner of a pipeline obeys: {@code ::error::} after any blanks, and {@code
 * ##vso[…]}, {@code ##[…]} or {@code ##teamcity[…]} anywhere. Names and texts come from files, of
 * which a stranger may have written one, so that text for people must hold none.
 */
public final class RunnerCommands {

  private static final Pattern AT_LINE_START = Pattern.compile("(?m)^(\\h*:)(?=:)");
  private static final Pattern ANYWHERE = Pattern.compile("#(?=#\\w*\\[)");

  private RunnerCommands() {}

  /** The text with a blank within each such sign, which people still read as what it is. */
  public static String brokenIn(String text) {
    String lines = text.contains("::") ? AT_LINE_START.matcher(text).replaceAll("$1 ") : text;
    return lines.contains("##") ? ANYWHERE.matcher(lines).replaceAll("# ") : lines;
  }
}
