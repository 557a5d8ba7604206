package org.mlfit.knowledge.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads bytes as UTF-8, and says of other text how it becomes UTF-8. */
public final class Utf8 {

  private static final int UTF_16_MARK = 0xFEFF;
  private static final int UTF_16_MARK_REVERSED = 0xFFFE;

  private Utf8() {}

  /**
   * The text that bytes are.
   *
   * @param bytes a whole file
   * @throws NotUtf8Exception if they are none
   */
  public static String text(byte[] bytes) throws NotUtf8Exception {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw new NotUtf8Exception(
          isUtf16(bytes)
              ? "UTF-16 text, not UTF-8. Save it as UTF-8, such as with iconv -f UTF-16 -t UTF-8."
              : "not UTF-8 text. Save it as UTF-8.");
    }
  }

  private static boolean isUtf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == UTF_16_MARK || mark == UTF_16_MARK_REVERSED;
  }

  /** The message says what the bytes are, and what to do: a sentence without its subject. */
  public static final class NotUtf8Exception extends Exception {

    private static final long serialVersionUID = 1L;

    NotUtf8Exception(String message) {
      super(message);
    }
  }
}
