package io.huifang.ticket.desk.list;

import io.huifang.ticket.Priority;
import io.huifang.ticket.queue.QueueField;
import io.huifang.ticket.queue.QueueSort;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the queue; in both languages in {@code messages/queue_*.properties}. */
@MessageBundle(value = "queue", locale = "en")
public interface QueueTexts {
  String words();

  @Message
  String view(DeskView view);

  @Message
  String column(QueueColumn column);

  @Message
  String sorted(QueueSort sort);

  @Message
  String field(QueueField field);

  @Message
  String priorityOf(Priority priority);

  String summary(long open);

  String lateNow(long late);

  String soonNow(long soon);

  String move();

  String moveReason();

  String setPriority();

  String sayWhy();
}
