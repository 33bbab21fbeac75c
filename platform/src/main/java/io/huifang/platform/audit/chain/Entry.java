package io.huifang.platform.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the chain protects of one entry.
 *
 * @param address empty where it is personal
 * @param changes name to before and after, as JSON
 * @param digest of what is personal, salted
 */
public record Entry(
    UUID id,
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
    byte[] digest) {
  /** In the order of the components. */
  public static final String COLUMNS =
      "id, at, subject, client, roles, address, cause, action, kind, entity, changes, digest";

  /** From columns that are named like {@link #COLUMNS}. */
  public static Entry of(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
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
        bytes(row, "digest"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static byte[] bytes(ResultSet row, String column) throws SQLException {
    byte @Nullable [] bytes = row.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }

  /** Every field behind its length, so that nothing can be moved from one into the next. */
  byte[] canonical(long position) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(position);
      out.writeLong(id.getMostSignificantBits());
      out.writeLong(id.getLeastSignificantBits());
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      for (String text :
          new String[] {subject, client, roles, address, cause, action, kind, entity, changes}) {
        write(out, text.getBytes(StandardCharsets.UTF_8));
      }
      write(out, digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, byte[] field) throws IOException {
    out.writeInt(field.length);
    out.write(field);
  }
}
