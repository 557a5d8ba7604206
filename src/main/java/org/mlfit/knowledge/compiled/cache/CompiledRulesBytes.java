package org.mlfit.knowledge.compiled.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mlfit.knowledge.compiled.CompiledRules;

/** Compiled rules as bytes. */
final class CompiledRulesBytes {

  private CompiledRulesBytes() {}

  /** The bytes of compiled rules. */
  static byte[] of(CompiledRules rules) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
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

  /** The rules that {@code of} wrote; nothing if the bytes end too early. */
  static Optional<CompiledRules> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return Optional.of(rules(in));
    } catch (IOException notOurs) {
      return Optional.empty();
    }
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
