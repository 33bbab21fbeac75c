package io.huifang.platform.mail.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of bytes whose mail says in which letters they are, or says it wrongly, or not. */
final class TextBytes {
  private static final Charset CHINESE = Charset.forName("GB18030");

  /** Names under which anything is sent. */
  private static final Set<String> SAY_NOTHING =
      Set.of("", "us-ascii", "ascii", "utf-8", "utf8", "unknown-8bit", "x-unknown");

  /** Bytes of a letter that was cut. */
  private static final int HALF = 3;

  private TextBytes() {}

  /**
   * @param type the header Content-Type
   * @param cut whether more would follow, so that the last letter may be half a one
   */
  static String of(byte[] bytes, @Nullable String type, boolean cut) {
    String text = new String(bytes, charset(bytes, name(type), cut));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String name(@Nullable String type) {
    return type == null
        ? ""
        : type.replaceFirst("(?is).*charset=\"?([^\";\\s]+).*|.*", "$1")
            .toLowerCase(java.util.Locale.ROOT);
  }

  private static Charset charset(byte[] bytes, String name, boolean cut) {
    // GB 18030 contains the older Chinese sets under whose names it is often sent
    if (name.matches("gb_?2312(-80)?|gbk|cp936|x-gbk")) {
      return CHINESE;
    }
    if (SAY_NOTHING.contains(name)) {
      return guessed(bytes, cut ? HALF : 0);
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return guessed(bytes, cut ? HALF : 0);
    }
  }

  /** What is no UTF-8 was written in China by an old program more often than anywhere else. */
  private static Charset guessed(byte[] bytes, int half) {
    for (int less = 0; less <= Math.min(half, bytes.length); less++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - less));
        return StandardCharsets.UTF_8;
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    return CHINESE;
  }
}
