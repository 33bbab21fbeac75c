package io.huifang.ticket.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people and others send them. */
public final class Samples {
  private Samples() {}

  public static byte[] png() {
    return HexFormat.of()
        .parseHex(
            "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                + "1f15c4890000000a49444154789c6360000002000154a24f5d0000000049454e44ae426082");
  }

  public static byte[] pdf() {
    return text(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
  }

  /** A PDF of so many bytes. */
  public static byte[] pdf(int size) {
    return Arrays.copyOf(pdf(), size);
  }

  public static byte[] program() {
    byte[] bytes = new byte[512];
    bytes[0] = 'M';
    bytes[1] = 'Z';
    bytes[0x3c] = (byte) 0x80;
    bytes[0x80] = 'P';
    bytes[0x81] = 'E';
    return bytes;
  }

  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] word() {
    return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
  }

  /** An archive with these files, each with a few letters in it. */
  public static byte[] zip(String... names) {
    return packed(20, names);
  }

  /** An archive with these files, each of so many zeros. */
  public static byte[] packed(int bytes, String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[bytes]);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
