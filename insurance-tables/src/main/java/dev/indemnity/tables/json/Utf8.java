package dev.indemnity.tables.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes read as UTF-8.
 *
 * @param text the text, without a byte order mark, up to the first byte that is wrong
 * @param wrong that byte, as {@code the byte 0xc0}; absent: all of it is UTF-8
 */
public record Utf8(String text, Optional<String> wrong) {
  /** Reads bytes. */
  public static Utf8 of(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    return new Utf8(
        withoutMark(out.flip().toString()),
        result.isError()
            ? Optional.of("the byte 0x" + Integer.toHexString(bytes[in.position()] & 0xFF))
            : Optional.empty());
  }

  static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
