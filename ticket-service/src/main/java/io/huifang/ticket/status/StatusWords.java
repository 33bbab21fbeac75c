package io.huifang.ticket.status;

import io.huifang.ticket.TicketState;

/**
 * States in the words of a customer.
 *
 * @param next what happens next, and who does it
 */
record StatusWords(String state, String next) {

  static StatusWords of(TicketState state, boolean zh) {
    return switch (state) {
      case NEW ->
          zh
              ? new StatusWords("已收到", "我们会安排专人查看并首次回复您。")
              : new StatusWords("Received", "Somebody will look at it and reply to you.");
      case OPEN ->
          zh
              ? new StatusWords("处理中", "我们正在处理，有进展会告诉您。")
              : new StatusWords("In progress", "We are working on it and will tell you.");
      case PENDING_CUSTOMER ->
          zh
              ? new StatusWords("等待您的回复", "请回复我们的问题，收到后继续处理。")
              : new StatusWords("We need your answer", "Please answer our question below.");
      case PENDING_INTERNAL ->
          zh
              ? new StatusWords("处理中", "我们正在等待其他部门的结果。")
              : new StatusWords("In progress", "We are waiting for another department.");
      case RESOLVED ->
          zh
              ? new StatusWords("已解决", "如果问题没有解决，您可以重新打开。")
              : new StatusWords("Solved", "If it is not, you can reopen it here.");
      case CLOSED ->
          zh
              ? new StatusWords("已关闭", "如有新的问题，请再联系我们。")
              : new StatusWords("Closed", "For a new concern please contact us again.");
    };
  }
}
