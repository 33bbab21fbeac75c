package io.huifang.ticket.attachment.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Looks into a file and says what it is, or why it is not taken. */
@ApplicationScoped
public class Inspection {
  /** A list of signatures that others keep up to date; no parser of theirs is run on the file. */
  private final MimeTypes signatures = MimeTypes.getDefaultMimeTypes();

  /**
   * What a file turned out to be.
   *
   * @param name with an extension that says so
   */
  public record Found(String name, String mediaType) {}

  /**
   * @param name as cleaned by {@link FileName}
   * @throws RefusedFileException for whatever is not on the list
   */
  public Found look(String name, Path file) throws IOException, RefusedFileException {
    FileKind kind = ZipLook.beginsLikeZip(file) ? ZipLook.at(name, file) : listed(name, file);
    if (kind.equals(FileKind.TEXT) && !TextLook.isText(file)) {
      throw new RefusedFileException(name, Refusal.KIND);
    } else if (kind.picture() && ZipLook.endsLikeZip(file)) {
      throw new RefusedFileException(name, Refusal.DAMAGED); // two files in one
    }
    return new Found(kind.named(name), kind.mediaType());
  }

  private FileKind listed(String name, Path file) throws IOException, RefusedFileException {
    String type = detected(file);
    if (isProgram(type)) {
      throw new RefusedFileException(name, Refusal.PROGRAM);
    }
    return FileKind.of(type).orElseThrow(() -> new RefusedFileException(name, Refusal.KIND));
  }

  private String detected(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return signatures.detect(bytes, new Metadata()).getBaseType().toString();
    }
  }

  private static boolean isProgram(String type) {
    return type.matches(
        "application/(x-(ms)?dosexec|x-msdownload|x-executable|x-elf|x-sharedlib|x-sh|x-bat|x-mach-o.*"
            + "|java-vm|x-ms-installer|x-msi|x-ms-shortcut)|text/x-(python|perl|ruby|sh)");
  }
}
