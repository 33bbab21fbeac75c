package io.huifang.ticket.attachment.kind;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be attached.
 *
 * @param mediaType told to whoever downloads it
 * @param extensions that fit, the usual one first
 */
record FileKind(String mediaType, List<String> extensions) {
  static final FileKind TEXT =
      new FileKind("text/plain", List.of("txt", "csv", "tsv", "log", "md", "json", "ics", "vcf"));
  static final FileKind ZIP = new FileKind("application/zip", List.of("zip"));
  static final FileKind WORD = office("wordprocessingml.document", "docx");
  static final FileKind SHEET = office("spreadsheetml.sheet", "xlsx");
  static final FileKind SLIDES = office("presentationml.presentation", "pptx");

  /**
   * By what the detector calls them. Not on it: pages, scripts, programs, drawings with scripts.
   */
  private static final Map<String, FileKind> BY_TYPE =
      Stream.of(
              new FileKind("application/pdf", List.of("pdf")),
              new FileKind("image/png", List.of("png")),
              new FileKind("image/jpeg", List.of("jpg", "jpeg", "jfif")),
              new FileKind("image/gif", List.of("gif")),
              new FileKind("image/webp", List.of("webp")),
              new FileKind("image/heic", List.of("heic", "heif")),
              new FileKind("audio/mpeg", List.of("mp3")),
              new FileKind("audio/vnd.wave", List.of("wav")),
              new FileKind("audio/mp4", List.of("m4a")),
              new FileKind("audio/amr", List.of("amr")),
              new FileKind("video/mp4", List.of("mp4")),
              new FileKind("video/quicktime", List.of("mov")),
              TEXT)
          .collect(Collectors.toMap(FileKind::mediaType, Function.identity()));

  /** Other names of the same things. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          entry("image/heif", "image/heic"),
          entry("audio/x-wav", "audio/vnd.wave"),
          entry("application/mp4", "video/mp4"),
          entry("video/x-m4v", "video/mp4"),
          entry("text/calendar", "text/plain"),
          entry("text/x-vcard", "text/plain"),
          entry("text/csv", "text/plain"),
          entry("application/json", "text/plain"),
          // text in old Chinese sets looks like nothing known, and a copied mail like one that was
          // sent: whether it is text is looked at by itself
          entry("application/octet-stream", "text/plain"),
          entry("message/rfc822", "text/plain"));

  private static FileKind office(String type, String extension) {
    return new FileKind(
        "application/vnd.openxmlformats-officedocument." + type, List.of(extension));
  }

  static FileKind openDocument(String type, String extension) {
    return new FileKind("application/vnd.oasis.opendocument." + type, List.of(extension));
  }

  static Optional<FileKind> of(String detected) {
    return Optional.ofNullable(BY_TYPE.get(ALSO.getOrDefault(detected, detected)));
  }

  boolean picture() {
    return mediaType.startsWith("image/");
  }

  /** A name says what is in the file: whoever double-clicks on it goes by that. */
  String named(String name) {
    return extensions.contains(FileName.extension(name)) ? name : name + "." + extensions.get(0);
  }
}
