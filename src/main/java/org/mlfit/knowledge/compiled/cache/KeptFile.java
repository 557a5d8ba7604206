package org.mlfit.knowledge.compiled.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mlfit.knowledge.source.Sha256;

/**
 * A file of the cache: a first line, the SHA-256 of all that follows, the key, and the content. A
 * file that is cut off, changed or from elsewhere is recognised by the sum or the key.
 */
final class KeptFile {

  private static final byte[] FIRST_LINE = "mlfit cache 2\n".getBytes(StandardCharsets.UTF_8);
  private static final int HEAD = FIRST_LINE.length + Sha256.LENGTH;

  private KeptFile() {}

  /** The bytes of the file that keeps a content under a key. */
  static byte[] write(String key, byte[] content) {
    byte[] summed = summed(key, content);
    ByteArrayOutputStream file = new ByteArrayOutputStream(HEAD + summed.length);
    file.writeBytes(FIRST_LINE);
    file.writeBytes(Sha256.of(summed));
    file.writeBytes(summed);
    return file.toByteArray();
  }

  private static byte[] summed(String key, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(key);
      out.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory takes all bytes", impossible);
    }
    return bytes.toByteArray();
  }

  /** The content that {@code write} put under the same key; nothing if it is anything else. */
  static Optional<byte[]> read(String key, byte[] file) {
    if (file.length < HEAD || !Arrays.equals(FIRST_LINE, Arrays.copyOf(file, FIRST_LINE.length))) {
      return Optional.empty();
    }
    byte[] sum = Arrays.copyOfRange(file, FIRST_LINE.length, HEAD);
    byte[] summed = Arrays.copyOfRange(file, HEAD, file.length);
    if (!Arrays.equals(sum, Sha256.of(summed))) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(summed))) {
      return in.readUTF().equals(key) ? Optional.of(in.readAllBytes()) : Optional.empty();
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }
}
