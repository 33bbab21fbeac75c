package io.huifang.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bytes of files, a piece at a time. */
@ApplicationScoped
public class ChunkTable {
  /** Large enough that a file takes few statements, small enough to hold one for each reader. */
  static final int PIECE = 256 * 1024;

  @Inject Statements statements;

  /**
   * @return the SHA-256 of the file in hex
   */
  String write(UUID attachment, Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream bytes = Files.newInputStream(file)) {
      int n = 0;
      for (byte[] piece = bytes.readNBytes(PIECE);
          piece.length > 0;
          piece = bytes.readNBytes(PIECE)) {
        digest.update(piece);
        statements.change(
            "insert into attachment_chunk (attachment_id, n, bytes) values (?, ?, ?)",
            attachment,
            n++,
            piece);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * @return null if there is no such piece, be it that the file was erased meanwhile
   */
  public byte @Nullable [] read(UUID attachment, int n) {
    List<byte[]> found =
        statements.read(
            "select bytes from attachment_chunk where attachment_id = ? and n = ?",
            row -> row.getBytes(1),
            attachment,
            n);
    return found.isEmpty() ? null : found.get(0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
