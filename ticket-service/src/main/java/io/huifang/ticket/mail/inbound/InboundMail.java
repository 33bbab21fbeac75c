package io.huifang.ticket.mail.inbound;

import io.huifang.ticket.mail.enclosed.InboundFile;
import java.util.List;

/**
 * A mail that came, as far as we read it.
 *
 * @param messageId without brackets
 * @param from address of the writer, in small letters
 * @param name of the writer as the mail gives it; may be empty
 * @param references ids of earlier mails that it names, without brackets
 * @param text what the writer wrote, without what was quoted
 * @param attachments what came along
 * @param automatic whether a machine wrote it, such as an absence note or a bounce
 * @param byList whether it came through a list, to which no machine may write back
 */
public record InboundMail(
    String messageId,
    String from,
    String name,
    String subject,
    List<String> references,
    String text,
    List<InboundFile> attachments,
    boolean automatic,
    boolean byList) {}
