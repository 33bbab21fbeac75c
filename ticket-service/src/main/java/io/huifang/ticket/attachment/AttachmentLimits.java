package io.huifang.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What may be attached, for the line beside the button. */
@Named("attachmentLimits")
@ApplicationScoped
public class AttachmentLimits {
  @Inject AttachmentConfig config;

  public int getFiles() {
    return config.perMessage();
  }

  public String getEach() {
    return Attachment.shown(config.file().asLongValue());
  }

  public String getAll() {
    return Attachment.shown(config.message().asLongValue());
  }
}
