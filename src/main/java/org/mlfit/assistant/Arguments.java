package org.mlfit.assistant;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlfit.assistant.Tool.Kind;
import org.mlfit.assistant.Tool.Parameter;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.PlainText;

/** What a tool was called with: each argument is known to the tool and of its kind. */
final class Arguments {

  /** Far more than any quote, path or name needs. */
  private static final int LONGEST = 20_000;

  private static final int MOST = 1_000;
  private static final int LONGEST_SHOWN = 60;

  private final Map<String, Object> values;

  private Arguments(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * The arguments of a call.
   *
   * @throws RefusedException if one is missing, unknown, of another kind or too long
   */
  static Arguments of(Tool tool, Map<String, ?> given) {
    List<String> names = tool.parameters().stream().map(Parameter::name).toList();
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        throw new RefusedException(
            tool.name()
                + " takes no "
                + shown(name)
                + ". "
                + NearestName.suggestion(name, names)
                    .orElse(
                        names.isEmpty()
                            ? "It takes nothing."
                            : "It takes " + String.join(", ", names) + "."));
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter parameter : tool.parameters()) {
      Object value = given.get(parameter.name());
      if (value != null) {
        values.put(parameter.name(), read(tool, parameter, value));
      } else if (parameter.required()) {
        throw new RefusedException(
            tool.name() + " needs " + parameter.name() + ": " + parameter.meaning() + ".");
      }
    }
    return new Arguments(values);
  }

  private static Object read(Tool tool, Parameter parameter, Object value) {
    return ofKind(parameter.kind(), value)
        .orElseThrow(
            () ->
                new RefusedException(
                    parameter.name()
                        + " of "
                        + tool.name()
                        + " must be "
                        + parameter.kind().words()
                        + (isLong(value) ? " of up to %,d characters".formatted(LONGEST) : "")
                        + ", and is not: "
                        + shown(String.valueOf(value))));
  }

  private static boolean isLong(Object value) {
    return value instanceof String text && text.length() > LONGEST;
  }

  private static Optional<Object> ofKind(Kind kind, Object value) {
    return switch (kind) {
      case TEXT -> text(value).map(Object.class::cast);
      case TEXTS -> texts(value).map(Object.class::cast);
      case ANSWER -> answer(value).map(Object.class::cast);
      case ANSWERS -> answers(value).map(Object.class::cast);
      case YES_NO -> Optional.of(value).filter(Boolean.class::isInstance);
      case WHOLE ->
          number(value).filter(text -> text.matches("[1-9]\\d{0,3}")).map(Integer::valueOf);
    };
  }

  private static Optional<String> text(Object value) {
    return Optional.of(value)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> text.length() <= LONGEST);
  }

  private static Optional<List<String>> texts(Object value) {
    if (value instanceof List<?> list
        && list.size() <= MOST
        && list.stream().allMatch(one -> one != null && text(one).isPresent())) {
      return Optional.of(list.stream().map(String.class::cast).toList());
    }
    return Optional.empty();
  }

  /** An answer as files hold it. */
  private static Optional<String> answer(Object value) {
    if (value instanceof Boolean yes) {
      return Optional.of(yes ? "yes" : "no");
    }
    return text(value)
        .or(() -> number(value))
        .or(
            () ->
                texts(value)
                    .map(options -> options.isEmpty() ? "none" : String.join(", ", options)));
  }

  private static Optional<String> number(Object value) {
    try {
      return Optional.of(value)
          .filter(Number.class::isInstance)
          .map(number -> new BigDecimal(number.toString()))
          .filter(number -> Math.abs((long) number.scale()) <= MOST)
          .map(number -> number.stripTrailingZeros().toPlainString());
    } catch (NumberFormatException infinite) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, String>> answers(Object value) {
    Map<String, String> answers = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map && map.size() <= MOST) {
      map.forEach(
          (id, one) ->
              Optional.ofNullable(one)
                  .flatMap(Arguments::answer)
                  .ifPresent(answer -> answers.put(String.valueOf(id), answer)));
      return Optional.of(answers).filter(read -> read.size() == map.size());
    }
    return Optional.empty();
  }

  /** What was said, so that it can stand in a sentence. */
  static String shown(String said) {
    String plain = PlainText.blankedIn(said).replaceAll("\\s+", " ").strip();
    return plain.isEmpty()
        ? "“”"
        : plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
  }

  /** A text, an answer as files hold it, or nothing. */
  Optional<String> find(String name) {
    return Optional.ofNullable((String) values.get(name));
  }

  /** The same that is there. */
  String text(String name) {
    return find(name).orElseThrow();
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(String.class::cast).toList()
        : List.of();
  }

  Map<String, String> answers(String name) {
    return values.get(name) instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .collect(
                Collectors.toMap(
                    one -> (String) one.getKey(),
                    one -> (String) one.getValue(),
                    (one, same) -> same,
                    LinkedHashMap::new))
        : Map.of();
  }

  boolean isSet(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  Optional<Integer> whole(String name) {
    return Optional.ofNullable((Integer) values.get(name));
  }
}
