package org.mlfit.measure.table;

import java.util.regex.Pattern;

/** The address of a database, which may hold a password that nobody else may see. */
public final class JdbcUrl {

  private static final Pattern USER = Pattern.compile("(//|thin:)[^@?;]*@");
  private static final Pattern OPTIONS = Pattern.compile("[?;].*");

  private JdbcUrl() {}

  /** Whether words are such an address. */
  public static boolean is(String named) {
    return named.regionMatches(true, 0, "jdbc:", 0, 5);
  }

  /** The address without users, passwords and options. */
  public static String withoutSecrets(String url) {
    return OPTIONS.matcher(USER.matcher(url).replaceAll("$1")).replaceAll("");
  }

  /** A file as it is named, or the address of a database without what is secret in it. */
  public static String ofSource(String named) {
    return is(named) ? withoutSecrets(named) : named;
  }

  /** A text of others, such as the words of a driver, without what is secret in the address. */
  public static String withoutSecrets(String text, String url) {
    return (url.isEmpty() ? text : text.replace(url, withoutSecrets(url)))
        .replaceAll("(?i)(password|passwd|pwd|secret|token)\\s*=\\s*[^&;\\s]+", "$1=…");
  }
}
