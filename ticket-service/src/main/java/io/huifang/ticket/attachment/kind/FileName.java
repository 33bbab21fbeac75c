package io.huifang.ticket.attachment.kind;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names as people may safely see and store them. */
public final class FileName {
  private static final int LONGEST = 120;
  private static final int LONGEST_EXTENSION = 10;

  private FileName() {}

  /**
   * The last part of a path, without signs that hide or turn others (such as RLO, which shows
   * {@code exe.gpj} as {@code jpg.exe} backwards) and without those that no file system takes.
   */
  public static String clean(@Nullable String raw) {
    String name = raw == null ? "" : Normalizer.normalize(raw, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "");
    name = name.replaceAll("[<>:\"|?*]", "_").replaceAll("\\p{Zs}+", " ");
    name = name.replaceAll("^[. ]+|[. ]+$", "");
    if (name.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?")) {
      name = "_" + name;
    }
    return name.isEmpty() ? "file" : shortened(name);
  }

  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    String extension = extension(name);
    String end = extension.isEmpty() ? "" : "." + extension;
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
  }

  /** In small letters without the dot, empty if there is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    String end = dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return end.matches("[a-z0-9]{1," + LONGEST_EXTENSION + "}") ? end : "";
  }
}
