package io.huifang.ticket.attachment;

import io.huifang.platform.privacy.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of files, without their bytes. */
@ApplicationScoped
class AttachmentTable {
  private static final String COLUMNS = "a.id, a.name, a.media_type, a.size, a.uploaded_at";

  // not the key: who only refers to the ticket need not wait
  private static final String LOCK =
      "select id from ticket where id = ? and words_gone_at is null and subject <> ?"
          + " for no key update";
  private static final String INSERT =
      """
      insert into attachment (id, ticket_id, meant_for, uploader, name, media_type, size, sha256,
        uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String WAITING =
      " from attachment a where a.ticket_id = ? and a.uploader is not distinct from ?::text"
          + " and a.meant_for is not distinct from ?::text and a.message_id is null";
  private static final String WAITING_ALL =
      "select "
          + COLUMNS
          + ", a.meant_for from attachment a where a.ticket_id = ?"
          + " and a.uploader = ? and a.message_id is null and a.meant_for is not null order by a.id";
  private static final String SEND =
      "update attachment a set message_id = ?, meant_for = null where a.ticket_id = ?"
          + " and a.id = any(?) and a.uploader is not distinct from ?::text"
          + " and a.message_id is null returning "
          + COLUMNS;
  private static final String OF =
      "select "
          + COLUMNS
          + ", a.message_id from attachment a where a.message_id = any(?)"
          + " order by a.id";
  private static final String FIND =
      "select "
          + COLUMNS
          + " from attachment a left join message m on m.id = a.message_id"
          + " where a.id = ? and a.ticket_id = any(?)";
  private static final String OUTSIDE = " and m.kind in ('REPLY', 'CUSTOMER')";
  private static final String INSIDE = " and (m.id is not null or a.uploader = ?)";
  private static final String COPY =
      """
      with old as (select *, gen_random_uuid() as twin from attachment where message_id = ?),
        bytes as (insert into attachment_chunk select o.twin, c.n, c.bytes
          from old o join attachment_chunk c on c.attachment_id = o.id)
      insert into attachment (id, ticket_id, message_id, uploader, name, media_type, size, sha256,
        uploaded_at)
      select twin, ?, ?, uploader, name, media_type, size, sha256, uploaded_at from old
      """;
  @Inject Statements statements;

  /** Files and bytes. */
  record Total(long files, long bytes) {}

  /** Whether there is a ticket that can still have files; nobody else adds any meanwhile. */
  boolean lock(UUID ticket) {
    return !statements.read(LOCK, row -> row.getObject(1), ticket, Traces.MARKER).isEmpty();
  }

  void insert(Attachment file, Place place, String digest) {
    statements.change(
        INSERT,
        file.id(),
        place.ticket(),
        place.meantFor(),
        place.uploader(),
        file.name(),
        file.mediaType(),
        file.size(),
        digest,
        file.at().atOffset(ZoneOffset.UTC));
  }

  Total waitingTotal(Place place) {
    return total(WAITING, place.ticket(), place.uploader(), place.meantFor());
  }

  Total total(UUID ticket) {
    return total(" from attachment a where a.ticket_id = ?", ticket);
  }

  private Total total(String from, @Nullable Object... parameters) {
    return statements
        .read(
            "select count(*), coalesce(sum(a.size), 0)" + from,
            row -> new Total(row.getLong(1), row.getLong(2)),
            parameters)
        .get(0);
  }

  List<Attachment> waiting(Place place) {
    return statements.read(
        "select " + COLUMNS + WAITING + " order by a.id",
        AttachmentTable::attachment,
        place.ticket(),
        place.uploader(),
        place.meantFor());
  }

  List<Attachment> send(UUID ticket, UUID message, Collection<UUID> ids, @Nullable String by) {
    return statements.read(SEND, AttachmentTable::attachment, message, ticket, ids, by);
  }

  Map<String, List<Attachment>> waiting(UUID ticket, String uploader) {
    Map<String, List<Attachment>> all = new LinkedHashMap<>();
    statements.read(
        WAITING_ALL,
        row -> all.computeIfAbsent(row.getString(6), tab -> new ArrayList<>()).add(attachment(row)),
        ticket,
        uploader);
    return all;
  }

  Map<UUID, List<Attachment>> of(Collection<UUID> messages) {
    Map<UUID, List<Attachment>> all = new LinkedHashMap<>();
    statements.read(
        OF,
        row ->
            all.computeIfAbsent(row.getObject(6, UUID.class), message -> new ArrayList<>())
                .add(attachment(row)),
        messages);
    return all;
  }

  Optional<Attachment> find(List<UUID> tickets, UUID id, @Nullable String reader, boolean outside) {
    return (outside
            ? statements.read(FIND + OUTSIDE, AttachmentTable::attachment, id, tickets)
            : statements.read(FIND + INSIDE, AttachmentTable::attachment, id, tickets, reader))
        .stream().findFirst();
  }

  void copy(UUID from, UUID message, UUID ticket) {
    statements.change(COPY, from, ticket, message);
  }

  boolean deleteUnsent(UUID ticket, UUID id, String uploader) {
    return statements.change(
            "delete from attachment where id = ? and ticket_id = ? and uploader = ?"
                + " and message_id is null",
            id,
            ticket,
            uploader)
        == 1;
  }

  /** The last look at files that nobody has sent. */
  void deleteUnsent(Collection<UUID> ids) {
    statements.change("delete from attachment where id = any(?) and message_id is null", ids);
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getObject(5, OffsetDateTime.class).toInstant());
  }
}
