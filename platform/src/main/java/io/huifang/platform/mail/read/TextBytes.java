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

  /** A letter that was cut at the end does not speak against a whole text. */
  private static final int CUT = 3;

  private TextBytes() {}

  /**
   * @param type the header Content-Type
   */
  static String of(byte[] bytes, @Nullable String type) {
    String text = new String(bytes, charset(bytes, name(type)));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String name(@Nullable String type) {
    return type == null
        ? ""
        : type.replaceFirst("(?is).*charset=\"?([^\";\\s]+).*|.*", "$1")
            .toLowerCase(java.util.Locale.ROOT);
  }

  private static Charset charset(byte[] bytes, String name) {
    // GB 18030 contains the older Chinese sets under whose names it is often sent
    if (name.matches("gb_?2312(-80)?|gbk|cp936|x-gbk")) {
      return CHINESE;
    }
    if (SAY_NOTHING.contains(name)) {
      return guessed(bytes);
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return guessed(bytes);
    }
  }

  /** What is no UTF-8 was written in China by an old program more often than anywhere else. */
  private static Charset guessed(byte[] bytes) {
    for (int cut = 0; cut <= Math.min(CUT, bytes.length); cut++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
        return StandardCharsets.UTF_8;
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    return CHINESE;
  }
}
