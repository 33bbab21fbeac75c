package io.huifang.platform.audit.chain;

import io.huifang.platform.audit.SaltedDigest;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was written down of one change.
 *
 * @param position grows; numbers of transactions that were rolled back are missing
 * @param address empty where it is personal
 * @param changes name to before and after, as JSON
 * @param digest of what is personal, salted
 * @param texts the same as {@code changes} of what is personal, null once erased
 */
public record Entry(
    long position,
    Instant at,
    String subject,
    String client,
    String roles,
    String address,
    String cause,
    String action,
    String kind,
    String entity,
    String changes,
    byte[] digest,
    byte @Nullable [] salt,
    @Nullable String texts) {

  /** From a whole row of {@code audit_entry}. */
  public static Entry of(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("position"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        text(row, "subject"),
        text(row, "client"),
        text(row, "roles"),
        text(row, "address"),
        text(row, "cause"),
        text(row, "action"),
        text(row, "kind"),
        text(row, "entity"),
        text(row, "changes"),
        bytes(row, "digest"),
        row.getBytes("salt"),
        row.getString("texts"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static byte[] bytes(ResultSet row, String column) throws SQLException {
    byte @Nullable [] bytes = row.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }

  /**
   * SHA-256 over everything that must not change, the place included. Every field stands behind its
   * length, so that nothing can be moved from one into the next.
   */
  public byte[] sum() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(position);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      for (String text :
          new String[] {subject, client, roles, address, cause, action, kind, entity, changes}) {
        write(out, text.getBytes(StandardCharsets.UTF_8));
      }
      write(out, digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SaltedDigest.sha256().digest(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, byte[] field) throws IOException {
    out.writeInt(field.length);
    out.write(field);
  }

  /** Whether the personal part is gone, for a reason that the chain need not know. */
  boolean erased() {
    return texts == null;
  }

  /** Whether the personal part, if there still is one, is what it was. */
  boolean textsAreAsDigested() {
    return texts == null
        || (salt != null && MessageDigest.isEqual(digest, SaltedDigest.of(salt, texts)));
  }
}
