package io.huifang.platform.mail.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came, as far as we read it.
 *
 * @param messageId without brackets; empty if it has none
 * @param from address of the writer, in small letters; empty if there is not one in plain letters
 * @param name of the writer as the mail gives it, or all that it says where no address can be read;
 *     may be empty
 * @param references ids of earlier mails that it names, without brackets, the one that it answers
 *     first
 * @param text what the writer wrote, without what was quoted
 * @param unsigned the same without a signature
 * @param attachments what came along
 * @param machine why it seems that a machine wrote it, null if nothing says so
 * @param byList whether it came through a list, to which no machine may write back
 * @param gap why not all of it was read, null if all was
 */
public record InboundMail(
    String messageId,
    String from,
    String name,
    String subject,
    List<String> references,
    String text,
    String unsigned,
    List<InboundFile> attachments,
    @Nullable MachineSign machine,
    boolean byList,
    @Nullable Gap gap) {

  /** Whether a machine wrote it, such as an absence note or a bounce. */
  public boolean automatic() {
    return machine != null;
  }
}
