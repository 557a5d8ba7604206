package org.mlfit.report.text;

import java.util.List;

/** A document in HTML; what a class of an element looks like, its style says. */
public final class Html implements Document {

  private final StringBuilder html = new StringBuilder();
  private String sectionEnd = "";
  private String partEnd = "";

  /** HTML as it is. */
  public Html raw(String markup) {
    html.append(markup);
    return this;
  }

  /** An element around plain words. */
  public Html element(String name, String style, String words) {
    return element(name, style, Phrase.of(words));
  }

  private Html element(String name, String style, Phrase phrase) {
    raw("<" + name + (style.isEmpty() ? "" : " class=\"" + Markup.escaped(style) + "\"") + ">");
    phrase.parts().forEach(part -> raw(written(part)));
    return raw("</" + name + ">\n");
  }

  private static String written(Phrase.Part part) {
    String words = Markup.escaped(part.words());
    return switch (part.style()) {
      case PLAIN -> words;
      case STRONG -> "<strong>" + words + "</strong>";
      case CODE -> "<code>" + words + "</code>";
      case LINE_END -> "<br>";
    };
  }

  @Override
  public void part(String name) {
    endPart().raw("<div class=\"" + Markup.escaped(name) + "\">\n");
    partEnd = "</div>\n";
  }

  /** Ends the part that was begun last, and its section, if they have not ended. */
  public Html endPart() {
    endSection().raw(partEnd);
    partEnd = "";
    return this;
  }

  @Override
  public void section(Phrase title) {
    endSection().raw("<section>\n").element("h2", "", title);
    sectionEnd = "</section>\n";
  }

  private Html endSection() {
    raw(sectionEnd);
    sectionEnd = "";
    return this;
  }

  @Override
  public void heading(Phrase words) {
    element("h3", "", words);
  }

  @Override
  public void paragraph(Phrase words) {
    element("p", "", words);
  }

  @Override
  public void points(boolean numbered, List<Point> points) {
    String list = numbered ? "ol" : "ul";
    raw("<" + list + ">\n");
    for (Point point : points) {
      raw("<li>");
      if (!point.mark().isEmpty()) {
        element("span", "mark " + point.mark(), point.mark());
      }
      element("span", "lead", point.lead());
      point.lines().forEach(line -> element("p", "line", line));
      raw("</li>\n");
    }
    raw("</" + list + ">\n");
  }

  @Override
  public void outline(List<Entry> entries) {
    int depth = -1;
    for (Entry entry : entries) {
      raw(
          entry.depth() > depth
              ? "<ul>\n"
              : "</li>\n" + "</ul>\n</li>\n".repeat(depth - entry.depth()));
      raw("<li>").element("span", "", entry.words());
      depth = entry.depth();
    }
    raw("</li>\n</ul>\n".repeat(depth + 1));
  }

  @Override
  public void table(List<String> head, int wordColumns, List<List<Phrase>> rows) {
    raw("<table>\n<thead><tr>");
    head.forEach(cell -> raw("<th scope=\"col\">" + Markup.escaped(cell) + "</th>\n"));
    raw("</tr></thead>\n<tbody>\n");
    for (List<Phrase> row : rows) {
      raw("<tr>");
      row.forEach(cell -> element("td", "", cell));
      raw("</tr>\n");
    }
    raw("</tbody>\n</table>\n");
  }

  @Override
  public void code(String language, List<String> lines) {
    raw("<pre>");
    lines.forEach(line -> raw(Markup.escaped(line) + "\n"));
    raw("</pre>\n");
  }

  @Override
  public void details(String summary, Runnable inside) {
    raw("<details>").element("summary", "", summary);
    inside.run();
    raw("</details>\n");
  }

  @Override
  public void picture(String svg, Runnable inWords) {
    raw("<figure>\n" + svg + "</figure>\n");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
