package io.huifang.ticket.access;

import static io.huifang.ticket.TicketApi.manager;

import io.huifang.testkit.access.Attempt;
import io.huifang.ticket.attachment.FormOfFiles;
import io.huifang.ticket.attachment.Samples;

/** Attempts on a file that was sent, and on one that is brought. */
final class FileRequests {
  private FileRequests() {}

  static Attempt of(String operation, String path, String ticket) {
    String files = path.replace("{id}", ticket);
    if (operation.startsWith("POST")) {
      FormOfFiles form = new FormOfFiles().file("file", "a.png", Samples.png());
      return Attempt.at(files).with(FormOfFiles.TYPE, form.bytes());
    }
    String file =
        new FormOfFiles()
            .file("file", "a.png", Samples.png())
            .in(manager())
            .post("/api/tickets/" + ticket + "/attachments")
            .path("id");
    if (operation.startsWith("GET")) {
      manager()
          .body("{\"text\":\"See\",\"attachments\":[\"" + file + "\"]}")
          .post("/api/tickets/" + ticket + "/notes");
    }
    return Attempt.at(files.replace("{attachment}", file));
  }
}
