package io.huifang.ticket.mail.enclosed;

import io.huifang.platform.mail.read.InboundFile;
import io.huifang.ticket.attachment.Attachments;
import io.huifang.ticket.attachment.Place;
import io.huifang.ticket.attachment.Upload;
import io.huifang.ticket.attachment.kind.FileName;
import io.huifang.ticket.attachment.kind.Refusal;
import io.huifang.ticket.attachment.kind.RefusedFileException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes over what came with a mail, and tells what it did not take. */
@ApplicationScoped
public class Enclosed {
  @Inject Attachments attachments;

  /**
   * What became of the files of a mail.
   *
   * @param kept ids, to be sent with the message
   */
  public record Result(List<UUID> kept, List<RefusedFileException> refused) {
    /** The text with a line for what is missing: nothing is lost without a word. */
    public String text(String written) {
      return refused.isEmpty() ? written : written + "\n\n" + RefusedLine.of(refused);
    }
  }

  /** In the transaction that adds the mail to the ticket. */
  public Result keep(UUID ticket, List<InboundFile> files) {
    List<UUID> kept = new ArrayList<>();
    List<RefusedFileException> refused = new ArrayList<>();
    for (InboundFile file : files) {
      try {
        kept.add(keep(ticket, file));
      } catch (RefusedFileException e) {
        refused.add(e);
      } catch (IOException | MessagingException e) {
        refused.add(new RefusedFileException(FileName.clean(file.name()), Refusal.DAMAGED));
      }
    }
    return new Result(kept, refused);
  }

  private UUID keep(UUID ticket, InboundFile file)
      throws RefusedFileException, IOException, MessagingException {
    Path spooled = Files.createTempFile("enclosed", null);
    try (InputStream bytes = file.content().open()) {
      Files.copy(bytes, spooled, StandardCopyOption.REPLACE_EXISTING);
      return attachments.keep(new Place(ticket, null, null), new Upload(file.name(), spooled)).id();
    } finally {
      Files.delete(spooled);
    }
  }
}
