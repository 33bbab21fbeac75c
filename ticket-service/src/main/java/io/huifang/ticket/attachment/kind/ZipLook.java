package io.huifang.ticket.attachment.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Archives, and the documents that are archives, by their list of contents: nothing is unpacked.
 */
final class ZipLook {
  private static final int MOST_ENTRIES = 2_000;
  private static final long LARGEST = 200L << 20;
  private static final int DENSEST = 200;

  /** A little that packs well is no bomb. */
  private static final long HARMLESS = 20L << 20;

  private static final int TAIL = 22 + 65_535;
  private static final Set<String> PROGRAMS =
      Set.of(
          "exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf",
          "hta", "lnk", "jar", "cpl", "pif", "reg", "apk", "dex", "sh", "html", "htm", "svg");

  private ZipLook() {}

  static FileKind at(String name, Path file) throws IOException, RefusedFileException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      refuseBomb(name, entries, file.toFile().length());
      Set<String> names = new HashSet<>();
      entries.forEach(entry -> names.add(entry.getName().toLowerCase(Locale.ROOT)));
      refuseMacros(name, names);
      FileKind document = document(zip, names);
      if (document == null && names.stream().anyMatch(ZipLook::isProgram)) {
        throw new RefusedFileException(name, Refusal.PROGRAM);
      }
      return document == null ? FileKind.ZIP : document;
    } catch (ZipException | IllegalArgumentException e) {
      throw new RefusedFileException(name, Refusal.DAMAGED);
    }
  }

  private static void refuseBomb(String name, List<? extends ZipEntry> entries, long packed)
      throws RefusedFileException {
    long all = 0;
    for (ZipEntry entry : entries) {
      all += Math.max(0, Math.min(entry.getSize(), LARGEST + 1));
    }
    boolean dense = all > HARMLESS && all / Math.max(1, packed) > DENSEST;
    if (entries.size() > MOST_ENTRIES || all > LARGEST || dense) {
      throw new RefusedFileException(name, Refusal.BOMB);
    }
  }

  private static void refuseMacros(String name, Set<String> names) throws RefusedFileException {
    boolean macros =
        names.stream()
            .anyMatch(
                one ->
                    one.endsWith("vbaproject.bin")
                        || one.startsWith("xl/macrosheets/")
                        || one.startsWith("basic/")
                        || one.startsWith("scripts/"));
    boolean document = names.contains("[content_types].xml") || names.contains("mimetype");
    if (macros && document) {
      throw new RefusedFileException(name, Refusal.MACROS);
    }
  }

  /** Null for an archive that is no document we know. */
  private static @Nullable FileKind document(ZipFile zip, Set<String> names) throws IOException {
    if (names.contains("[content_types].xml")) {
      return names.contains("word/document.xml")
          ? FileKind.WORD
          : names.contains("xl/workbook.xml")
              ? FileKind.SHEET
              : names.contains("ppt/presentation.xml") ? FileKind.SLIDES : null;
    }
    ZipEntry type = zip.getEntry("mimetype");
    if (type == null) {
      return null;
    }
    try (InputStream bytes = zip.getInputStream(type)) {
      return switch (new String(bytes.readNBytes(80), StandardCharsets.US_ASCII).strip()) {
        case "application/vnd.oasis.opendocument.text" -> FileKind.openDocument("text", "odt");
        case "application/vnd.oasis.opendocument.spreadsheet" ->
            FileKind.openDocument("spreadsheet", "ods");
        case "application/vnd.oasis.opendocument.presentation" ->
            FileKind.openDocument("presentation", "odp");
        default -> null;
      };
    }
  }

  private static boolean isProgram(String entry) {
    return PROGRAMS.contains(FileName.extension(entry.substring(entry.lastIndexOf('/') + 1)));
  }

  /** Archives, and all that is packed as one; those that begin in another way are none for us. */
  static boolean beginsLikeZip(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] first = bytes.readNBytes(4);
      return first.length == 4
          && first[0] == 'P'
          && first[1] == 'K'
          && ((first[2] == 3 && first[3] == 4) || (first[2] == 5 && first[3] == 6));
    }
  }

  /** Whether an archive hangs on the end of a file that begins as something else. */
  static boolean endsLikeZip(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(TAIL, bytes.length());
      byte[] tail = new byte[length];
      bytes.seek(bytes.length() - length);
      bytes.readFully(tail);
      return endsLikeZip(tail);
    }
  }

  /** The last record of an archive names the length of what follows it. */
  private static boolean endsLikeZip(byte[] tail) {
    for (int i = tail.length - 22; i >= 0; i--) {
      boolean record = tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6;
      int comment = (tail[i + 20] & 0xff) | (tail[i + 21] & 0xff) << 8;
      if (record && comment == tail.length - i - 22) {
        return true;
      }
    }
    return false;
  }
}
