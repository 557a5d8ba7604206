package org.mlfit.report.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.mlfit.knowledge.source.Sha256;
import org.mlfit.report.text.Markup;

/**
 * How a page of HTML begins that needs nothing else: its style is inside, and its policy says so.
 */
public final class SelfContainedPage {

  /** The style of the page for a review meeting. */
  public static final String REVIEW = "review.css";

  /** What the style of a portfolio adds to that. */
  public static final String PORTFOLIO = "portfolio.css";

  private SelfContainedPage() {}

  /** The page up to the name that stands at its top. */
  public static String start(String title, String... styles) {
    StringBuilder style = new StringBuilder();
    for (String name : styles) {
      style.append(read(name));
    }
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
        + policy(style.toString())
        + "\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<title>"
        + Markup.escaped(title)
        + "</title>\n<style>"
        + style
        + "</style>\n</head>\n<body>\n<main>\n<header>\n";
  }

  /** Nothing is fetched, run or sent; the page's own style is the only one that counts. */
  private static String policy(String style) {
    return "default-src 'none'; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(UTF_8)))
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String read(String style) {
    try (InputStream css = SelfContainedPage.class.getResourceAsStream(style)) {
      return new String(css.readAllBytes(), UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
