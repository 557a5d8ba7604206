package org.mlfit.measure.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * How a CSV file is written. It is read from its first line, by rules that a person can follow, and
 * never guessed from a sample: what does not fit is told.
 *
 * @param encoding as DuckDB calls it
 * @param delimiter between values
 * @param names of the columns, no two alike
 * @param notices what was found amiss, in sentences
 */
record CsvHead(String encoding, char delimiter, List<String> names, List<String> notices) {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final int MOST_LETTERS = 1_000_000;
  private static final int LINES_SEEN = 20;
  private static final String NUMBER = "[-+]?\\d+([.,]\\d+)?";

  /**
   * Reads the first lines of a file.
   *
   * @param isUtf8 whether all of its bytes are UTF-8
   * @throws NotMeasurableException if it is empty or its first line does not name its columns
   */
  static CsvHead of(Path file, boolean isUtf8) {
    List<String> notices = new ArrayList<>();
    String encoding = encoding(file, isUtf8, notices);
    String text = start(file, charset(encoding));
    if (text.isBlank()) {
      throw new NotMeasurableException(file.getFileName() + " is empty.");
    }
    if (text.indexOf('\0') >= 0) {
      throw new NotMeasurableException(
          file.getFileName()
              + " is no text, so it is no CSV file. A table of another form is told by its name:"
              + " .parquet or .json.");
    }
    char delimiter = delimiter(firstRecord(text, '\0'));
    List<String> first = cells(firstRecord(text, delimiter), delimiter);
    refuseTitle(file, first, text);
    long values = first.stream().filter(cell -> cell.matches(NUMBER)).count();
    if (values > 0) {
      notices.add(
          "The first line of "
              + file.getFileName()
              + " is read as the names of the columns, and "
              + values
              + " of its "
              + first.size()
              + " cells are numbers. If it holds values, put a line with names above it.");
    }
    return new CsvHead(encoding, delimiter, distinct(first, notices), List.copyOf(notices));
  }

  /** Whether a file begins as UTF-8 does; what comes later may be written otherwise. */
  static boolean beginsAsUtf8(Path file) {
    try (InputStream in = opened(file)) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(MOST_LETTERS));
      // The last letter may be cut.
      return !StandardCharsets.UTF_8
          .newDecoder()
          .decode(bytes, CharBuffer.allocate(MOST_LETTERS), false)
          .isError();
    } catch (IOException unreadable) {
      throw SourceFiles.unreadable(file.toString(), unreadable);
    }
  }

  private static String encoding(Path file, boolean isUtf8, List<String> notices) {
    byte[] mark = new byte[2];
    int read;
    try (InputStream in = opened(file)) {
      read = in.readNBytes(mark, 0, 2);
    } catch (IOException unreadable) {
      throw SourceFiles.unreadable(file.toString(), unreadable);
    }
    if (read == 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
      // The engine would read it as a table without rows, and say nothing.
      throw new NotMeasurableException(
          file.getFileName()
              + " is UTF-16 with the high byte first, which is not read here. Save it as UTF-8.");
    }
    if (read == 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
      notices.add(file.getFileName() + " is read as UTF-16, as its first bytes say.");
      return "utf-16";
    }
    if (!isUtf8) {
      notices.add(
          file.getFileName()
              + " is not UTF-8 and is read as Latin-1. If letters beyond English come out wrong,"
              + " save it as UTF-8.");
      return "latin-1";
    }
    return "utf-8";
  }

  private static Charset charset(String encoding) {
    return switch (encoding) {
      case "utf-16" -> StandardCharsets.UTF_16;
      case "latin-1" -> StandardCharsets.ISO_8859_1;
      default -> StandardCharsets.UTF_8;
    };
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static String start(Path file, Charset charset) {
    try (Reader in = new BufferedReader(new InputStreamReader(opened(file), charset))) {
      char[] letters = new char[MOST_LETTERS];
      int length = 0;
      for (int read = 0; read >= 0 && length < MOST_LETTERS; length += Math.max(0, read)) {
        read = in.read(letters, length, MOST_LETTERS - length);
      }
      String text = new String(letters, 0, length);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException unreadable) {
      throw SourceFiles.unreadable(file.toString(), unreadable);
    }
  }

  /** The sign that stands most often in the first line, outside of quotes; a comma if none does. */
  private static char delimiter(String line) {
    char best = DELIMITERS.get(0);
    int most = 0;
    for (char candidate : DELIMITERS) {
      int count = cells(line, candidate).size() - 1;
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  /** The text up to the first end of a line outside of quotes. */
  private static String firstRecord(String text, char delimiter) {
    boolean quoted = false;
    boolean atStart = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' && (quoted || atStart)) {
        quoted = !quoted;
      } else if ((letter == '\n' || letter == '\r') && !quoted) {
        return text.substring(0, i);
      }
      atStart =
          letter == '"' && atStart
              || (delimiter == '\0' ? DELIMITERS.contains(letter) : letter == delimiter);
    }
    return text;
  }

  private static List<String> cells(String line, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (letter == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (letter == delimiter && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  /** A line with a title above the names would make a table of one column of all. */
  private static void refuseTitle(Path file, List<String> first, String text) {
    if (first.size() > 1) {
      return;
    }
    List<String> lines = text.lines().skip(1).limit(LINES_SEEN).toList();
    for (char delimiter : DELIMITERS) {
      long several = lines.stream().filter(line -> cells(line, delimiter).size() > 1).count();
      if (several > 0 && several * 2 > lines.size()) {
        throw new NotMeasurableException(
            "The first line of "
                + file.getFileName()
                + " holds one name, “"
                + first.get(0)
                + "”, and the lines below hold several values. The first line has to name all"
                + " columns; take a title above it out.");
      }
    }
  }

  /** Names that a query can tell apart, to which upper and lower case are one. */
  private static List<String> distinct(List<String> written, List<String> notices) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < written.size(); i++) {
      String name = written.get(i);
      String free = name.isEmpty() ? "column " + (i + 1) : name;
      for (int again = 2; !taken.add(free.toLowerCase(Locale.ROOT)); again++) {
        free = (name.isEmpty() ? "column " + (i + 1) : name) + " (" + again + ")";
      }
      if (!free.equals(name)) {
        notices.add(
            name.isEmpty()
                ? "Column " + (i + 1) + " has no name; it is called “" + free + "” here."
                : "The name “"
                    + name
                    + "” stands twice; column "
                    + (i + 1)
                    + " is called “"
                    + free
                    + "” here.");
      }
      names.add(free);
    }
    return names;
  }
}
