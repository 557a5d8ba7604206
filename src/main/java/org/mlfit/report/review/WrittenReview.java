package org.mlfit.report.review;

import java.util.regex.Pattern;

/** Tells a page of {@code report} that was written before from the file of somebody else. */
public final class WrittenReview {

  /** Each form names the rules it rests on by their hash, but for a table. */
  private static final Pattern SIGN =
      Pattern.compile(
          ", knowledge base: .+, hash [0-9a-f]{8}|\"knowledgeBase\" : \\{\\s+\"origin\" : "
              + "|\\Arank,file,line,name,tags,verdict,");

  private WrittenReview() {}

  /** Whether a text is such a page, in whichever form. */
  public static boolean is(String text) {
    return SIGN.matcher(text).find();
  }
}
