package io.huifang.ticket.attachment;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.attachment.kind.FileName;
import io.huifang.ticket.attachment.kind.Inspection;
import io.huifang.ticket.attachment.kind.Refusal;
import io.huifang.ticket.attachment.kind.RefusedFileException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes files in, and sends them with messages. */
@ApplicationScoped
public class Attachments {
  @Inject AttachmentTable table;
  @Inject ChunkTable chunks;
  @Inject AttachmentConfig config;
  @Inject Inspection inspection;
  @Inject DueWork due;
  @Inject Clock clock;

  /**
   * Keeps a file until it is sent. Two who bring files to one ticket do it one after the other, so
   * that together they do not bring too much.
   *
   * @throws RefusedFileException before anything is written
   * @throws ProblemException 409 if the words of the ticket are gone, and files with them
   */
  @Transactional
  public Attachment keep(Place place, Upload upload) throws RefusedFileException, IOException {
    String name = FileName.clean(upload.name());
    long size = Files.size(upload.file());
    if (size == 0) {
      throw new RefusedFileException(name, Refusal.EMPTY);
    }
    if (size > config.file().asLongValue()) {
      throw new RefusedFileException(name, Refusal.TOO_LARGE);
    }
    Inspection.Found found = inspection.look(name, upload.file());
    if (!table.lock(place.ticket())) {
      throw ProblemException.conflict("words-gone", "What was written in the ticket is erased");
    }
    requireRoom(place, found.name(), size);
    Attachment attachment =
        new Attachment(Ids.next(), found.name(), found.mediaType(), size, clock.instant());
    String digest = chunks.write(attachment.id(), upload.file());
    table.insert(attachment, place, digest);
    if (place.uploader() != null) { // a customer sends in the same transaction
      due.plan(UnsentFiles.KIND, attachment.id().toString(), attachment.at().plus(config.unsent()));
    }
    return attachment;
  }

  private void requireRoom(Place place, String name, long size) throws RefusedFileException {
    AttachmentTable.Total waiting = table.waitingTotal(place);
    if (waiting.files() >= config.perMessage()) {
      throw new RefusedFileException(name, Refusal.TOO_MANY);
    }
    if (waiting.bytes() + size > config.message().asLongValue()) {
      throw new RefusedFileException(name, Refusal.MESSAGE_FULL);
    }
    AttachmentTable.Total all = table.total(place.ticket());
    if (all.files() >= config.perTicket() || all.bytes() + size > config.ticket().asLongValue()) {
      throw new RefusedFileException(name, Refusal.TICKET_FULL);
    }
  }

  /**
   * Lets files that wait go with a message, in the transaction that stores it.
   *
   * @param uploader whoever brought them and now sends them
   * @throws ProblemException 400 for one that does not wait at this ticket for this person, 409 for
   *     too many
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Attachment> send(
      UUID ticket, UUID message, Collection<UUID> ids, @Nullable String uploader) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Collection<UUID> wanted = new LinkedHashSet<>(ids);
    List<Attachment> sent = table.send(ticket, message, wanted, uploader);
    if (sent.size() != wanted.size()) {
      throw ProblemException.badField("attachments", "must be files of yours that are not sent");
    }
    long bytes = sent.stream().mapToLong(Attachment::size).sum();
    if (sent.size() > config.perMessage() || bytes > config.message().asLongValue()) {
      throw ProblemException.conflict("message-full", "These are too many files for one message");
    }
    if (uploader != null) {
      wanted.forEach(id -> due.cancel(UnsentFiles.KIND, id.toString()));
    }
    return sent;
  }

  /** What somebody has brought to this part of the composer and not sent, oldest first. */
  public List<Attachment> waiting(Place place) {
    return table.waiting(place);
  }

  /** What somebody has brought to the composer of a ticket and not sent, by its part. */
  public Map<String, List<Attachment>> waiting(UUID ticket, String uploader) {
    return table.waiting(ticket, uploader);
  }

  /** The files of these messages, oldest first. */
  public Map<UUID, List<Attachment>> of(Collection<UUID> messages) {
    return messages.isEmpty() ? Map.of() : table.of(messages);
  }

  /** The same files with a message that is shown a second time. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void copied(UUID from, UUID message, UUID ticket) {
    table.copy(from, message, ticket);
  }

  /**
   * Takes a file away that was not sent; where none of this person waits, nothing happens.
   *
   * @throws ProblemException 409 if it was sent
   */
  @Transactional
  public void remove(UUID ticket, UUID id, String uploader) {
    if (table.deleteUnsent(ticket, id, uploader)) {
      due.cancel(UnsentFiles.KIND, id.toString());
    } else if (table.find(List.of(ticket), id, uploader, false).isPresent()) {
      throw ProblemException.conflict("sent", "The file was sent and stays with its message");
    }
  }

  /**
   * A file of a ticket or of one that lives on in it.
   *
   * @param reader who may also see what they have not sent yet; null for a customer, who sees
   *     nothing that stays inside
   * @throws ProblemException 404
   */
  public Attachment readable(List<UUID> tickets, UUID id, @Nullable String reader) {
    return table
        .find(tickets, id, reader, reader == null)
        .orElseThrow(() -> ProblemException.notFound("Attachment " + id));
  }
}
