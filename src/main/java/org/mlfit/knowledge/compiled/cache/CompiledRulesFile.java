package org.mlfit.knowledge.compiled.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mlfit.knowledge.compiled.CompiledRules;
import org.mlfit.knowledge.source.Sha256;

/**
 * Compiled rules as the bytes of one file: a first line, the SHA-256 of all that follows, the key,
 * and the classes. A file that is cut off, changed or from elsewhere is recognised by the sum or
 * the key.
 */
final class CompiledRulesFile {

  private static final byte[] FIRST_LINE =
      "mlfit compiled rules 1\n".getBytes(StandardCharsets.UTF_8);
  private static final int HEAD = FIRST_LINE.length + Sha256.LENGTH;

  private CompiledRulesFile() {}

  /** Writes compiled rules under a key. */
  static byte[] write(String key, CompiledRules rules) {
    byte[] content = content(key, rules);
    ByteArrayOutputStream file = new ByteArrayOutputStream(HEAD + content.length);
    file.writeBytes(FIRST_LINE);
    file.writeBytes(Sha256.of(content));
    file.writeBytes(content);
    return file.toByteArray();
  }

  /** Reads what {@code write} wrote under the same key; nothing if the bytes are anything else. */
  static Optional<CompiledRules> read(String key, byte[] file) {
    if (file.length < HEAD || !Arrays.equals(FIRST_LINE, Arrays.copyOf(file, FIRST_LINE.length))) {
      return Optional.empty();
    }
    byte[] sum = Arrays.copyOfRange(file, FIRST_LINE.length, HEAD);
    byte[] content = Arrays.copyOfRange(file, HEAD, file.length);
    if (!Arrays.equals(sum, Sha256.of(content))) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      return in.readUTF().equals(key) ? Optional.of(rules(in)) : Optional.empty();
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }

  private static byte[] content(String key, CompiledRules rules) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(key);
      out.writeUTF(rules.packageName());
      out.writeInt(rules.models().size());
      for (String model : rules.models()) {
        out.writeUTF(model);
      }
      out.writeInt(rules.classes().size());
      for (Map.Entry<String, byte[]> type : rules.classes().entrySet()) {
        out.writeUTF(type.getKey());
        out.writeInt(type.getValue().length);
        out.write(type.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory takes all bytes", impossible);
    }
    return bytes.toByteArray();
  }

  private static CompiledRules rules(DataInputStream in) throws IOException {
    String packageName = in.readUTF();
    List<String> models = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      models.add(in.readUTF());
    }
    Map<String, byte[]> classes = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      classes.put(name, in.readNBytes(in.readInt()));
    }
    return new CompiledRules(packageName, classes, List.copyOf(models));
  }
}
