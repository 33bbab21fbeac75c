package io.huifang.ticket.attachment.door;

import io.huifang.platform.id.LinkToken;
import io.huifang.platform.idempotency.Idempotency;
import io.huifang.ticket.attachment.Attachment;
import io.huifang.ticket.attachment.Attachments;
import io.huifang.ticket.attachment.Place;
import io.huifang.ticket.attachment.Refusals;
import io.huifang.ticket.attachment.Upload;
import io.huifang.ticket.attachment.kind.RefusedFileException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a file once, however often a program sends it under one key. */
@ApplicationScoped
class BroughtOnce {
  @Inject Attachments attachments;
  @Inject Idempotency idempotency;

  /** A file that waits, and whether it did so before. */
  record Brought(Attachment attachment, boolean replayed) {}

  /** What has to be the same for the same key. */
  record Print(UUID ticket, @Nullable String name, String digest) {}

  /**
   * @throws io.huifang.platform.problem.ProblemException for a file that is not taken
   */
  @Transactional
  Brought keep(Place place, Upload upload, @Nullable String key) {
    Object print = key == null ? place : print(place, upload);
    Idempotency.Once once = idempotency.once("attachment", key, print, () -> kept(place, upload));
    return new Brought(
        attachments.readable(List.of(place.ticket()), once.id(), place.uploader()),
        once.replayed());
  }

  private UUID kept(Place place, Upload upload) {
    try {
      return attachments.keep(place, upload).id();
    } catch (RefusedFileException e) {
      throw Refusals.problem(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Print print(Place place, Upload upload) {
    try {
      byte[] bytes = Files.readAllBytes(upload.file());
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return new Print(place.ticket(), upload.name(), LinkToken.sha256(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
