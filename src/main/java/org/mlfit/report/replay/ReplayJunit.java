package org.mlfit.report.replay;

import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.report.text.GrowingDocument;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.XmlText;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayListener;

/**
 * A replay as JUnit XML: one suite for each file, in the form of Maven Surefire, with the
 * additional attributes {@code file} and {@code line} that most readers know. A file that cannot be
 * read becomes a test with an error, so that no reader takes the run for green.
 */
public final class ReplayJunit implements ReplayListener {

  private static final int MILLIS = 1_000;

  private final GrowingDocument document;
  private final Trust trust;
  private Suite suite;

  /** A document that grows file by file. */
  public ReplayJunit(Writer writer, Trust trust) {
    this.trust = trust;
    this.suite = new Suite("", trust);
    this.document = new GrowingDocument(writer);
    document.print(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mlfit replay\">\n");
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    suiteOf(outcome.scenario().position().file()).add(outcome, took);
  }

  @Override
  public void faulty(String file, List<Fault> faults) {
    suiteOf(file).add(faults);
  }

  @Override
  public void empty(String file) {
    suiteOf(file).addEmpty();
  }

  @Override
  public void done(Tally tally) {
    document.print(suite.xml());
    document.print("</testsuites>\n");
    document.flush();
  }

  private Suite suiteOf(String file) {
    if (!suite.file.equals(file)) {
      document.print(suite.xml());
      suite = new Suite(file, trust);
    }
    return suite;
  }

  /** The tests of one file. They are kept until its end, since the counts stand before them. */
  private static final class Suite {

    private final String file;
    private final Trust trust;
    private final StringWriter tests = new StringWriter();
    private final XMLStreamWriter xml;
    private int count;
    private int failures;
    private int errors;
    private int skipped;
    private double seconds;

    Suite(String file, Trust trust) {
      this.trust = trust;
      this.file = file;
      this.xml = writer(tests);
    }

    void add(Outcome outcome, Duration took) {
      begin(outcome.scenario().name(), outcome.scenario().position().line(), took);
      switch (outcome.status()) {
        case PASSED -> {}
        case FAILED -> {
          failures++;
          problem(
              "failure", ReplayWords.headline(outcome), "mismatch", ReplayWords.details(outcome));
        }
        case ERROR, INTERNAL -> {
          errors++;
          String type = Name.of(outcome.status());
          problem("error", outcome.reason(), type, ReplayWords.details(outcome));
        }
        case SKIPPED, TODO, UNCHECKED -> {
          skipped++;
          String kind = Name.of(outcome.status());
          skipped(kind + ": " + outcome.reason());
        }
      }
      end();
    }

    void add(List<Fault> faults) {
      for (Fault fault : faults) {
        errors++;
        int line = fault.position().line();
        begin("is read at line " + line + ": " + fault.id(), line, Duration.ZERO);
        problem("error", fault.message(), fault.id(), fault.text());
        end();
      }
    }

    void addEmpty() {
      errors++;
      begin("holds a scenario", 1, Duration.ZERO);
      problem("error", "There is no scenario here.", "nothing-checked", file);
      end();
    }

    private void begin(String name, int line, Duration took) {
      count++;
      seconds += took.toNanos() / 1e9;
      write(
          x -> {
            x.writeCharacters("    ");
            x.writeStartElement("testcase");
            attributes(x, "name", name, "classname", className(), "file", file);
            attributes(x, "line", "" + line, "time", time(took.toNanos() / 1e9));
          });
    }

    private void problem(String element, String message, String type, String body) {
      write(
          x -> {
            x.writeStartElement(element);
            attributes(x, "message", message, "type", type);
            x.writeCharacters(XmlText.of(body));
            x.writeEndElement();
          });
    }

    private void skipped(String message) {
      write(
          x -> {
            x.writeStartElement("skipped");
            attributes(x, "message", message);
            x.writeEndElement();
          });
    }

    private void end() {
      write(
          x -> {
            x.writeEndElement();
            x.writeCharacters("\n");
          });
    }

    /** The file in the form of a class name, by which readers group tests. */
    private String className() {
      return file.replaceAll("(?i)\\.ya?ml$", "")
          .replaceAll("^[./\\\\]+", "")
          .replaceAll("[/\\\\]+", ".");
    }

    String xml() {
      if (count == 0) {
        return "";
      }
      StringWriter whole = new StringWriter();
      XMLStreamWriter head = writer(whole);
      write(
          head,
          x -> {
            x.writeCharacters("  ");
            x.writeStartElement("testsuite");
            attributes(x, "name", file, "tests", "" + count, "failures", "" + failures);
            attributes(x, "errors", "" + errors, "skipped", "" + skipped, "time", time(seconds));
            x.writeCharacters("\n");
            if (trust.allowsCode()) {
              writeTrust(x);
            }
            x.flush();
          });
      return whole + tests.toString() + "  </testsuite>\n";
    }

    private static void writeTrust(XMLStreamWriter xml) throws XMLStreamException {
      xml.writeCharacters("    ");
      xml.writeStartElement("properties");
      xml.writeEmptyElement("property");
      attributes(xml, "name", "trusted", "value", "true");
      xml.writeEndElement();
      xml.writeCharacters("\n");
    }

    private static void attributes(XMLStreamWriter xml, String... namesAndValues)
        throws XMLStreamException {
      for (int i = 0; i < namesAndValues.length; i += 2) {
        xml.writeAttribute(namesAndValues[i], XmlText.of(namesAndValues[i + 1]));
      }
    }

    private static String time(double seconds) {
      return String.format(Locale.ROOT, "%.3f", Math.round(seconds * MILLIS) / (double) MILLIS);
    }

    private void write(Part part) {
      write(xml, part);
    }

    private static void write(XMLStreamWriter writer, Part part) {
      try {
        part.writeTo(writer);
        writer.flush();
      } catch (XMLStreamException impossible) {
        throw new IllegalStateException("Writing to memory failed", impossible);
      }
    }

    private static XMLStreamWriter writer(Writer writer) {
      try {
        return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
      } catch (XMLStreamException impossible) {
        throw new IllegalStateException("No writer of XML", impossible);
      }
    }

    private interface Part {
      void writeTo(XMLStreamWriter writer) throws XMLStreamException;
    }
  }
}
