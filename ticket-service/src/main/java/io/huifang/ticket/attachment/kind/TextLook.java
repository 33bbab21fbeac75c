package io.huifang.ticket.attachment.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Whether all of a file is text that a person could have written. */
final class TextLook {
  /** What programs that open a file take for a page, a drawing or a script. */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "^\\s*#!|<\\s*(!doctype\\s+html|html|script|svg|body|iframe)\\b|<\\?(xml|php)",
          Pattern.CASE_INSENSITIVE);

  private TextLook() {}

  /** In UTF-8, or in GB 18030, which has the older Chinese sets in it. */
  static boolean isText(Path file) throws IOException {
    return reads(file, StandardCharsets.UTF_8) || reads(file, Charset.forName("GB18030"));
  }

  private static boolean reads(Path file, Charset charset) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        Reader text =
            new InputStreamReader(
                bytes,
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      char[] some = new char[8192];
      boolean first = true;
      for (int read = text.read(some); read >= 0; read = text.read(some)) {
        String part = new String(some, 0, read);
        if (part.chars().anyMatch(TextLook::isOdd) || (first && SCRIPT.matcher(part).find())) {
          return false;
        }
        first = false;
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isOdd(int sign) {
    return sign < 0x20 && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f';
  }
}
